#!/usr/bin/env bash
# Checks every shell script of the project with shellcheck.
set -euo pipefail

cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
find scripts .ci -type f \( -name '*.sh' -o -name run \) -print0 | sort -z |
  xargs -0 shellcheck --external-sources
