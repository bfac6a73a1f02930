#!/usr/bin/env bash
# Builds the program with the Swift libraries inside it and lays out, below .build/static/tree, all
# that `make install` copies: the program, the HiGHS library, licences, man page and completions.
#
# The build folder is its own, because the flags differ from those of the other builds.
set -euo pipefail

cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
readonly scratch=.build/static
readonly tree=$scratch/tree
readonly new=$scratch/new-tree

put() {
  install -D -m "$1" -- "$2" "$new/$3"
}

# What the program itself writes: into a file first, so that a failure leaves no half tree.
write() {
  local to=$new/$1
  shift
  mkdir -p -- "${to%/*}"
  "$new/bin/talka" "$@" >"$to"
  [ -s "$to" ] || {
    echo "static: 'talka $*' wrote nothing" >&2
    exit 1
  }
}

swift build -c release --product talka --static-swift-stdlib --scratch-path $scratch -Xlinker -s
rm -rf -- $new
put 755 $scratch/release/talka bin/talka
put 644 .deps/highs/lib/libhighs.so lib/talka/libhighs.so
put 644 .deps/highs/LICENSE.txt share/doc/talka/HiGHS-LICENSE.txt
[ ! -f LICENSE ] || put 644 LICENSE share/doc/talka/LICENSE
write share/man/man1/talka.1 man
write share/bash-completion/completions/talka completions bash
write share/zsh/site-functions/_talka completions zsh
write share/fish/vendor_completions.d/talka.fish completions fish
rm -rf -- $tree
mv -T -- $new $tree
echo "static: ready to install from $tree"
