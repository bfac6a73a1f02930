#ifndef TALKA_CSODIUM_SHIM_H
#define TALKA_CSODIUM_SHIM_H

// Before all others, so that the C library's types have one definition.
#include <sys/types.h>

#include <sodium.h>

#endif
