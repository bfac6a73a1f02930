#include "CExamples.h"

// One array a file; #embed (C23) makes the compiler read it and notice when it changes.
static const unsigned char flood_case_json[] = {
#embed "../../Examples/flood/case.json"
};
static const unsigned char flood_sources_csv[] = {
#embed "../../Examples/flood/sources.csv"
};
static const unsigned char flood_parties_csv[] = {
#embed "../../Examples/flood/parties.csv"
};
static const unsigned char flood_places_csv[] = {
#embed "../../Examples/flood/places.csv"
};
static const unsigned char flood_resources_csv[] = {
#embed "../../Examples/flood/resources.csv"
};
static const unsigned char flood_substitutes_csv[] = {
#embed "../../Examples/flood/substitutes.csv"
};
static const unsigned char flood_figures_csv[] = {
#embed "../../Examples/flood/figures.csv"
};
static const unsigned char flood_needs_csv[] = {
#embed "../../Examples/flood/needs.csv"
};
static const unsigned char flood_offers_csv[] = {
#embed "../../Examples/flood/offers.csv"
};
static const unsigned char lithuania_2021_case_json[] = {
#embed "../../Examples/lithuania-2021/case.json"
};
static const unsigned char lithuania_2021_sources_csv[] = {
#embed "../../Examples/lithuania-2021/sources.csv"
};
static const unsigned char lithuania_2021_parties_csv[] = {
#embed "../../Examples/lithuania-2021/parties.csv"
};
static const unsigned char lithuania_2021_places_csv[] = {
#embed "../../Examples/lithuania-2021/places.csv"
};
static const unsigned char lithuania_2021_resources_csv[] = {
#embed "../../Examples/lithuania-2021/resources.csv"
};
static const unsigned char lithuania_2021_substitutes_csv[] = {
#embed "../../Examples/lithuania-2021/substitutes.csv"
};
static const unsigned char lithuania_2021_figures_csv[] = {
#embed "../../Examples/lithuania-2021/figures.csv"
};
static const unsigned char lithuania_2021_breaks_csv[] = {
#embed "../../Examples/lithuania-2021/breaks.csv"
};
static const unsigned char lithuania_2021_measures_csv[] = {
#embed "../../Examples/lithuania-2021/measures.csv"
};
static const unsigned char lithuania_2021_events_csv[] = {
#embed "../../Examples/lithuania-2021/events.csv"
};
static const unsigned char lithuania_2021_statements_csv[] = {
#embed "../../Examples/lithuania-2021/statements.csv"
};
static const unsigned char lithuania_2021_offices_csv[] = {
#embed "../../Examples/lithuania-2021/offices.csv"
};
static const unsigned char lithuania_2021_needs_csv[] = {
#embed "../../Examples/lithuania-2021/needs.csv"
};
static const unsigned char lithuania_2021_offers_csv[] = {
#embed "../../Examples/lithuania-2021/offers.csv"
};
static const unsigned char lithuania_2021_routes_csv[] = {
#embed "../../Examples/lithuania-2021/routes.csv"
};
static const unsigned char lithuania_2021_commitments_csv[] = {
#embed "../../Examples/lithuania-2021/commitments.csv"
};
static const unsigned char lithuania_2021_works_csv[] = {
#embed "../../Examples/lithuania-2021/works.csv"
};
static const unsigned char lithuania_2021_work_inputs_csv[] = {
#embed "../../Examples/lithuania-2021/work_inputs.csv"
};

struct example {
  const char *case_name, *name;
  const unsigned char *bytes;
  size_t length;
};

#define EXAMPLE(case_name, name, bytes) {case_name, name, bytes, sizeof bytes}

static const struct example examples[] = {
  EXAMPLE("flood", "case.json", flood_case_json),
  EXAMPLE("flood", "sources.csv", flood_sources_csv),
  EXAMPLE("flood", "parties.csv", flood_parties_csv),
  EXAMPLE("flood", "places.csv", flood_places_csv),
  EXAMPLE("flood", "resources.csv", flood_resources_csv),
  EXAMPLE("flood", "substitutes.csv", flood_substitutes_csv),
  EXAMPLE("flood", "figures.csv", flood_figures_csv),
  EXAMPLE("flood", "needs.csv", flood_needs_csv),
  EXAMPLE("flood", "offers.csv", flood_offers_csv),
  EXAMPLE("lithuania-2021", "case.json", lithuania_2021_case_json),
  EXAMPLE("lithuania-2021", "sources.csv", lithuania_2021_sources_csv),
  EXAMPLE("lithuania-2021", "parties.csv", lithuania_2021_parties_csv),
  EXAMPLE("lithuania-2021", "places.csv", lithuania_2021_places_csv),
  EXAMPLE("lithuania-2021", "resources.csv", lithuania_2021_resources_csv),
  EXAMPLE("lithuania-2021", "substitutes.csv", lithuania_2021_substitutes_csv),
  EXAMPLE("lithuania-2021", "figures.csv", lithuania_2021_figures_csv),
  EXAMPLE("lithuania-2021", "breaks.csv", lithuania_2021_breaks_csv),
  EXAMPLE("lithuania-2021", "measures.csv", lithuania_2021_measures_csv),
  EXAMPLE("lithuania-2021", "events.csv", lithuania_2021_events_csv),
  EXAMPLE("lithuania-2021", "statements.csv", lithuania_2021_statements_csv),
  EXAMPLE("lithuania-2021", "offices.csv", lithuania_2021_offices_csv),
  EXAMPLE("lithuania-2021", "needs.csv", lithuania_2021_needs_csv),
  EXAMPLE("lithuania-2021", "offers.csv", lithuania_2021_offers_csv),
  EXAMPLE("lithuania-2021", "routes.csv", lithuania_2021_routes_csv),
  EXAMPLE("lithuania-2021", "commitments.csv", lithuania_2021_commitments_csv),
  EXAMPLE("lithuania-2021", "works.csv", lithuania_2021_works_csv),
  EXAMPLE("lithuania-2021", "work_inputs.csv", lithuania_2021_work_inputs_csv),
};

size_t talka_example_count(void) { return sizeof examples / sizeof *examples; }
const char *talka_example_case(size_t index) { return examples[index].case_name; }
const char *talka_example_name(size_t index) { return examples[index].name; }
const unsigned char *talka_example_bytes(size_t index) { return examples[index].bytes; }
size_t talka_example_length(size_t index) { return examples[index].length; }
