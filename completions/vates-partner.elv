
use builtin;
use str;

set edit:completion:arg-completer[vates-partner] = {|@words|
    fn spaces {|n|
        builtin:repeat $n ' ' | str:join ''
    }
    fn cand {|text desc|
        edit:complex-candidate $text &display=$text' '(spaces (- 14 (wcswidth $text)))$desc
    }
    var command = 'vates-partner'
    for word $words[1..-1] {
        if (str:has-prefix $word '-') {
            break
        }
        set command = $command';'$word
    }
    var completions = [
        &'vates-partner'= {
            cand --book 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too'
            cand --program 'A program file instead of the one that the program carries'
            cand --as-of 'The day as of which to answer [default: today]. What is dated later is not known yet'
            cand --reading 'Choose a reading where the program text leaves one open; may be repeated'
            cand -O 'How to show the answer [default: table, or by the extension of --output]'
            cand --format 'How to show the answer [default: table, or by the extension of --output]'
            cand -o 'Write the answer to a file, whole or not at all; `-` is the terminal'
            cand --output 'Write the answer to a file, whole or not at all; `-` is the terminal'
            cand --color 'When to use colours'
            cand --demo 'Use the demo book that the program carries'
            cand --json 'Short for --format json'
            cand -q 'Say nothing but the answer'
            cand --quiet 'Say nothing but the answer'
            cand -v 'Say what was read'
            cand --verbose 'Say what was read'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand quote 'Price a bundle: list price, discounts, net, and what the partner earns'
            cand qualify 'Tell whether distributors qualify, quarter by quarter'
            cand pes 'Add up partner engagement scores'
            cand list 'List the records of a kind, as read'
            cand show 'Show one record, as read'
            cand check 'Report everything that is wrong in the book'
            cand program 'Show the partner program: prices, types, requirements, readings, clauses; or check what it leaves open'
            cand init 'Make a new book'
            cand schema 'Print the JSON Schema of an answer'
            cand completions 'Print completions for a shell'
            cand man 'Print a manual page'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'vates-partner;quote'= {
            cand --bundle 'The bundle; without it, all that fit are compared'
            cand --hosts 'For how many hosts'
            cand --item 'A line of the quote; may be repeated'
            cand --years 'For how many years'
            cand --partner 'The partner it is for'
            cand --partner-type 'The type of partner it is for; needs no book'
            cand --engagement 'The engagement; without it, a distributor''s three stand side by side'
            cand --deal 'The deal it belongs to: gives partner, customer and engagement'
            cand --customer 'The customer: the id of a record, or a name'
            cand --customer-status 'The customer''s status: charity, education or non-profit'
            cand --ein 'The customer''s employer identification number, needed in the United States'
            cand --currency 'The currency to quote in [default: the bundle''s own]'
            cand --tax 'A tax to show apart, on the net'
            cand --discount 'A discount agreed for this quote, within the range of the partner''s type'
            cand --valid-days 'For how many days it is valid; the last day is included'
            cand --book 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too'
            cand --program 'A program file instead of the one that the program carries'
            cand --as-of 'The day as of which to answer [default: today]. What is dated later is not known yet'
            cand --reading 'Choose a reading where the program text leaves one open; may be repeated'
            cand -O 'How to show the answer [default: table, or by the extension of --output]'
            cand --format 'How to show the answer [default: table, or by the extension of --output]'
            cand -o 'Write the answer to a file, whole or not at all; `-` is the terminal'
            cand --output 'Write the answer to a file, whole or not at all; `-` is the terminal'
            cand --color 'When to use colours'
            cand --bill-minimum 'Bill a bundle''s fewest hosts where fewer are asked for'
            cand --demo 'Use the demo book that the program carries'
            cand --json 'Short for --format json'
            cand -q 'Say nothing but the answer'
            cand --quiet 'Say nothing but the answer'
            cand -v 'Say what was read'
            cand --verbose 'Say what was read'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'vates-partner;qualify'= {
            cand --year 'The year [default: that of the as-of date]'
            cand --partner 'A partner; may be repeated [default: every distributor]'
            cand --quarter 'Show one quarter only: 1 to 4, or Q1 to Q4. The verdict still rests on all four'
            cand --book 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too'
            cand --program 'A program file instead of the one that the program carries'
            cand --as-of 'The day as of which to answer [default: today]. What is dated later is not known yet'
            cand --reading 'Choose a reading where the program text leaves one open; may be repeated'
            cand -O 'How to show the answer [default: table, or by the extension of --output]'
            cand --format 'How to show the answer [default: table, or by the extension of --output]'
            cand -o 'Write the answer to a file, whole or not at all; `-` is the terminal'
            cand --output 'Write the answer to a file, whole or not at all; `-` is the terminal'
            cand --color 'When to use colours'
            cand --explain 'Show under every figure its clause and its records'
            cand --contested 'Only partners whose verdict hinges on a reading: what has to be settled'
            cand --exit-code 'End with exit code 1 where some verdict is transition'
            cand --demo 'Use the demo book that the program carries'
            cand --json 'Short for --format json'
            cand -q 'Say nothing but the answer'
            cand --quiet 'Say nothing but the answer'
            cand -v 'Say what was read'
            cand --verbose 'Say what was read'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'vates-partner;pes'= {
            cand --year 'The year [default: that of the as-of date]'
            cand --partner 'A partner; may be repeated [default: every partner]'
            cand --book 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too'
            cand --program 'A program file instead of the one that the program carries'
            cand --as-of 'The day as of which to answer [default: today]. What is dated later is not known yet'
            cand --reading 'Choose a reading where the program text leaves one open; may be repeated'
            cand -O 'How to show the answer [default: table, or by the extension of --output]'
            cand --format 'How to show the answer [default: table, or by the extension of --output]'
            cand -o 'Write the answer to a file, whole or not at all; `-` is the terminal'
            cand --output 'Write the answer to a file, whole or not at all; `-` is the terminal'
            cand --color 'When to use colours'
            cand --demo 'Use the demo book that the program carries'
            cand --json 'Short for --format json'
            cand -q 'Say nothing but the answer'
            cand --quiet 'Say nothing but the answer'
            cand -v 'Say what was read'
            cand --verbose 'Say what was read'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'vates-partner;list'= {
            cand --partner 'Only those of a partner'
            cand --from 'Only those dated on or after a day (orders: ordered; deals: closed, else registered; partners: joined)'
            cand --to 'Only those dated on or before a day'
            cand --book 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too'
            cand --program 'A program file instead of the one that the program carries'
            cand --as-of 'The day as of which to answer [default: today]. What is dated later is not known yet'
            cand --reading 'Choose a reading where the program text leaves one open; may be repeated'
            cand -O 'How to show the answer [default: table, or by the extension of --output]'
            cand --format 'How to show the answer [default: table, or by the extension of --output]'
            cand -o 'Write the answer to a file, whole or not at all; `-` is the terminal'
            cand --output 'Write the answer to a file, whole or not at all; `-` is the terminal'
            cand --color 'When to use colours'
            cand --demo 'Use the demo book that the program carries'
            cand --json 'Short for --format json'
            cand -q 'Say nothing but the answer'
            cand --quiet 'Say nothing but the answer'
            cand -v 'Say what was read'
            cand --verbose 'Say what was read'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'vates-partner;show'= {
            cand --partner 'Only those of a partner'
            cand --from 'Only those dated on or after a day (orders: ordered; deals: closed, else registered; partners: joined)'
            cand --to 'Only those dated on or before a day'
            cand --book 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too'
            cand --program 'A program file instead of the one that the program carries'
            cand --as-of 'The day as of which to answer [default: today]. What is dated later is not known yet'
            cand --reading 'Choose a reading where the program text leaves one open; may be repeated'
            cand -O 'How to show the answer [default: table, or by the extension of --output]'
            cand --format 'How to show the answer [default: table, or by the extension of --output]'
            cand -o 'Write the answer to a file, whole or not at all; `-` is the terminal'
            cand --output 'Write the answer to a file, whole or not at all; `-` is the terminal'
            cand --color 'When to use colours'
            cand --demo 'Use the demo book that the program carries'
            cand --json 'Short for --format json'
            cand -q 'Say nothing but the answer'
            cand --quiet 'Say nothing but the answer'
            cand -v 'Say what was read'
            cand --verbose 'Say what was read'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'vates-partner;check'= {
            cand --book 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too'
            cand --program 'A program file instead of the one that the program carries'
            cand --as-of 'The day as of which to answer [default: today]. What is dated later is not known yet'
            cand --reading 'Choose a reading where the program text leaves one open; may be repeated'
            cand -O 'How to show the answer [default: table, or by the extension of --output]'
            cand --format 'How to show the answer [default: table, or by the extension of --output]'
            cand -o 'Write the answer to a file, whole or not at all; `-` is the terminal'
            cand --output 'Write the answer to a file, whole or not at all; `-` is the terminal'
            cand --color 'When to use colours'
            cand --demo 'Use the demo book that the program carries'
            cand --json 'Short for --format json'
            cand -q 'Say nothing but the answer'
            cand --quiet 'Say nothing but the answer'
            cand -v 'Say what was read'
            cand --verbose 'Say what was read'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'vates-partner;program'= {
            cand --book 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too'
            cand --program 'A program file instead of the one that the program carries'
            cand --as-of 'The day as of which to answer [default: today]. What is dated later is not known yet'
            cand --reading 'Choose a reading where the program text leaves one open; may be repeated'
            cand -O 'How to show the answer [default: table, or by the extension of --output]'
            cand --format 'How to show the answer [default: table, or by the extension of --output]'
            cand -o 'Write the answer to a file, whole or not at all; `-` is the terminal'
            cand --output 'Write the answer to a file, whole or not at all; `-` is the terminal'
            cand --color 'When to use colours'
            cand --demo 'Use the demo book that the program carries'
            cand --json 'Short for --format json'
            cand -q 'Say nothing but the answer'
            cand --quiet 'Say nothing but the answer'
            cand -v 'Say what was read'
            cand --verbose 'Say what was read'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'vates-partner;init'= {
            cand --book 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too'
            cand --program 'A program file instead of the one that the program carries'
            cand --as-of 'The day as of which to answer [default: today]. What is dated later is not known yet'
            cand --reading 'Choose a reading where the program text leaves one open; may be repeated'
            cand -O 'How to show the answer [default: table, or by the extension of --output]'
            cand --format 'How to show the answer [default: table, or by the extension of --output]'
            cand -o 'Write the answer to a file, whole or not at all; `-` is the terminal'
            cand --output 'Write the answer to a file, whole or not at all; `-` is the terminal'
            cand --color 'When to use colours'
            cand --demo 'Use the demo book that the program carries'
            cand --json 'Short for --format json'
            cand -q 'Say nothing but the answer'
            cand --quiet 'Say nothing but the answer'
            cand -v 'Say what was read'
            cand --verbose 'Say what was read'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'vates-partner;schema'= {
            cand --book 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too'
            cand --program 'A program file instead of the one that the program carries'
            cand --as-of 'The day as of which to answer [default: today]. What is dated later is not known yet'
            cand --reading 'Choose a reading where the program text leaves one open; may be repeated'
            cand -O 'How to show the answer [default: table, or by the extension of --output]'
            cand --format 'How to show the answer [default: table, or by the extension of --output]'
            cand -o 'Write the answer to a file, whole or not at all; `-` is the terminal'
            cand --output 'Write the answer to a file, whole or not at all; `-` is the terminal'
            cand --color 'When to use colours'
            cand --demo 'Use the demo book that the program carries'
            cand --json 'Short for --format json'
            cand -q 'Say nothing but the answer'
            cand --quiet 'Say nothing but the answer'
            cand -v 'Say what was read'
            cand --verbose 'Say what was read'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'vates-partner;completions'= {
            cand --book 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too'
            cand --program 'A program file instead of the one that the program carries'
            cand --as-of 'The day as of which to answer [default: today]. What is dated later is not known yet'
            cand --reading 'Choose a reading where the program text leaves one open; may be repeated'
            cand -O 'How to show the answer [default: table, or by the extension of --output]'
            cand --format 'How to show the answer [default: table, or by the extension of --output]'
            cand -o 'Write the answer to a file, whole or not at all; `-` is the terminal'
            cand --output 'Write the answer to a file, whole or not at all; `-` is the terminal'
            cand --color 'When to use colours'
            cand --demo 'Use the demo book that the program carries'
            cand --json 'Short for --format json'
            cand -q 'Say nothing but the answer'
            cand --quiet 'Say nothing but the answer'
            cand -v 'Say what was read'
            cand --verbose 'Say what was read'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'vates-partner;man'= {
            cand --book 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too'
            cand --program 'A program file instead of the one that the program carries'
            cand --as-of 'The day as of which to answer [default: today]. What is dated later is not known yet'
            cand --reading 'Choose a reading where the program text leaves one open; may be repeated'
            cand -O 'How to show the answer [default: table, or by the extension of --output]'
            cand --format 'How to show the answer [default: table, or by the extension of --output]'
            cand -o 'Write the answer to a file, whole or not at all; `-` is the terminal'
            cand --output 'Write the answer to a file, whole or not at all; `-` is the terminal'
            cand --color 'When to use colours'
            cand --demo 'Use the demo book that the program carries'
            cand --json 'Short for --format json'
            cand -q 'Say nothing but the answer'
            cand --quiet 'Say nothing but the answer'
            cand -v 'Say what was read'
            cand --verbose 'Say what was read'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'vates-partner;help'= {
            cand quote 'Price a bundle: list price, discounts, net, and what the partner earns'
            cand qualify 'Tell whether distributors qualify, quarter by quarter'
            cand pes 'Add up partner engagement scores'
            cand list 'List the records of a kind, as read'
            cand show 'Show one record, as read'
            cand check 'Report everything that is wrong in the book'
            cand program 'Show the partner program: prices, types, requirements, readings, clauses; or check what it leaves open'
            cand init 'Make a new book'
            cand schema 'Print the JSON Schema of an answer'
            cand completions 'Print completions for a shell'
            cand man 'Print a manual page'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'vates-partner;help;quote'= {
        }
        &'vates-partner;help;qualify'= {
        }
        &'vates-partner;help;pes'= {
        }
        &'vates-partner;help;list'= {
        }
        &'vates-partner;help;show'= {
        }
        &'vates-partner;help;check'= {
        }
        &'vates-partner;help;program'= {
        }
        &'vates-partner;help;init'= {
        }
        &'vates-partner;help;schema'= {
        }
        &'vates-partner;help;completions'= {
        }
        &'vates-partner;help;man'= {
        }
        &'vates-partner;help;help'= {
        }
    ]
    $completions[$command]
}
