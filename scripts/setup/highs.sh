# shellcheck shell=bash
# HiGHS, the solver: one shared library and four headers. Sourced by scripts/setup.sh.
#
# It comes from the `highsbox` wheel, which holds HiGHS built for common processors, or is built
# from the source distribution of `highspy`. Both are pinned by the hash of the file.

readonly highs_version=1.15.1
readonly highs_home=.deps/highs
readonly wheel_hashes=(
  sha256:17f30d23ef37488467732b45f141146f7c287826a576b4514ae39a8cc4068b28 # x86_64
  sha256:d1a3c1742d6fae36a3a18e0c7500530e46de5faa1a42dee65677bf0ae80acda3 # aarch64
)
readonly source_hash=sha256:20ed2fbf1cb64bf3044ee6632364b7e2653d93e6901e2b19fd3d5df10702e8c5
readonly headers=(
  HConfig.h interfaces/highs_c_api.h lp_data/HighsCallbackStruct.h util/HighsInt.h)

# What stands in the version file of a complete `.deps/highs`.
highs_stamp() {
  echo "$highs_version $(uname -m)"
}

highs_is_in_place() {
  [ -f $highs_home/lib/libhighs.so ] &&
    [ "$(cat $highs_home/version 2>/dev/null)" = "$(highs_stamp)" ]
}

# The way is `wheel`, or `source` where there is no wheel for the processor.
way_to_highs() {
  case "$(uname -m)" in
    x86_64 | aarch64) echo wheel ;;
    *) echo source ;;
  esac
}

# The packages that running HiGHS and fetching it take, one a line. The way `none` fetches nothing.
packages_for_highs() {
  local way=$1
  compgen -G '/usr/lib*/*/libz.so.1' >/dev/null || echo zlib1g
  [ "$way" != none ] || return 0
  command -v python3 >/dev/null || echo python3
  find_pip >/dev/null || echo python3-pip
  [ "$way" = source ] || return 0
  command -v g++ >/dev/null || echo g++
  command -v cmake >/dev/null || echo cmake
  command -v ninja >/dev/null || echo ninja-build
}

# The Python that has pip: the first on PATH, or else the system's own.
find_pip() {
  local candidate
  for candidate in python3 /usr/bin/python3; do
    if "$candidate" -m pip --version >/dev/null 2>&1; then
      echo "$candidate"
      return
    fi
  done
  return 1
}

install_highs() {
  local way=$1 staged=$work/highs
  python=$(find_pip) || fail "pip does not work, though its package is installed." \
    "It is asked once, to fetch HiGHS. Try by hand: python3 -m pip --version"
  mkdir -p "$staged/lib"
  "highs_from_$way" "$staged"
  check_library "$staged/lib/libhighs.so"
  highs_stamp >"$staged/version"
  [ ! -e $highs_home ] || mv -T -- $highs_home "$work/old-highs"
  mv -T -- "$staged" $highs_home
  say "HiGHS $highs_version is in $highs_home (from its $way)"
}

# Fetches one file by name and hash into a folder. The arguments after those go to pip as they are.
pip_download() {
  local requirement=$1 folder=$2
  shift 2
  echo "$requirement" >"$work/requirements.txt"
  PIP_REQUIRE_VIRTUALENV=0 logged "$python" -m pip --disable-pip-version-check download \
    --no-deps --require-hashes --retries 2 -r "$work/requirements.txt" -d "$folder" "$@" ||
    download_failed "${requirement%% *}"
}

download_failed() {
  local unreachable='NewConnectionError|NameResolutionError|Failed to establish|timed out'
  unreachable+='|Temporary failure|ProxyError|Network is unreachable|Connection refused'
  if grep -q 'DO NOT MATCH THE HASHES' "$log"; then
    fail "The file that came for $1 is not the one Talka was tested with (wrong sha256)." \
      "Nothing was kept. Try again; if it stays, do not trust the source it came from."
  elif grep -Eq "$unreachable" "$log"; then
    fail "$1 could not be fetched: the package index does not answer." \
      "The first set-up needs the network. Details: $deps/setup.log"
  fi
  log_tail
  fail "pip could not fetch $1."
}

