# fish completion of talka 0.1.0; made by `talka completions fish`

# Prints the command typed so far and how many arguments follow it.
function __talka_state
    set -l words (commandline -opc)
    set -e words[1]
    set -l command ''
    set -l position 0
    set -l value 0
    set -l ended 0
    for word in $words
        if test $value = 1
            set value 0
        else if test $ended = 0; and test "$word" = --
            set ended 1
        else if test $ended = 0; and string match -q -r -- '^-.' $word
            if contains -- "$command $word" 'demo -e' 'demo --example' 'check -p' 'check --plan' 'plan -o' 'plan --output' 'plan -s' 'plan --seconds' 'plan -t' 'plan --threads' 'share -k' 'share --key' 'share -t' 'share --total' 'share -r' 'share --resource' 'share -m' 'share --method' 'share -x' 'share --exclude' 'share --min' 'share --cap' 'share --deduct' 'share --pool' 'share --rate' 'share --rounding' 'share -p' 'share --plan' 'share -o' 'share --output' 'report -p' 'report --plan' 'report -o' 'report --output' 'appeal --to' 'appeal -o' 'appeal --output' 'appeal -l' 'appeal --lang' 'appeal -d' 'appeal --date' 'appeal -r' 'appeal --reference' 'appeal --legal-basis' 'appeal --sign' 'appeal --template' 'appeal -p' 'appeal --plan' 'appeal -k' 'appeal --key' 'appeal -x' 'appeal --exclude' 'appeal --notice' 'appeal --since' 'appeal --check' 'brief -p' 'brief --plan' 'brief -o' 'brief --output' 'notes --of' 'notes -l' 'notes --lang' 'notes -p' 'notes --plan' 'notes -o' 'notes --output' 'thanks --to' 'thanks -l' 'thanks --lang' 'thanks -o' 'thanks --output' 'picture -k' 'picture --as-known' 'detect -m' 'detect --method' 'detect --set' 'intake -d' 'intake --date' 'intake -c' 'intake --case' 'intake --accept' 'intake -o' 'intake --output'
                set value 1
            end
        else if test -z "$command"
            set command $word
        else
            set position (math $position + 1)
        end
    end
    echo "$command $position"
end

function __talka_at
    test (__talka_state) = "$argv"
end

function __talka_in
    string match -q -- "$argv[1] *" (__talka_state)
end

