#!/usr/bin/env bash
# Tries to make a journal lose something, and prints for each harness how often it held.
#
#   scripts/ordeal.sh                 every harness in earnest, about a quarter of an hour
#   scripts/ordeal.sh NAME [COUNT]    one of them: kill, power, faults, full, simulate, editors,
#                                     tamper, rate, verify, size
set -euo pipefail

cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
swift build -c release --product ordeal 2>&1 | tail -1
ordeal=.build/release/ordeal
if [ $# -gt 0 ]; then
  exec "$ordeal" "$@"
fi
failed=
for name in kill power faults full simulate editors tamper rate verify size; do
  "$ordeal" "$name" || failed="$failed $name"
done
[ -z "$failed" ] || { echo "did not hold:$failed" && exit 1; }
