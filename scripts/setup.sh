#!/usr/bin/env bash
# Makes this checkout ready to build: Debian packages, a working Swift, HiGHS in .deps/highs, and
# links to the headers of the libraries that typeset letters.
#
#   scripts/setup.sh                      do what is missing; nothing and no word when all is there
#   scripts/setup.sh --again              check everything anew and fetch HiGHS once more
#   scripts/setup.sh --highs-from-source  the same, but build HiGHS from its source distribution
#
# HiGHS is unpacked in a folder of its own and moved into place in one step, so that an interrupted
# run leaves either the old state or the new one.
set -euo pipefail

cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
# shellcheck source=scripts/setup/messages.sh
source scripts/setup/messages.sh
# shellcheck source=scripts/setup/packages.sh
source scripts/setup/packages.sh
# shellcheck source=scripts/setup/swift.sh
source scripts/setup/swift.sh
# shellcheck source=scripts/setup/highs.sh
source scripts/setup/highs.sh
# shellcheck source=scripts/setup/seals.sh
source scripts/setup/seals.sh
# shellcheck source=scripts/setup/typeset.sh
source scripts/setup/typeset.sh

readonly deps=.deps
readonly ready=$deps/ready

# What the last full check was true for. A checkout carried to another machine, or another Swift,
# is checked anew.
fingerprint() {
  echo "highs $highs_version; machine $(uname -nm); swift $(command -v swift)"
}

is_ready() {
  [ -f "$ready" ] && [ "$(cat "$ready")" = "$(fingerprint)" ] && highs_is_in_place &&
    headers_linked && typeset_is_in_place && seals_are_in_place
}

prepare() {
  work=$PWD/$(mktemp -d $deps/work.XXXXXX)
  trap 'rm -rf -- "$work"' EXIT
  log=$PWD/$deps/setup.log
  : >"$log"
}

# Only one set-up at a time; the second waits, then finds all done.
lock() {
  { mkdir -p $deps && [ -w $deps ]; } 2>/dev/null || fail "$PWD/$deps cannot be written by you." \
    "Another user made it. Give it to yourself, or remove it and run the same command again."
  command -v flock >/dev/null || return 0
  exec 9>>$deps/lock
  flock 9
  rm -rf -- $deps/work.*
}

# All packages are asked for at once, so that a user without rights has one list to pass on.
install_packages() {
  local way=$1 packages=()
  mapfile -t packages < <({
    packages_for_swift
    packages_for_highs "$way"
    packages_for_typeset
    packages_for_seals
  } | sort -u)
  [ ${#packages[@]} = 0 ] || need_packages "${packages[@]}"
}

main() {
  local way again=no
  way=$(way_to_highs)
  case "${1-}" in
    "") ;;
    --again) again=yes ;;
    --highs-from-source) again=yes way=source ;;
    -h | --help) sed -n '2,10s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" && return ;;
    *) fail "Unknown option: $1" "Try: scripts/setup.sh --help" ;;
  esac
  require_swift
  if [ $again = no ] && is_ready; then return; fi
  lock
  if [ $again = no ] && is_ready; then return; fi
  prepare
  rm -f -- $ready
  if [ $again = no ] && highs_is_in_place; then way=none; fi
  install_packages "$way"
  check_swift
  [ "$way" = none ] || install_highs "$way"
  link_headers
  link_typeset
  fingerprint >"$work/ready"
  mv -f -- "$work/ready" $ready
}

main "$@"
