#ifndef TALKA_CSQLITE_SHIM_H
#define TALKA_CSQLITE_SHIM_H

#include <sqlite3.h>

#endif
