#!/usr/bin/env bash
# Measures each detector beside R's surveillance on the same counts, in processor time for a point,
# prints the ratios, and judges 5000 weekly series of ten years. The sums of all bounds must be
# equal. Without R (Debian: r-cran-surveillance) it says so and prints our times alone.
#
#   scripts/bench-detect.sh [SERIES]      default 5000
set -euo pipefail

cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
out=out/bench-detect
mkdir -p "$out"
swift build -c release --product detect-benchmark 2>&1 | tail -1
ours=.build/release/detect-benchmark
"$ours" counts "$out/counts.csv"
"$ours" points >"$out/ours.txt"
if command -v Rscript >/dev/null && Rscript -e 'library(surveillance)' >/dev/null 2>&1; then
  Rscript Benchmarks/Detect/peer.R "$out/counts.csv" >"$out/theirs.txt"
else
  echo 'skipped: R (needs r-cran-surveillance)'
  : >"$out/theirs.txt"
fi
printf '%-16s %10s %10s %7s  %s\n' detector 'ours us' 'R us' ratio bounds
while read -r name time bounds; do
  theirs=$(grep "^$name " "$out/theirs.txt" || true)
  read -r _ peer sum <<<"$theirs" || true
  awk -v n="$name" -v a="$time" -v b="${peer:-0}" -v x="$bounds" -v y="${sum:-$bounds}" 'BEGIN {
    off = (x > y ? x - y : y - x) / (y > 1 ? y : 1)
    printf "%-16s %10.2f %10.1f %7s  %s\n", n, a, b, (b > 0 ? sprintf("%.0f", b / a) : "-"),
      (off < 1e-6 ? "equal" : sprintf("DIFFER %s %s", x, y)) }'
done <"$out/ours.txt"
"$ours" verdicts "${1:-5000}"
