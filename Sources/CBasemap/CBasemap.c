#include "CBasemap.h"
