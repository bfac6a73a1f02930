#!/usr/bin/env bash
# Installs or removes Talka.
#
#   scripts/install.sh install|uninstall PREFIX [DESTDIR]
#
# What is installed was built before by `make static`. Where it was not, it is built now, unless the
# checkout belongs to another user: a build by root would leave files there that its owner cannot
# remove.
set -euo pipefail

cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
readonly tree=.build/static/tree
readonly files=(
  lib/talka/libhighs.so
  bin/talka
  share/doc/talka/HiGHS-LICENSE.txt
  share/doc/talka/LICENSE
  share/man/man1/talka.1
  share/bash-completion/completions/talka
  share/zsh/site-functions/_talka
  share/fish/vendor_completions.d/talka.fish)
# Folders that are Talka's alone, removed when empty.
readonly folders=(lib/talka share/doc/talka)

fail() {
  printf 'install: %s\n' "$@" >&2
  exit 1
}

build() {
  if [ -O . ]; then
    make --no-print-directory static
  elif [ ! -d $tree ]; then
    fail "This checkout belongs to another user, and nothing is built yet." \
      "Run 'make static' as that user first, then 'make install' again."
  fi
}

install_files() {
  local file
  mkdir -p -- "$root" 2>/dev/null || true
  [ -w "$root" ] || fail "You may not write to $root." \
    "Install into a folder of your own, as in: make install PREFIX=\"\$HOME/.local\"" \
    "or run 'make static', then: sudo make install PREFIX=$prefix"
  for file in "${files[@]}"; do
    [ -f "$tree/$file" ] || continue
    install -D -p -m "$(stat -c %a "$tree/$file")" -- "$tree/$file" "$root/$file"
  done
  echo "install: Talka is in $root/bin/talka"
}

uninstall_files() {
  local file folder
  for file in "${files[@]}"; do rm -f -- "$root/$file"; done
  for folder in "${folders[@]}"; do
    [ ! -d "$root/$folder" ] || rmdir --ignore-fail-on-non-empty -- "$root/$folder"
  done
  echo "uninstall: Talka is gone from $root"
}

prefix=${2-}
[[ $prefix == /* ]] || fail "PREFIX must be a whole path that begins with /, not '$prefix'."
root=${3-}$prefix
case "${1-}" in
  install)
    build
    install_files
    ;;
  uninstall) uninstall_files ;;
  *) fail "Use: scripts/install.sh install|uninstall PREFIX [DESTDIR]" ;;
esac
