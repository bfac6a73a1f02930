#!/usr/bin/env bash
# Checks the shell scripts with shellcheck, each together with the parts it sources.
set -euo pipefail

cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
shellcheck --external-sources scripts/*.sh .ci/run
