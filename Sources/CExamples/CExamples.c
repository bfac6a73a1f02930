#include "CExamples.h"
