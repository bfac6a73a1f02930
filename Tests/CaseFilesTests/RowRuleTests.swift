import Basics
import CaseFiles
import Situation
import Testing

@Suite("How rows agree with each other") struct RowRuleTests {
  @Test(
    "an identifier stands once, and the row that had it first is named",
    arguments: [
      ("sources.csv", "S2,", "S1,", 3, "id", 2),
      ("parties.csv", "EUAA,Agency,", "LV,Agency,", 4, "id", 3),
      ("places.csv", "RIX,Riga", "VNO,Riga", 3, "id", 2),
      ("resources.csv", "bed,Bed", "tent,Bed", 3, "code", 2),
      ("figures.csv", "F3,", "F1,", 4, "id", 2), ("needs.csv", "N2,", "N1,", 3, "id", 2),
      ("offers.csv", "O2,", "O1,", 3, "id", 2), ("works.csv", "W2,", "W1,", 3, "id", 2),
    ])
  func duplicates(
    file: String, old: String, new: String, row: Int, column: String, first: Int
  ) throws {
    let reading = SmallCase.with(file, old, new).read()
    let fault = try #require(reading.diagnostics.first { $0.code == .duplicate })
    #expect(fault.place == .init(file: file, row: row, column: column))
    #expect(fault.hint?.hasPrefix("Row \(first) has it first") == true)
    #expect(reading.situation == nil)
  }

  @Test("every row that repeats another points to the first, past rows that were skipped")
  func manyDuplicates() {
    var small = SmallCase()
    small.files["events.csv"] = """
      id,date,name
      #id,#date,#name

      E1,2021-08-02,a
      E2,2021-08-02,b
      E1,2021-08-02,c
      E1,2021-08-02,d
      """
    let duplicates = small.read().diagnostics.filter { $0.code == .duplicate }
    #expect(duplicates.map { $0.place?.row } == [6, 7])
    #expect(duplicates.allSatisfy { $0.hint?.hasPrefix("Row 4 has it first") == true })
  }

  @Test(
    "a pair stands once in tables without identifiers",
    arguments: [
      ("substitutes.csv", "bed,tent,0.1", "tent,bed,7", "give"),
      ("routes.csv", "VNO,RIX,none", "RIX,BORDER,none", "from"),
      ("work_inputs.csv", "W2,tent,2.5,0", "W2,tent,2.5,0\nW2,tent,3,", "work"),
    ])
  func duplicatePairs(file: String, old: String, new: String, column: String) {
    let reading = SmallCase.with(file, old, new).read()
    #expect(reading.said == ["\(file):3:\(column) TLK0301"])
    #expect(reading.diagnostics.first?.hint?.hasPrefix("Row 2 has it first") == true)
  }

