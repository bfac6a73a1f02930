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
            if contains -- "$command $word" 'demo -e' 'demo --example' 'check -p' 'check --plan' 'plan -o' 'plan --output' 'plan -s' 'plan --seconds' 'plan -t' 'plan --threads' 'share -k' 'share --key' 'share -t' 'share --total' 'share -r' 'share --resource' 'share -m' 'share --method' 'share -x' 'share --exclude' 'share --min' 'share --cap' 'share --deduct' 'share --pool' 'share --rate' 'share --rounding' 'share -p' 'share --plan' 'share -o' 'share --output' 'report -p' 'report --plan' 'report -o' 'report --output' 'foresee -p' 'foresee --plan' 'foresee -v' 'foresee --versus' 'foresee -r' 'foresee --runs' 'foresee -s' 'foresee --seed' 'foresee --arrivals' 'foresee -g' 'foresee --grant' 'foresee --set' 'foresee -d' 'foresee --days' 'foresee -w' 'foresee --wish' 'foresee -t' 'foresee --threads' 'replay -x' 'replay --against' 'replay -t' 'replay --threads' 'appeal --to' 'appeal -o' 'appeal --output' 'appeal -l' 'appeal --lang' 'appeal -d' 'appeal --date' 'appeal -r' 'appeal --reference' 'appeal --legal-basis' 'appeal --sign' 'appeal --template' 'appeal -p' 'appeal --plan' 'appeal -k' 'appeal --key' 'appeal -x' 'appeal --exclude' 'appeal --notice' 'appeal --since' 'appeal --check' 'brief -p' 'brief --plan' 'brief -o' 'brief --output' 'notes --of' 'notes -l' 'notes --lang' 'notes -p' 'notes --plan' 'notes -o' 'notes --output' 'thanks --to' 'thanks -l' 'thanks --lang' 'thanks -o' 'thanks --output' 'picture -k' 'picture --as-known' 'detect -m' 'detect --method' 'detect --set' 'import --as' 'show --at' 'show -k' 'show --as-known' 'log --party' 'log --since' 'log --last' 'changes --from' 'changes --to' 'agenda --on' 'agenda --party' 'export --at' 'export -k' 'export --as-known' 'propose --as' 'propose -r' 'propose --reason' 'propose --seen' 'propose --key' 'accept --as' 'accept -r' 'accept --reason' 'accept --seen' 'accept --key' 'commit --departs' 'commit --arrives' 'commit --as' 'commit -r' 'commit --reason' 'commit --seen' 'commit --key' 'dispatch --departs' 'dispatch --arrives' 'dispatch --note' 'dispatch --as' 'dispatch -r' 'dispatch --reason' 'dispatch --seen' 'dispatch --key' 'receive --usable' 'receive --damaged' 'receive --arrives' 'receive --as' 'receive -r' 'receive --reason' 'receive --seen' 'receive --key' 'correct --as' 'correct -r' 'correct --reason' 'correct --seen' 'correct --key' 'undo --as' 'undo -r' 'undo --reason' 'undo --seen' 'undo --key' 'act --as' 'act -r' 'act --reason' 'act --seen' 'act --key' 'user --party' 'user --role' 'user --as' 'user -r' 'user --reason' 'user --seen' 'user --key' 'verify --since' 'verify --signed-by' 'receipt -o' 'receipt --output' 'receipt --since' 'intake -d' 'intake --date' 'intake -c' 'intake --case' 'intake --accept' 'intake -o' 'intake --output'
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
complete -c talka -n '__talka_at \'\' 0' -a foresee -d 'Show what may come, with and without the plan'
complete -c talka -n '__talka_at \'\' 0' -a replay -d 'Walk a past case day by day and compare with what really came'
complete -c talka -n '__talka_at \'\' 0' -a appeal -d 'Write the letter that asks for help: who is asked for what, and why'
complete -c talka -n '__talka_at \'\' 0' -a brief -d 'Write a briefing of one page'
complete -c talka -n '__talka_at \'\' 0' -a notes -d 'Write delivery notes, a page for each consignment of the plan'
complete -c talka -n '__talka_at \'\' 0' -a thanks -d 'Write a letter of thanks that tells what was done with the help'
complete -c talka -n '__talka_at \'\' 0' -a picture -d 'Show what is happening, since when, and how sure'
complete -c talka -n '__talka_at \'\' 0' -a detect -d 'Run one detector of a surge on a table of counts'
complete -c talka -n '__talka_at \'\' 0' -a import -d 'Begin a journal with a case folder'
complete -c talka -n '__talka_at \'\' 0' -a show -d 'Show where everything stands, or one row, or one entry'
complete -c talka -n '__talka_at \'\' 0' -a log -d 'List the entries of a journal: who, as what, when, what and why'
complete -c talka -n '__talka_at \'\' 0' -a changes -d 'Show what changed between two versions of a row'
complete -c talka -n '__talka_at \'\' 0' -a agenda -d 'List what has a deadline: duties, promises, silent consignments'
complete -c talka -n '__talka_at \'\' 0' -a export -d 'Write the case that a journal tells into a new folder'
complete -c talka -n '__talka_at \'\' 0' -a backup -d 'Copy a journal while others go on writing'
complete -c talka -n '__talka_at \'\' 0' -a restore -d 'Make a journal anew from a backup'
complete -c talka -n '__talka_at \'\' 0' -a propose -d 'Put the lines of a plan to the parties'
complete -c talka -n '__talka_at \'\' 0' -a accept -d 'Take a proposed line, as the party that asks'
complete -c talka -n '__talka_at \'\' 0' -a commit -d 'Bind yourself to an accepted line, as the party that gives'
complete -c talka -n '__talka_at \'\' 0' -a dispatch -d 'Say that a committed line has left'
complete -c talka -n '__talka_at \'\' 0' -a receive -d 'Say what of a line arrived, and what of it is usable'
complete -c talka -n '__talka_at \'\' 0' -a correct -d 'Put other values into a row of the case'
complete -c talka -n '__talka_at \'\' 0' -a undo -d 'Take an entry back by a new one'
complete -c talka -n '__talka_at \'\' 0' -a act -d 'Do anything else that can be done with a case'
complete -c talka -n '__talka_at \'\' 0' -a user -d 'List who may act, or enter somebody'
complete -c talka -n '__talka_at \'\' 0' -a verify -d 'Check a journal or a receipt: nothing changed, nothing taken out'
complete -c talka -n '__talka_at \'\' 0' -a receipt -d 'Write a party\'s entries with the proof that they are in the journal'
complete -c talka -n '__talka_at \'\' 0' -a intake -d 'Read a dispatch and propose rows for the case'
complete -c talka -n '__talka_at \'\' 0' -a explain -d 'Say what the code of a message means and what to do'
complete -c talka -n '__talka_at \'\' 0' -a help -d 'Explain a command or a topic'
complete -c talka -n '__talka_at \'\' 0' -a completions -d 'Print a script that lets a shell complete commands and options'
complete -c talka -n '__talka_at \'\' 0' -a man -d 'Print the manual page'
complete -c talka -n '__talka_in demo' -s e -l example -r -f -a 'lithuania-2021 flood' -d 'Which example'
complete -c talka -n '__talka_at demo 0' -f -a '(__fish_complete_directories (commandline -ct))'
complete -c talka -n '__talka_in doctor' -l json -d 'Print the result as JSON'
complete -c talka -n '__talka_at doctor 0' -F
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
complete -c talka -n '__talka_in foresee' -s p -l plan -r -F -d 'Look at this plan instead of planning'
complete -c talka -n '__talka_in foresee' -s v -l versus -r -F -d 'Compare with this plan, not with what comes without one'
complete -c talka -n '__talka_in foresee' -s r -l runs -r -f -d 'Replications, at least 1000'
complete -c talka -n '__talka_in foresee' -s s -l seed -r -f -d 'The seed of the random numbers'
complete -c talka -n '__talka_in foresee' -l arrivals -r -f -a 'stays rises ends forecast' -d 'Who comes: stays, rises, ends, forecast, or a number a day'
complete -c talka -n '__talka_in foresee' -s g -l grant -r -f -d 'Take it that there is enough of this resource'
complete -c talka -n '__talka_in foresee' -l set -r -f -d 'Change what is assumed'
complete -c talka -n '__talka_in foresee' -s d -l days -r -f -d 'Days looked ahead'
complete -c talka -n '__talka_in foresee' -s w -l wish -r -f -d 'The chance that a need should have to be met'
complete -c talka -n '__talka_in foresee' -s t -l threads -r -f -d 'Use this many threads; the answer does not depend on it'
complete -c talka -n '__talka_in foresee' -s a -l all -d 'Show all consignments and needs, not only the 12 that matter most'
complete -c talka -n '__talka_in foresee' -l json -d 'Print the result as JSON'
complete -c talka -n '__talka_at foresee 0' -f -a '(__fish_complete_directories (commandline -ct))'
complete -c talka -n '__talka_in replay' -s x -l against -r -F -d 'What really came: a folder with deliveries.csv, or the table itself'
complete -c talka -n '__talka_in replay' -s t -l threads -r -f -d 'Use this many threads; the answer does not depend on it'
complete -c talka -n '__talka_in replay' -l json -d 'Print the result as JSON'
complete -c talka -n '__talka_at replay 0' -f -a '(__fish_complete_directories (commandline -ct))'
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
complete -c talka -n '__talka_in import' -l as -r -f -d 'Act as this user'
complete -c talka -n '__talka_in import' -s n -l dry-run -d 'Show what would be done and record nothing'
complete -c talka -n '__talka_in import' -l json -d 'Print the result as JSON'
complete -c talka -n '__talka_at import 0' -f -a '(__fish_complete_directories (commandline -ct))'
complete -c talka -n '__talka_at import 1' -F
complete -c talka -n '__talka_in show' -l at -r -f -d 'As this entry left it'
complete -c talka -n '__talka_in show' -s k -l as-known -r -f -d 'As it stood at the end of this day, in UTC'
complete -c talka -n '__talka_in show' -l json -d 'Print the result as JSON'
complete -c talka -n '__talka_at show 0' -F
complete -c talka -n '__talka_in log' -l party -r -f -d 'Only what concerns this party'
complete -c talka -n '__talka_in log' -l since -r -f -d 'Only what came after this entry'
complete -c talka -n '__talka_in log' -l last -r -f -d 'Only so many of the last ones'
complete -c talka -n '__talka_in log' -l json -d 'Print the result as JSON'
complete -c talka -n '__talka_at log 0' -F
complete -c talka -n '__talka_in changes' -l from -r -f -d 'The earlier version; 0 is before it was there'
complete -c talka -n '__talka_in changes' -l to -r -f -d 'The later version'
complete -c talka -n '__talka_in changes' -l json -d 'Print the result as JSON'
complete -c talka -n '__talka_at changes 0' -F
complete -c talka -n '__talka_in agenda' -l on -r -f -d 'As of the end of this day, in UTC'
complete -c talka -n '__talka_in agenda' -l party -r -f -d 'Only the duties of this party'
complete -c talka -n '__talka_in agenda' -l json -d 'Print the result as JSON'
complete -c talka -n '__talka_at agenda 0' -F
complete -c talka -n '__talka_in export' -l at -r -f -d 'As this entry left it'
complete -c talka -n '__talka_in export' -s k -l as-known -r -f -d 'As it stood at the end of this day, in UTC'
complete -c talka -n '__talka_at export 0' -F
complete -c talka -n '__talka_at export 1' -f -a '(__fish_complete_directories (commandline -ct))'
complete -c talka -n '__talka_at backup 0' -F
complete -c talka -n '__talka_at backup 1' -F
complete -c talka -n '__talka_in restore' -s n -l dry-run -d 'Show what would be done and record nothing'
complete -c talka -n '__talka_at restore 0' -F
complete -c talka -n '__talka_at restore 1' -F
complete -c talka -n '__talka_in propose' -l as -r -f -d 'Act as this user'
complete -c talka -n '__talka_in propose' -s r -l reason -r -f -d 'Why; the other side reads it'
complete -c talka -n '__talka_in propose' -l seen -r -f -d 'The version that you saw; if it has another one, nothing is done and both are shown'
complete -c talka -n '__talka_in propose' -l key -r -f -d 'Names this deed: given again under the same key it is not done twice'
complete -c talka -n '__talka_in propose' -s n -l dry-run -d 'Show what would be done and record nothing'
complete -c talka -n '__talka_in propose' -l json -d 'Print the result as JSON'
complete -c talka -n '__talka_at propose 0' -F
complete -c talka -n '__talka_at propose 1' -F
complete -c talka -n '__talka_in accept' -l as -r -f -d 'Act as this user'
complete -c talka -n '__talka_in accept' -s r -l reason -r -f -d 'Why; the other side reads it'
complete -c talka -n '__talka_in accept' -l seen -r -f -d 'The version that you saw; if it has another one, nothing is done and both are shown'
complete -c talka -n '__talka_in accept' -l key -r -f -d 'Names this deed: given again under the same key it is not done twice'
complete -c talka -n '__talka_in accept' -s n -l dry-run -d 'Show what would be done and record nothing'
complete -c talka -n '__talka_in accept' -l json -d 'Print the result as JSON'
complete -c talka -n '__talka_at accept 0' -F
complete -c talka -n '__talka_in commit' -l departs -r -f -d 'The day on which it leaves'
complete -c talka -n '__talka_in commit' -l arrives -r -f -d 'The day on which it arrives'
complete -c talka -n '__talka_in commit' -l as -r -f -d 'Act as this user'
complete -c talka -n '__talka_in commit' -s r -l reason -r -f -d 'Why; the other side reads it'
complete -c talka -n '__talka_in commit' -l seen -r -f -d 'The version that you saw; if it has another one, nothing is done and both are shown'
complete -c talka -n '__talka_in commit' -l key -r -f -d 'Names this deed: given again under the same key it is not done twice'
complete -c talka -n '__talka_in commit' -s n -l dry-run -d 'Show what would be done and record nothing'
complete -c talka -n '__talka_in commit' -l json -d 'Print the result as JSON'
complete -c talka -n '__talka_at commit 0' -F
complete -c talka -n '__talka_in dispatch' -l departs -r -f -d 'The day on which it left'
complete -c talka -n '__talka_in dispatch' -l arrives -r -f -d 'The day on which it arrives'
complete -c talka -n '__talka_in dispatch' -l note -r -f -d 'A remark, such as the lorry'
complete -c talka -n '__talka_in dispatch' -l as -r -f -d 'Act as this user'
complete -c talka -n '__talka_in dispatch' -s r -l reason -r -f -d 'Why; the other side reads it'
complete -c talka -n '__talka_in dispatch' -l seen -r -f -d 'The version that you saw; if it has another one, nothing is done and both are shown'
complete -c talka -n '__talka_in dispatch' -l key -r -f -d 'Names this deed: given again under the same key it is not done twice'
complete -c talka -n '__talka_in dispatch' -s n -l dry-run -d 'Show what would be done and record nothing'
complete -c talka -n '__talka_in dispatch' -l json -d 'Print the result as JSON'
complete -c talka -n '__talka_at dispatch 0' -F
complete -c talka -n '__talka_in receive' -l usable -r -f -d 'Units that are usable'
complete -c talka -n '__talka_in receive' -l damaged -r -f -d 'Units that came and are not usable'
complete -c talka -n '__talka_in receive' -l arrives -r -f -d 'The day on which it arrived'
complete -c talka -n '__talka_in receive' -l as -r -f -d 'Act as this user'
complete -c talka -n '__talka_in receive' -s r -l reason -r -f -d 'Why; the other side reads it'
complete -c talka -n '__talka_in receive' -l seen -r -f -d 'The version that you saw; if it has another one, nothing is done and both are shown'
complete -c talka -n '__talka_in receive' -l key -r -f -d 'Names this deed: given again under the same key it is not done twice'
complete -c talka -n '__talka_in receive' -s n -l dry-run -d 'Show what would be done and record nothing'
complete -c talka -n '__talka_in receive' -l json -d 'Print the result as JSON'
complete -c talka -n '__talka_at receive 0' -F
complete -c talka -n '__talka_in correct' -l as -r -f -d 'Act as this user'
complete -c talka -n '__talka_in correct' -s r -l reason -r -f -d 'Why; the other side reads it'
complete -c talka -n '__talka_in correct' -l seen -r -f -d 'The version that you saw; if it has another one, nothing is done and both are shown'
complete -c talka -n '__talka_in correct' -l key -r -f -d 'Names this deed: given again under the same key it is not done twice'
complete -c talka -n '__talka_in correct' -s n -l dry-run -d 'Show what would be done and record nothing'
complete -c talka -n '__talka_in correct' -l json -d 'Print the result as JSON'
complete -c talka -n '__talka_at correct 0' -F
complete -c talka -n '__talka_in undo' -l as -r -f -d 'Act as this user'
complete -c talka -n '__talka_in undo' -s r -l reason -r -f -d 'Why; the other side reads it'
complete -c talka -n '__talka_in undo' -l seen -r -f -d 'The version that you saw; if it has another one, nothing is done and both are shown'
complete -c talka -n '__talka_in undo' -l key -r -f -d 'Names this deed: given again under the same key it is not done twice'
complete -c talka -n '__talka_in undo' -s n -l dry-run -d 'Show what would be done and record nothing'
complete -c talka -n '__talka_in undo' -l json -d 'Print the result as JSON'
complete -c talka -n '__talka_at undo 0' -F
complete -c talka -n '__talka_in act' -l as -r -f -d 'Act as this user'
complete -c talka -n '__talka_in act' -s r -l reason -r -f -d 'Why; the other side reads it'
complete -c talka -n '__talka_in act' -l seen -r -f -d 'The version that you saw; if it has another one, nothing is done and both are shown'
complete -c talka -n '__talka_in act' -l key -r -f -d 'Names this deed: given again under the same key it is not done twice'
complete -c talka -n '__talka_in act' -s n -l dry-run -d 'Show what would be done and record nothing'
complete -c talka -n '__talka_in act' -l json -d 'Print the result as JSON'
complete -c talka -n '__talka_at act 0' -F
complete -c talka -n '__talka_at act 1' -f -a 'draft approve publish withdraw close offer meet decline accept refuse commit dispatch arrive receive settle extend release home correct confirm rule mark clock'
complete -c talka -n '__talka_in user' -l party -r -f -d 'The party it belongs to'
complete -c talka -n '__talka_in user' -l role -r -f -a 'reader editor approver coordinator administrator auditor' -d 'What it may do'
complete -c talka -n '__talka_in user' -l as -r -f -d 'Act as this user'
complete -c talka -n '__talka_in user' -s r -l reason -r -f -d 'Why; the other side reads it'
complete -c talka -n '__talka_in user' -l seen -r -f -d 'The version that you saw; if it has another one, nothing is done and both are shown'
complete -c talka -n '__talka_in user' -l key -r -f -d 'Names this deed: given again under the same key it is not done twice'
complete -c talka -n '__talka_in user' -s n -l dry-run -d 'Show what would be done and record nothing'
complete -c talka -n '__talka_in user' -l json -d 'Print the result as JSON'
complete -c talka -n '__talka_at user 0' -F
complete -c talka -n '__talka_in verify' -l since -r -F -d 'Hold this earlier receipt against it'
complete -c talka -n '__talka_in verify' -l signed-by -r -f -d 'Only this key may have signed it (64 digits)'
complete -c talka -n '__talka_in verify' -l json -d 'Print the result as JSON'
complete -c talka -n '__talka_at verify 0' -F
complete -c talka -n '__talka_in receipt' -s o -l output -r -F -d 'The receipt to write'
complete -c talka -n '__talka_in receipt' -l since -r -F -d 'Prove that it continues this earlier receipt'
complete -c talka -n '__talka_in receipt' -s f -l force -d 'Overwrite the output file if it exists'
complete -c talka -n '__talka_at receipt 0' -F
complete -c talka -n '__talka_in intake' -s d -l date -r -f -d 'The day of the dispatch'
complete -c talka -n '__talka_in intake' -s c -l case -r -f -a '(__fish_complete_directories (commandline -ct))' -d 'Say what a case knows, what is new, what contradicts'
complete -c talka -n '__talka_in intake' -l accept -r -f -a 'all' -d 'Accept proposals by number, such as 1,3-5, or all; needs --case and --output'
complete -c talka -n '__talka_in intake' -s o -l output -r -f -a '(__fish_complete_directories (commandline -ct))' -d 'The case with the accepted rows'
complete -c talka -n '__talka_in intake' -l json -d 'Print the result as JSON'
complete -c talka -n '__talka_at intake 0' -F
complete -c talka -n '__talka_at explain 0' -f -a 'TLK0101 TLK0102 TLK0103 TLK0104 TLK0105 TLK0106 TLK0107 TLK0108 TLK0109 TLK0110 TLK0111 TLK0112 TLK0113 TLK0114 TLK0115 TLK0116 TLK0117 TLK0118 TLK0119 TLK0120 TLK0121 TLK0122 TLK0123 TLK0201 TLK0202 TLK0203 TLK0204 TLK0205 TLK0206 TLK0207 TLK0208 TLK0209 TLK0210 TLK0211 TLK0212 TLK0213 TLK0214 TLK0215 TLK0301 TLK0302 TLK0303 TLK0304 TLK0305 TLK0306 TLK0307 TLK0308 TLK0309 TLK0310 TLK0311 TLK0312 TLK0313 TLK0314 TLK0315 TLK0316 TLK0317 TLK0318 TLK0319 TLK0401 TLK0402 TLK0403 TLK0404 TLK0405 TLK0406 TLK0407 TLK0501 TLK0502 TLK0503 TLK0504 TLK0505 TLK0506 TLK0601 TLK0611 TLK0612 TLK0613 TLK0614 TLK0615 TLK0616 TLK0617 TLK0618 TLK0619 TLK0701 TLK0702 TLK0703 TLK0704 TLK0705 TLK0706 TLK0707 TLK0708 TLK0709 TLK0710 TLK0801 TLK0802 TLK0803 TLK0804 TLK0901 TLK0902 TLK0903 TLK0904 TLK0905 TLK0906 TLK0907 TLK0908 TLK1001 TLK1002 TLK1003 TLK1004 TLK1005 TLK1006 TLK1007 TLK1008 TLK1009 TLK1010 TLK1011 TLK1101 TLK1102 TLK1103 TLK1104 TLK1201 TLK1202 TLK1203 TLK1204 TLK1205 TLK1206 TLK1207 TLK1208 TLK1209 TLK1210 TLK1211 TLK1212 TLK1301 TLK1302 TLK1303 TLK1304 TLK1305 TLK1306 TLK1307 TLK1308 TLK1309 TLK1310 TLK1311 TLK1312 TLK1313 TLK1401 TLK1402 TLK1403'
complete -c talka -n '__talka_at help 0' -f -a 'demo doctor check plan share report diff foresee replay appeal brief notes thanks picture detect import show log changes agenda export backup restore propose accept commit dispatch receive correct undo act user verify receipt intake explain help completions man exit-codes files environment'
complete -c talka -n '__talka_at completions 0' -f -a 'bash zsh fish'
complete -c talka -n '__talka_in man' -l markdown -d 'Print the reference as Markdown instead'
