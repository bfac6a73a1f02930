#!/usr/bin/env bash
# Measures whole plans beside the references of the reference data, one process at a time, judged by
# the independent checker: the C++ filling, and with --chain the chain of integer programs, which
# needs the Python module highspy. Without the reference data there is nothing to compare with.
#
#   scripts/bench-planner.sh SIZE SEEDS [--chain]       SIZE one of tiny S M L XL
set -euo pipefail

cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
reference=../shared/bench
[ -e "$reference/gen.py" ] || { echo "skipped: no reference data at $reference"; exit 0; }
command -v g++ >/dev/null || { echo 'skipped: no g++ to build the references with'; exit 0; }
if [[ " $* " == *" --chain "* ]] && ! python3 -c 'import highspy' 2>/dev/null; then
  echo 'skipped: --chain needs the Python module highspy'
  exit 0
fi
out=out/bench-planner
mkdir -p "$out"
make -s -C "$reference" OUT="$PWD/$out/bin" "$PWD/$out/bin/greedy"
swift build -c release --product talka 2>&1 | tail -1
if [ "${1:-S}" = tiny ]; then
  exec python3 Benchmarks/Planner/tiny.py "$reference" "$out" "${2:-100}"
fi
python3 Benchmarks/Planner/compare.py "$reference" "$out" "${1:-S}" "${2:-5}" "${@:3}"
