#include "CIntakeWords.h"

// One array a file; #embed (C23) makes the compiler read it and notice when it changes.
static const unsigned char en_grammar[] = {
#embed "en/grammar.txt"
};
static const unsigned char en_numbers[] = {
#embed "en/numbers.txt"
};
static const unsigned char en_quantities[] = {
#embed "en/quantities.txt"
};
static const unsigned char en_units[] = {
#embed "en/units.txt"
};
static const unsigned char en_times[] = {
#embed "en/times.txt"
};
static const unsigned char en_states[] = {
#embed "en/states.txt"
};
static const unsigned char en_organisations[] = {
#embed "en/organisations.txt"
};
static const unsigned char en_roles[] = {
#embed "en/roles.txt"
};
static const unsigned char en_verbs[] = {
#embed "en/verbs.txt"
};
static const unsigned char en_series[] = {
#embed "en/series.txt"
};
static const unsigned char en_resources[] = {
#embed "en/resources.txt"
};
static const unsigned char en_aid[] = {
#embed "en/aid.txt"
};
static const unsigned char en_events[] = {
#embed "en/events.txt"
};

struct word_file {
  const char *language;
  const char *name;
  const unsigned char *bytes;
  size_t length;
};

#define WORDS(language, name) {#language, #name, language##_##name, sizeof language##_##name}

static const struct word_file files[] = {
  WORDS(en, grammar),
  WORDS(en, numbers),
  WORDS(en, quantities),
  WORDS(en, units),
  WORDS(en, times),
  WORDS(en, states),
  WORDS(en, organisations),
  WORDS(en, roles),
  WORDS(en, verbs),
  WORDS(en, series),
  WORDS(en, resources),
  WORDS(en, aid),
  WORDS(en, events),
};

size_t talka_words_count(void) { return sizeof files / sizeof *files; }
const char *talka_words_language(size_t index) { return files[index].language; }
const char *talka_words_name(size_t index) { return files[index].name; }
const unsigned char *talka_words_bytes(size_t index) { return files[index].bytes; }
size_t talka_words_length(size_t index) { return files[index].length; }
