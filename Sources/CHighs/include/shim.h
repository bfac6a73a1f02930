#include <sys/types.h>
#include "interfaces/highs_c_api.h"