  @Test("a pair is not called doubled for cells that could not be read")
  func unreadablePairs() {
    var small = SmallCase()
    small.files["substitutes.csv"] = "give,for,ratio\ntent,b d,1\ntent,,1\n"
    #expect(
      small.said == ["substitutes.csv:2:for TLK0211", "substitutes.csv:3:for TLK0201"])
  }

  @Test("two rows of a commitment, and two ways of a route, are no repetition")
  func allowedRepetition() {
    var small = SmallCase()
    small.replace("commitments.csv", "O2,N2,2,released", "O1,N1,1,released")
    small.replace("routes.csv", "VNO,RIX,none,,", "BORDER,RIX,none,,")
    #expect(small.said == [])
  }

  @Test(
    "a reference must lead to a row, and the nearest is suggested",
    arguments: [
      ("places.csv", 2, "party", "LR", "parties.csv", "LT"),
      ("places.csv", 4, "source", "S9", "sources.csv", "S1"),
      ("needs.csv", 2, "party", "LTU", "parties.csv", "LT"),
      ("needs.csv", 2, "place", "VMO", "places.csv", "VNO"),
      ("needs.csv", 2, "resource", "bde", "resources.csv", "bed"),
      ("needs.csv", 2, "work", "X1", "works.csv", "W1"),
      ("needs.csv", 2, "source", "report-of-the-day", "sources.csv", nil),
      ("offers.csv", 2, "party", "PL", "parties.csv", nil),
      ("offers.csv", 2, "resource", "tents", "resources.csv", "tent"),
      ("offers.csv", 2, "only_for", "XX", "parties.csv", nil),
      ("offers.csv", 3, "not_for", "EUA", "parties.csv", "EUAA"),
      ("offers.csv", 2, "answers", "N7", "needs.csv", "N1"),
      ("figures.csv", 2, "place", "BORDR", "places.csv", "BORDER"),
      ("figures.csv", 2, "party", "BY", "parties.csv", nil),
      ("figures.csv", 2, "source", "s-1", "sources.csv", "S1"),
      ("breaks.csv", 2, "place", "NOWHERE", "places.csv", nil),
      ("measures.csv", 2, "party", "RU", "parties.csv", nil),
      ("events.csv", 2, "place", "VNOO", "places.csv", "VNO"),
      ("statements.csv", 2, "source", "S7", "sources.csv", "S1"),
      ("offices.csv", 2, "source", "S7", "sources.csv", "S1"),
      ("substitutes.csv", 3, "for", "tnet", "resources.csv", "tent"),
      ("routes.csv", 2, "from", "RIGA", "places.csv", "RIX"),
      ("routes.csv", 3, "to", "RXI", "places.csv", "RIX"),
      ("commitments.csv", 3, "offer", "O9", "offers.csv", "O1"),
      ("commitments.csv", 3, "need", "N9", "needs.csv", "N1"),
      ("works.csv", 2, "crew_resource", "guards", "resources.csv", "guard"),
      ("works.csv", 3, "after", "W9", "works.csv", "W1"),
      ("works.csv", 2, "place", "VN", "places.csv", "VNO"),
      ("work_inputs.csv", 2, "work", "W8", "works.csv", "W1"),
      ("work_inputs.csv", 2, "resource", "tend", "resources.csv", "tent"),
      ("parties.csv", 2, "source", "S0", "sources.csv", "S1"),
      ("resources.csv", 2, "source", "S0", "sources.csv", "S1"),
    ] as [(String, Int, String, String, String, String?)])
  func references(
    file: String, row: Int, column: String, text: String, target: String, meant: String?
  ) {
    let reading = SmallCase.cell(file, row, column, text).read()
    #expect(reading.said == ["\(file):\(row):\(column) TLK0302"])
    let fault = reading.diagnostics.first
    #expect(fault?.expected == "an identifier of \(target)")
    #expect(fault?.found == text)
    if column == "from" { return }
    #expect(fault?.hint == meant.map { "Maybe \($0)" })
  }

  @Test("references are not judged where the row they lead to could not be read")
  func unreadableTargets() {
    #expect(
      SmallCase.with("parties.csv", "LV,Latvia", "L V,Latvia").said == ["parties.csv:3:id TLK0211"])
    #expect(SmallCase.with("places.csv", "RIX,Riga", ",Riga").said == ["places.csv:3:id TLK0201"])
  }

  @Test(
    "cells of a row may not contradict each other",
    arguments: [
      BrokenCell("needs", 2, "due", "2021-08-16", "TLK0303", "swapped"),
      BrokenCell("needs", 3, "due", "2021-10-01", "TLK0303", "`latest` should be given"),
      BrokenCell("offers", 2, "lot_size", "7", "TLK0304", "Maybe the quantity is 14"),
      BrokenCell("needs", 2, "min_useful", "276", "TLK0305"),
      BrokenCell("figures", 2, "to", "2021-06-30", "TLK0306", "swapped"),
      BrokenCell("measures", 2, "to", "2021-07-01", "TLK0306", "swapped"),
      BrokenCell("offices", 2, "to", "2021-06-30", "TLK0306", "swapped"),
      BrokenCell("substitutes", 2, "for", "tent", "TLK0308", "Remove the row"),
      BrokenCell("works", 3, "done", "30.6", "TLK0310"),
      BrokenCell("places", 2, "lat", "", "TLK0312"), BrokenCell("places", 2, "lon", "", "TLK0312"),
      BrokenCell("commitments", 2, "arrives", "2021-07-31", "TLK0314", "swapped"),
    ])
  func contradictions(broken: BrokenCell) {
    let reading = SmallCase.cell(broken.file, broken.row, broken.column, broken.text).read()
    let fault = reading.diagnostics.first
    #expect(reading.diagnostics.count == 1, "\(reading.said)")
    #expect(fault?.code.rawValue == broken.code)
    #expect(fault?.place == .init(file: broken.file, row: broken.row, column: broken.column))
    if let hint = broken.hint { #expect(fault?.hint?.contains(hint) == true) }
    #expect(reading.situation == nil)
  }

  @Test(
    "what is only doubtful is warned of and taken",
    arguments: [
      ("parties.csv", 4, "kind", "state", "parties.csv:4:id TLK0214"),
      ("offers.csv", 2, "status", "conditional", "offers.csv:2:condition TLK0311"),
      ("offers.csv", 3, "status", "", "offers.csv:3:condition TLK0311"),
      ("offers.csv", 2, "expires", "2021-08-01", "offers.csv:2:expires TLK0313"),
      ("offers.csv", 2, "not_for", "LT", "offers.csv:2:not_for TLK0318"),
      ("routes.csv", 3, "mode", "road", "routes.csv:3:days TLK0315"),
      ("works.csv", 2, "crew_resource", "", "works.csv:2:crew_resource TLK0317"),
      ("commitments.csv", 2, "usable_quantity", "51", "commitments.csv:2:usable_quantity TLK0319"),
    ])
  func doubtful(file: String, row: Int, column: String, text: String, said: String) {
    let reading = SmallCase.cell(file, row, column, text).read()
    #expect(reading.said == [said])
    #expect(reading.diagnostics.first?.severity == .warning)
    #expect(reading.situation != nil)
  }

  @Test("a need whose last day is past is warned of, a closed one is not")
  func past() {
    var small = SmallCase.cell("needs.csv", 2, "latest", "2021-07-31")
    small.setCell("needs.csv", 2, "due", "")
    #expect(small.said == ["needs.csv:2:latest TLK0316"])
    small.setCell("needs.csv", 2, "status", "closed")
    #expect(small.said == [])
  }

  @Test(
    "each exactness has its bounds",
    arguments: [
      ("exact", "5", "", "", true), ("exact", "", "", "", false), ("exact", "", "1", "9", false),
      ("about", "5", "", "", true), ("about", "", "4", "6", false), ("about", "5", "4", "6", true),
      ("at_least", "5", "", "", true), ("at_least", "", "5", "", true),
      ("at_least", "", "", "5", false),
      ("at_most", "5", "", "", true), ("at_most", "", "", "5", true),
      ("at_most", "", "5", "", false),
      ("range", "", "4", "6", true), ("range", "5", "", "6", false), ("range", "5", "4", "", false),
      ("range", "", "6", "6", false), ("range", "", "6", "4", false),
      ("range", "5", "4", "6", true),
      ("range", "7", "4", "6", false), ("about", "3", "4", "", false),
      ("at_most", "6", "", "5", false),
      ("exact", "1.50", "1.5", "1.500", true), ("range", "", "-6", "-4", true),
    ])
  func exactness(word: String, value: String, low: String, high: String, isSound: Bool) {
    var small = SmallCase.cell("figures.csv", 2, "exactness", word)
    for (column, text) in [("value", value), ("low", low), ("high", high)] {
      small.setCell("figures.csv", 2, column, text)
    }
    #expect(small.said == (isSound ? [] : ["figures.csv:2:exactness TLK0307"]))
  }

  @Test("works that wait for each other are named as one circle", arguments: [1, 2, 3, 9])
  func circles(count: Int) throws {
    var small = SmallCase()
    let rows = (1...count).map { "C\($0),LT,VNO,c,km,1,2021-08-01,C\($0 % count + 1)" }
    small.files["works.csv"] =
      (["id,party,place,name,unit,target,start,after", "W1,LT,VNO,c,km,1,2021-08-01,"] + rows
      + ["W2,LT,VNO,c,km,1,2021-08-01,C1"]).joined(separator: "\n")
    let reading = small.read()
    #expect(reading.said == ["works.csv:3:after TLK0309"])
    let message = try #require(reading.diagnostics.first).message
    #expect(message.contains("C1") && message.contains(count > 5 ? "4 more" : "C\(count)"))
    #expect(!message.contains("W2"))
  }

  @Test("of a row that could not be read nothing further is compared")
  func noConsequences() {
    var small = SmallCase.cell("needs.csv", 2, "quantity", "1,250")
    small.setCell("needs.csv", 2, "min_useful", "9999")
    #expect(small.said == ["needs.csv:2:quantity TLK0203"])
    var offer = SmallCase.cell("offers.csv", 2, "quantity", "x")
    offer.setCell("offers.csv", 2, "lot_size", "7")
    #expect(offer.said == ["offers.csv:2:quantity TLK0202"])
    #expect(
      SmallCase.cell("figures.csv", 3, "low", "many").said == ["figures.csv:3:low TLK0204"])
    #expect(SmallCase.cell("parties.csv", 4, "kind", "x").said == ["parties.csv:4:kind TLK0210"])
  }
}
