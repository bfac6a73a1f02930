# shellcheck shell=bash
# SQLite, in which journals are kept. Sourced by scripts/setup.sh.

# The packages that the store takes, one a line.
packages_for_store() {
  store_is_in_place || echo libsqlite3-dev
}

store_is_in_place() {
  [ -e /usr/include/sqlite3.h ] || compgen -G '/usr/include/*/sqlite3.h' >/dev/null
}
