#include <sys/types.h>
#include "cairo.h"
#include "cairo-pdf.h"
#include "pango/pangocairo.h"
#include "librsvg/rsvg.h"
