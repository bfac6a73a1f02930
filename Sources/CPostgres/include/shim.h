#ifndef TALKA_CPOSTGRES_SHIM_H
#define TALKA_CPOSTGRES_SHIM_H

#include <postgresql/libpq-fe.h>

#endif
