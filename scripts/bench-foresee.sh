#!/usr/bin/env bash
# Measures foresight beside SimPy, Ciw and a batched model in NumPy, each on one thread in seconds
# of the processor, and 10 000 replications of the real case on one thread and on two by the
# clock. The others come from PyPI, pinned in Benchmarks/Foresee/requirements.txt, into a virtual
# environment outside the repository (TALKA_BENCH_VENV, default ~/.cache/talka/bench-foresee).
#
#   scripts/bench-foresee.sh [CASE]      default Examples/lithuania-2021
set -euo pipefail

cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
out=out/bench-foresee
venv=${TALKA_BENCH_VENV:-$HOME/.cache/talka/bench-foresee}
mkdir -p "$out"
swift build -c release --product foresee-benchmark 2>&1 | tail -1
ours=.build/release/foresee-benchmark
{
  "$ours" desk
  "$ours" network 10000
  "$ours" case "${1:-Examples/lithuania-2021}" 10000
} >"$out/ours.txt"
if [[ ! -x $venv/bin/python ]]; then
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --requirement Benchmarks/Foresee/requirements.txt
fi
OMP_NUM_THREADS=1 "$venv/bin/python" Benchmarks/Foresee/network_numpy.py 10000 >"$out/numpy.txt"
"$venv/bin/python" Benchmarks/Foresee/peers.py >"$out/peers.txt"
"$venv/bin/python" Benchmarks/Foresee/compare.py "$out/ours.txt" "$out/numpy.txt" "$out/peers.txt"
