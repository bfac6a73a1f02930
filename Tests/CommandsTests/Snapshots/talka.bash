# bash completion of talka 0.1.0; made by `talka completions bash`

_talka_offer() {
  local word
  while IFS= read -r word; do
    COMPREPLY+=("$word")
  done < <(compgen "$@" -- "$current")
}

_talka_offer_files() {
  compopt -o filenames 2>/dev/null
  _talka_offer "$1"
}

_talka() {
  local current=${COMP_WORDS[COMP_CWORD]}
  local command='' option='' ended='' position=0 index word
  COMPREPLY=()
  for ((index = 1; index < COMP_CWORD; index++)); do
    word=${COMP_WORDS[index]}
    if [[ -n $option ]]; then
      # bash makes the "=" of --option=VALUE a word of its own.
      [[ $word == "=" ]] || option=''
    elif [[ -z $ended && $word == "--" ]]; then
      ended=1
    elif [[ -z $ended && $word == -?* ]]; then
      case "$command $word" in
        'demo -e' | 'demo --example' | 'check -p' | 'check --plan' | 'plan -o' | 'plan --output' | 'plan -s' | 'plan --seconds' | 'plan -t' | 'plan --threads' | 'share -k' | 'share --key' | 'share -t' | 'share --total' | 'share -r' | 'share --resource' | 'share -m' | 'share --method' | 'share -x' | 'share --exclude' | 'share --min' | 'share --cap' | 'share --deduct' | 'share --pool' | 'share --rate' | 'share --rounding' | 'share -p' | 'share --plan' | 'share -o' | 'share --output' | 'report -p' | 'report --plan' | 'report -o' | 'report --output' | 'foresee -p' | 'foresee --plan' | 'foresee -v' | 'foresee --versus' | 'foresee -r' | 'foresee --runs' | 'foresee -s' | 'foresee --seed' | 'foresee --arrivals' | 'foresee -g' | 'foresee --grant' | 'foresee --set' | 'foresee -d' | 'foresee --days' | 'foresee -w' | 'foresee --wish' | 'foresee -t' | 'foresee --threads' | 'replay -x' | 'replay --against' | 'replay -t' | 'replay --threads' | 'appeal --to' | 'appeal -o' | 'appeal --output' | 'appeal -l' | 'appeal --lang' | 'appeal -d' | 'appeal --date' | 'appeal -r' | 'appeal --reference' | 'appeal --legal-basis' | 'appeal --sign' | 'appeal --template' | 'appeal -p' | 'appeal --plan' | 'appeal -k' | 'appeal --key' | 'appeal -x' | 'appeal --exclude' | 'appeal --notice' | 'appeal --since' | 'appeal --check' | 'brief -p' | 'brief --plan' | 'brief -o' | 'brief --output' | 'notes --of' | 'notes -l' | 'notes --lang' | 'notes -p' | 'notes --plan' | 'notes -o' | 'notes --output' | 'thanks --to' | 'thanks -l' | 'thanks --lang' | 'thanks -o' | 'thanks --output' | 'picture -k' | 'picture --as-known' | 'detect -m' | 'detect --method' | 'detect --set' | 'import --as' | 'show --at' | 'show -k' | 'show --as-known' | 'log --party' | 'log --since' | 'log --last' | 'changes --from' | 'changes --to' | 'agenda --on' | 'agenda --party' | 'export --at' | 'export -k' | 'export --as-known' | 'propose --as' | 'propose -r' | 'propose --reason' | 'propose --seen' | 'propose --key' | 'accept --as' | 'accept -r' | 'accept --reason' | 'accept --seen' | 'accept --key' | 'commit --departs' | 'commit --arrives' | 'commit --as' | 'commit -r' | 'commit --reason' | 'commit --seen' | 'commit --key' | 'dispatch --departs' | 'dispatch --arrives' | 'dispatch --note' | 'dispatch --as' | 'dispatch -r' | 'dispatch --reason' | 'dispatch --seen' | 'dispatch --key' | 'receive --usable' | 'receive --damaged' | 'receive --arrives' | 'receive --as' | 'receive -r' | 'receive --reason' | 'receive --seen' | 'receive --key' | 'correct --as' | 'correct -r' | 'correct --reason' | 'correct --seen' | 'correct --key' | 'undo --as' | 'undo -r' | 'undo --reason' | 'undo --seen' | 'undo --key' | 'act --as' | 'act -r' | 'act --reason' | 'act --seen' | 'act --key' | 'user --party' | 'user --role' | 'user --as' | 'user -r' | 'user --reason' | 'user --seen' | 'user --key' | 'verify --since' | 'verify --signed-by' | 'receipt -o' | 'receipt --output' | 'receipt --since' | 'intake -d' | 'intake --date' | 'intake -c' | 'intake --case' | 'intake --accept' | 'intake -o' | 'intake --output') option=$word ;;
      esac
    elif [[ -z $command ]]; then
      command=$word
    else
      position=$((position + 1))
    fi
  done
  if [[ $current == "=" ]]; then current=''; fi
  if [[ -n $option ]]; then
    case "$command $option" in
      'demo -e' | 'demo --example') _talka_offer -W 'lithuania-2021 flood' ;;
      'check -p' | 'check --plan') _talka_offer_files -f ;;
      'plan -o' | 'plan --output') _talka_offer_files -f ;;
      'share -k' | 'share --key') _talka_offer -W 'reference population gdp equal 2015 2015-may' ;;
      'share -m' | 'share --method') _talka_offer -W 'largest-remainder adams dean huntington-hill webster jefferson quota' ;;
      'share --pool') _talka_offer_files -f ;;
      'share --rounding') _talka_offer -W 'nearest up' ;;
      'share -p' | 'share --plan') _talka_offer_files -f ;;
      'share -o' | 'share --output') _talka_offer_files -f ;;
      'report -p' | 'report --plan') _talka_offer_files -f ;;
      'report -o' | 'report --output') _talka_offer_files -f ;;
      'foresee -p' | 'foresee --plan') _talka_offer_files -f ;;
      'foresee -v' | 'foresee --versus') _talka_offer_files -f ;;
      'foresee --arrivals') _talka_offer -W 'stays rises ends forecast' ;;
      'replay -x' | 'replay --against') _talka_offer_files -f ;;
      'appeal -o' | 'appeal --output') _talka_offer_files -f ;;
      'appeal -l' | 'appeal --lang') _talka_offer -W 'en lt' ;;
      'appeal --template') _talka_offer_files -f ;;
      'appeal -p' | 'appeal --plan') _talka_offer_files -f ;;
      'appeal -k' | 'appeal --key') _talka_offer -W 'reference population gdp equal 2015 2015-may' ;;
      'appeal --since') _talka_offer_files -f ;;
      'appeal --check') _talka_offer_files -f ;;
      'brief -p' | 'brief --plan') _talka_offer_files -f ;;
      'brief -o' | 'brief --output') _talka_offer_files -f ;;
      'notes -l' | 'notes --lang') _talka_offer -W 'en lt' ;;
      'notes -p' | 'notes --plan') _talka_offer_files -f ;;
      'notes -o' | 'notes --output') _talka_offer_files -f ;;
      'thanks -l' | 'thanks --lang') _talka_offer -W 'en lt' ;;
      'thanks -o' | 'thanks --output') _talka_offer_files -f ;;
      'detect -m' | 'detect --method') _talka_offer -W 'farrington farrington-flexible ears-c1 ears-c2 ears-c3 nb-cusum nb-glr cusum' ;;
      'user --role') _talka_offer -W 'reader editor approver coordinator administrator auditor' ;;
      'verify --since') _talka_offer_files -f ;;
      'receipt -o' | 'receipt --output') _talka_offer_files -f ;;
      'receipt --since') _talka_offer_files -f ;;
      'intake -c' | 'intake --case') _talka_offer_files -d ;;
      'intake --accept') _talka_offer -W 'all' ;;
      'intake -o' | 'intake --output') _talka_offer_files -d ;;
    esac
  elif [[ -z $ended && $current == -* ]]; then
    case $command in
      '') _talka_offer -W '-h --help --version --no-color' ;;
      demo) _talka_offer -W '-e --example -h --help --version --no-color' ;;
      doctor) _talka_offer -W '--json -h --help --version --no-color' ;;
      check) _talka_offer -W '-p --plan -a --all --json -h --help --version --no-color' ;;
      plan) _talka_offer -W '-o --output -f --force -n --dry-run -s --seconds -t --threads --thorough -a --all --json -h --help --version --no-color' ;;
      share) _talka_offer -W '-k --key -t --total -r --resource -m --method -x --exclude --min --cap --deduct --redistribute --pool --rate --rounding -p --plan -o --output -f --force --json -h --help --version --no-color' ;;
      report) _talka_offer -W '-p --plan -o --output -f --force -h --help --version --no-color' ;;
      diff) _talka_offer -W '--json -h --help --version --no-color' ;;
      foresee) _talka_offer -W '-p --plan -v --versus -r --runs -s --seed --arrivals -g --grant --set -d --days -w --wish -t --threads -a --all --json -h --help --version --no-color' ;;
      replay) _talka_offer -W '-x --against -t --threads --json -h --help --version --no-color' ;;
      appeal) _talka_offer -W '--to -a --all -o --output -f --force -l --lang -d --date -r --reference --legal-basis --sign --template --print-template -p --plan -k --key -x --exclude --notice --holders --since --check --json -h --help --version --no-color' ;;
      brief) _talka_offer -W '-p --plan -o --output -f --force -h --help --version --no-color' ;;
      notes) _talka_offer -W '--of -l --lang -p --plan -o --output -f --force -h --help --version --no-color' ;;
      thanks) _talka_offer -W '--to -l --lang -o --output -f --force -h --help --version --no-color' ;;
      picture) _talka_offer -W '-k --as-known -a --all --json -h --help --version --no-color' ;;
      detect) _talka_offer -W '-m --method --set --json -h --help --version --no-color' ;;
      import) _talka_offer -W '--as -n --dry-run --json -h --help --version --no-color' ;;
      show) _talka_offer -W '--at -k --as-known --json -h --help --version --no-color' ;;
      log) _talka_offer -W '--party --since --last --json -h --help --version --no-color' ;;
      changes) _talka_offer -W '--from --to --json -h --help --version --no-color' ;;
      agenda) _talka_offer -W '--on --party --json -h --help --version --no-color' ;;
      export) _talka_offer -W '--at -k --as-known -h --help --version --no-color' ;;
      backup) _talka_offer -W '-h --help --version --no-color' ;;
      restore) _talka_offer -W '-n --dry-run -h --help --version --no-color' ;;
      propose) _talka_offer -W '--as -r --reason --seen --key -n --dry-run --json -h --help --version --no-color' ;;
      accept) _talka_offer -W '--as -r --reason --seen --key -n --dry-run --json -h --help --version --no-color' ;;
      commit) _talka_offer -W '--departs --arrives --as -r --reason --seen --key -n --dry-run --json -h --help --version --no-color' ;;
      dispatch) _talka_offer -W '--departs --arrives --note --as -r --reason --seen --key -n --dry-run --json -h --help --version --no-color' ;;
      receive) _talka_offer -W '--usable --damaged --arrives --as -r --reason --seen --key -n --dry-run --json -h --help --version --no-color' ;;
      correct) _talka_offer -W '--as -r --reason --seen --key -n --dry-run --json -h --help --version --no-color' ;;
      undo) _talka_offer -W '--as -r --reason --seen --key -n --dry-run --json -h --help --version --no-color' ;;
      act) _talka_offer -W '--as -r --reason --seen --key -n --dry-run --json -h --help --version --no-color' ;;
      user) _talka_offer -W '--party --role --as -r --reason --seen --key -n --dry-run --json -h --help --version --no-color' ;;
      verify) _talka_offer -W '--since --signed-by --json -h --help --version --no-color' ;;
      receipt) _talka_offer -W '-o --output --since -f --force -h --help --version --no-color' ;;
      intake) _talka_offer -W '-d --date -c --case --accept -o --output --json -h --help --version --no-color' ;;
      explain) _talka_offer -W '-h --help --version --no-color' ;;
      help) _talka_offer -W '-h --help --version --no-color' ;;
      completions) _talka_offer -W '-h --help --version --no-color' ;;
      man) _talka_offer -W '--markdown -h --help --version --no-color' ;;
    esac
  elif [[ -z $command ]]; then
    _talka_offer -W 'demo doctor check plan share report diff foresee replay appeal brief notes thanks picture detect import show log changes agenda export backup restore propose accept commit dispatch receive correct undo act user verify receipt intake explain help completions man'
  else
    case "$command $position" in
      'demo 0') _talka_offer_files -d ;;
      'doctor 0') _talka_offer_files -f ;;
      'check 0') _talka_offer_files -d ;;
      'plan 0') _talka_offer_files -d ;;
      'share 0') _talka_offer_files -d ;;
      'report 0') _talka_offer_files -d ;;
      'diff 0') _talka_offer_files -d ;;
      'diff 1') _talka_offer_files -f ;;
      'diff 2') _talka_offer_files -f ;;
      'foresee 0') _talka_offer_files -d ;;
      'replay 0') _talka_offer_files -d ;;
      'appeal 0') _talka_offer_files -d ;;
      'brief 0') _talka_offer_files -d ;;
      'notes 0') _talka_offer_files -d ;;
      'thanks 0') _talka_offer_files -d ;;
      'picture 0') _talka_offer_files -d ;;
      'detect 0') _talka_offer_files -f ;;
      'import 0') _talka_offer_files -d ;;
      'import 1') _talka_offer_files -f ;;
      'show 0') _talka_offer_files -f ;;
      'log 0') _talka_offer_files -f ;;
      'changes 0') _talka_offer_files -f ;;
      'agenda 0') _talka_offer_files -f ;;
      'export 0') _talka_offer_files -f ;;
      'export 1') _talka_offer_files -d ;;
      'backup 0') _talka_offer_files -f ;;
      'backup 1') _talka_offer_files -f ;;
      'restore 0') _talka_offer_files -f ;;
      'restore 1') _talka_offer_files -f ;;
      'propose 0') _talka_offer_files -f ;;
      'propose 1') _talka_offer_files -f ;;
      'accept 0') _talka_offer_files -f ;;
      'commit 0') _talka_offer_files -f ;;
      'dispatch 0') _talka_offer_files -f ;;
      'receive 0') _talka_offer_files -f ;;
      'correct 0') _talka_offer_files -f ;;
      'undo 0') _talka_offer_files -f ;;
      'act 0') _talka_offer_files -f ;;
      'act 1') _talka_offer -W 'draft approve publish withdraw close offer meet decline accept refuse commit dispatch arrive receive settle extend release home correct confirm rule mark clock' ;;
      'user 0') _talka_offer_files -f ;;
      'verify 0') _talka_offer_files -f ;;
      'receipt 0') _talka_offer_files -f ;;
      'intake 0') _talka_offer_files -f ;;
      'explain 0') _talka_offer -W 'TLK0101 TLK0102 TLK0103 TLK0104 TLK0105 TLK0106 TLK0107 TLK0108 TLK0109 TLK0110 TLK0111 TLK0112 TLK0113 TLK0114 TLK0115 TLK0116 TLK0117 TLK0118 TLK0119 TLK0120 TLK0121 TLK0122 TLK0123 TLK0201 TLK0202 TLK0203 TLK0204 TLK0205 TLK0206 TLK0207 TLK0208 TLK0209 TLK0210 TLK0211 TLK0212 TLK0213 TLK0214 TLK0215 TLK0301 TLK0302 TLK0303 TLK0304 TLK0305 TLK0306 TLK0307 TLK0308 TLK0309 TLK0310 TLK0311 TLK0312 TLK0313 TLK0314 TLK0315 TLK0316 TLK0317 TLK0318 TLK0319 TLK0401 TLK0402 TLK0403 TLK0404 TLK0405 TLK0406 TLK0407 TLK0501 TLK0502 TLK0503 TLK0504 TLK0505 TLK0506 TLK0601 TLK0611 TLK0612 TLK0613 TLK0614 TLK0615 TLK0616 TLK0617 TLK0618 TLK0619 TLK0701 TLK0702 TLK0703 TLK0704 TLK0705 TLK0706 TLK0707 TLK0708 TLK0709 TLK0710 TLK0801 TLK0802 TLK0803 TLK0804 TLK0901 TLK0902 TLK0903 TLK0904 TLK0905 TLK0906 TLK0907 TLK0908 TLK1001 TLK1002 TLK1003 TLK1004 TLK1005 TLK1006 TLK1007 TLK1008 TLK1009 TLK1010 TLK1011 TLK1101 TLK1102 TLK1103 TLK1104 TLK1201 TLK1202 TLK1203 TLK1204 TLK1205 TLK1206 TLK1207 TLK1208 TLK1209 TLK1210 TLK1211 TLK1212 TLK1301 TLK1302 TLK1303 TLK1304 TLK1305 TLK1306 TLK1307 TLK1308 TLK1309 TLK1310 TLK1311 TLK1312 TLK1313 TLK1401 TLK1402 TLK1403' ;;
      'help 0') _talka_offer -W 'demo doctor check plan share report diff foresee replay appeal brief notes thanks picture detect import show log changes agenda export backup restore propose accept commit dispatch receive correct undo act user verify receipt intake explain help completions man exit-codes files environment' ;;
      'completions 0') _talka_offer -W 'bash zsh fish' ;;
    esac
  fi
  return 0
}

complete -F _talka talka
