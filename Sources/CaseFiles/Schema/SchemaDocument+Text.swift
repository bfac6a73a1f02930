extension SchemaDocument {
  static let preface = """
    # The case folder, format `talka-case/1`

    A case is a folder that a person can open in a spreadsheet: `case.json` and one CSV file a table,
    one row a thing. `parties.csv`, `places.csv`, `resources.csv`, `needs.csv` and `offers.csv` must be
    there, every other table may be missing.

    ## Common rules

    - UTF-8 text, cells parted by commas (RFC 4180), the heading in the first row. Columns may stand in
      any order, and a column that is not required may be missing.
    - A byte-order mark, semicolons or tabs in place of commas, other line ends, a row of HXL hashtags
      as the second row, empty rows and spaces around a value are read as well; a note says what was
      assumed. Talka itself writes the plain form: commas, LF, no mark, quotation marks only where
      needed.
    - Empty means "not given", never zero.
    - Dates are `YYYY-MM-DD` and must exist. Other styles mean different days in different states and
      are refused, with the dates they may mean.
    - Numbers are digits with at most one decimal point, below 1 000 000 000 000 in size, with at most
      18 digits and nine decimals. `1,250` means different numbers in different states, and so does
      `2.000` in a column of whole numbers: they are refused with both readings. In a file with
      semicolons or tabs, a point before exactly three digits is asked for as well, unless only one of
      the readings is possible. Units belong into the heading.
    - Identifiers have 1 to 64 of the characters `A-Z a-z 0-9 . _ -` and stand once in their table.
      States are named by ISO 3166-1 alpha-2, such as `LT`.
    - A `.csv` or `.json` file, a column or a key that the format does not know is refused, unless its
      name begins with `x_`. Such columns and keys are kept as they are, such files left alone, and so
      are all other files.
    - Every fault is reported, with file, row, column, what was found, what was expected and a hint.
      Nothing is half-read. Rows are numbered as a spreadsheet numbers them.
    - No table has a place for a person who arrives. What looks like a mail address or a telephone
      number is warned of. Office holders named in a public source have their place in
      [statements.csv](#statementscsv), [offices.csv](#officescsv) and [events.csv](#eventscsv).
    - Limits: 100 MB a table, 1 MB `case.json`, 1 MB a cell, 1 000 columns, 2 000 000 rows.

    What each code means stands in [diagnostics](diagnostics.md).

    """

  static let headerKeys = """

    ## case.json

    The case itself and its planning rules, as one JSON object (RFC 8259). Each key may stand once.

    | key | | holds | meaning | when missing |
    |---|---|---|---|---|
    | `format` | required | `talka-case/1` | the format | refused |
    | `id` | required | an identifier | names the case | refused |
    | `title` | required | text | title as printed | refused |
    | `as_of` | required | a date, YYYY-MM-DD | the day the case speaks from | refused |
    | `horizon_days` | | a whole number, 1 to 3650 | days that are planned ahead | 60 |
    | `quantum_permille` | | a whole number, 1 to 1000 | step in which coverage is compared, thousandths | 1 |
    | `fixed_charge_eur` | | a number, 0 or more | fixed charge for each giver and destination, euros | 250 |
    | `road_factor` | | a number above 0 | road distance for one kilometre as the crow flies | 1.3 |
    | `km_per_day` | | a number above 0 | kilometres a transport makes in a day | 600 |
    | `eur_per_tonne_km` | | a number, 0 or more | transport cost, euros for a tonne and kilometre | 0.12 |
    | `share_key` | | `{"population": 0.5, "gdp": 0.5}` | weights of the fair-share key, 0 or more, together 1 | half each |

    """

  static let rules = """

    ## How rows agree

    - What points to a row of another table must find it there.
    - `from` is not after `to`, `due` not after `latest`, `departs` not after `arrives`.
    - `lot_size` divides the quantity of its offer. `min_useful` is at most `quantity` plus `max_over`.
      `done` is at most `target`.
    - A place has both `lat` and `lon`, or neither.
    - A figure that is `exact` or `about` has a value; `at_least` has `low` or a value, `at_most` has
      `high` or a value, `range` has both with `low` below `high`. A value lies between its bounds.
    - No resource stands for itself, and a pair stands once in `substitutes.csv`, `routes.csv` and
      `work_inputs.csv`. Two rows of `substitutes.csv` are never chained.
    - Works do not wait for each other in a circle.

    ## The default route

    Between two places with coordinates the road distance is `d = floor(great-circle km x road_factor +
    0.5)`, on a sphere of radius 6371.0088 km by the haversine formula in double precision; what follows
    from `d` is exact. It takes `max(1, ceil(d / km_per_day))` days and costs `d x eur_per_tonne_km`
    euros a tonne. Within one place it takes 0 days and 0 euros. Money travels in 0 days at no cost and
    needs no route. A row of `routes.csv` overrides this in its direction. Places without coordinates
    and without a row have no route.

    ## The fair-share key

    Over the parties of kind `state` with population and GDP: `key = w1 x population share + w2 x GDP
    share` with the weights of `share_key`, in whole parts per million that sum to 1 000 000 (largest
    remainder; ties to the smaller identifier). Other parties have key 0.

    """
}
