#include <sys/types.h>

/// The example cases of the folder Examples, built into the program so that an installed one can
/// make them.

/// Number of files.
size_t talka_example_count(void);
/// Name of a file's case, such as "flood".
const char *talka_example_case(size_t index);
/// Name of a file in its case folder, such as "needs.csv".
const char *talka_example_name(size_t index);
/// The bytes of a file.
const unsigned char *talka_example_bytes(size_t index);
/// How many bytes a file has.
size_t talka_example_length(size_t index);