highs_from_wheel() {
  local staged=$1 content
  pip_download "highsbox==$highs_version ${wheel_hashes[*]/#/--hash=}" "$work/wheel" \
    --only-binary=:all:
  "$python" -m zipfile -e "$work"/wheel/*.whl "$work/content"
  content=$(echo "$work"/content/highsbox-*.data/purelib/highsbox/highs_dist)
  cp -- "$content/lib/libhighs.so" "$staged/lib/"
  cp -- "$content/share/doc/HIGHS/LICENSE.txt" "$staged/"
  copy_headers "$content/include/highs" "$staged"
}

copy_headers() {
  local from=$1 staged=$2 header
  for header in "${headers[@]}"; do
    install -D -m 644 -- "$from/$header" "$staged/include/highs/$header"
  done
}

highs_from_source() {
  local staged=$1 sources built=$work/built
  # Before it hands over a source file, pip asks the file's build tool for name and version. The
  # stand-in answers that and nothing more, which saves fetching the real tool and its parts.
  PYTHONPATH=$PWD/scripts/setup/metadata-only pip_download \
    "highspy==$highs_version --hash=$source_hash" "$work/source" \
    --no-binary=:all: --no-build-isolation
  tar -xzf "$work"/source/*.tar.gz -C "$work/source"
  sources=$work/source/highspy-$highs_version
  say "building HiGHS $highs_version from source (some minutes)"
  build_highs "$sources" "$built" || {
    log_tail
    fail "HiGHS could not be built from source."
  }
  cp -- "$built/lib/libhighs.so" "$staged/lib/"
  cp -- "$sources/LICENSE.txt" "$staged/"
  copy_headers "$built/include/highs" "$staged"
}

build_highs() {
  local sources=$1 built=$2
  # The source distribution leaves out two files that its own build description names.
  mkdir -p "$sources/app" && touch "$sources/app/CMakeLists.txt" "$sources/highs.pc.in"
  CC=gcc CXX=g++ logged cmake -S "$sources" -B "$sources/build" -G Ninja \
    -DCMAKE_BUILD_TYPE=Release -DCMAKE_INSTALL_PREFIX="$built" -DCMAKE_INSTALL_LIBDIR=lib \
    -DBUILD_SHARED_LIBS=ON -DCMAKE_PLATFORM_NO_VERSIONED_SONAME=ON -DBUILD_SHARED_EXTRAS_LIB=OFF \
    -DBUILD_TESTING=OFF -DBUILD_EXAMPLES=OFF -DBUILD_CXX_EXE=OFF -DHIPO=OFF -DZLIB=OFF &&
    logged nice cmake --build "$sources/build" --target highs &&
    logged cmake --install "$sources/build"
}

# The library must load here and be the version that was asked for.
check_library() {
  local library=$1
  local loads='
import ctypes, sys
highs = ctypes.CDLL(sys.argv[1])
highs.Highs_version.restype = ctypes.c_char_p
found = highs.Highs_version().decode()
sys.exit(None if found == sys.argv[2] else f"HiGHS says it is {found}")'
  logged "$python" -c "$loads" "$library" $highs_version || {
    log_tail
    fail "The HiGHS library does not work on this machine."
  }
}

# The relative way from the folder of a linked header to the headers in .deps.
link_target() {
  case "$1" in
    */*) echo "../../../../$highs_home/include/highs/$1" ;;
    *) echo "../../../$highs_home/include/highs/$1" ;;
  esac
}

headers_linked() {
  local header
  for header in "${headers[@]}"; do
    [ "$(readlink -- "Sources/CHighs/include/$header")" = "$(link_target "$header")" ] || return 1
  done
}

link_headers() {
  local header link
  for header in "${headers[@]}"; do
    link=Sources/CHighs/include/$header
    mkdir -p -- "${link%/*}"
    ln -sfn -- "$(link_target "$header")" "$link"
  done
}
