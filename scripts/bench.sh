#!/usr/bin/env bash
# Measures reading, joining and greedy planning beside the C++ references of the reference data, in
# the same run, one process at a time, and prints the ratios. Without the reference data (the folder
# `shared` beside the repository) or g++ there is nothing to compare with, and that is said.
#
#   scripts/bench.sh [SIZE...]        sizes of the generator: S M L XL (default M L XL)
set -euo pipefail

cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
reference=../shared/bench
for need in "$reference/gen.py" "$reference/floor.cpp"; do
  [ -e "$need" ] || { echo "skipped: no reference data at $reference"; exit 0; }
done
command -v g++ >/dev/null || { echo 'skipped: no g++ to build the references with'; exit 0; }

out=out/bench
mkdir -p "$out"
make -s -C "$reference" OUT="$PWD/$out/bin" "$PWD/$out/bin/floor" "$PWD/$out/bin/greedy"
swift build -c release --product planner-benchmark 2>&1 | tail -1
swift build -c release --product talka 2>&1 | tail -1

runs=7
field() { sed -n "s/.*\"$2\": \([0-9.]*\).*/\1/p" <<<"$1"; }
# The median of one field over several runs of a reference.
median() {
  local name=$1
  shift
  for _ in $(seq $runs); do field "$("$@")" "$name"; done | sort -g | sed -n "$(((runs + 1) / 2))p"
}
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'; }

printf '%-6s %9s | %9s %9s %6s | %9s %9s %6s | %s\n' \
  size pairs 'ours r+j' 'floor r+j' ratio 'ours plan' 'C++ plan' ratio 'peak MB'
sizes=("$@")
[ $# -gt 0 ] || sizes=(M L XL)
for size in "${sizes[@]}"; do
  case=$out/$size
  [ -e "$case/case.json" ] || python3 "$reference/gen.py" "$size" 1 "$case"
  [ "$size" = XL ] && runs=3
  ours=$(.build/release/planner-benchmark "$case" "$runs" "$out/$size.csv")
  read_join=$(awk -v a="$(field "$ours" read)" -v b="$(field "$ours" join)" 'BEGIN { print a + b }')
  floor_read=$(median read "$out/bin/floor" "$case")
  floor_join=$(median join "$out/bin/floor" "$case")
  floor=$(awk -v a="$floor_read" -v b="$floor_join" 'BEGIN { print a + b }')
  solve=$(field "$ours" solve)
  greedy=$(median solve "$out/bin/greedy" "$case" "$out/$size.greedy.csv")
  printf '%-6s %9s | %9.4f %9.4f %6s | %9.4f %9.4f %6s | %s\n' "$size" "$(field "$ours" pairs)" \
    "$read_join" "$floor" "$(ratio "$read_join" "$floor")" \
    "$solve" "$greedy" "$(ratio "$solve" "$greedy")" "$(field "$ours" rss_mb)"
  for plan in "$size" "$size.greedy"; do
    printf '  %-9s' "$([ "$plan" = "$size" ] && echo ours || echo 'C++')"
    python3 "$reference/check.py" "$case" "$out/$plan.csv" | sed -n 2p
  done
done
if [[ " ${sizes[*]} " == *" XL "* ]]; then
  # The whole command, with bounds and ledger.
  start=$(date +%s.%N)
  /usr/bin/env time -f '%M' -o "$out/memory" \
    .build/release/talka plan "$out/XL" >"$out/XL.txt" || true
  end=$(date +%s.%N)
  awk -v a="$start" -v b="$end" -v kb="$(tail -1 "$out/memory")" \
    'BEGIN { printf "talka plan on XL: %.1f s, peak %.0f MB\n", b - a, kb / 1024 }'
fi
