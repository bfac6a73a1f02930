#!/usr/bin/env bash
# Measures the network simplex beside LEMON and OR-Tools on the same instances, one process at a
# time, and prints the ratios; the costs found must be equal. What is not on the machine is said and
# skipped.
#
#   scripts/bench-flows.sh [NODES...]      default 1024 to 65536
set -euo pipefail

cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
out=out/bench-flows
mkdir -p "$out"
swift build -c release --product flows-benchmark 2>&1 | tail -1
ours=.build/release/flows-benchmark
lemon=
if g++ -O2 -std=c++17 Benchmarks/Flows/peers/lemon.cpp -o "$out/lemon" 2>/dev/null; then
  lemon=$out/lemon
else
  echo 'skipped: LEMON (needs g++ and liblemon-dev)'
fi
python=$out/venv/bin/python
if ! [ -x "$python" ]; then
  if python3 -m venv "$out/venv"; then
    "$out/venv/bin/pip" install -q --require-hashes -r Benchmarks/Flows/requirements.txt || true
  fi
fi
"$python" -c 'import ortools' 2>/dev/null || { echo 'skipped: OR-Tools (needs pip)'; python=; }

field() { sed -n "s/.*\"$2\": \([0-9.-]*\).*/\1/p" <<<"$1"; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf (b > 0 ? "%.2f" : "-"), a / (b > 0 ? b : 1) }'; }
printf '%6s %4s %10s %10s %6s %10s %6s  %s\n' \
  nodes seed 'ours s' 'LEMON s' ratio 'OR-Tools s' ratio costs
sizes=("$@")
[ $# -gt 0 ] || sizes=(1024 2048 4096 8192 16384 32768 65536)
for nodes in "${sizes[@]}"; do
  for seed in 1 2 3; do
    file=$out/netgen-$nodes-$seed.min
    [ -e "$file" ] || "$ours" make netgen "$nodes" "$seed" "$file"
    mine=$("$ours" solve "$file" 3)
    theirs='"cost": 0, "seconds": 0'
    other=$theirs
    [ -z "$lemon" ] || theirs=$("$lemon" "$file" 3)
    [ -z "$python" ] || other=$("$python" Benchmarks/Flows/peers/ortools_peer.py "$file" 3)
    equal=equal
    for peer in "$theirs" "$other"; do
      cost=$(field "$peer" cost)
      [ "$cost" = 0 ] || [ "$cost" = "$(field "$mine" cost)" ] || equal=DIFFER
    done
    a=$(field "$mine" seconds)
    b=$(field "$theirs" seconds)
    c=$(field "$other" seconds)
    printf '%6s %4s %10s %10s %6s %10s %6s  %s\n' \
      "$nodes" "$seed" "$a" "$b" "$(ratio "$a" "$b")" "$c" "$(ratio "$a" "$c")" "$equal"
  done
done
