#!/usr/bin/env bash
# Feeds the readers of tables, JSON and case folders with broken input (libFuzzer, under the address
# sanitizer), each for so many seconds, and checks what must hold of whatever they take.
#
#   scripts/fuzz.sh [SECONDS [TARGET...]]     60 seconds; targets csv json folder
#
# New inputs are kept in out/fuzz/corpus and used again by the next run. An input that breaks
# something is left in out/fuzz/failures; mend the cause and keep the input in Fuzz/Corpus.
set -euo pipefail

cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
seconds=${1:-60}
[[ $seconds =~ ^[1-9][0-9]*$ ]] || {
  echo "fuzz.sh: $seconds is not a number of seconds" >&2
  exit 2
}
shift || true
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(csv json folder)
out=out/fuzz
mkdir -p "$out/failures"

# Optimised, with the checks of arithmetic, of bounds and preconditions left in.
flags=(-O -g -swift-version 6 '-sanitize=fuzzer,address' -parse-as-library -I "$out"
  -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault
  -enable-upcoming-feature MemberImportVisibility)

# The linker has much to say of the sanitizer's own symbols, so it is heard only when it fails.
compile() {
  swiftc "${flags[@]}" "$@" >"$out/build.log" 2>&1 || { cat "$out/build.log" >&2; return 1; }
}

build_room() {
  local sources
  mapfile -t sources < <(find "Sources/$1" -name '*.swift' | LC_ALL=C sort)
  compile -wmo -emit-module -emit-module-path "$out/$1.swiftmodule" \
    -module-name "$1" -emit-object -o "$out/$1.o" "${sources[@]}"
}

file_of() {
  case $1 in
    csv) echo CSVFuzzer ;;
    json) echo JSONFuzzer ;;
    folder) echo FolderFuzzer ;;
  esac
}

for target in "${targets[@]}"; do
  [ -n "$(file_of "$target")" ] || { echo "fuzz.sh: there is no target $target" >&2; exit 2; }
done
for room in Basics Situation Formats CaseFiles; do build_room "$room"; done

passed=0
failed=0
for target in "${targets[@]}"; do
  file=$(file_of "$target")
  compile -module-name "$file" -o "$out/$target" "Fuzz/$file.swift" Fuzz/Require.swift \
    "$out"/{Basics,Situation,Formats,CaseFiles}.o
  mkdir -p "$out/corpus/$target"
  echo "$target: $seconds s"
  # Leaks are not looked for: the runtime keeps what it has once made, and what matters here is that
  # a reader neither dies nor takes what it should not.
  if "$out/$target" -max_total_time="$seconds" -max_len=16384 -timeout=10 -rss_limit_mb=1500 \
    -detect_leaks=0 -print_final_stats=1 -dict="Fuzz/$target.dict" \
    -artifact_prefix="$out/failures/$target-" "$out/corpus/$target" "Fuzz/Corpus/$target" \
    >"$out/$target.log" 2>&1; then
    passed=$((passed + 1))
    grep -E 'stat::(number_of_executed_units|peak_rss_mb)' "$out/$target.log" || true
  else
    failed=$((failed + 1))
    echo "$target: a fault was found; the end of $out/$target.log:" >&2
    tail -n 40 "$out/$target.log" >&2
  fi
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
