# shellcheck shell=bash
# Words to the person who runs the set-up. Sourced by scripts/setup.sh.

# One line for each thing done.
say() {
  printf 'set-up: %s\n' "$1"
}

# Says what failed and what to do, one line each, and ends with status 1.
fail() {
  {
    printf 'set-up: %s\n' "$1"
    shift
    [ $# = 0 ] || printf '        %s\n' "$@"
  } >&2
  exit 1
}

# Runs a command with its output kept in the log, which a failure then points to.
logged() {
  printf '+ %s\n' "$*" >>"$log"
  "$@" >>"$log" 2>&1 </dev/null
}

# The last lines of the log, for a failure whose cause is not known.
log_tail() {
  {
    printf 'The last lines of %s:\n' "$deps/setup.log"
    tail -n 15 -- "$log" | sed 's/^/  | /'
  } >&2
}
