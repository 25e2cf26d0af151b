# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_vates_partner_global_optspecs
    string join \n book= demo program= allow-outside threads= as-of= reading= O/format= json o/output= color= q/quiet v/verbose h/help V/version
end

function __fish_vates_partner_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_vates_partner_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_vates_partner_using_subcommand
    set -l cmd (__fish_vates_partner_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c vates-partner -n "__fish_vates_partner_needs_command" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_needs_command" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_needs_command" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_needs_command" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_needs_command" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_needs_command" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_needs_command" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_needs_command" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_needs_command" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_needs_command" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_needs_command" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_needs_command" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_needs_command" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_needs_command" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_needs_command" -f -a "quote" -d 'Price a bundle: list price, discounts, net, and what the partner earns'
complete -c vates-partner -n "__fish_vates_partner_needs_command" -f -a "quotes" -d 'List saved quotes, show them as they were made, revise, accept and withdraw them'
complete -c vates-partner -n "__fish_vates_partner_needs_command" -f -a "qualify" -d 'Tell whether distributors qualify, quarter by quarter'
complete -c vates-partner -n "__fish_vates_partner_needs_command" -f -a "tally" -d 'Write what qualification needs of each partner to a file, so that a book is tallied in parts and by several machines; qualify --tallies answers from those files'
complete -c vates-partner -n "__fish_vates_partner_needs_command" -f -a "explain" -d 'Explain a clause of the program, a figure down to its records, or the code of a finding'
complete -c vates-partner -n "__fish_vates_partner_needs_command" -f -a "pes" -d 'Add up partner engagement scores'
complete -c vates-partner -n "__fish_vates_partner_needs_command" -f -a "status" -d 'Tell on one page where a partner stands: type, quarter and year, score, pipeline, and what ends next'
complete -c vates-partner -n "__fish_vates_partner_needs_command" -f -a "benefits" -d 'Tell what the program gives a partner: every benefit as it stands, and what is missing to have it'
complete -c vates-partner -n "__fish_vates_partner_needs_command" -f -a "locator" -d 'List partners by country, with nothing but what the public may see'
complete -c vates-partner -n "__fish_vates_partner_needs_command" -f -a "marketing" -d 'Tell of a partner\'s marketing: funds that are open to it, activities with their points, sessions'
complete -c vates-partner -n "__fish_vates_partner_needs_command" -f -a "list" -d 'List the records of a kind, as read'
complete -c vates-partner -n "__fish_vates_partner_needs_command" -f -a "show" -d 'Show one record, as read'
complete -c vates-partner -n "__fish_vates_partner_needs_command" -f -a "import" -d 'Show what the book\'s sources make of someone else\'s exports'
complete -c vates-partner -n "__fish_vates_partner_needs_command" -f -a "subscriptions" -d 'Tell subscriptions, as orders make them: bundle, hosts, first and last day; and which are to be renewed'
complete -c vates-partner -n "__fish_vates_partner_needs_command" -f -a "deal" -d 'Register deals, close them, change how they are worked on; list and show them'
complete -c vates-partner -n "__fish_vates_partner_needs_command" -f -a "claim" -d 'Submit activities for points of the partner engagement score, award and reject them; list and show them'
complete -c vates-partner -n "__fish_vates_partner_needs_command" -f -a "trial" -d 'Start trials and proofs of concept, extend and convert them; list and show them'
complete -c vates-partner -n "__fish_vates_partner_needs_command" -f -a "licence" -d 'Ask for internal-use licences, and list them'
complete -c vates-partner -n "__fish_vates_partner_needs_command" -f -a "order" -d 'Place orders, invoice and credit them; list and show them'
complete -c vates-partner -n "__fish_vates_partner_needs_command" -f -a "invoices" -d 'List the invoices and credit notes that were issued, with their totals'
complete -c vates-partner -n "__fish_vates_partner_needs_command" -f -a "journal" -d 'Show what was changed in the book by commands, when and by whom; or hold the book against it'
complete -c vates-partner -n "__fish_vates_partner_needs_command" -f -a "undo" -d 'Take back the last change that a command made; again, to go further back'
complete -c vates-partner -n "__fish_vates_partner_needs_command" -f -a "check" -d 'Report everything that is wrong in the book, and what an auditor would ask about it'
complete -c vates-partner -n "__fish_vates_partner_needs_command" -f -a "program" -d 'Show the partner program: prices, types, requirements, readings, clauses; or check what it leaves open'
complete -c vates-partner -n "__fish_vates_partner_needs_command" -f -a "init" -d 'Make a new book'
complete -c vates-partner -n "__fish_vates_partner_needs_command" -f -a "schema" -d 'Print the JSON Schema of an answer'
complete -c vates-partner -n "__fish_vates_partner_needs_command" -f -a "completions" -d 'Print completions for a shell'
complete -c vates-partner -n "__fish_vates_partner_needs_command" -f -a "man" -d 'Print a manual page'
complete -c vates-partner -n "__fish_vates_partner_needs_command" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quote" -l bundle -d 'The bundle; without it, all that fit are compared' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quote" -l hosts -d 'For how many hosts' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quote" -l renew -d 'A subscription to go on for another term, as it is: see `subscriptions`' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quote" -l upgrade -d 'A subscription to be replaced by more: --bundle and --hosts say by what' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quote" -l item -d 'A line of the quote; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quote" -l years -d 'For how many years' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quote" -l partner -d 'The partner it is for' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quote" -l partner-type -d 'The type of partner it is for; needs no book' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quote" -l as-type -d 'Price it as if the partner were of another type, which is no offer; may be repeated. Where no rate is known, both ends of the type\'s range stand side by side' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quote" -l engagement -d 'The engagement; without it, a distributor\'s three stand side by side' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quote" -l deal -d 'The deal it belongs to: gives partner, customer and engagement' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quote" -l customer -d 'The customer: the id of a record, or a name' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quote" -l customer-status -d 'The customer\'s status: charity, education or non-profit' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quote" -l ein -d 'The customer\'s employer identification number, needed in the United States' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quote" -l currency -d 'The currency [default: the bundle\'s own]' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quote" -l discount -d 'A discount agreed for this, within the range of the partner\'s type' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quote" -l tax -d 'A tax to show apart, on the net' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quote" -l valid-days -d 'For how many days it is valid; the last day is included' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quote" -l by -d 'With --save: who makes it, for the journal [default: the user\'s name]' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quote" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quote" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quote" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quote" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quote" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quote" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quote" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quote" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quote" -l bill-minimum -d 'Bill a bundle\'s fewest hosts where fewer are asked for'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quote" -l save -d 'Save it in the book under a number of its own: see `quotes`'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quote" -l dry-run -d 'With --save: show what would change, and change nothing'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quote" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quote" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quote" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quote" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quote" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quote" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quote" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and not __fish_seen_subcommand_from list show revise accept withdraw help" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and not __fish_seen_subcommand_from list show revise accept withdraw help" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and not __fish_seen_subcommand_from list show revise accept withdraw help" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and not __fish_seen_subcommand_from list show revise accept withdraw help" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and not __fish_seen_subcommand_from list show revise accept withdraw help" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and not __fish_seen_subcommand_from list show revise accept withdraw help" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and not __fish_seen_subcommand_from list show revise accept withdraw help" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and not __fish_seen_subcommand_from list show revise accept withdraw help" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and not __fish_seen_subcommand_from list show revise accept withdraw help" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and not __fish_seen_subcommand_from list show revise accept withdraw help" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and not __fish_seen_subcommand_from list show revise accept withdraw help" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and not __fish_seen_subcommand_from list show revise accept withdraw help" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and not __fish_seen_subcommand_from list show revise accept withdraw help" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and not __fish_seen_subcommand_from list show revise accept withdraw help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and not __fish_seen_subcommand_from list show revise accept withdraw help" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and not __fish_seen_subcommand_from list show revise accept withdraw help" -f -a "list" -d 'List saved quotes, and how each stands'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and not __fish_seen_subcommand_from list show revise accept withdraw help" -f -a "show" -d 'Show a saved quote with the figures that it was made with, whatever the book says now'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and not __fish_seen_subcommand_from list show revise accept withdraw help" -f -a "revise" -d 'Make a revision of a quote, as the book and the program are now, with what flags change of it'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and not __fish_seen_subcommand_from list show revise accept withdraw help" -f -a "accept" -d 'Write down that a quote was accepted'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and not __fish_seen_subcommand_from list show revise accept withdraw help" -f -a "withdraw" -d 'Take a quote back'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and not __fish_seen_subcommand_from list show revise accept withdraw help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from list" -l partner -d 'Only those of a partner' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from list" -l status -d 'Only those that stand so: open, accepted, ordered, withdrawn, revised, expired' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from list" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from list" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from list" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from list" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from list" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from list" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from list" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from list" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from list" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from list" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from list" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from show" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from show" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from show" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from show" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from show" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from show" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from show" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from show" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from show" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from show" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from show" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from revise" -l bundle -d 'The bundle' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from revise" -l hosts -d 'For how many hosts' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from revise" -l item -d 'A line; may be repeated. They take the place of all lines' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from revise" -l years -d 'For how many years' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from revise" -l partner -d 'The partner it is for' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from revise" -l engagement -d 'The engagement' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from revise" -l deal -d 'The deal it belongs to' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from revise" -l customer -d 'The customer: the id of a record, or a name' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from revise" -l customer-status -d 'The customer\'s status: charity, education or non-profit' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from revise" -l ein -d 'The customer\'s employer identification number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from revise" -l currency -d 'The currency to quote in' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from revise" -l tax -d 'A tax to show apart, on the net' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from revise" -l discount -d 'A discount agreed for this quote' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from revise" -l valid-days -d 'For how many days the revision is valid, from the day it is made' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from revise" -l by -d 'Who makes the change, for the journal [default: the user\'s name]' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from revise" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from revise" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from revise" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from revise" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from revise" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from revise" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from revise" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from revise" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from revise" -l bill-minimum -d 'Bill a bundle\'s fewest hosts where fewer are asked for'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from revise" -l dry-run -d 'Show what would change, and change nothing'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from revise" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from revise" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from revise" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from revise" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from revise" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from revise" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from revise" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from accept" -l engagement -d 'The engagement that is accepted, of a quote under several' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from accept" -l by -d 'Who makes the change, for the journal [default: the user\'s name]' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from accept" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from accept" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from accept" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from accept" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from accept" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from accept" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from accept" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from accept" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from accept" -l dry-run -d 'Show what would change, and change nothing'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from accept" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from accept" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from accept" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from accept" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from accept" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from accept" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from accept" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from withdraw" -l why -d 'Why' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from withdraw" -l by -d 'Who makes the change, for the journal [default: the user\'s name]' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from withdraw" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from withdraw" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from withdraw" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from withdraw" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from withdraw" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from withdraw" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from withdraw" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from withdraw" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from withdraw" -l dry-run -d 'Show what would change, and change nothing'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from withdraw" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from withdraw" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from withdraw" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from withdraw" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from withdraw" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from withdraw" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from withdraw" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from help" -f -a "list" -d 'List saved quotes, and how each stands'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show a saved quote with the figures that it was made with, whatever the book says now'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from help" -f -a "revise" -d 'Make a revision of a quote, as the book and the program are now, with what flags change of it'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from help" -f -a "accept" -d 'Write down that a quote was accepted'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from help" -f -a "withdraw" -d 'Take a quote back'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand quotes; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand qualify" -l year -d 'The year [default: that of the as-of date]' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand qualify" -l partner -d 'A partner; may be repeated [default: every distributor]' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand qualify" -l quarter -d 'Show one quarter only: 1 to 4, or Q1 to Q4. The verdict still rests on all four' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand qualify" -l without -d 'Assess as if a record were absent: its id, KIND:ID, or where it stands; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand qualify" -l tallies -d 'Answer from files that tally wrote instead of a book: for their year and day. A pattern such as \'parts/*.tally\' means all files that it fits; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand qualify" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand qualify" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand qualify" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand qualify" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand qualify" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand qualify" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand qualify" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand qualify" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand qualify" -l explain -d 'Show under every figure its clause and its records'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand qualify" -l contested -d 'Only partners whose verdict hinges on a reading: what has to be settled'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand qualify" -l exit-code -d 'End with exit code 1 where some verdict is transition'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand qualify" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand qualify" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand qualify" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand qualify" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand qualify" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand qualify" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand qualify" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand tally" -l year -d 'The year [default: that of the as-of date]' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand tally" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand tally" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand tally" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand tally" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand tally" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand tally" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand tally" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand tally" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand tally" -l slim -d 'Leave out the ids of records, people\'s names and titles of sessions. Answers are the same without evidence'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand tally" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand tally" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand tally" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand tally" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand tally" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand tally" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand tally" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand explain" -l partner -d 'The partner whose figure is taken apart' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand explain" -l quarter -d 'The quarter: 1 to 4, or Q1 to Q4' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand explain" -l criterion -d 'The criterion: gross-invoiced, pes, partner-owned...' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand explain" -l year -d 'The year [default: that of the as-of date]' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand explain" -l without -d 'Explain as if a record were absent: its id, KIND:ID, or where it stands; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand explain" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand explain" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand explain" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand explain" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand explain" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand explain" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand explain" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand explain" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand explain" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand explain" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand explain" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand explain" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand explain" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand explain" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand explain" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand pes" -l year -d 'The year [default: that of the as-of date]' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand pes" -l partner -d 'A partner; may be repeated [default: every partner]' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand pes" -l without -d 'Add up as if an activity were absent: its id, or where it stands; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand pes" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand pes" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand pes" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand pes" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand pes" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand pes" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand pes" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand pes" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand pes" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand pes" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand pes" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand pes" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand pes" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand pes" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand pes" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand status" -l partner -d 'The partner' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand status" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand status" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand status" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand status" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand status" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand status" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand status" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand status" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand status" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand status" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand status" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand status" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand status" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand status" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand benefits" -l partner -d 'The partner' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand benefits" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand benefits" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand benefits" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand benefits" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand benefits" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand benefits" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand benefits" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand benefits" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand benefits" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand benefits" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand benefits" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand benefits" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand benefits" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand benefits" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand benefits" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand locator" -l country -d 'Only the partners of a country, by its two letters' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand locator" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand locator" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand locator" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand locator" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand locator" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand locator" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand locator" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand locator" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand locator" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand locator" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand locator" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand locator" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand locator" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand locator" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand locator" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand marketing" -l partner -d 'The partner' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand marketing" -l year -d 'The year [default: that of the as-of date]' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand marketing" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand marketing" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand marketing" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand marketing" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand marketing" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand marketing" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand marketing" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand marketing" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand marketing" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand marketing" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand marketing" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand marketing" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand marketing" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand marketing" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand marketing" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand list" -l partner -d 'Only those of a partner' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand list" -l from -d 'Only those dated on or after a day (orders: ordered; deals: closed, else registered; partners: joined)' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand list" -l to -d 'Only those dated on or before a day' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand list" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand list" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand list" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand list" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand list" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand list" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand list" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand list" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand list" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand list" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand list" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand list" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand list" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand list" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand show" -l partner -d 'Only those of a partner' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand show" -l from -d 'Only those dated on or after a day (orders: ordered; deals: closed, else registered; partners: joined)' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand show" -l to -d 'Only those dated on or before a day' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand show" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand show" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand show" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand show" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand show" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand show" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand show" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand show" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand show" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand show" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand show" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand show" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand show" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand show" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and not __fish_seen_subcommand_from guess show help" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and not __fish_seen_subcommand_from guess show help" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and not __fish_seen_subcommand_from guess show help" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and not __fish_seen_subcommand_from guess show help" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and not __fish_seen_subcommand_from guess show help" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and not __fish_seen_subcommand_from guess show help" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and not __fish_seen_subcommand_from guess show help" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and not __fish_seen_subcommand_from guess show help" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and not __fish_seen_subcommand_from guess show help" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and not __fish_seen_subcommand_from guess show help" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and not __fish_seen_subcommand_from guess show help" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and not __fish_seen_subcommand_from guess show help" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and not __fish_seen_subcommand_from guess show help" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and not __fish_seen_subcommand_from guess show help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and not __fish_seen_subcommand_from guess show help" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and not __fish_seen_subcommand_from guess show help" -f -a "guess" -d 'Look at an export and print a `sources` entry for vates-partner.toml to start from'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and not __fish_seen_subcommand_from guess show help" -f -a "show" -d 'Show the records that the book\'s sources make of exports: in the book\'s own columns, each with the file and line it comes from, and what became of every row'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and not __fish_seen_subcommand_from guess show help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and __fish_seen_subcommand_from guess" -l kind -d 'The kind of record it holds: partners, deals, orders, activities, certifications, sessions, rates or customers' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and __fish_seen_subcommand_from guess" -l partner -d 'The partner whose file it is: all its records are that partner\'s' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and __fish_seen_subcommand_from guess" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and __fish_seen_subcommand_from guess" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and __fish_seen_subcommand_from guess" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and __fish_seen_subcommand_from guess" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and __fish_seen_subcommand_from guess" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and __fish_seen_subcommand_from guess" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and __fish_seen_subcommand_from guess" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and __fish_seen_subcommand_from guess" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and __fish_seen_subcommand_from guess" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and __fish_seen_subcommand_from guess" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and __fish_seen_subcommand_from guess" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and __fish_seen_subcommand_from guess" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and __fish_seen_subcommand_from guess" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and __fish_seen_subcommand_from guess" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and __fish_seen_subcommand_from guess" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and __fish_seen_subcommand_from show" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and __fish_seen_subcommand_from show" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and __fish_seen_subcommand_from show" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and __fish_seen_subcommand_from show" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and __fish_seen_subcommand_from show" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and __fish_seen_subcommand_from show" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and __fish_seen_subcommand_from show" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and __fish_seen_subcommand_from show" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and __fish_seen_subcommand_from show" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and __fish_seen_subcommand_from show" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and __fish_seen_subcommand_from show" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and __fish_seen_subcommand_from help" -f -a "guess" -d 'Look at an export and print a `sources` entry for vates-partner.toml to start from'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show the records that the book\'s sources make of exports: in the book\'s own columns, each with the file and line it comes from, and what became of every row'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand import; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand subscriptions" -l partner -d 'Only those of a partner' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand subscriptions" -l due -d 'Only those that end within so many days from the as-of day on, which are to be renewed' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand subscriptions" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand subscriptions" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand subscriptions" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand subscriptions" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand subscriptions" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand subscriptions" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand subscriptions" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand subscriptions" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand subscriptions" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand subscriptions" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand subscriptions" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand subscriptions" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand subscriptions" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand subscriptions" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand subscriptions" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and not __fish_seen_subcommand_from register close engagement list show help" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and not __fish_seen_subcommand_from register close engagement list show help" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and not __fish_seen_subcommand_from register close engagement list show help" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and not __fish_seen_subcommand_from register close engagement list show help" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and not __fish_seen_subcommand_from register close engagement list show help" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and not __fish_seen_subcommand_from register close engagement list show help" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and not __fish_seen_subcommand_from register close engagement list show help" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and not __fish_seen_subcommand_from register close engagement list show help" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and not __fish_seen_subcommand_from register close engagement list show help" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and not __fish_seen_subcommand_from register close engagement list show help" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and not __fish_seen_subcommand_from register close engagement list show help" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and not __fish_seen_subcommand_from register close engagement list show help" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and not __fish_seen_subcommand_from register close engagement list show help" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and not __fish_seen_subcommand_from register close engagement list show help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and not __fish_seen_subcommand_from register close engagement list show help" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and not __fish_seen_subcommand_from register close engagement list show help" -f -a "register" -d 'Register an opportunity, which reserves the customer for the partner'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and not __fish_seen_subcommand_from register close engagement list show help" -f -a "close" -d 'Close a deal: won or lost'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and not __fish_seen_subcommand_from register close engagement list show help" -f -a "engagement" -d 'Change how a deal is worked on'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and not __fish_seen_subcommand_from register close engagement list show help" -f -a "list" -d 'List deals'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and not __fish_seen_subcommand_from register close engagement list show help" -f -a "show" -d 'Show one deal'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and not __fish_seen_subcommand_from register close engagement list show help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from register" -l partner -d 'The partner' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from register" -l customer -d 'The customer: the id of a record, or a name' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from register" -l engagement -d 'How it is worked on: partner-owned, co-led (or co-led:partner, co-led:vates), late-involvement' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from register" -l amount -d 'What it is worth' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from register" -l currency -d 'The currency of that' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from register" -l id -d 'Its id [default: the next one]' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from register" -l by -d 'Who makes the change, for the journal [default: the user\'s name]' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from register" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from register" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from register" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from register" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from register" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from register" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from register" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from register" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from register" -l dry-run -d 'Show what would change, and change nothing'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from register" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from register" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from register" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from register" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from register" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from register" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from register" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from close" -l on -d 'The day [default: that of --as-of]' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from close" -l amount -d 'What it is worth' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from close" -l currency -d 'The currency of that' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from close" -l by -d 'Who makes the change, for the journal [default: the user\'s name]' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from close" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from close" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from close" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from close" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from close" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from close" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from close" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from close" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from close" -l won -d 'It was won'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from close" -l lost -d 'It was lost'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from close" -l dry-run -d 'Show what would change, and change nothing'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from close" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from close" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from close" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from close" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from close" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from close" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from close" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from engagement" -l why -d 'Why; needed once the quarter has ended in which the deal was closed' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from engagement" -l by -d 'Who makes the change, for the journal [default: the user\'s name]' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from engagement" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from engagement" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from engagement" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from engagement" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from engagement" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from engagement" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from engagement" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from engagement" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from engagement" -l dry-run -d 'Show what would change, and change nothing'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from engagement" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from engagement" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from engagement" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from engagement" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from engagement" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from engagement" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from engagement" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from list" -l partner -d 'Only those of a partner' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from list" -l from -d 'Only those dated on or after a day (orders: ordered; deals: closed, else registered; partners: joined)' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from list" -l to -d 'Only those dated on or before a day' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from list" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from list" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from list" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from list" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from list" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from list" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from list" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from list" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from list" -l active -d 'Only those whose registration reserves the customer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from list" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from list" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from list" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from show" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from show" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from show" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from show" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from show" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from show" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from show" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from show" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from show" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from show" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from show" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from help" -f -a "register" -d 'Register an opportunity, which reserves the customer for the partner'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from help" -f -a "close" -d 'Close a deal: won or lost'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from help" -f -a "engagement" -d 'Change how a deal is worked on'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from help" -f -a "list" -d 'List deals'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one deal'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand deal; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and not __fish_seen_subcommand_from submit award reject list show help" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and not __fish_seen_subcommand_from submit award reject list show help" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and not __fish_seen_subcommand_from submit award reject list show help" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and not __fish_seen_subcommand_from submit award reject list show help" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and not __fish_seen_subcommand_from submit award reject list show help" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and not __fish_seen_subcommand_from submit award reject list show help" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and not __fish_seen_subcommand_from submit award reject list show help" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and not __fish_seen_subcommand_from submit award reject list show help" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and not __fish_seen_subcommand_from submit award reject list show help" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and not __fish_seen_subcommand_from submit award reject list show help" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and not __fish_seen_subcommand_from submit award reject list show help" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and not __fish_seen_subcommand_from submit award reject list show help" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and not __fish_seen_subcommand_from submit award reject list show help" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and not __fish_seen_subcommand_from submit award reject list show help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and not __fish_seen_subcommand_from submit award reject list show help" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and not __fish_seen_subcommand_from submit award reject list show help" -f -a "submit" -d 'Submit an activity for points, with what proves it'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and not __fish_seen_subcommand_from submit award reject list show help" -f -a "award" -d 'Award a submitted claim: its points score'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and not __fish_seen_subcommand_from submit award reject list show help" -f -a "reject" -d 'Reject a submitted claim: it doesn\'t score'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and not __fish_seen_subcommand_from submit award reject list show help" -f -a "list" -d 'List claims'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and not __fish_seen_subcommand_from submit award reject list show help" -f -a "show" -d 'Show one claim'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and not __fish_seen_subcommand_from submit award reject list show help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from submit" -l partner -d 'The partner' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from submit" -l activity -d 'The activity, as the catalogue calls it' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from submit" -l date -d 'The day it took place [default: that of --as-of]' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from submit" -l dimension -d 'The dimension it counts in; needed where the catalogue doesn\'t know the activity' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from submit" -l points -d 'Its points; needed where the catalogue doesn\'t know the activity' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from submit" -l evidence -d 'What proves it: a link, a ticket, a document' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from submit" -l id -d 'Its id [default: the next one]' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from submit" -l by -d 'Who makes the change, for the journal [default: the user\'s name]' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from submit" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from submit" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from submit" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from submit" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from submit" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from submit" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from submit" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from submit" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from submit" -l dry-run -d 'Show what would change, and change nothing'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from submit" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from submit" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from submit" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from submit" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from submit" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from submit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from submit" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from award" -l by -d 'Who makes the change, for the journal [default: the user\'s name]' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from award" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from award" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from award" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from award" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from award" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from award" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from award" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from award" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from award" -l dry-run -d 'Show what would change, and change nothing'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from award" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from award" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from award" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from award" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from award" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from award" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from award" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from reject" -l why -d 'Why' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from reject" -l by -d 'Who makes the change, for the journal [default: the user\'s name]' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from reject" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from reject" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from reject" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from reject" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from reject" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from reject" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from reject" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from reject" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from reject" -l dry-run -d 'Show what would change, and change nothing'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from reject" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from reject" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from reject" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from reject" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from reject" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from reject" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from reject" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from list" -l status -d 'Only those that have come so far' -r -f -a "submitted\t'Submitted, and not decided'
awarded\t'Awarded'
rejected\t'Rejected'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from list" -l partner -d 'Only those of a partner' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from list" -l from -d 'Only those dated on or after a day (orders: ordered; deals: closed, else registered; partners: joined)' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from list" -l to -d 'Only those dated on or before a day' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from list" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from list" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from list" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from list" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from list" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from list" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from list" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from list" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from list" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from list" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from list" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from show" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from show" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from show" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from show" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from show" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from show" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from show" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from show" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from show" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from show" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from show" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from help" -f -a "submit" -d 'Submit an activity for points, with what proves it'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from help" -f -a "award" -d 'Award a submitted claim: its points score'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from help" -f -a "reject" -d 'Reject a submitted claim: it doesn\'t score'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from help" -f -a "list" -d 'List claims'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one claim'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand claim; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and not __fish_seen_subcommand_from start extend review convert list show help" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and not __fish_seen_subcommand_from start extend review convert list show help" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and not __fish_seen_subcommand_from start extend review convert list show help" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and not __fish_seen_subcommand_from start extend review convert list show help" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and not __fish_seen_subcommand_from start extend review convert list show help" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and not __fish_seen_subcommand_from start extend review convert list show help" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and not __fish_seen_subcommand_from start extend review convert list show help" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and not __fish_seen_subcommand_from start extend review convert list show help" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and not __fish_seen_subcommand_from start extend review convert list show help" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and not __fish_seen_subcommand_from start extend review convert list show help" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and not __fish_seen_subcommand_from start extend review convert list show help" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and not __fish_seen_subcommand_from start extend review convert list show help" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and not __fish_seen_subcommand_from start extend review convert list show help" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and not __fish_seen_subcommand_from start extend review convert list show help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and not __fish_seen_subcommand_from start extend review convert list show help" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and not __fish_seen_subcommand_from start extend review convert list show help" -f -a "start" -d 'Start a trial or a proof of concept'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and not __fish_seen_subcommand_from start extend review convert list show help" -f -a "extend" -d 'Extend a trial; beyond what is granted it goes to review'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and not __fish_seen_subcommand_from start extend review convert list show help" -f -a "review" -d 'Decide a review: grant the days that are asked for, or refuse them'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and not __fish_seen_subcommand_from start extend review convert list show help" -f -a "convert" -d 'Order what was tried: places the order of the customer, and writes its id to the trial'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and not __fish_seen_subcommand_from start extend review convert list show help" -f -a "list" -d 'List trials, with the days that are left'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and not __fish_seen_subcommand_from start extend review convert list show help" -f -a "show" -d 'Show one trial'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and not __fish_seen_subcommand_from start extend review convert list show help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from start" -l partner -d 'The partner' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from start" -l customer -d 'The customer: the id of a record, or a name' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from start" -l kind -d 'What it is' -r -f -a "trial\t'A trial'
poc\t'A proof of concept'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from start" -l bundle -d 'The bundle that is tried' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from start" -l hosts -d 'On how many hosts' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from start" -l on -d 'Its first day [default: that of --as-of]' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from start" -l id -d 'Its id [default: the next one]' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from start" -l by -d 'Who makes the change, for the journal [default: the user\'s name]' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from start" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from start" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from start" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from start" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from start" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from start" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from start" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from start" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from start" -l dry-run -d 'Show what would change, and change nothing'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from start" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from start" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from start" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from start" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from start" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from start" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from start" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from extend" -l to -d 'Its new last day' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from extend" -l days -d 'How many days more' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from extend" -l reason -d 'Why; needed beyond the days that are granted, for the review' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from extend" -l by -d 'Who makes the change, for the journal [default: the user\'s name]' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from extend" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from extend" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from extend" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from extend" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from extend" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from extend" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from extend" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from extend" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from extend" -l dry-run -d 'Show what would change, and change nothing'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from extend" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from extend" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from extend" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from extend" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from extend" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from extend" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from extend" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from review" -l why -d 'Why' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from review" -l by -d 'Who makes the change, for the journal [default: the user\'s name]' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from review" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from review" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from review" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from review" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from review" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from review" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from review" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from review" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from review" -l grant -d 'Grant the days that are asked for'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from review" -l refuse -d 'Refuse them'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from review" -l dry-run -d 'Show what would change, and change nothing'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from review" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from review" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from review" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from review" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from review" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from review" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from review" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from convert" -l bundle -d 'The bundle that is ordered [default: the one that was tried]' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from convert" -l hosts -d 'For how many hosts [default: as many as were tried]' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from convert" -l years -d 'For how many years [default: 1]' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from convert" -l deal -d 'The deal it comes from, of the same partner and customer' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from convert" -l engagement -d 'The engagement, where that of a distributor isn\'t known by the deal' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from convert" -l subscription -d 'The subscription that it begins [default: the next one]' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from convert" -l customer-status -d 'The customer\'s status: charity, education or non-profit' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from convert" -l ein -d 'The customer\'s employer identification number, needed in the United States' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from convert" -l currency -d 'The currency [default: the bundle\'s own]' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from convert" -l discount -d 'A discount agreed for this, within the range of the partner\'s type' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from convert" -l by -d 'Who makes the change, for the journal [default: the user\'s name]' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from convert" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from convert" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from convert" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from convert" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from convert" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from convert" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from convert" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from convert" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from convert" -l bill-minimum -d 'Bill a bundle\'s fewest hosts where fewer are asked for'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from convert" -l dry-run -d 'Show what would change, and change nothing'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from convert" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from convert" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from convert" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from convert" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from convert" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from convert" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from convert" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from list" -l partner -d 'Only those of a partner' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from list" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from list" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from list" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from list" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from list" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from list" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from list" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from list" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from list" -l running -d 'Only those that run, under review or not'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from list" -l ended -d 'Only those that are over and became no order'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from list" -l review -d 'Only those under review'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from list" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from list" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from list" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from show" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from show" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from show" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from show" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from show" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from show" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from show" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from show" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from show" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from show" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from show" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from help" -f -a "start" -d 'Start a trial or a proof of concept'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from help" -f -a "extend" -d 'Extend a trial; beyond what is granted it goes to review'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from help" -f -a "review" -d 'Decide a review: grant the days that are asked for, or refuse them'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from help" -f -a "convert" -d 'Order what was tried: places the order of the customer, and writes its id to the trial'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from help" -f -a "list" -d 'List trials, with the days that are left'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one trial'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand trial; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and not __fish_seen_subcommand_from request list help" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and not __fish_seen_subcommand_from request list help" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and not __fish_seen_subcommand_from request list help" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and not __fish_seen_subcommand_from request list help" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and not __fish_seen_subcommand_from request list help" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and not __fish_seen_subcommand_from request list help" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and not __fish_seen_subcommand_from request list help" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and not __fish_seen_subcommand_from request list help" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and not __fish_seen_subcommand_from request list help" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and not __fish_seen_subcommand_from request list help" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and not __fish_seen_subcommand_from request list help" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and not __fish_seen_subcommand_from request list help" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and not __fish_seen_subcommand_from request list help" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and not __fish_seen_subcommand_from request list help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and not __fish_seen_subcommand_from request list help" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and not __fish_seen_subcommand_from request list help" -f -a "request" -d 'Ask for a licence: complimentary for eligible partners, else at list price'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and not __fish_seen_subcommand_from request list help" -f -a "list" -d 'List internal-use licences, and what was billed for them'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and not __fish_seen_subcommand_from request list help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and __fish_seen_subcommand_from request" -l partner -d 'The partner that uses it itself' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and __fish_seen_subcommand_from request" -l bundle -d 'The bundle' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and __fish_seen_subcommand_from request" -l hosts -d 'For how many hosts' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and __fish_seen_subcommand_from request" -l years -d 'For how many years' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and __fish_seen_subcommand_from request" -l currency -d 'The currency [default: the bundle\'s own]' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and __fish_seen_subcommand_from request" -l by -d 'Who makes the change, for the journal [default: the user\'s name]' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and __fish_seen_subcommand_from request" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and __fish_seen_subcommand_from request" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and __fish_seen_subcommand_from request" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and __fish_seen_subcommand_from request" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and __fish_seen_subcommand_from request" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and __fish_seen_subcommand_from request" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and __fish_seen_subcommand_from request" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and __fish_seen_subcommand_from request" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and __fish_seen_subcommand_from request" -l bill-minimum -d 'Bill a bundle\'s fewest hosts where fewer are asked for'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and __fish_seen_subcommand_from request" -l dry-run -d 'Show what would change, and change nothing'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and __fish_seen_subcommand_from request" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and __fish_seen_subcommand_from request" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and __fish_seen_subcommand_from request" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and __fish_seen_subcommand_from request" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and __fish_seen_subcommand_from request" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and __fish_seen_subcommand_from request" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and __fish_seen_subcommand_from request" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and __fish_seen_subcommand_from list" -l partner -d 'Only those of a partner' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and __fish_seen_subcommand_from list" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and __fish_seen_subcommand_from list" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and __fish_seen_subcommand_from list" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and __fish_seen_subcommand_from list" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and __fish_seen_subcommand_from list" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and __fish_seen_subcommand_from list" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and __fish_seen_subcommand_from list" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and __fish_seen_subcommand_from list" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and __fish_seen_subcommand_from list" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and __fish_seen_subcommand_from list" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and __fish_seen_subcommand_from list" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and __fish_seen_subcommand_from help" -f -a "request" -d 'Ask for a licence: complimentary for eligible partners, else at list price'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and __fish_seen_subcommand_from help" -f -a "list" -d 'List internal-use licences, and what was billed for them'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand licence; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and not __fish_seen_subcommand_from place invoice credit list show help" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and not __fish_seen_subcommand_from place invoice credit list show help" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and not __fish_seen_subcommand_from place invoice credit list show help" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and not __fish_seen_subcommand_from place invoice credit list show help" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and not __fish_seen_subcommand_from place invoice credit list show help" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and not __fish_seen_subcommand_from place invoice credit list show help" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and not __fish_seen_subcommand_from place invoice credit list show help" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and not __fish_seen_subcommand_from place invoice credit list show help" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and not __fish_seen_subcommand_from place invoice credit list show help" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and not __fish_seen_subcommand_from place invoice credit list show help" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and not __fish_seen_subcommand_from place invoice credit list show help" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and not __fish_seen_subcommand_from place invoice credit list show help" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and not __fish_seen_subcommand_from place invoice credit list show help" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and not __fish_seen_subcommand_from place invoice credit list show help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and not __fish_seen_subcommand_from place invoice credit list show help" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and not __fish_seen_subcommand_from place invoice credit list show help" -f -a "place" -d 'Place an order: of a saved quote, or of what the flags name'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and not __fish_seen_subcommand_from place invoice credit list show help" -f -a "invoice" -d 'Write down on which day an order was invoiced'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and not __fish_seen_subcommand_from place invoice credit list show help" -f -a "credit" -d 'Write a credit note: it takes back an invoice, or a part of it'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and not __fish_seen_subcommand_from place invoice credit list show help" -f -a "list" -d 'List orders'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and not __fish_seen_subcommand_from place invoice credit list show help" -f -a "show" -d 'Show one order'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and not __fish_seen_subcommand_from place invoice credit list show help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from place" -l quote -d 'The saved quote that is ordered, each of its lines: Q-2026-0001. It is accepted by that' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from place" -l engagement -d 'The engagement, where that of a distributor isn\'t known by the deal or the quote' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from place" -l customer -d 'The customer: the id of a record, or a name' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from place" -l partner -d 'The partner that orders' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from place" -l bundle -d 'The bundle' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from place" -l hosts -d 'For how many hosts' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from place" -l years -d 'For how many years [default: 1]' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from place" -l item -d 'A line, which becomes an order; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from place" -l deal -d 'The deal it comes from: gives partner, customer and engagement' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from place" -l kind -d 'What it is for: new, renewal or upgrade [default: new]' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from place" -l subscription -d 'The subscription that it continues or makes larger [default, of new ones: the next one]' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from place" -l customer-status -d 'The customer\'s status: charity, education or non-profit' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from place" -l ein -d 'The customer\'s employer identification number, needed in the United States' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from place" -l currency -d 'The currency [default: the bundle\'s own]' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from place" -l discount -d 'A discount agreed for this, within the range of the partner\'s type' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from place" -l by -d 'Who makes the change, for the journal [default: the user\'s name]' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from place" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from place" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from place" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from place" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from place" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from place" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from place" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from place" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from place" -l bill-minimum -d 'Bill a bundle\'s fewest hosts where fewer are asked for'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from place" -l dry-run -d 'Show what would change, and change nothing'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from place" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from place" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from place" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from place" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from place" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from place" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from place" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from invoice" -l on -d 'The day of the invoice [default: that of --as-of]' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from invoice" -l by -d 'Who makes the change, for the journal [default: the user\'s name]' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from invoice" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from invoice" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from invoice" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from invoice" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from invoice" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from invoice" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from invoice" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from invoice" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from invoice" -l dry-run -d 'Show what would change, and change nothing'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from invoice" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from invoice" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from invoice" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from invoice" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from invoice" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from invoice" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from invoice" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from credit" -l amount -d 'How much of the gross amount, in the order\'s currency' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from credit" -l on -d 'The day of the credit note [default: that of --as-of]' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from credit" -l why -d 'Why, for the journal' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from credit" -l by -d 'Who makes the change, for the journal [default: the user\'s name]' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from credit" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from credit" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from credit" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from credit" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from credit" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from credit" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from credit" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from credit" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from credit" -l dry-run -d 'Show what would change, and change nothing'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from credit" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from credit" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from credit" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from credit" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from credit" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from credit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from credit" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from list" -l partner -d 'Only those of a partner' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from list" -l from -d 'Only those dated on or after a day (orders: ordered; deals: closed, else registered; partners: joined)' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from list" -l to -d 'Only those dated on or before a day' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from list" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from list" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from list" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from list" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from list" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from list" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from list" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from list" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from list" -l open -d 'Only those that are not invoiced as of the day'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from list" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from list" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from list" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from show" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from show" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from show" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from show" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from show" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from show" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from show" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from show" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from show" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from show" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from show" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from help" -f -a "place" -d 'Place an order: of a saved quote, or of what the flags name'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from help" -f -a "invoice" -d 'Write down on which day an order was invoiced'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from help" -f -a "credit" -d 'Write a credit note: it takes back an invoice, or a part of it'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from help" -f -a "list" -d 'List orders'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one order'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand order; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand invoices" -l partner -d 'Only those of a partner' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand invoices" -l from -d 'Only those dated on or after a day' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand invoices" -l to -d 'Only those dated on or before a day' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand invoices" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand invoices" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand invoices" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand invoices" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand invoices" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand invoices" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand invoices" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand invoices" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand invoices" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand invoices" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand invoices" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand invoices" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand invoices" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand invoices" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand invoices" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand journal; and not __fish_seen_subcommand_from verify help" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand journal; and not __fish_seen_subcommand_from verify help" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand journal; and not __fish_seen_subcommand_from verify help" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand journal; and not __fish_seen_subcommand_from verify help" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand journal; and not __fish_seen_subcommand_from verify help" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand journal; and not __fish_seen_subcommand_from verify help" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand journal; and not __fish_seen_subcommand_from verify help" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand journal; and not __fish_seen_subcommand_from verify help" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand journal; and not __fish_seen_subcommand_from verify help" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand journal; and not __fish_seen_subcommand_from verify help" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand journal; and not __fish_seen_subcommand_from verify help" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand journal; and not __fish_seen_subcommand_from verify help" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand journal; and not __fish_seen_subcommand_from verify help" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand journal; and not __fish_seen_subcommand_from verify help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand journal; and not __fish_seen_subcommand_from verify help" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand journal; and not __fish_seen_subcommand_from verify help" -f -a "verify" -d 'Prove that no line of the journal before its last was changed or lost, and that the records follow from it; ends with exit code 1 where they don\'t'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand journal; and not __fish_seen_subcommand_from verify help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand journal; and __fish_seen_subcommand_from verify" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand journal; and __fish_seen_subcommand_from verify" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand journal; and __fish_seen_subcommand_from verify" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand journal; and __fish_seen_subcommand_from verify" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand journal; and __fish_seen_subcommand_from verify" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand journal; and __fish_seen_subcommand_from verify" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand journal; and __fish_seen_subcommand_from verify" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand journal; and __fish_seen_subcommand_from verify" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand journal; and __fish_seen_subcommand_from verify" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand journal; and __fish_seen_subcommand_from verify" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand journal; and __fish_seen_subcommand_from verify" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand journal; and __fish_seen_subcommand_from verify" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand journal; and __fish_seen_subcommand_from verify" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand journal; and __fish_seen_subcommand_from verify" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand journal; and __fish_seen_subcommand_from verify" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand journal; and __fish_seen_subcommand_from help" -f -a "verify" -d 'Prove that no line of the journal before its last was changed or lost, and that the records follow from it; ends with exit code 1 where they don\'t'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand journal; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand undo" -l by -d 'Who makes the change, for the journal [default: the user\'s name]' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand undo" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand undo" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand undo" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand undo" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand undo" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand undo" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand undo" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand undo" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand undo" -l dry-run -d 'Show what would change, and change nothing'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand undo" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand undo" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand undo" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand undo" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand undo" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand undo" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand undo" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand check" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand check" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand check" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand check" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand check" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand check" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand check" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand check" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand check" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand check" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand check" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand check" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand check" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand check" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand program" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand program" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand program" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand program" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand program" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand program" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand program" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand program" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand program" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand program" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand program" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand program" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand program" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand program" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand program" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand init" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand init" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand init" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand init" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand init" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand init" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand init" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand init" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand init" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand init" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand init" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand init" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand init" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand init" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand init" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand schema" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand schema" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand schema" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand schema" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand schema" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand schema" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand schema" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand schema" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand schema" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand schema" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand schema" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand schema" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand schema" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand schema" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand schema" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand completions" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand completions" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand completions" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand completions" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand completions" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand completions" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand completions" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand completions" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand completions" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand completions" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand completions" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand completions" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand completions" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand completions" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand completions" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand man" -l book -d 'The book\'s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand man" -l program -d 'A program file instead of the one that the program carries' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand man" -l threads -d 'How many threads read large files [default: one for each core]. The answer is the same for any number' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand man" -l as-of -d 'The day as of which to answer [default: today]. What is dated later is not known yet' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand man" -l reading -d 'Choose a reading where the program text leaves one open; may be repeated' -r
complete -c vates-partner -n "__fish_vates_partner_using_subcommand man" -s O -l format -d 'How to show the answer [default: table, or by the extension of --output]' -r -f -a "table\t'Tables for people'
json\t'One JSON document'
jsonl\t'A JSON document a line'
csv\t'Rows for a spreadsheet'
markdown\t'Markdown'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand man" -s o -l output -d 'Write the answer to a file, whole or not at all; `-` is the terminal' -r -F
complete -c vates-partner -n "__fish_vates_partner_using_subcommand man" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c vates-partner -n "__fish_vates_partner_using_subcommand man" -l demo -d 'Use the demo book that the program carries'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand man" -l allow-outside -d 'Let the book\'s sources name files outside of it. Only for books that you trust'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand man" -l json -d 'Short for --format json'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand man" -s q -l quiet -d 'Say nothing but the answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand man" -s v -l verbose -d 'Say what was read, and show every finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand man" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand man" -s V -l version -d 'Print version'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and not __fish_seen_subcommand_from quote quotes qualify tally explain pes status benefits locator marketing list show import subscriptions deal claim trial licence order invoices journal undo check program init schema completions man help" -f -a "quote" -d 'Price a bundle: list price, discounts, net, and what the partner earns'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and not __fish_seen_subcommand_from quote quotes qualify tally explain pes status benefits locator marketing list show import subscriptions deal claim trial licence order invoices journal undo check program init schema completions man help" -f -a "quotes" -d 'List saved quotes, show them as they were made, revise, accept and withdraw them'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and not __fish_seen_subcommand_from quote quotes qualify tally explain pes status benefits locator marketing list show import subscriptions deal claim trial licence order invoices journal undo check program init schema completions man help" -f -a "qualify" -d 'Tell whether distributors qualify, quarter by quarter'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and not __fish_seen_subcommand_from quote quotes qualify tally explain pes status benefits locator marketing list show import subscriptions deal claim trial licence order invoices journal undo check program init schema completions man help" -f -a "tally" -d 'Write what qualification needs of each partner to a file, so that a book is tallied in parts and by several machines; qualify --tallies answers from those files'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and not __fish_seen_subcommand_from quote quotes qualify tally explain pes status benefits locator marketing list show import subscriptions deal claim trial licence order invoices journal undo check program init schema completions man help" -f -a "explain" -d 'Explain a clause of the program, a figure down to its records, or the code of a finding'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and not __fish_seen_subcommand_from quote quotes qualify tally explain pes status benefits locator marketing list show import subscriptions deal claim trial licence order invoices journal undo check program init schema completions man help" -f -a "pes" -d 'Add up partner engagement scores'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and not __fish_seen_subcommand_from quote quotes qualify tally explain pes status benefits locator marketing list show import subscriptions deal claim trial licence order invoices journal undo check program init schema completions man help" -f -a "status" -d 'Tell on one page where a partner stands: type, quarter and year, score, pipeline, and what ends next'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and not __fish_seen_subcommand_from quote quotes qualify tally explain pes status benefits locator marketing list show import subscriptions deal claim trial licence order invoices journal undo check program init schema completions man help" -f -a "benefits" -d 'Tell what the program gives a partner: every benefit as it stands, and what is missing to have it'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and not __fish_seen_subcommand_from quote quotes qualify tally explain pes status benefits locator marketing list show import subscriptions deal claim trial licence order invoices journal undo check program init schema completions man help" -f -a "locator" -d 'List partners by country, with nothing but what the public may see'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and not __fish_seen_subcommand_from quote quotes qualify tally explain pes status benefits locator marketing list show import subscriptions deal claim trial licence order invoices journal undo check program init schema completions man help" -f -a "marketing" -d 'Tell of a partner\'s marketing: funds that are open to it, activities with their points, sessions'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and not __fish_seen_subcommand_from quote quotes qualify tally explain pes status benefits locator marketing list show import subscriptions deal claim trial licence order invoices journal undo check program init schema completions man help" -f -a "list" -d 'List the records of a kind, as read'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and not __fish_seen_subcommand_from quote quotes qualify tally explain pes status benefits locator marketing list show import subscriptions deal claim trial licence order invoices journal undo check program init schema completions man help" -f -a "show" -d 'Show one record, as read'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and not __fish_seen_subcommand_from quote quotes qualify tally explain pes status benefits locator marketing list show import subscriptions deal claim trial licence order invoices journal undo check program init schema completions man help" -f -a "import" -d 'Show what the book\'s sources make of someone else\'s exports'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and not __fish_seen_subcommand_from quote quotes qualify tally explain pes status benefits locator marketing list show import subscriptions deal claim trial licence order invoices journal undo check program init schema completions man help" -f -a "subscriptions" -d 'Tell subscriptions, as orders make them: bundle, hosts, first and last day; and which are to be renewed'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and not __fish_seen_subcommand_from quote quotes qualify tally explain pes status benefits locator marketing list show import subscriptions deal claim trial licence order invoices journal undo check program init schema completions man help" -f -a "deal" -d 'Register deals, close them, change how they are worked on; list and show them'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and not __fish_seen_subcommand_from quote quotes qualify tally explain pes status benefits locator marketing list show import subscriptions deal claim trial licence order invoices journal undo check program init schema completions man help" -f -a "claim" -d 'Submit activities for points of the partner engagement score, award and reject them; list and show them'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and not __fish_seen_subcommand_from quote quotes qualify tally explain pes status benefits locator marketing list show import subscriptions deal claim trial licence order invoices journal undo check program init schema completions man help" -f -a "trial" -d 'Start trials and proofs of concept, extend and convert them; list and show them'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and not __fish_seen_subcommand_from quote quotes qualify tally explain pes status benefits locator marketing list show import subscriptions deal claim trial licence order invoices journal undo check program init schema completions man help" -f -a "licence" -d 'Ask for internal-use licences, and list them'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and not __fish_seen_subcommand_from quote quotes qualify tally explain pes status benefits locator marketing list show import subscriptions deal claim trial licence order invoices journal undo check program init schema completions man help" -f -a "order" -d 'Place orders, invoice and credit them; list and show them'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and not __fish_seen_subcommand_from quote quotes qualify tally explain pes status benefits locator marketing list show import subscriptions deal claim trial licence order invoices journal undo check program init schema completions man help" -f -a "invoices" -d 'List the invoices and credit notes that were issued, with their totals'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and not __fish_seen_subcommand_from quote quotes qualify tally explain pes status benefits locator marketing list show import subscriptions deal claim trial licence order invoices journal undo check program init schema completions man help" -f -a "journal" -d 'Show what was changed in the book by commands, when and by whom; or hold the book against it'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and not __fish_seen_subcommand_from quote quotes qualify tally explain pes status benefits locator marketing list show import subscriptions deal claim trial licence order invoices journal undo check program init schema completions man help" -f -a "undo" -d 'Take back the last change that a command made; again, to go further back'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and not __fish_seen_subcommand_from quote quotes qualify tally explain pes status benefits locator marketing list show import subscriptions deal claim trial licence order invoices journal undo check program init schema completions man help" -f -a "check" -d 'Report everything that is wrong in the book, and what an auditor would ask about it'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and not __fish_seen_subcommand_from quote quotes qualify tally explain pes status benefits locator marketing list show import subscriptions deal claim trial licence order invoices journal undo check program init schema completions man help" -f -a "program" -d 'Show the partner program: prices, types, requirements, readings, clauses; or check what it leaves open'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and not __fish_seen_subcommand_from quote quotes qualify tally explain pes status benefits locator marketing list show import subscriptions deal claim trial licence order invoices journal undo check program init schema completions man help" -f -a "init" -d 'Make a new book'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and not __fish_seen_subcommand_from quote quotes qualify tally explain pes status benefits locator marketing list show import subscriptions deal claim trial licence order invoices journal undo check program init schema completions man help" -f -a "schema" -d 'Print the JSON Schema of an answer'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and not __fish_seen_subcommand_from quote quotes qualify tally explain pes status benefits locator marketing list show import subscriptions deal claim trial licence order invoices journal undo check program init schema completions man help" -f -a "completions" -d 'Print completions for a shell'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and not __fish_seen_subcommand_from quote quotes qualify tally explain pes status benefits locator marketing list show import subscriptions deal claim trial licence order invoices journal undo check program init schema completions man help" -f -a "man" -d 'Print a manual page'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and not __fish_seen_subcommand_from quote quotes qualify tally explain pes status benefits locator marketing list show import subscriptions deal claim trial licence order invoices journal undo check program init schema completions man help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and __fish_seen_subcommand_from quotes" -f -a "list" -d 'List saved quotes, and how each stands'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and __fish_seen_subcommand_from quotes" -f -a "show" -d 'Show a saved quote with the figures that it was made with, whatever the book says now'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and __fish_seen_subcommand_from quotes" -f -a "revise" -d 'Make a revision of a quote, as the book and the program are now, with what flags change of it'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and __fish_seen_subcommand_from quotes" -f -a "accept" -d 'Write down that a quote was accepted'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and __fish_seen_subcommand_from quotes" -f -a "withdraw" -d 'Take a quote back'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and __fish_seen_subcommand_from import" -f -a "guess" -d 'Look at an export and print a `sources` entry for vates-partner.toml to start from'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and __fish_seen_subcommand_from import" -f -a "show" -d 'Show the records that the book\'s sources make of exports: in the book\'s own columns, each with the file and line it comes from, and what became of every row'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and __fish_seen_subcommand_from deal" -f -a "register" -d 'Register an opportunity, which reserves the customer for the partner'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and __fish_seen_subcommand_from deal" -f -a "close" -d 'Close a deal: won or lost'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and __fish_seen_subcommand_from deal" -f -a "engagement" -d 'Change how a deal is worked on'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and __fish_seen_subcommand_from deal" -f -a "list" -d 'List deals'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and __fish_seen_subcommand_from deal" -f -a "show" -d 'Show one deal'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and __fish_seen_subcommand_from claim" -f -a "submit" -d 'Submit an activity for points, with what proves it'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and __fish_seen_subcommand_from claim" -f -a "award" -d 'Award a submitted claim: its points score'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and __fish_seen_subcommand_from claim" -f -a "reject" -d 'Reject a submitted claim: it doesn\'t score'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and __fish_seen_subcommand_from claim" -f -a "list" -d 'List claims'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and __fish_seen_subcommand_from claim" -f -a "show" -d 'Show one claim'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and __fish_seen_subcommand_from trial" -f -a "start" -d 'Start a trial or a proof of concept'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and __fish_seen_subcommand_from trial" -f -a "extend" -d 'Extend a trial; beyond what is granted it goes to review'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and __fish_seen_subcommand_from trial" -f -a "review" -d 'Decide a review: grant the days that are asked for, or refuse them'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and __fish_seen_subcommand_from trial" -f -a "convert" -d 'Order what was tried: places the order of the customer, and writes its id to the trial'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and __fish_seen_subcommand_from trial" -f -a "list" -d 'List trials, with the days that are left'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and __fish_seen_subcommand_from trial" -f -a "show" -d 'Show one trial'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and __fish_seen_subcommand_from licence" -f -a "request" -d 'Ask for a licence: complimentary for eligible partners, else at list price'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and __fish_seen_subcommand_from licence" -f -a "list" -d 'List internal-use licences, and what was billed for them'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and __fish_seen_subcommand_from order" -f -a "place" -d 'Place an order: of a saved quote, or of what the flags name'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and __fish_seen_subcommand_from order" -f -a "invoice" -d 'Write down on which day an order was invoiced'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and __fish_seen_subcommand_from order" -f -a "credit" -d 'Write a credit note: it takes back an invoice, or a part of it'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and __fish_seen_subcommand_from order" -f -a "list" -d 'List orders'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and __fish_seen_subcommand_from order" -f -a "show" -d 'Show one order'
complete -c vates-partner -n "__fish_vates_partner_using_subcommand help; and __fish_seen_subcommand_from journal" -f -a "verify" -d 'Prove that no line of the journal before its last was changed or lost, and that the records follow from it; ends with exit code 1 where they don\'t'
