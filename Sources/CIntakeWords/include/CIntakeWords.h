#include <sys/types.h>

/// The words of the languages in which dispatches are read: a folder a language, one file a
/// subject, built into the program. A line is `tag value: phrase, phrase`; `#` begins a remark.

/// Number of files.
size_t talka_words_count(void);
/// Language of a file, such as "en".
const char *talka_words_language(size_t index);
/// Name of a file without its ending, such as "times".
const char *talka_words_name(size_t index);
/// The bytes of a file.
const unsigned char *talka_words_bytes(size_t index);
/// How many bytes a file has.
size_t talka_words_length(size_t index);
