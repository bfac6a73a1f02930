# shellcheck shell=bash
# SQLite and libpq, the two ways in which journals are kept. Sourced by scripts/setup.sh.

# The packages that the stores take, one a line. The tests of PostgreSQL also want its server
# (postgresql-15); it is not asked for here, since its package starts a server of its own.
packages_for_store() {
  has_header sqlite3.h || echo libsqlite3-dev
  has_header postgresql/libpq-fe.h || echo libpq-dev
}

store_is_in_place() {
  has_header sqlite3.h && has_header postgresql/libpq-fe.h
}
