#ifndef CBASEMAP_H
#define CBASEMAP_H

#include <stddef.h>

// The base map of Europe and its neighbours, embedded as text (basemap.txt).
//
// Origin: Natural Earth 5.1.1 (https://www.naturalearthdata.com), in the public domain. Made by
// scripts/basemap.py from outlines that had been simplified to about 1:50m.
//
// Format: UTF-8, one record a line, fields parted by tabs, lines with # are remarks.
//   decimals N                        coordinates are whole numbers of 10^-N degrees
//   bounds WEST SOUTH EAST NORTH      what is drawn ends here, degrees
//   coast A LINE                      an arc of one country's outline by the sea
//   cut A LINE                        an arc where the country goes on beyond the bounds
//   border A B FLAGS LINE             an arc between two countries
//   country ID FLAGS LON LAT NAME RINGS
// The first arc read has number 0. LINE is an encoded polyline (Google, "Encoded Polyline
// Algorithm Format") with longitude before latitude. FLAGS is - or any of E (country: in the
// European Union; border: its outer border) and S (the same of the Schengen area), as of
// January 2025. LON LAT is a good place for the name. RINGS are parted by spaces, each a list of
// arc numbers parted by commas, ~n (that is -n-1) for arc n turned round; holes are rings too.
// ID is ISO 3166-1 alpha-2, XK for Kosovo, ESB and WSB for the British bases on Cyprus.

// The first byte of the text. It is not ended by a nought; it lives as long as the program.
const unsigned char *basemap_text(void);

// How many bytes the text has.
size_t basemap_length(void);

#endif
