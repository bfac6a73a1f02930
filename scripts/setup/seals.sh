# shellcheck shell=bash
# libsodium, by which cases are sealed. Sourced by scripts/setup.sh.

# The packages that sealing takes, one a line.
packages_for_seals() {
  seals_are_in_place || echo libsodium-dev
}

seals_are_in_place() {
  has_header sodium.h
}
