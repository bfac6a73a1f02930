// SwiftPM compiles a C target only when it holds a source file; the libraries are the system's own.
#include "shim.h"
