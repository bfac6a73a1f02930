// SwiftPM compiles a C target only when it holds a source file; HiGHS itself is a shared library.
#include "shim.h"
