import Basics
import CaseFiles
import Situation
import Testing

/// A cell that is broken, what is said of it and a part of the hint.
struct BrokenCell: Sendable, CustomTestStringConvertible {
  var file: String
  var row: Int
  var column: String
  var text: String
  var code: String
  var hint: String?

  init(
    _ file: String, _ row: Int, _ column: String, _ text: String, _ code: String,
    _ hint: String? = nil
  ) {
    (self.file, self.row, self.column) = (file + ".csv", row, column)
    (self.text, self.code, self.hint) = (text, code, hint)
  }

  var testDescription: String { "\(file):\(row):\(column) \(text)" }
}

@Suite("Cells that cannot be taken") struct CellTests {
  private func expectOneFault(_ broken: BrokenCell) {
    let reading = SmallCase.cell(broken.file, broken.row, broken.column, broken.text).read()
    #expect(
      reading.said == ["\(broken.file):\(broken.row):\(broken.column) \(broken.code)"],
      "\(broken.text)")
    #expect(reading.situation == nil)
    let fault = reading.diagnostics.first
    #expect(fault?.found?.isEmpty == broken.text.allSatisfy { $0 == " " })
    #expect(fault?.expected?.isEmpty == false, "\(String(describing: fault))")
    if let hint = broken.hint {
      #expect(fault?.hint?.contains(hint) == true, "\(fault?.hint ?? "no hint")")
    }
  }

  @Test(
    "a required cell may not be empty, nor hold spaces only",
    arguments: [
      BrokenCell("needs", 2, "quantity", "", "TLK0201"),
      BrokenCell("needs", 2, "id", "", "TLK0201"),
      BrokenCell("needs", 3, "priority", " ", "TLK0201"),
      BrokenCell("parties", 2, "name", "", "TLK0201"),
      BrokenCell("parties", 2, "name", "  ", "TLK0201"),
      BrokenCell("parties", 2, "kind", "", "TLK0201"),
      BrokenCell("places", 2, "party", "", "TLK0201"),
      BrokenCell("figures", 2, "from", "", "TLK0201"),
      BrokenCell("figures", 2, "exactness", "", "TLK0201"),
      BrokenCell("figures", 2, "source", "", "TLK0201"),
      BrokenCell("substitutes", 2, "ratio", "", "TLK0201"),
      BrokenCell("works", 2, "target", "", "TLK0201"),
      BrokenCell("works", 2, "start", "", "TLK0201"),
      BrokenCell("commitments", 2, "lots", "", "TLK0201"),
      BrokenCell("statements", 2, "claim", "", "TLK0201"),
      BrokenCell("resources", 2, "unit", "", "TLK0201"),
    ])
  func missing(broken: BrokenCell) { expectOneFault(broken) }

  @Test(
    "a number that states read differently is asked for, with both readings",
    arguments: [
      BrokenCell(
        "needs", 2, "quantity", "1,250", "TLK0203",
        "Write 1250 if a thousand and more is meant, 1.250 if a part is"),
      BrokenCell(
        "needs", 2, "quantity", "2.000", "TLK0203",
        "Write 2000 if a thousand and more is meant, 2.000"),
      BrokenCell("offers", 2, "quantity", "12.500", "TLK0203", "12500"),
      BrokenCell("parties", 2, "population", "2,795", "TLK0203", "2795"),
      BrokenCell("parties", 2, "gdp_meur", "49,829", "TLK0203", "49829"),
      BrokenCell(
        "figures", 2, "value", "-2,366", "TLK0203", "is meant, -2.366"),
      BrokenCell("commitments", 2, "lots", "1.000", "TLK0203", "1000"),
    ])
  func ambiguous(broken: BrokenCell) { expectOneFault(broken) }

  @Test(
    "a number must be plain",
    arguments: [
      BrokenCell("needs", 2, "quantity", "1,250,000", "TLK0202", "Maybe 1250000"),
      BrokenCell("needs", 2, "quantity", "1 250", "TLK0202", "Maybe 1250"),
      BrokenCell("needs", 2, "quantity", "1\u{A0}250", "TLK0202", "Maybe 1250"),
      BrokenCell("needs", 2, "quantity", "1'250", "TLK0202", "Maybe 1250"),
      BrokenCell("needs", 2, "quantity", "250.0", "TLK0202", "Maybe 250"),
      BrokenCell("needs", 2, "quantity", "250.5", "TLK0202"),
      BrokenCell(
        "needs", 2, "quantity", "250 beds", "TLK0202", "Maybe 250; a unit belongs"),
      BrokenCell("needs", 2, "quantity", "250kg", "TLK0202", "a unit belongs into the heading"),
      BrokenCell("needs", 2, "quantity", "many", "TLK0202"),
      BrokenCell("needs", 2, "quantity", "2e2", "TLK0202"),
      BrokenCell("needs", 2, "quantity", "+250", "TLK0202"),
      BrokenCell("needs", 2, "quantity", "２５０", "TLK0202"),
      BrokenCell("resources", 2, "mass_kg", "12,5", "TLK0204", "Maybe 12.5"),
      BrokenCell("resources", 2, "mass_kg", "0,250", "TLK0204", "Maybe 0.250"),
      BrokenCell("resources", 2, "mass_kg", "130 kg", "TLK0204", "Maybe 130; a unit belongs"),
      BrokenCell("resources", 2, "mass_kg", "1.250.000", "TLK0204", "Maybe 1250000"),
      BrokenCell("resources", 2, "mass_kg", "1.250,50", "TLK0204"),
      BrokenCell("resources", 2, "mass_kg", "heavy", "TLK0204"),
      BrokenCell("resources", 2, "mass_kg", "1e3", "TLK0204"),
      BrokenCell("resources", 2, "mass_kg", ".5", "TLK0204"),
      BrokenCell("places", 2, "lat", "54,687", "TLK0203"),
      BrokenCell("places", 2, "lat", "54°41'N", "TLK0204"),
      BrokenCell("substitutes", 2, "ratio", "1/10", "TLK0204"),
    ])
  func notPlain(broken: BrokenCell) { expectOneFault(broken) }

  @Test(
    "a number must be within its range",
    arguments: [
      BrokenCell("needs", 2, "quantity", "0", "TLK0205"),
      BrokenCell("needs", 2, "quantity", "-5", "TLK0205"),
      BrokenCell("needs", 2, "priority", "0", "TLK0205"),
      BrokenCell("needs", 2, "priority", "5", "TLK0205"),
      BrokenCell("needs", 2, "weight", "0", "TLK0205"),
      BrokenCell("needs", 2, "min_useful", "-1", "TLK0205"),
      BrokenCell("offers", 2, "lot_size", "0", "TLK0205"),
      BrokenCell("commitments", 2, "lots", "0", "TLK0205"),
      BrokenCell("parties", 2, "population", "0", "TLK0205"),
      BrokenCell("parties", 2, "gdp_meur", "0", "TLK0205"),
      BrokenCell("parties", 3, "already_given_eur", "-0.01", "TLK0205"),
      BrokenCell("sources", 2, "reliability", "6", "TLK0205"),
      BrokenCell("sources", 2, "reliability", "0", "TLK0205"),
      BrokenCell("places", 2, "lat", "90.001", "TLK0205"),
      BrokenCell("places", 2, "lat", "-91", "TLK0205"),
      BrokenCell("places", 2, "lon", "180.5", "TLK0205"),
      BrokenCell("places", 4, "length_km", "-1", "TLK0205"),
      BrokenCell("resources", 2, "mass_kg", "-130", "TLK0205"),
      BrokenCell("routes", 2, "days", "3651", "TLK0205"),
      BrokenCell("routes", 2, "days", "-1", "TLK0205"),
      BrokenCell("routes", 2, "eur_per_tonne", "-1", "TLK0205"),
      BrokenCell("substitutes", 2, "ratio", "0", "TLK0205"),
      BrokenCell("substitutes", 2, "ratio", "-1", "TLK0205"),
      BrokenCell("works", 2, "target", "0", "TLK0205"),
      BrokenCell("works", 2, "rate_per_day", "0.0", "TLK0205"),
      BrokenCell("work_inputs", 2, "per_unit", "0", "TLK0205"),
      BrokenCell("needs", 2, "quantity", "1000000000000", "TLK0206"),
      BrokenCell("needs", 2, "quantity", "1" + String(repeating: "0", count: 30), "TLK0206"),
      BrokenCell("resources", 2, "mass_kg", "1" + String(repeating: "0", count: 30), "TLK0206"),
      BrokenCell("figures", 2, "value", "-1000000000000", "TLK0206"),
      BrokenCell("resources", 2, "mass_kg", "0.0000000001", "TLK0207"),
      BrokenCell("resources", 2, "mass_kg", "0.333333333333333333333", "TLK0207"),
      BrokenCell("substitutes", 2, "ratio", "1.2345", "TLK0207"),
    ])
  func outOfRange(broken: BrokenCell) { expectOneFault(broken) }

  @Test(
    "a date has one style and must exist",
    arguments: [
      BrokenCell("needs", 2, "due", "01.08.2021", "TLK0208", "Write 2021-08-01 or 2021-01-08"),
      BrokenCell("needs", 2, "due", "08/01/2021", "TLK0208", "Write 2021-01-08 or 2021-08-01"),
      BrokenCell("needs", 2, "due", "31.07.2021", "TLK0208", "Maybe 2021-07-31"),
      BrokenCell("needs", 2, "due", "07/31/2021", "TLK0208", "Maybe 2021-07-31"),
      BrokenCell("needs", 2, "due", "01.01.2021", "TLK0208", "Maybe 2021-01-01"),
      BrokenCell("needs", 2, "due", "2021-8-1", "TLK0208", "Maybe 2021-08-01"),
      BrokenCell("needs", 2, "due", "2021/08/01", "TLK0208", "Maybe 2021-08-01"),
      BrokenCell("needs", 2, "due", "2021-02-30", "TLK0208", "There is no such day"),
      BrokenCell("needs", 2, "due", "2021-08-01T12:00", "TLK0208"),
      BrokenCell("needs", 2, "due", "44409", "TLK0208"),
      BrokenCell("needs", 2, "due", "soon", "TLK0208"),
      BrokenCell("needs", 2, "due", "99999999999999999999 1 2 2021", "TLK0208"),
      BrokenCell("works", 2, "start", "1.8.21", "TLK0208"),
      BrokenCell("events", 2, "time", "25:00", "TLK0209"),
      BrokenCell("events", 2, "time", "14:60", "TLK0209"),
      BrokenCell("events", 2, "time", "2 pm", "TLK0209"),
      BrokenCell("events", 2, "time", "9:30", "TLK0209"),
    ])
  func dates(broken: BrokenCell) { expectOneFault(broken) }

  @Test(
    "a word must be one of the list, and the nearest is suggested",
    arguments: [
      BrokenCell("needs", 2, "status", "opne", "TLK0210", "Maybe open"),
      BrokenCell("needs", 2, "status", "Open", "TLK0210", "Maybe open"),
      BrokenCell("needs", 2, "status", "finished", "TLK0210"),
      BrokenCell("parties", 2, "kind", "states", "TLK0210", "Maybe state"),
      BrokenCell("places", 2, "kind", "crossing", "TLK0210"),
      BrokenCell("resources", 2, "kind", "consumables", "TLK0210", "Maybe consumable"),
      BrokenCell("figures", 2, "exactness", "at least", "TLK0210", "Maybe at_least"),
      BrokenCell("commitments", 2, "state", "arived", "TLK0210", "Maybe arrived"),
      BrokenCell("measures", 2, "kind", "rule", "TLK0210"),
      BrokenCell("events", 2, "status", "canceled", "TLK0210", "Maybe cancelled"),
      BrokenCell("sources", 2, "kind", "article", "TLK0210"),
    ])
  func words(broken: BrokenCell) { expectOneFault(broken) }

  @Test(
    "an identifier has 1 to 64 plain characters",
    arguments: [
      BrokenCell("needs", 3, "id", "N 2", "TLK0211"),
      BrokenCell("works", 3, "id", "W/2", "TLK0211"),
      BrokenCell("events", 2, "id", String(repeating: "E", count: 65), "TLK0211"),
      BrokenCell("figures", 2, "id", "Fė", "TLK0211"),
      BrokenCell("needs", 2, "resource", "bed!", "TLK0211"),
      BrokenCell("needs", 2, "place", "VNO\u{200B}", "TLK0211"),
      BrokenCell("offers", 3, "not_for", "LV, EUAA", "TLK0212", "without spaces"),
      BrokenCell("offers", 3, "not_for", "LV; EUAA", "TLK0212", "without spaces"),
      BrokenCell("offers", 3, "not_for", "LV;", "TLK0212"),
      BrokenCell("offers", 3, "not_for", ";", "TLK0212"),
      BrokenCell("offers", 3, "not_for", "LV;LV", "TLK0212", "only once"),
    ])
  func identifiers(broken: BrokenCell) { expectOneFault(broken) }

  @Test(
    "takes what is at the edge of each rule",
    arguments: [
      ("needs", 2, "quantity", "999999999999"), ("needs", 2, "priority", "4"),
      ("resources", 2, "mass_kg", "0"), ("resources", 2, "mass_kg", "0.000000001"),
      ("resources", 2, "mass_kg", "999999999999.999999"), ("places", 2, "lat", "90"),
      ("places", 2, "lat", "-90.000"), ("places", 2, "lon", "-180"), ("routes", 2, "days", "0"),
      ("routes", 2, "days", "3650"), ("substitutes", 2, "ratio", "0.001"),
      ("events", 2, "time", "00:00"),
      ("events", 2, "time", "23:59"), ("figures", 2, "value", "-2366.5"),
      ("figures", 2, "id", "a.B-c_9" + String(repeating: "x", count: 57)),
      ("needs", 2, "due", "2021-08-15"), ("works", 3, "done", "30.5"),
      ("offers", 2, "lot_size", "20"),
      ("needs", 2, "min_useful", "275"), ("sources", 2, "reliability", "5"),
    ])
  func edges(file: String, row: Int, column: String, text: String) {
    let small = SmallCase.cell(file + ".csv", row, column, text)
    #expect(small.said.filter { !$0.hasSuffix("TLK0319") } == [])
    #expect(small.read().situation != nil)
  }

  @Test("spaces around a value are ignored, and that is said")
  func spaces() {
    var small = SmallCase()
    for (column, text) in [("quantity", " 250 "), ("due", "2021-08-05 "), ("status", " open")] {
      small.setCell("needs.csv", 2, column, text)
    }
    let reading = small.read()
    #expect(reading.said == ["needs.csv TLK0213"])
    #expect(reading.diagnostics.first?.message.contains("3 values") == true)
    #expect(reading.situation?.needs[0].quantity == 250)
  }

  @Test(
    "personal data is warned of, also in own columns, and a case with it is still taken",
    arguments: [
      ("needs", 2, "reason", "write to a.b@example.org"),
      ("needs", 2, "reason", "call +370 612 34567"),
      ("sources", 2, "x_own", "<a@example.org>"), ("parties", 2, "name", "+37061234567"),
    ])
  func personalData(file: String, row: Int, column: String, text: String) {
    let reading = SmallCase.cell(file + ".csv", row, column, text).read()
    #expect(reading.said == ["\(file).csv:\(row):\(column) TLK0215"])
    #expect(reading.situation != nil)
  }

  @Test(
    "no personal data is seen where there is none",
    arguments: [
      "at 14:30 @ the border", "+12 % since July", "a@b", "@ministry.lt", "C++ 2021-08-01", "+370",
    ])
  func harmless(text: String) {
    #expect(SmallCase.cell("needs.csv", 2, "reason", text).said == [])
  }
}
