
using namespace System.Management.Automation
using namespace System.Management.Automation.Language

Register-ArgumentCompleter -Native -CommandName 'vates-partner' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $commandElements = $commandAst.CommandElements
    $command = @(
        'vates-partner'
        for ($i = 1; $i -lt $commandElements.Count; $i++) {
            $element = $commandElements[$i]
            if ($element -isnot [StringConstantExpressionAst] -or
                $element.StringConstantType -ne [StringConstantType]::BareWord -or
                $element.Value.StartsWith('-') -or
                $element.Value -eq $wordToComplete) {
                break
        }
        $element.Value
    }) -join ';'

    $completions = @(switch ($command) {
        'vates-partner' {
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('quote', 'quote', [CompletionResultType]::ParameterValue, 'Price a bundle: list price, discounts, net, and what the partner earns')
            [CompletionResult]::new('quotes', 'quotes', [CompletionResultType]::ParameterValue, 'List saved quotes, show them as they were made, revise, accept and withdraw them')
            [CompletionResult]::new('qualify', 'qualify', [CompletionResultType]::ParameterValue, 'Tell whether distributors qualify, quarter by quarter')
            [CompletionResult]::new('tally', 'tally', [CompletionResultType]::ParameterValue, 'Write what qualification needs of each partner to a file, so that a book is tallied in parts and by several machines; qualify --tallies answers from those files')
            [CompletionResult]::new('explain', 'explain', [CompletionResultType]::ParameterValue, 'Explain a clause of the program, a figure down to its records, or the code of a finding')
            [CompletionResult]::new('pes', 'pes', [CompletionResultType]::ParameterValue, 'Add up partner engagement scores')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Tell on one page where a partner stands: type, quarter and year, score, pipeline, and what ends next')
            [CompletionResult]::new('benefits', 'benefits', [CompletionResultType]::ParameterValue, 'Tell what the program gives a partner: every benefit as it stands, and what is missing to have it')
            [CompletionResult]::new('locator', 'locator', [CompletionResultType]::ParameterValue, 'List partners by country, with nothing but what the public may see')
            [CompletionResult]::new('marketing', 'marketing', [CompletionResultType]::ParameterValue, 'Tell of a partner''s marketing: funds that are open to it, activities with their points, sessions')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the records of a kind, as read')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one record, as read')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Show what the book''s sources make of someone else''s exports')
            [CompletionResult]::new('subscriptions', 'subscriptions', [CompletionResultType]::ParameterValue, 'Tell subscriptions, as orders make them: bundle, hosts, first and last day; and which are to be renewed')
            [CompletionResult]::new('deal', 'deal', [CompletionResultType]::ParameterValue, 'Register deals, close them, change how they are worked on; list and show them')
            [CompletionResult]::new('claim', 'claim', [CompletionResultType]::ParameterValue, 'Submit activities for points of the partner engagement score, award and reject them; list and show them')
            [CompletionResult]::new('trial', 'trial', [CompletionResultType]::ParameterValue, 'Start trials and proofs of concept, extend and convert them; list and show them')
            [CompletionResult]::new('licence', 'licence', [CompletionResultType]::ParameterValue, 'Ask for internal-use licences, and list them')
            [CompletionResult]::new('order', 'order', [CompletionResultType]::ParameterValue, 'Place orders, invoice and credit them; list and show them')
            [CompletionResult]::new('invoices', 'invoices', [CompletionResultType]::ParameterValue, 'List the invoices and credit notes that were issued, with their totals')
            [CompletionResult]::new('journal', 'journal', [CompletionResultType]::ParameterValue, 'Show what was changed in the book by commands, when and by whom; or hold the book against it')
            [CompletionResult]::new('undo', 'undo', [CompletionResultType]::ParameterValue, 'Take back the last change that a command made; again, to go further back')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Report everything that is wrong in the book, and what an auditor would ask about it')
            [CompletionResult]::new('program', 'program', [CompletionResultType]::ParameterValue, 'Show the partner program: prices, types, requirements, readings, clauses; or check what it leaves open')
            [CompletionResult]::new('init', 'init', [CompletionResultType]::ParameterValue, 'Make a new book')
            [CompletionResult]::new('schema', 'schema', [CompletionResultType]::ParameterValue, 'Print the JSON Schema of an answer')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Print completions for a shell')
            [CompletionResult]::new('man', 'man', [CompletionResultType]::ParameterValue, 'Print a manual page')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'vates-partner;quote' {
            [CompletionResult]::new('--bundle', '--bundle', [CompletionResultType]::ParameterName, 'The bundle; without it, all that fit are compared')
            [CompletionResult]::new('--hosts', '--hosts', [CompletionResultType]::ParameterName, 'For how many hosts')
            [CompletionResult]::new('--renew', '--renew', [CompletionResultType]::ParameterName, 'A subscription to go on for another term, as it is: see `subscriptions`')
            [CompletionResult]::new('--upgrade', '--upgrade', [CompletionResultType]::ParameterName, 'A subscription to be replaced by more: --bundle and --hosts say by what')
            [CompletionResult]::new('--item', '--item', [CompletionResultType]::ParameterName, 'A line of the quote; may be repeated')
            [CompletionResult]::new('--years', '--years', [CompletionResultType]::ParameterName, 'For how many years')
            [CompletionResult]::new('--partner', '--partner', [CompletionResultType]::ParameterName, 'The partner it is for')
            [CompletionResult]::new('--partner-type', '--partner-type', [CompletionResultType]::ParameterName, 'The type of partner it is for; needs no book')
            [CompletionResult]::new('--as-type', '--as-type', [CompletionResultType]::ParameterName, 'Price it as if the partner were of another type, which is no offer; may be repeated. Where no rate is known, both ends of the type''s range stand side by side')
            [CompletionResult]::new('--engagement', '--engagement', [CompletionResultType]::ParameterName, 'The engagement; without it, a distributor''s three stand side by side')
            [CompletionResult]::new('--deal', '--deal', [CompletionResultType]::ParameterName, 'The deal it belongs to: gives partner, customer and engagement')
            [CompletionResult]::new('--customer', '--customer', [CompletionResultType]::ParameterName, 'The customer: the id of a record, or a name')
            [CompletionResult]::new('--customer-status', '--customer-status', [CompletionResultType]::ParameterName, 'The customer''s status: charity, education or non-profit')
            [CompletionResult]::new('--ein', '--ein', [CompletionResultType]::ParameterName, 'The customer''s employer identification number, needed in the United States')
            [CompletionResult]::new('--currency', '--currency', [CompletionResultType]::ParameterName, 'The currency [default: the bundle''s own]')
            [CompletionResult]::new('--discount', '--discount', [CompletionResultType]::ParameterName, 'A discount agreed for this, within the range of the partner''s type')
            [CompletionResult]::new('--tax', '--tax', [CompletionResultType]::ParameterName, 'A tax to show apart, on the net')
            [CompletionResult]::new('--valid-days', '--valid-days', [CompletionResultType]::ParameterName, 'For how many days it is valid; the last day is included')
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'With --save: who makes it, for the journal [default: the user''s name]')
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--bill-minimum', '--bill-minimum', [CompletionResultType]::ParameterName, 'Bill a bundle''s fewest hosts where fewer are asked for')
            [CompletionResult]::new('--save', '--save', [CompletionResultType]::ParameterName, 'Save it in the book under a number of its own: see `quotes`')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'With --save: show what would change, and change nothing')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'vates-partner;quotes' {
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List saved quotes, and how each stands')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a saved quote with the figures that it was made with, whatever the book says now')
            [CompletionResult]::new('revise', 'revise', [CompletionResultType]::ParameterValue, 'Make a revision of a quote, as the book and the program are now, with what flags change of it')
            [CompletionResult]::new('accept', 'accept', [CompletionResultType]::ParameterValue, 'Write down that a quote was accepted')
            [CompletionResult]::new('withdraw', 'withdraw', [CompletionResultType]::ParameterValue, 'Take a quote back')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'vates-partner;quotes;list' {
            [CompletionResult]::new('--partner', '--partner', [CompletionResultType]::ParameterName, 'Only those of a partner')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Only those that stand so: open, accepted, ordered, withdrawn, revised, expired')
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'vates-partner;quotes;show' {
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'vates-partner;quotes;revise' {
            [CompletionResult]::new('--bundle', '--bundle', [CompletionResultType]::ParameterName, 'The bundle')
            [CompletionResult]::new('--hosts', '--hosts', [CompletionResultType]::ParameterName, 'For how many hosts')
            [CompletionResult]::new('--item', '--item', [CompletionResultType]::ParameterName, 'A line; may be repeated. They take the place of all lines')
            [CompletionResult]::new('--years', '--years', [CompletionResultType]::ParameterName, 'For how many years')
            [CompletionResult]::new('--partner', '--partner', [CompletionResultType]::ParameterName, 'The partner it is for')
            [CompletionResult]::new('--engagement', '--engagement', [CompletionResultType]::ParameterName, 'The engagement')
            [CompletionResult]::new('--deal', '--deal', [CompletionResultType]::ParameterName, 'The deal it belongs to')
            [CompletionResult]::new('--customer', '--customer', [CompletionResultType]::ParameterName, 'The customer: the id of a record, or a name')
            [CompletionResult]::new('--customer-status', '--customer-status', [CompletionResultType]::ParameterName, 'The customer''s status: charity, education or non-profit')
            [CompletionResult]::new('--ein', '--ein', [CompletionResultType]::ParameterName, 'The customer''s employer identification number')
            [CompletionResult]::new('--currency', '--currency', [CompletionResultType]::ParameterName, 'The currency to quote in')
            [CompletionResult]::new('--tax', '--tax', [CompletionResultType]::ParameterName, 'A tax to show apart, on the net')
            [CompletionResult]::new('--discount', '--discount', [CompletionResultType]::ParameterName, 'A discount agreed for this quote')
            [CompletionResult]::new('--valid-days', '--valid-days', [CompletionResultType]::ParameterName, 'For how many days the revision is valid, from the day it is made')
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'Who makes the change, for the journal [default: the user''s name]')
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--bill-minimum', '--bill-minimum', [CompletionResultType]::ParameterName, 'Bill a bundle''s fewest hosts where fewer are asked for')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'vates-partner;quotes;accept' {
            [CompletionResult]::new('--engagement', '--engagement', [CompletionResultType]::ParameterName, 'The engagement that is accepted, of a quote under several')
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'Who makes the change, for the journal [default: the user''s name]')
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'vates-partner;quotes;withdraw' {
            [CompletionResult]::new('--why', '--why', [CompletionResultType]::ParameterName, 'Why')
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'Who makes the change, for the journal [default: the user''s name]')
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'vates-partner;quotes;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List saved quotes, and how each stands')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a saved quote with the figures that it was made with, whatever the book says now')
            [CompletionResult]::new('revise', 'revise', [CompletionResultType]::ParameterValue, 'Make a revision of a quote, as the book and the program are now, with what flags change of it')
            [CompletionResult]::new('accept', 'accept', [CompletionResultType]::ParameterValue, 'Write down that a quote was accepted')
            [CompletionResult]::new('withdraw', 'withdraw', [CompletionResultType]::ParameterValue, 'Take a quote back')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'vates-partner;quotes;help;list' {
            break
        }
        'vates-partner;quotes;help;show' {
            break
        }
        'vates-partner;quotes;help;revise' {
            break
        }
        'vates-partner;quotes;help;accept' {
            break
        }
        'vates-partner;quotes;help;withdraw' {
            break
        }
        'vates-partner;quotes;help;help' {
            break
        }
        'vates-partner;qualify' {
            [CompletionResult]::new('--year', '--year', [CompletionResultType]::ParameterName, 'The year [default: that of the as-of date]')
            [CompletionResult]::new('--partner', '--partner', [CompletionResultType]::ParameterName, 'A partner; may be repeated [default: every distributor]')
            [CompletionResult]::new('--quarter', '--quarter', [CompletionResultType]::ParameterName, 'Show one quarter only: 1 to 4, or Q1 to Q4. The verdict still rests on all four')
            [CompletionResult]::new('--without', '--without', [CompletionResultType]::ParameterName, 'Assess as if a record were absent: its id, KIND:ID, or where it stands; may be repeated')
            [CompletionResult]::new('--tallies', '--tallies', [CompletionResultType]::ParameterName, 'Answer from files that tally wrote instead of a book: for their year and day. A pattern such as ''parts/*.tally'' means all files that it fits; may be repeated')
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--explain', '--explain', [CompletionResultType]::ParameterName, 'Show under every figure its clause and its records')
            [CompletionResult]::new('--contested', '--contested', [CompletionResultType]::ParameterName, 'Only partners whose verdict hinges on a reading: what has to be settled')
            [CompletionResult]::new('--exit-code', '--exit-code', [CompletionResultType]::ParameterName, 'End with exit code 1 where some verdict is transition')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'vates-partner;tally' {
            [CompletionResult]::new('--year', '--year', [CompletionResultType]::ParameterName, 'The year [default: that of the as-of date]')
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--slim', '--slim', [CompletionResultType]::ParameterName, 'Leave out the ids of records, people''s names and titles of sessions. Answers are the same without evidence')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'vates-partner;explain' {
            [CompletionResult]::new('--partner', '--partner', [CompletionResultType]::ParameterName, 'The partner whose figure is taken apart')
            [CompletionResult]::new('--quarter', '--quarter', [CompletionResultType]::ParameterName, 'The quarter: 1 to 4, or Q1 to Q4')
            [CompletionResult]::new('--criterion', '--criterion', [CompletionResultType]::ParameterName, 'The criterion: gross-invoiced, pes, partner-owned...')
            [CompletionResult]::new('--year', '--year', [CompletionResultType]::ParameterName, 'The year [default: that of the as-of date]')
            [CompletionResult]::new('--without', '--without', [CompletionResultType]::ParameterName, 'Explain as if a record were absent: its id, KIND:ID, or where it stands; may be repeated')
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'vates-partner;pes' {
            [CompletionResult]::new('--year', '--year', [CompletionResultType]::ParameterName, 'The year [default: that of the as-of date]')
            [CompletionResult]::new('--partner', '--partner', [CompletionResultType]::ParameterName, 'A partner; may be repeated [default: every partner]')
            [CompletionResult]::new('--without', '--without', [CompletionResultType]::ParameterName, 'Add up as if an activity were absent: its id, or where it stands; may be repeated')
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'vates-partner;status' {
            [CompletionResult]::new('--partner', '--partner', [CompletionResultType]::ParameterName, 'The partner')
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'vates-partner;benefits' {
            [CompletionResult]::new('--partner', '--partner', [CompletionResultType]::ParameterName, 'The partner')
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'vates-partner;locator' {
            [CompletionResult]::new('--country', '--country', [CompletionResultType]::ParameterName, 'Only the partners of a country, by its two letters')
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'vates-partner;marketing' {
            [CompletionResult]::new('--partner', '--partner', [CompletionResultType]::ParameterName, 'The partner')
            [CompletionResult]::new('--year', '--year', [CompletionResultType]::ParameterName, 'The year [default: that of the as-of date]')
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'vates-partner;list' {
            [CompletionResult]::new('--partner', '--partner', [CompletionResultType]::ParameterName, 'Only those of a partner')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Only those dated on or after a day (orders: ordered; deals: closed, else registered; partners: joined)')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Only those dated on or before a day')
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'vates-partner;show' {
            [CompletionResult]::new('--partner', '--partner', [CompletionResultType]::ParameterName, 'Only those of a partner')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Only those dated on or after a day (orders: ordered; deals: closed, else registered; partners: joined)')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Only those dated on or before a day')
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'vates-partner;import' {
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('guess', 'guess', [CompletionResultType]::ParameterValue, 'Look at an export and print a `sources` entry for vates-partner.toml to start from')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show the records that the book''s sources make of exports: in the book''s own columns, each with the file and line it comes from, and what became of every row')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'vates-partner;import;guess' {
            [CompletionResult]::new('--kind', '--kind', [CompletionResultType]::ParameterName, 'The kind of record it holds: partners, deals, orders, activities, certifications, sessions, rates or customers')
            [CompletionResult]::new('--partner', '--partner', [CompletionResultType]::ParameterName, 'The partner whose file it is: all its records are that partner''s')
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'vates-partner;import;show' {
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'vates-partner;import;help' {
            [CompletionResult]::new('guess', 'guess', [CompletionResultType]::ParameterValue, 'Look at an export and print a `sources` entry for vates-partner.toml to start from')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show the records that the book''s sources make of exports: in the book''s own columns, each with the file and line it comes from, and what became of every row')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'vates-partner;import;help;guess' {
            break
        }
        'vates-partner;import;help;show' {
            break
        }
        'vates-partner;import;help;help' {
            break
        }
        'vates-partner;subscriptions' {
            [CompletionResult]::new('--partner', '--partner', [CompletionResultType]::ParameterName, 'Only those of a partner')
            [CompletionResult]::new('--due', '--due', [CompletionResultType]::ParameterName, 'Only those that end within so many days from the as-of day on, which are to be renewed')
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'vates-partner;deal' {
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('register', 'register', [CompletionResultType]::ParameterValue, 'Register an opportunity, which reserves the customer for the partner')
            [CompletionResult]::new('close', 'close', [CompletionResultType]::ParameterValue, 'Close a deal: won or lost')
            [CompletionResult]::new('engagement', 'engagement', [CompletionResultType]::ParameterValue, 'Change how a deal is worked on')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List deals')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one deal')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'vates-partner;deal;register' {
            [CompletionResult]::new('--partner', '--partner', [CompletionResultType]::ParameterName, 'The partner')
            [CompletionResult]::new('--customer', '--customer', [CompletionResultType]::ParameterName, 'The customer: the id of a record, or a name')
            [CompletionResult]::new('--engagement', '--engagement', [CompletionResultType]::ParameterName, 'How it is worked on: partner-owned, co-led (or co-led:partner, co-led:vates), late-involvement')
            [CompletionResult]::new('--amount', '--amount', [CompletionResultType]::ParameterName, 'What it is worth')
            [CompletionResult]::new('--currency', '--currency', [CompletionResultType]::ParameterName, 'The currency of that')
            [CompletionResult]::new('--id', '--id', [CompletionResultType]::ParameterName, 'Its id [default: the next one]')
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'Who makes the change, for the journal [default: the user''s name]')
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'vates-partner;deal;close' {
            [CompletionResult]::new('--on', '--on', [CompletionResultType]::ParameterName, 'The day [default: that of --as-of]')
            [CompletionResult]::new('--amount', '--amount', [CompletionResultType]::ParameterName, 'What it is worth')
            [CompletionResult]::new('--currency', '--currency', [CompletionResultType]::ParameterName, 'The currency of that')
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'Who makes the change, for the journal [default: the user''s name]')
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--won', '--won', [CompletionResultType]::ParameterName, 'It was won')
            [CompletionResult]::new('--lost', '--lost', [CompletionResultType]::ParameterName, 'It was lost')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'vates-partner;deal;engagement' {
            [CompletionResult]::new('--why', '--why', [CompletionResultType]::ParameterName, 'Why; needed once the quarter has ended in which the deal was closed')
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'Who makes the change, for the journal [default: the user''s name]')
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'vates-partner;deal;list' {
            [CompletionResult]::new('--partner', '--partner', [CompletionResultType]::ParameterName, 'Only those of a partner')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Only those dated on or after a day (orders: ordered; deals: closed, else registered; partners: joined)')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Only those dated on or before a day')
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--active', '--active', [CompletionResultType]::ParameterName, 'Only those whose registration reserves the customer')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'vates-partner;deal;show' {
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'vates-partner;deal;help' {
            [CompletionResult]::new('register', 'register', [CompletionResultType]::ParameterValue, 'Register an opportunity, which reserves the customer for the partner')
            [CompletionResult]::new('close', 'close', [CompletionResultType]::ParameterValue, 'Close a deal: won or lost')
            [CompletionResult]::new('engagement', 'engagement', [CompletionResultType]::ParameterValue, 'Change how a deal is worked on')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List deals')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one deal')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'vates-partner;deal;help;register' {
            break
        }
        'vates-partner;deal;help;close' {
            break
        }
        'vates-partner;deal;help;engagement' {
            break
        }
        'vates-partner;deal;help;list' {
            break
        }
        'vates-partner;deal;help;show' {
            break
        }
        'vates-partner;deal;help;help' {
            break
        }
        'vates-partner;claim' {
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('submit', 'submit', [CompletionResultType]::ParameterValue, 'Submit an activity for points, with what proves it')
            [CompletionResult]::new('award', 'award', [CompletionResultType]::ParameterValue, 'Award a submitted claim: its points score')
            [CompletionResult]::new('reject', 'reject', [CompletionResultType]::ParameterValue, 'Reject a submitted claim: it doesn''t score')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List claims')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one claim')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'vates-partner;claim;submit' {
            [CompletionResult]::new('--partner', '--partner', [CompletionResultType]::ParameterName, 'The partner')
            [CompletionResult]::new('--activity', '--activity', [CompletionResultType]::ParameterName, 'The activity, as the catalogue calls it')
            [CompletionResult]::new('--date', '--date', [CompletionResultType]::ParameterName, 'The day it took place [default: that of --as-of]')
            [CompletionResult]::new('--dimension', '--dimension', [CompletionResultType]::ParameterName, 'The dimension it counts in; needed where the catalogue doesn''t know the activity')
            [CompletionResult]::new('--points', '--points', [CompletionResultType]::ParameterName, 'Its points; needed where the catalogue doesn''t know the activity')
            [CompletionResult]::new('--evidence', '--evidence', [CompletionResultType]::ParameterName, 'What proves it: a link, a ticket, a document')
            [CompletionResult]::new('--id', '--id', [CompletionResultType]::ParameterName, 'Its id [default: the next one]')
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'Who makes the change, for the journal [default: the user''s name]')
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'vates-partner;claim;award' {
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'Who makes the change, for the journal [default: the user''s name]')
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'vates-partner;claim;reject' {
            [CompletionResult]::new('--why', '--why', [CompletionResultType]::ParameterName, 'Why')
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'Who makes the change, for the journal [default: the user''s name]')
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'vates-partner;claim;list' {
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Only those that have come so far')
            [CompletionResult]::new('--partner', '--partner', [CompletionResultType]::ParameterName, 'Only those of a partner')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Only those dated on or after a day (orders: ordered; deals: closed, else registered; partners: joined)')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Only those dated on or before a day')
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'vates-partner;claim;show' {
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'vates-partner;claim;help' {
            [CompletionResult]::new('submit', 'submit', [CompletionResultType]::ParameterValue, 'Submit an activity for points, with what proves it')
            [CompletionResult]::new('award', 'award', [CompletionResultType]::ParameterValue, 'Award a submitted claim: its points score')
            [CompletionResult]::new('reject', 'reject', [CompletionResultType]::ParameterValue, 'Reject a submitted claim: it doesn''t score')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List claims')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one claim')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'vates-partner;claim;help;submit' {
            break
        }
        'vates-partner;claim;help;award' {
            break
        }
        'vates-partner;claim;help;reject' {
            break
        }
        'vates-partner;claim;help;list' {
            break
        }
        'vates-partner;claim;help;show' {
            break
        }
        'vates-partner;claim;help;help' {
            break
        }
        'vates-partner;trial' {
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('start', 'start', [CompletionResultType]::ParameterValue, 'Start a trial or a proof of concept')
            [CompletionResult]::new('extend', 'extend', [CompletionResultType]::ParameterValue, 'Extend a trial; beyond what is granted it goes to review')
            [CompletionResult]::new('review', 'review', [CompletionResultType]::ParameterValue, 'Decide a review: grant the days that are asked for, or refuse them')
            [CompletionResult]::new('convert', 'convert', [CompletionResultType]::ParameterValue, 'Order what was tried: places the order of the customer, and writes its id to the trial')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List trials, with the days that are left')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one trial')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'vates-partner;trial;start' {
            [CompletionResult]::new('--partner', '--partner', [CompletionResultType]::ParameterName, 'The partner')
            [CompletionResult]::new('--customer', '--customer', [CompletionResultType]::ParameterName, 'The customer: the id of a record, or a name')
            [CompletionResult]::new('--kind', '--kind', [CompletionResultType]::ParameterName, 'What it is')
            [CompletionResult]::new('--bundle', '--bundle', [CompletionResultType]::ParameterName, 'The bundle that is tried')
            [CompletionResult]::new('--hosts', '--hosts', [CompletionResultType]::ParameterName, 'On how many hosts')
            [CompletionResult]::new('--on', '--on', [CompletionResultType]::ParameterName, 'Its first day [default: that of --as-of]')
            [CompletionResult]::new('--id', '--id', [CompletionResultType]::ParameterName, 'Its id [default: the next one]')
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'Who makes the change, for the journal [default: the user''s name]')
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'vates-partner;trial;extend' {
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Its new last day')
            [CompletionResult]::new('--days', '--days', [CompletionResultType]::ParameterName, 'How many days more')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why; needed beyond the days that are granted, for the review')
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'Who makes the change, for the journal [default: the user''s name]')
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'vates-partner;trial;review' {
            [CompletionResult]::new('--why', '--why', [CompletionResultType]::ParameterName, 'Why')
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'Who makes the change, for the journal [default: the user''s name]')
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--grant', '--grant', [CompletionResultType]::ParameterName, 'Grant the days that are asked for')
            [CompletionResult]::new('--refuse', '--refuse', [CompletionResultType]::ParameterName, 'Refuse them')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'vates-partner;trial;convert' {
            [CompletionResult]::new('--bundle', '--bundle', [CompletionResultType]::ParameterName, 'The bundle that is ordered [default: the one that was tried]')
            [CompletionResult]::new('--hosts', '--hosts', [CompletionResultType]::ParameterName, 'For how many hosts [default: as many as were tried]')
            [CompletionResult]::new('--years', '--years', [CompletionResultType]::ParameterName, 'For how many years [default: 1]')
            [CompletionResult]::new('--deal', '--deal', [CompletionResultType]::ParameterName, 'The deal it comes from, of the same partner and customer')
            [CompletionResult]::new('--engagement', '--engagement', [CompletionResultType]::ParameterName, 'The engagement, where that of a distributor isn''t known by the deal')
            [CompletionResult]::new('--subscription', '--subscription', [CompletionResultType]::ParameterName, 'The subscription that it begins [default: the next one]')
            [CompletionResult]::new('--customer-status', '--customer-status', [CompletionResultType]::ParameterName, 'The customer''s status: charity, education or non-profit')
            [CompletionResult]::new('--ein', '--ein', [CompletionResultType]::ParameterName, 'The customer''s employer identification number, needed in the United States')
            [CompletionResult]::new('--currency', '--currency', [CompletionResultType]::ParameterName, 'The currency [default: the bundle''s own]')
            [CompletionResult]::new('--discount', '--discount', [CompletionResultType]::ParameterName, 'A discount agreed for this, within the range of the partner''s type')
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'Who makes the change, for the journal [default: the user''s name]')
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--bill-minimum', '--bill-minimum', [CompletionResultType]::ParameterName, 'Bill a bundle''s fewest hosts where fewer are asked for')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'vates-partner;trial;list' {
            [CompletionResult]::new('--partner', '--partner', [CompletionResultType]::ParameterName, 'Only those of a partner')
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--running', '--running', [CompletionResultType]::ParameterName, 'Only those that run, under review or not')
            [CompletionResult]::new('--ended', '--ended', [CompletionResultType]::ParameterName, 'Only those that are over and became no order')
            [CompletionResult]::new('--review', '--review', [CompletionResultType]::ParameterName, 'Only those under review')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'vates-partner;trial;show' {
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'vates-partner;trial;help' {
            [CompletionResult]::new('start', 'start', [CompletionResultType]::ParameterValue, 'Start a trial or a proof of concept')
            [CompletionResult]::new('extend', 'extend', [CompletionResultType]::ParameterValue, 'Extend a trial; beyond what is granted it goes to review')
            [CompletionResult]::new('review', 'review', [CompletionResultType]::ParameterValue, 'Decide a review: grant the days that are asked for, or refuse them')
            [CompletionResult]::new('convert', 'convert', [CompletionResultType]::ParameterValue, 'Order what was tried: places the order of the customer, and writes its id to the trial')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List trials, with the days that are left')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one trial')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'vates-partner;trial;help;start' {
            break
        }
        'vates-partner;trial;help;extend' {
            break
        }
        'vates-partner;trial;help;review' {
            break
        }
        'vates-partner;trial;help;convert' {
            break
        }
        'vates-partner;trial;help;list' {
            break
        }
        'vates-partner;trial;help;show' {
            break
        }
        'vates-partner;trial;help;help' {
            break
        }
        'vates-partner;licence' {
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('request', 'request', [CompletionResultType]::ParameterValue, 'Ask for a licence: complimentary for eligible partners, else at list price')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List internal-use licences, and what was billed for them')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'vates-partner;licence;request' {
            [CompletionResult]::new('--partner', '--partner', [CompletionResultType]::ParameterName, 'The partner that uses it itself')
            [CompletionResult]::new('--bundle', '--bundle', [CompletionResultType]::ParameterName, 'The bundle')
            [CompletionResult]::new('--hosts', '--hosts', [CompletionResultType]::ParameterName, 'For how many hosts')
            [CompletionResult]::new('--years', '--years', [CompletionResultType]::ParameterName, 'For how many years')
            [CompletionResult]::new('--currency', '--currency', [CompletionResultType]::ParameterName, 'The currency [default: the bundle''s own]')
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'Who makes the change, for the journal [default: the user''s name]')
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--bill-minimum', '--bill-minimum', [CompletionResultType]::ParameterName, 'Bill a bundle''s fewest hosts where fewer are asked for')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'vates-partner;licence;list' {
            [CompletionResult]::new('--partner', '--partner', [CompletionResultType]::ParameterName, 'Only those of a partner')
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'vates-partner;licence;help' {
            [CompletionResult]::new('request', 'request', [CompletionResultType]::ParameterValue, 'Ask for a licence: complimentary for eligible partners, else at list price')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List internal-use licences, and what was billed for them')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'vates-partner;licence;help;request' {
            break
        }
        'vates-partner;licence;help;list' {
            break
        }
        'vates-partner;licence;help;help' {
            break
        }
        'vates-partner;order' {
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('place', 'place', [CompletionResultType]::ParameterValue, 'Place an order: of a saved quote, or of what the flags name')
            [CompletionResult]::new('invoice', 'invoice', [CompletionResultType]::ParameterValue, 'Write down on which day an order was invoiced')
            [CompletionResult]::new('credit', 'credit', [CompletionResultType]::ParameterValue, 'Write a credit note: it takes back an invoice, or a part of it')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List orders')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one order')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'vates-partner;order;place' {
            [CompletionResult]::new('--quote', '--quote', [CompletionResultType]::ParameterName, 'The saved quote that is ordered, each of its lines: Q-2026-0001. It is accepted by that')
            [CompletionResult]::new('--engagement', '--engagement', [CompletionResultType]::ParameterName, 'The engagement, where that of a distributor isn''t known by the deal or the quote')
            [CompletionResult]::new('--customer', '--customer', [CompletionResultType]::ParameterName, 'The customer: the id of a record, or a name')
            [CompletionResult]::new('--partner', '--partner', [CompletionResultType]::ParameterName, 'The partner that orders')
            [CompletionResult]::new('--bundle', '--bundle', [CompletionResultType]::ParameterName, 'The bundle')
            [CompletionResult]::new('--hosts', '--hosts', [CompletionResultType]::ParameterName, 'For how many hosts')
            [CompletionResult]::new('--years', '--years', [CompletionResultType]::ParameterName, 'For how many years [default: 1]')
            [CompletionResult]::new('--item', '--item', [CompletionResultType]::ParameterName, 'A line, which becomes an order; may be repeated')
            [CompletionResult]::new('--deal', '--deal', [CompletionResultType]::ParameterName, 'The deal it comes from: gives partner, customer and engagement')
            [CompletionResult]::new('--kind', '--kind', [CompletionResultType]::ParameterName, 'What it is for: new, renewal or upgrade [default: new]')
            [CompletionResult]::new('--subscription', '--subscription', [CompletionResultType]::ParameterName, 'The subscription that it continues or makes larger [default, of new ones: the next one]')
            [CompletionResult]::new('--customer-status', '--customer-status', [CompletionResultType]::ParameterName, 'The customer''s status: charity, education or non-profit')
            [CompletionResult]::new('--ein', '--ein', [CompletionResultType]::ParameterName, 'The customer''s employer identification number, needed in the United States')
            [CompletionResult]::new('--currency', '--currency', [CompletionResultType]::ParameterName, 'The currency [default: the bundle''s own]')
            [CompletionResult]::new('--discount', '--discount', [CompletionResultType]::ParameterName, 'A discount agreed for this, within the range of the partner''s type')
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'Who makes the change, for the journal [default: the user''s name]')
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--bill-minimum', '--bill-minimum', [CompletionResultType]::ParameterName, 'Bill a bundle''s fewest hosts where fewer are asked for')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'vates-partner;order;invoice' {
            [CompletionResult]::new('--on', '--on', [CompletionResultType]::ParameterName, 'The day of the invoice [default: that of --as-of]')
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'Who makes the change, for the journal [default: the user''s name]')
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'vates-partner;order;credit' {
            [CompletionResult]::new('--amount', '--amount', [CompletionResultType]::ParameterName, 'How much of the gross amount, in the order''s currency')
            [CompletionResult]::new('--on', '--on', [CompletionResultType]::ParameterName, 'The day of the credit note [default: that of --as-of]')
            [CompletionResult]::new('--why', '--why', [CompletionResultType]::ParameterName, 'Why, for the journal')
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'Who makes the change, for the journal [default: the user''s name]')
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'vates-partner;order;list' {
            [CompletionResult]::new('--partner', '--partner', [CompletionResultType]::ParameterName, 'Only those of a partner')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Only those dated on or after a day (orders: ordered; deals: closed, else registered; partners: joined)')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Only those dated on or before a day')
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--open', '--open', [CompletionResultType]::ParameterName, 'Only those that are not invoiced as of the day')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'vates-partner;order;show' {
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'vates-partner;order;help' {
            [CompletionResult]::new('place', 'place', [CompletionResultType]::ParameterValue, 'Place an order: of a saved quote, or of what the flags name')
            [CompletionResult]::new('invoice', 'invoice', [CompletionResultType]::ParameterValue, 'Write down on which day an order was invoiced')
            [CompletionResult]::new('credit', 'credit', [CompletionResultType]::ParameterValue, 'Write a credit note: it takes back an invoice, or a part of it')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List orders')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one order')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'vates-partner;order;help;place' {
            break
        }
        'vates-partner;order;help;invoice' {
            break
        }
        'vates-partner;order;help;credit' {
            break
        }
        'vates-partner;order;help;list' {
            break
        }
        'vates-partner;order;help;show' {
            break
        }
        'vates-partner;order;help;help' {
            break
        }
        'vates-partner;invoices' {
            [CompletionResult]::new('--partner', '--partner', [CompletionResultType]::ParameterName, 'Only those of a partner')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Only those dated on or after a day')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Only those dated on or before a day')
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'vates-partner;journal' {
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('verify', 'verify', [CompletionResultType]::ParameterValue, 'Prove that no line of the journal before its last was changed or lost, and that the records follow from it; ends with exit code 1 where they don''t')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'vates-partner;journal;verify' {
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'vates-partner;journal;help' {
            [CompletionResult]::new('verify', 'verify', [CompletionResultType]::ParameterValue, 'Prove that no line of the journal before its last was changed or lost, and that the records follow from it; ends with exit code 1 where they don''t')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'vates-partner;journal;help;verify' {
            break
        }
        'vates-partner;journal;help;help' {
            break
        }
        'vates-partner;undo' {
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'Who makes the change, for the journal [default: the user''s name]')
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'vates-partner;check' {
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'vates-partner;program' {
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'vates-partner;init' {
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'vates-partner;schema' {
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'vates-partner;completions' {
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'vates-partner;man' {
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The book''s folder [default: the nearest one at or above here with a vates-partner.toml, else here]. `VATES_PARTNER_BOOK` sets it too')
            [CompletionResult]::new('--program', '--program', [CompletionResultType]::ParameterName, 'A program file instead of the one that the program carries')
            [CompletionResult]::new('--threads', '--threads', [CompletionResultType]::ParameterName, 'How many threads read large files [default: one for each core]. The answer is the same for any number')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day as of which to answer [default: today]. What is dated later is not known yet')
            [CompletionResult]::new('--reading', '--reading', [CompletionResultType]::ParameterName, 'Choose a reading where the program text leaves one open; may be repeated')
            [CompletionResult]::new('-O', '-O ', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to show the answer [default: table, or by the extension of --output]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the answer to a file, whole or not at all; `-` is the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Use the demo book that the program carries')
            [CompletionResult]::new('--allow-outside', '--allow-outside', [CompletionResultType]::ParameterName, 'Let the book''s sources name files outside of it. Only for books that you trust')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but the answer')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what was read, and show every finding')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'vates-partner;help' {
            [CompletionResult]::new('quote', 'quote', [CompletionResultType]::ParameterValue, 'Price a bundle: list price, discounts, net, and what the partner earns')
            [CompletionResult]::new('quotes', 'quotes', [CompletionResultType]::ParameterValue, 'List saved quotes, show them as they were made, revise, accept and withdraw them')
            [CompletionResult]::new('qualify', 'qualify', [CompletionResultType]::ParameterValue, 'Tell whether distributors qualify, quarter by quarter')
            [CompletionResult]::new('tally', 'tally', [CompletionResultType]::ParameterValue, 'Write what qualification needs of each partner to a file, so that a book is tallied in parts and by several machines; qualify --tallies answers from those files')
            [CompletionResult]::new('explain', 'explain', [CompletionResultType]::ParameterValue, 'Explain a clause of the program, a figure down to its records, or the code of a finding')
            [CompletionResult]::new('pes', 'pes', [CompletionResultType]::ParameterValue, 'Add up partner engagement scores')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Tell on one page where a partner stands: type, quarter and year, score, pipeline, and what ends next')
            [CompletionResult]::new('benefits', 'benefits', [CompletionResultType]::ParameterValue, 'Tell what the program gives a partner: every benefit as it stands, and what is missing to have it')
            [CompletionResult]::new('locator', 'locator', [CompletionResultType]::ParameterValue, 'List partners by country, with nothing but what the public may see')
            [CompletionResult]::new('marketing', 'marketing', [CompletionResultType]::ParameterValue, 'Tell of a partner''s marketing: funds that are open to it, activities with their points, sessions')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the records of a kind, as read')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one record, as read')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Show what the book''s sources make of someone else''s exports')
            [CompletionResult]::new('subscriptions', 'subscriptions', [CompletionResultType]::ParameterValue, 'Tell subscriptions, as orders make them: bundle, hosts, first and last day; and which are to be renewed')
            [CompletionResult]::new('deal', 'deal', [CompletionResultType]::ParameterValue, 'Register deals, close them, change how they are worked on; list and show them')
            [CompletionResult]::new('claim', 'claim', [CompletionResultType]::ParameterValue, 'Submit activities for points of the partner engagement score, award and reject them; list and show them')
            [CompletionResult]::new('trial', 'trial', [CompletionResultType]::ParameterValue, 'Start trials and proofs of concept, extend and convert them; list and show them')
            [CompletionResult]::new('licence', 'licence', [CompletionResultType]::ParameterValue, 'Ask for internal-use licences, and list them')
            [CompletionResult]::new('order', 'order', [CompletionResultType]::ParameterValue, 'Place orders, invoice and credit them; list and show them')
            [CompletionResult]::new('invoices', 'invoices', [CompletionResultType]::ParameterValue, 'List the invoices and credit notes that were issued, with their totals')
            [CompletionResult]::new('journal', 'journal', [CompletionResultType]::ParameterValue, 'Show what was changed in the book by commands, when and by whom; or hold the book against it')
            [CompletionResult]::new('undo', 'undo', [CompletionResultType]::ParameterValue, 'Take back the last change that a command made; again, to go further back')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Report everything that is wrong in the book, and what an auditor would ask about it')
            [CompletionResult]::new('program', 'program', [CompletionResultType]::ParameterValue, 'Show the partner program: prices, types, requirements, readings, clauses; or check what it leaves open')
            [CompletionResult]::new('init', 'init', [CompletionResultType]::ParameterValue, 'Make a new book')
            [CompletionResult]::new('schema', 'schema', [CompletionResultType]::ParameterValue, 'Print the JSON Schema of an answer')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Print completions for a shell')
            [CompletionResult]::new('man', 'man', [CompletionResultType]::ParameterValue, 'Print a manual page')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'vates-partner;help;quote' {
            break
        }
        'vates-partner;help;quotes' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List saved quotes, and how each stands')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a saved quote with the figures that it was made with, whatever the book says now')
            [CompletionResult]::new('revise', 'revise', [CompletionResultType]::ParameterValue, 'Make a revision of a quote, as the book and the program are now, with what flags change of it')
            [CompletionResult]::new('accept', 'accept', [CompletionResultType]::ParameterValue, 'Write down that a quote was accepted')
            [CompletionResult]::new('withdraw', 'withdraw', [CompletionResultType]::ParameterValue, 'Take a quote back')
            break
        }
        'vates-partner;help;quotes;list' {
            break
        }
        'vates-partner;help;quotes;show' {
            break
        }
        'vates-partner;help;quotes;revise' {
            break
        }
        'vates-partner;help;quotes;accept' {
            break
        }
        'vates-partner;help;quotes;withdraw' {
            break
        }
        'vates-partner;help;qualify' {
            break
        }
        'vates-partner;help;tally' {
            break
        }
        'vates-partner;help;explain' {
            break
        }
        'vates-partner;help;pes' {
            break
        }
        'vates-partner;help;status' {
            break
        }
        'vates-partner;help;benefits' {
            break
        }
        'vates-partner;help;locator' {
            break
        }
        'vates-partner;help;marketing' {
            break
        }
        'vates-partner;help;list' {
            break
        }
        'vates-partner;help;show' {
            break
        }
        'vates-partner;help;import' {
            [CompletionResult]::new('guess', 'guess', [CompletionResultType]::ParameterValue, 'Look at an export and print a `sources` entry for vates-partner.toml to start from')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show the records that the book''s sources make of exports: in the book''s own columns, each with the file and line it comes from, and what became of every row')
            break
        }
        'vates-partner;help;import;guess' {
            break
        }
        'vates-partner;help;import;show' {
            break
        }
        'vates-partner;help;subscriptions' {
            break
        }
        'vates-partner;help;deal' {
            [CompletionResult]::new('register', 'register', [CompletionResultType]::ParameterValue, 'Register an opportunity, which reserves the customer for the partner')
            [CompletionResult]::new('close', 'close', [CompletionResultType]::ParameterValue, 'Close a deal: won or lost')
            [CompletionResult]::new('engagement', 'engagement', [CompletionResultType]::ParameterValue, 'Change how a deal is worked on')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List deals')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one deal')
            break
        }
        'vates-partner;help;deal;register' {
            break
        }
        'vates-partner;help;deal;close' {
            break
        }
        'vates-partner;help;deal;engagement' {
            break
        }
        'vates-partner;help;deal;list' {
            break
        }
        'vates-partner;help;deal;show' {
            break
        }
        'vates-partner;help;claim' {
            [CompletionResult]::new('submit', 'submit', [CompletionResultType]::ParameterValue, 'Submit an activity for points, with what proves it')
            [CompletionResult]::new('award', 'award', [CompletionResultType]::ParameterValue, 'Award a submitted claim: its points score')
            [CompletionResult]::new('reject', 'reject', [CompletionResultType]::ParameterValue, 'Reject a submitted claim: it doesn''t score')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List claims')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one claim')
            break
        }
        'vates-partner;help;claim;submit' {
            break
        }
        'vates-partner;help;claim;award' {
            break
        }
        'vates-partner;help;claim;reject' {
            break
        }
        'vates-partner;help;claim;list' {
            break
        }
        'vates-partner;help;claim;show' {
            break
        }
        'vates-partner;help;trial' {
            [CompletionResult]::new('start', 'start', [CompletionResultType]::ParameterValue, 'Start a trial or a proof of concept')
            [CompletionResult]::new('extend', 'extend', [CompletionResultType]::ParameterValue, 'Extend a trial; beyond what is granted it goes to review')
            [CompletionResult]::new('review', 'review', [CompletionResultType]::ParameterValue, 'Decide a review: grant the days that are asked for, or refuse them')
            [CompletionResult]::new('convert', 'convert', [CompletionResultType]::ParameterValue, 'Order what was tried: places the order of the customer, and writes its id to the trial')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List trials, with the days that are left')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one trial')
            break
        }
        'vates-partner;help;trial;start' {
            break
        }
        'vates-partner;help;trial;extend' {
            break
        }
        'vates-partner;help;trial;review' {
            break
        }
        'vates-partner;help;trial;convert' {
            break
        }
        'vates-partner;help;trial;list' {
            break
        }
        'vates-partner;help;trial;show' {
            break
        }
        'vates-partner;help;licence' {
            [CompletionResult]::new('request', 'request', [CompletionResultType]::ParameterValue, 'Ask for a licence: complimentary for eligible partners, else at list price')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List internal-use licences, and what was billed for them')
            break
        }
        'vates-partner;help;licence;request' {
            break
        }
        'vates-partner;help;licence;list' {
            break
        }
        'vates-partner;help;order' {
            [CompletionResult]::new('place', 'place', [CompletionResultType]::ParameterValue, 'Place an order: of a saved quote, or of what the flags name')
            [CompletionResult]::new('invoice', 'invoice', [CompletionResultType]::ParameterValue, 'Write down on which day an order was invoiced')
            [CompletionResult]::new('credit', 'credit', [CompletionResultType]::ParameterValue, 'Write a credit note: it takes back an invoice, or a part of it')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List orders')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one order')
            break
        }
        'vates-partner;help;order;place' {
            break
        }
        'vates-partner;help;order;invoice' {
            break
        }
        'vates-partner;help;order;credit' {
            break
        }
        'vates-partner;help;order;list' {
            break
        }
        'vates-partner;help;order;show' {
            break
        }
        'vates-partner;help;invoices' {
            break
        }
        'vates-partner;help;journal' {
            [CompletionResult]::new('verify', 'verify', [CompletionResultType]::ParameterValue, 'Prove that no line of the journal before its last was changed or lost, and that the records follow from it; ends with exit code 1 where they don''t')
            break
        }
        'vates-partner;help;journal;verify' {
            break
        }
        'vates-partner;help;undo' {
            break
        }
        'vates-partner;help;check' {
            break
        }
        'vates-partner;help;program' {
            break
        }
        'vates-partner;help;init' {
            break
        }
        'vates-partner;help;schema' {
            break
        }
        'vates-partner;help;completions' {
            break
        }
        'vates-partner;help;man' {
            break
        }
        'vates-partner;help;help' {
            break
        }
    })

    $completions.Where{ $_.CompletionText -like "$wordToComplete*" } |
        Sort-Object -Property ListItemText
}
