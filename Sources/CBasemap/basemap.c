#include "CBasemap.h"

static const unsigned char text[] = {
#embed "basemap.txt"
};

const unsigned char *basemap_text(void) { return text; }

size_t basemap_length(void) { return sizeof text; }
