# shellcheck shell=bash
# The Swift toolchain: there, new enough, and able to make a program. Sourced by scripts/setup.sh.

readonly swift_advice=(
  "Talka is built with Swift 6.2 or newer. Get it from https://www.swift.org/install/linux/"
  "and put its usr/bin folder on PATH, so that 'swift --version' answers.")

require_swift() {
  command -v swift >/dev/null || fail "There is no 'swift' on PATH." "${swift_advice[@]}"
}

check_swift() {
  need_toolchain_libraries
  check_swift_version
  if ! make_a_program; then
    # Swift links with the C library, start files and libstdc++ of the system's own compiler.
    need_packages g++ libc6-dev
    make_a_program || {
      log_tail
      fail "Swift is there, but cannot build even a small program." \
        "Compare the packages asked for at https://www.swift.org/install/linux/"
    }
  fi
}

# The parts of the toolchain are linked against system libraries that a small machine may lack.
need_toolchain_libraries() {
  local folder files=() tool
  folder=$(dirname -- "$(readlink -f -- "$(command -v swift)")")
  for tool in swift-driver swift-frontend swift-package swift-build-tool swift-format clang lld; do
    [ ! -x "$folder/$tool" ] || files+=("$folder/$tool")
  done
  [ ${#files[@]} = 0 ] || need_library_packages "${files[@]}"
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
