# shellcheck shell=bash
# The Swift toolchain: there, new enough, and able to make a program. Sourced by scripts/setup.sh.

readonly swift_advice=(
  "Talka is built with Swift 6.2 or newer. Get it from https://www.swift.org/install/linux/"
  "and put its usr/bin folder on PATH, so that 'swift --version' answers.")

require_swift() {
  command -v swift >/dev/null || fail "There is no 'swift' on PATH." "${swift_advice[@]}"
}

# The packages without which Swift cannot run or link, one a line.
packages_for_swift() {
  local libraries
  libraries=$(packages_missing_for_toolchain)
  [ -z "$libraries" ] || echo "$libraries"
  if [ -n "$libraries" ] || ! make_a_program; then
    # Swift links with the C library, start files and libstdc++ of the system's own compiler.
    [ -e /usr/include/stdio.h ] || echo libc6-dev
    compgen -G '/usr/lib/gcc/*/*/libstdc++.so' >/dev/null || echo g++
  fi
}

# The parts of the toolchain are linked against system libraries that a small machine may lack.
packages_missing_for_toolchain() {
  local folder files=() tool
  folder=$(dirname -- "$(readlink -f -- "$(command -v swift)")")
  for tool in swift-driver swift-frontend swift-package swift-build-tool swift-format clang lld; do
    [ ! -x "$folder/$tool" ] || files+=("$folder/$tool")
  done
  [ ${#files[@]} = 0 ] || packages_missing_for "${files[@]}"
}

check_swift() {
  check_swift_version
  make_a_program || {
    log_tail
    fail "Swift is there, but cannot build even a small program." \
      "Compare the packages asked for at https://www.swift.org/install/linux/"
  }
}

check_swift_version() {
  local answer major minor
  answer=$(swift --version 2>>"$log") || {
    log_tail
    fail "'swift --version' fails." "${swift_advice[@]}"
  }
  [[ $answer =~ Swift\ version\ ([0-9]+)\.([0-9]+) ]] ||
    fail "'swift --version' does not name a version." "${swift_advice[@]}"
  major=${BASH_REMATCH[1]} minor=${BASH_REMATCH[2]}
  ((major > 6 || (major == 6 && minor >= 2))) ||
    fail "The Swift on PATH is $major.$minor." "${swift_advice[@]}"
}

# Compiling, linking and running: what the build needs of the system, tried and not guessed.
make_a_program() {
  printf 'import Foundation\nprint(Foundation.Date.distantPast < Date.distantFuture)\n' \
    >"$work/probe.swift"
  logged swiftc -o "$work/probe" "$work/probe.swift" && logged "$work/probe"
}
