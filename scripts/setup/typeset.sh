# shellcheck shell=bash
# Pango, cairo and librsvg, which write letters as PDF, and the fonts. Sourced by scripts/setup.sh.
#
# They come with the system. Their headers lie in folders that differ from processor to processor.
# pkg-config knows them; it is asked here, once, and what Swift reads is linked into one folder.

readonly typeset_links=Sources/CTypeset/include
readonly typeset_modules=(cairo-pdf pangocairo librsvg-2.0)
# One header for each way in which the libraries lay out theirs.
readonly typeset_headers=(
  cairo-pdf.h glib.h glibconfig.h hb.h gdk-pixbuf/gdk-pixbuf.h librsvg/rsvg.h pango/pangocairo.h)

# The packages that typesetting takes, one a line. The tests read PDF files back by pdftotext.
packages_for_typeset() {
  typeset_knows pangocairo || echo libpango1.0-dev
  typeset_knows librsvg-2.0 || echo librsvg2-dev
  fonts_are_there || echo fonts-dejavu-core
  command -v pdftotext >/dev/null || echo poppler-utils
}

typeset_knows() {
  command -v pkg-config >/dev/null && pkg-config --exists "$1"
}

fonts_are_there() {
  local font
  for font in DejaVuSans DejaVuSans-Bold DejaVuSerif DejaVuSerif-Bold; do
    compgen -G "/usr/share/fonts/*/$font.ttf" >/dev/null ||
      compgen -G "/usr/share/fonts/*/*/$font.ttf" >/dev/null || return 1
  done
}

# Whether all is there; asked before each build, so without starting a program.
typeset_is_in_place() {
  local header
  for header in "${typeset_headers[@]}"; do
    [ -e "$typeset_links/$header" ] || return 1
  done
  fonts_are_there && command -v pdftotext >/dev/null
}

# The folders of headers, as pkg-config knows them; not those of what Swift never sees.
typeset_folders() {
  local flag
  for flag in $(pkg-config --cflags-only-I "${typeset_modules[@]}"); do
    case "$flag" in
      */cairo | */gdk-pixbuf-2.0 | */glib-2.0* | */harfbuzz | */librsvg-2.0 | */pango-1.0)
        echo "${flag#-I}"
        ;;
    esac
  done
}

link_typeset() {
  local folder entry
  find $typeset_links -type l -delete
  for folder in $(typeset_folders); do
    for entry in "$folder"/*; do
      [ "${entry##*/}" = include ] || ln -sfn -- "$entry" "$typeset_links/${entry##*/}"
    done
  done
  typeset_is_in_place || fail "The headers of Pango, cairo and librsvg are not where pkg-config" \
    "says they are. Try by hand: pkg-config --cflags ${typeset_modules[*]}"
}
