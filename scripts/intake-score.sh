#!/usr/bin/env bash
# Scores `talka intake` against labelled dispatches: the folder named by TALKA_INTAKE, laid out as
# dispatches/NAME.txt, gold/NAME.json and score.py. Without the folder it says so and stops.
set -euo pipefail
cd "$(dirname "$0")/.."

folder="${TALKA_INTAKE:-../shared/intake}"
talka="${TALKA:-.build/release/talka}"
if [[ ! -f "$folder/score.py" ]]; then
  echo "intake-score: skipped, there is no $folder/score.py (set TALKA_INTAKE)"
  exit 0
fi

predicted="$(mktemp -d)"
trap 'rm -rf "$predicted"' EXIT
for gold in "$folder"/gold/*.json; do
  name="$(basename "$gold" .json)"
  given="$(sed -n 's/.*"date_given": *"\([0-9-]*\)".*/\1/p' "$gold" | head -n 1)"
  "$talka" intake "$folder/dispatches/$name.txt" ${given:+--date "$given"} --json \
    >"$predicted/$name.json"
done
python3 "$folder/score.py" "$folder/gold" "$predicted" --dispatches "$folder/dispatches" "$@"