complete -c talka -f
complete -c talka -s h -l help -d 'Show help'
complete -c talka -l version -d 'Show the version'
complete -c talka -l no-color -d 'No colour; there is none anyway when the output is not a terminal or NO_COLOR is set'
complete -c talka -n '__talka_at \'\' 0' -a demo -d 'Make an example case in a new folder, plan it and write its report'
complete -c talka -n '__talka_at \'\' 0' -a doctor -d 'Check whether this machine has what Talka needs'
complete -c talka -n '__talka_at \'\' 0' -a check -d 'Find every fault of a case folder, or judge a plan for it'
complete -c talka -n '__talka_at \'\' 0' -a plan -d 'Plan which offer goes to which need'
complete -c talka -n '__talka_at \'\' 0' -a share -d 'Show each party\'s fair share, and what it offers and gives'
complete -c talka -n '__talka_at \'\' 0' -a report -d 'Write one document on a case and its plan, as HTML or PDF'
complete -c talka -n '__talka_at \'\' 0' -a diff -d 'Compare two plans of one case'
complete -c talka -n '__talka_at \'\' 0' -a appeal -d 'Write the letter that asks for help: who is asked for what, and why'
complete -c talka -n '__talka_at \'\' 0' -a brief -d 'Write a briefing of one page'
complete -c talka -n '__talka_at \'\' 0' -a notes -d 'Write delivery notes, a page for each consignment of the plan'
complete -c talka -n '__talka_at \'\' 0' -a thanks -d 'Write a letter of thanks that tells what was done with the help'
complete -c talka -n '__talka_at \'\' 0' -a picture -d 'Show what is happening, since when, and how sure'
complete -c talka -n '__talka_at \'\' 0' -a detect -d 'Run one detector of a surge on a table of counts'
complete -c talka -n '__talka_at \'\' 0' -a intake -d 'Read a dispatch and propose rows for the case'
complete -c talka -n '__talka_at \'\' 0' -a explain -d 'Say what the code of a message means and what to do'
complete -c talka -n '__talka_at \'\' 0' -a help -d 'Explain a command or a topic'
complete -c talka -n '__talka_at \'\' 0' -a completions -d 'Print a script that lets a shell complete commands and options'
complete -c talka -n '__talka_at \'\' 0' -a man -d 'Print the manual page'
complete -c talka -n '__talka_in demo' -s e -l example -r -f -a 'lithuania-2021 flood' -d 'Which example'
complete -c talka -n '__talka_at demo 0' -f -a '(__fish_complete_directories (commandline -ct))'
complete -c talka -n '__talka_in doctor' -l json -d 'Print the result as JSON'
complete -c talka -n '__talka_in check' -s p -l plan -r -F -d 'Judge this plan'
complete -c talka -n '__talka_in check' -s a -l all -d 'Show all faults, not only the first 20'
complete -c talka -n '__talka_in check' -l json -d 'Print the result as JSON'
complete -c talka -n '__talka_at check 0' -f -a '(__fish_complete_directories (commandline -ct))'
complete -c talka -n '__talka_in plan' -s o -l output -r -F -d 'Write the plan to this CSV file as well'
complete -c talka -n '__talka_in plan' -s f -l force -d 'Overwrite the output file if it exists'
complete -c talka -n '__talka_in plan' -s n -l dry-run -d 'Print the plan and write nothing'
complete -c talka -n '__talka_in plan' -s s -l seconds -r -f -d 'Stop after this many seconds'
complete -c talka -n '__talka_in plan' -s t -l threads -r -f -d 'Use this many threads; the plan does not depend on it'
complete -c talka -n '__talka_in plan' -l thorough -d 'Search long for the last step of each entry'
complete -c talka -n '__talka_in plan' -s a -l all -d 'Show all lines and open needs, not only the 12 that matter most'
complete -c talka -n '__talka_in plan' -l json -d 'Print the result as JSON'
complete -c talka -n '__talka_at plan 0' -f -a '(__fish_complete_directories (commandline -ct))'
complete -c talka -n '__talka_in share' -s k -l key -r -f -a 'reference population gdp equal 2015 2015-may' -d 'Measure by this; repeat it to compare'
complete -c talka -n '__talka_in share' -s t -l total -r -f -d 'Share this many whole units'
complete -c talka -n '__talka_in share' -s r -l resource -r -f -d 'Share what is asked for of this resource'
complete -c talka -n '__talka_in share' -s m -l method -r -f -a 'largest-remainder adams dean huntington-hill webster jefferson quota' -d 'Make whole units by this method'
complete -c talka -n '__talka_in share' -s x -l exclude -r -f -d 'Leave this party out of the key'
complete -c talka -n '__talka_in share' -l min -r -f -d 'At least this much for every party, or for one'
complete -c talka -n '__talka_in share' -l cap -r -f -d 'At most this much for every party, or for one'
complete -c talka -n '__talka_in share' -l deduct -r -f -d 'Free a party from a part of its share'
complete -c talka -n '__talka_in share' -l redistribute -d 'Let the others take over what is deducted'
complete -c talka -n '__talka_in share' -l pool -r -F -d 'Set the pledges of this table against the shares'
complete -c talka -n '__talka_in share' -l rate -r -f -d 'Euros that stand for one person in a pool'
complete -c talka -n '__talka_in share' -l rounding -r -f -a 'nearest up' -d 'Round each share of a pool by itself, as official tables do'
complete -c talka -n '__talka_in share' -s p -l plan -r -F -d 'Show what this plan sends beside the shares'
complete -c talka -n '__talka_in share' -s o -l output -r -F -d 'Write chart and table to this .html or .pdf file'
complete -c talka -n '__talka_in share' -s f -l force -d 'Overwrite the output file if it exists'
complete -c talka -n '__talka_in share' -l json -d 'Print the result as JSON'
complete -c talka -n '__talka_at share 0' -f -a '(__fish_complete_directories (commandline -ct))'
complete -c talka -n '__talka_in report' -s p -l plan -r -F -d 'Report on this plan instead of planning'
complete -c talka -n '__talka_in report' -s o -l output -r -F -d 'The document to write, .html or .pdf'
complete -c talka -n '__talka_in report' -s f -l force -d 'Overwrite the output file if it exists'
complete -c talka -n '__talka_at report 0' -f -a '(__fish_complete_directories (commandline -ct))'
complete -c talka -n '__talka_in diff' -l json -d 'Print the result as JSON'
complete -c talka -n '__talka_at diff 0' -f -a '(__fish_complete_directories (commandline -ct))'
complete -c talka -n '__talka_at diff 1' -F
complete -c talka -n '__talka_at diff 2' -F
complete -c talka -n '__talka_in appeal' -l to -r -f -d 'Write to this party'
complete -c talka -n '__talka_in appeal' -s a -l all -d 'Write to all, and to each party asked, into the folder of -o'
complete -c talka -n '__talka_in appeal' -s o -l output -r -F -d 'Write to this file, or with --all folder'
complete -c talka -n '__talka_in appeal' -s f -l force -d 'Overwrite the output file if it exists'
complete -c talka -n '__talka_in appeal' -s l -l lang -r -f -a 'en lt' -d 'Write in this language'
complete -c talka -n '__talka_in appeal' -s d -l date -r -f -d 'The day of the letter'
complete -c talka -n '__talka_in appeal' -s r -l reference -r -f -d 'The letter\'s own number'
complete -c talka -n '__talka_in appeal' -l legal-basis -r -f -d 'The law or agreement under which help is asked for'
complete -c talka -n '__talka_in appeal' -l sign -r -f -d 'An office of offices.csv that signs'
complete -c talka -n '__talka_in appeal' -l template -r -F -d 'Take the wording from this file'
complete -c talka -n '__talka_in appeal' -l print-template -d 'Print the wording of the language and write no letter'
complete -c talka -n '__talka_in appeal' -s p -l plan -r -F -d 'Ask for what this plan leaves open, instead of planning'
complete -c talka -n '__talka_in appeal' -s k -l key -r -f -a 'reference population gdp equal 2015 2015-may' -d 'Share what nobody offers by this key, as in talka share'
complete -c talka -n '__talka_in appeal' -s x -l exclude -r -f -d 'Do not ask this party for a share'
complete -c talka -n '__talka_in appeal' -l notice -r -f -d 'Days until anything new can leave'
complete -c talka -n '__talka_in appeal' -l holders -d 'Ask those first that have shown that they hold a thing'
complete -c talka -n '__talka_in appeal' -l since -r -F -d 'Replace this letter, and say what changed'
complete -c talka -n '__talka_in appeal' -l check -r -F -d 'Say what in this letter is no longer so'
complete -c talka -n '__talka_in appeal' -l json -d 'Print the result as JSON'
complete -c talka -n '__talka_at appeal 0' -f -a '(__fish_complete_directories (commandline -ct))'
complete -c talka -n '__talka_in brief' -s p -l plan -r -F -d 'Brief on this plan instead of planning'
complete -c talka -n '__talka_in brief' -s o -l output -r -F -d 'Write it to this .html or .pdf file instead of printing it'
complete -c talka -n '__talka_in brief' -s f -l force -d 'Overwrite the output file if it exists'
complete -c talka -n '__talka_at brief 0' -f -a '(__fish_complete_directories (commandline -ct))'
complete -c talka -n '__talka_in notes' -l of -r -f -d 'Only what this party sends'
complete -c talka -n '__talka_in notes' -s l -l lang -r -f -a 'en lt' -d 'Write in this language'
complete -c talka -n '__talka_in notes' -s p -l plan -r -F -d 'The notes of this plan instead of planning'
complete -c talka -n '__talka_in notes' -s o -l output -r -F -d 'Write them to this .html or .pdf file instead of printing them'
complete -c talka -n '__talka_in notes' -s f -l force -d 'Overwrite the output file if it exists'
complete -c talka -n '__talka_at notes 0' -f -a '(__fish_complete_directories (commandline -ct))'
complete -c talka -n '__talka_in thanks' -l to -r -f -d 'The party that is thanked'
complete -c talka -n '__talka_in thanks' -s l -l lang -r -f -a 'en lt' -d 'Write in this language'
complete -c talka -n '__talka_in thanks' -s o -l output -r -F -d 'Write it to this .html or .pdf file instead of printing it'
complete -c talka -n '__talka_in thanks' -s f -l force -d 'Overwrite the output file if it exists'
complete -c talka -n '__talka_at thanks 0' -f -a '(__fish_complete_directories (commandline -ct))'
complete -c talka -n '__talka_in picture' -s k -l as-known -r -f -d 'Look at what was published by this day'
complete -c talka -n '__talka_in picture' -s a -l all -d 'Show all levels, not only the 12 latest'
complete -c talka -n '__talka_in picture' -l json -d 'Print the result as JSON'
complete -c talka -n '__talka_at picture 0' -f -a '(__fish_complete_directories (commandline -ct))'
complete -c talka -n '__talka_in detect' -s m -l method -r -f -a 'farrington farrington-flexible ears-c1 ears-c2 ears-c3 nb-cusum nb-glr cusum' -d 'The detector'
complete -c talka -n '__talka_in detect' -l set -r -f -d 'Change a setting of the method'
complete -c talka -n '__talka_in detect' -l json -d 'Print the result as JSON'
complete -c talka -n '__talka_at detect 0' -F
complete -c talka -n '__talka_in intake' -s d -l date -r -f -d 'The day of the dispatch'
complete -c talka -n '__talka_in intake' -s c -l case -r -f -a '(__fish_complete_directories (commandline -ct))' -d 'Say what a case knows, what is new, what contradicts'
complete -c talka -n '__talka_in intake' -l accept -r -f -a 'all' -d 'Accept proposals by number, such as 1,3-5, or all; needs --case and --output'
complete -c talka -n '__talka_in intake' -s o -l output -r -f -a '(__fish_complete_directories (commandline -ct))' -d 'The case with the accepted rows'
complete -c talka -n '__talka_in intake' -l json -d 'Print the result as JSON'
complete -c talka -n '__talka_at intake 0' -F
complete -c talka -n '__talka_at explain 0' -f -a 'TLK0101 TLK0102 TLK0103 TLK0104 TLK0105 TLK0106 TLK0107 TLK0108 TLK0109 TLK0110 TLK0111 TLK0112 TLK0113 TLK0114 TLK0115 TLK0116 TLK0117 TLK0118 TLK0119 TLK0120 TLK0121 TLK0122 TLK0123 TLK0201 TLK0202 TLK0203 TLK0204 TLK0205 TLK0206 TLK0207 TLK0208 TLK0209 TLK0210 TLK0211 TLK0212 TLK0213 TLK0214 TLK0215 TLK0301 TLK0302 TLK0303 TLK0304 TLK0305 TLK0306 TLK0307 TLK0308 TLK0309 TLK0310 TLK0311 TLK0312 TLK0313 TLK0314 TLK0315 TLK0316 TLK0317 TLK0318 TLK0319 TLK0401 TLK0402 TLK0403 TLK0404 TLK0405 TLK0406 TLK0407 TLK0501 TLK0502 TLK0503 TLK0504 TLK0505 TLK0506 TLK0601 TLK0611 TLK0612 TLK0613 TLK0614 TLK0615 TLK0616 TLK0617 TLK0618 TLK0619 TLK0701 TLK0702 TLK0703 TLK0704 TLK0705 TLK0706 TLK0707 TLK0708 TLK0709 TLK0710 TLK0801 TLK0802 TLK0803 TLK0804 TLK0901 TLK0902 TLK0903 TLK0904 TLK0905 TLK0906 TLK0907 TLK0908 TLK1001 TLK1002 TLK1003 TLK1004 TLK1005 TLK1006 TLK1007 TLK1008 TLK1009 TLK1010 TLK1011 TLK1401 TLK1402 TLK1403'
complete -c talka -n '__talka_at help 0' -f -a 'demo doctor check plan share report diff appeal brief notes thanks picture detect intake explain help completions man exit-codes files environment'
complete -c talka -n '__talka_at completions 0' -f -a 'bash zsh fish'
complete -c talka -n '__talka_in man' -l markdown -d 'Print the reference as Markdown instead'
