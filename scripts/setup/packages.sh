# shellcheck shell=bash
# Debian and Ubuntu packages. Sourced by scripts/setup.sh.

# Installs the named packages, or says what to install where this user may not.
need_packages() {
  local packages=("$@")
  local reason=
  if ! command -v apt-get >/dev/null; then
    reason="apt-get is not on this machine"
  elif [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
    reason="you are not root and sudo is not on this machine"
  elif [ "$(id -u)" != 0 ] && ! may_sudo; then
    reason="you are not root and sudo did not let you"
  fi
  [ -z "$reason" ] || fail "Something is missing, and $reason." \
    "Have somebody who may do so install these Debian or Ubuntu packages:" \
    "  apt-get install --no-install-recommends ${packages[*]}" \
    "Then run the same command again."
  say "installing the packages ${packages[*]}"
  as_root apt-get -q update || apt_failed "${packages[@]}"
  as_root apt-get -q install -y --no-install-recommends "${packages[@]}" ||
    apt_failed "${packages[@]}"
}

# Whether a library's header is there, in either of the places where Debian puts it.
has_header() {
  [ -e "/usr/include/$1" ] || compgen -G "/usr/include/*/$1" >/dev/null
}

# Sudo may ask for a password only where somebody can type one.
may_sudo() {
  sudo -n true 2>/dev/null || { [ -t 0 ] && [ -t 2 ] && sudo -v; }
}

as_root() {
  local tool=(env DEBIAN_FRONTEND=noninteractive "$1" -o DPkg::Lock::Timeout=240 "${@:2}")
  if [ "$(id -u)" = 0 ]; then logged "${tool[@]}"; else logged sudo "${tool[@]}"; fi
}

apt_failed() {
  log_tail
  fail "apt-get could not install: $*" \
    "Is the network there? Try by hand: apt-get update && apt-get install $*"
}

# The package that holds a shared library, by the name the loader gives it.
package_of_library() {
  case "$1" in
    libcurl.so.4) echo libcurl4 ;;
    libedit.so.2) echo libedit2 ;;
    libgcc_s.so.1) echo libgcc-s1 ;;
    libncurses.so.6) echo libncurses6 ;;
    libpython3.*) echo "${1%%.so*}" ;;
    libsqlite3.so.0) echo libsqlite3-0 ;;
    libstdc++.so.6) echo libstdc++6 ;;
    libtinfo.so.6) echo libtinfo6 ;;
    libuuid.so.1) echo libuuid1 ;;
    libxml2.so.2) echo libxml2 ;;
    libz.so.1) echo zlib1g ;;
    libz3.so.4) echo libz3-4 ;;
    *) return 1 ;;
  esac
}

# The packages for the shared libraries that these files need and do not find, one a line. A
# library that is not in the table above is named on standard error.
packages_missing_for() {
  local library
  for library in $(ldd -- "$@" 2>/dev/null | awk '/not found/ { print $1 }' | sort -u); do
    package_of_library "$library" ||
      echo "set-up: the shared library $library is missing; its package is not known here" >&2
  done
}
