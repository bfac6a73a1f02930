extension CaseDamage {
  typealias Kind = (
    name: String, make: @Sendable (CaseDamage, inout SplitMix64) -> Damage?
  )

  /// All kinds of damage. What each column holds is written down here a second time, so that the
  /// generator does not believe the reader it tests.
  static let kinds: [Kind] = [
    ("cut within a row", { $0.cut(&$1) }), ("a row twice", { $0.doubleRow(&$1) }),
    ("two columns swapped", { $0.swapColumns(&$1) }),
    (
      "a date in another style", { $0.setCell(dates, ["01.08.2021", "2021-02-30", "8/1/21"], &$1) }
    ),
    (
      "an identifier that is not there", { $0.setCell(references, ["ZZ-NOWHERE", "no_such"], &$1) }
    ),
    ("a number with two readings", { $0.setCell(wholes, ["1,250", "2.000"], &$1) }),
    ("a negative count", { $0.setCell(wholes, ["-1", "-250"], &$1) }),
    (
      "a number far too large",
      {
        $0.setCell(wholes + decimals, ["1" + String(repeating: "0", count: 30)], &$1)
      }
    ),
    ("a zero byte", { $0.setByte(0x00, &$1) }),
    ("a byte that is not UTF-8", { $0.setByte(0xFF, &$1) }),
    ("a required column dropped", { $0.dropColumn(&$1) }), ("a file removed", { $0.dropFile(&$1) }),
    ("cells of a row shuffled", { $0.shuffleRow(&$1) }),
    ("a mark never closed", { $0.openMark(&$1) }),
    ("a line of 50 MB", { $0.longLine(&$1) }), ("a column misnamed", { $0.renameColumn(&$1) }),
    ("a word that is none", { $0.setCell(words, ["Yes", "???", "unknown_word"], &$1) }),
    ("a required cell emptied", { $0.setCell(required, [""], &$1) }),
    ("case.json cut short", { $0.cutHeader(&$1) }),
  ]

  typealias Column = (file: String, column: String)

  static func columns(_ list: String) -> [Column] {
    list.split(separator: " ").flatMap { entry -> [Column] in
      let parts = entry.split(separator: ":")
      return parts[1].split(separator: ",").map { ("\(parts[0]).csv", String($0)) }
    }
  }

  static let dates = columns(
    "sources:published figures:from,to,published breaks:date measures:from events:date "
      + "statements:date offices:from needs:due,latest offers:available works:start")
  static let references = columns(
    "places:party substitutes:give,for figures:source measures:party statements:source "
      + "needs:party,place,resource offers:party,place,resource routes:from,to "
      + "commitments:offer,need works:party,place work_inputs:work,resource")
  static let wholes = columns(
    "parties:population needs:quantity offers:quantity commitments:lots")
  static let decimals = columns(
    "parties:gdp_meur resources:mass_kg,value_eur figures:value works:target work_inputs:per_unit")
  static let words = columns(
    "sources:kind parties:kind places:kind resources:kind figures:exactness commitments:state "
      + "events:kind measures:kind")
  static let required =
    references
    + columns(
      "sources:id,title parties:id,name,kind places:id,name,kind resources:code,name,kind,unit "
        + "substitutes:ratio figures:id,series,from,to,exactness measures:id,name,from "
        + "events:id,date,name statements:id,date,speaker,claim offices:office,holder,from "
        + "needs:id,quantity,priority offers:id,quantity commitments:lots,state "
        + "works:id,name,unit,target,start work_inputs:per_unit breaks:series,date,reason")
}
