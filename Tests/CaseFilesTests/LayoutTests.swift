import Basics
import CaseFiles
import Situation
import Testing

@Suite("Headings and the layout of rows") struct LayoutTests {
  @Test(
    "a column that the format does not know is refused, with the name that was meant",
    arguments: [
      ("needs.csv", "quantity", "quantiy", "Maybe quantity"),
      ("needs.csv", "due", "Due", "Maybe due"),
      ("offers.csv", "lot_size", "lotsize", "Maybe lot_size"),
      ("parties.csv", "source", "colour", "Maybe x_colour"), ("places.csv", "length_km", "", nil),
    ])
  func unknownColumn(file: String, column: String, name: String, hint: String?) throws {
    let small = SmallCase.cell(file, 1, column, name)
    let reading = small.read()
    let fault = try #require(reading.diagnostics.first { $0.code == .unknownColumn })
    #expect(fault.place == .init(file: file, row: 1, column: name.isEmpty ? nil : name))
    #expect(fault.hint == hint)
    #expect(fault.expected?.contains(column) == true)
    #expect(reading.situation == nil)
    #expect(reading.said.allSatisfy { $0.hasPrefix("\(file):1") }, "\(reading.said)")
  }

  @Test("a missing column is named once, and nothing that only follows from it")
  func missingColumns() {
    for table in TableSchema.all {
      for column in table.columns where column.isRequired {
        let file = table.table.file
        // Under another name the column is not there and its cells do no harm.
        let said = SmallCase.cell(file, 1, column.name, "x_was").said
        #expect(said == ["\(file):1:\(column.name) TLK0115"], "\(said)")
      }
    }
  }

  @Test("a column that stands twice is refused, columns without a name once")
  func doubledColumns() {
    let doubled = SmallCase.with("substitutes.csv", "give,for,ratio", "give,for,give")
    #expect(
      doubled.said == ["substitutes.csv:1:give TLK0116", "substitutes.csv:1:ratio TLK0115"])
    var unnamed = SmallCase()
    unnamed.files["offices.csv"] = "office,holder,from,,\np,SI,2021-07-01,,\n"
    #expect(unnamed.said == ["offices.csv:1 TLK0114"])
    #expect(
      SmallCase.with("breaks.csv", "source\n", "source,x_a,x_a\n").said.contains(
        "breaks.csv:1:x_a TLK0116"))
  }

  @Test("of a row with too few or too many cells nothing more is said, nor of what points to it")
  func rowWidth() throws {
    var small = SmallCase()
    small.replace("parties.csv", "LV,Latvia,state,1893223,29334.5,1000.50,S1", "LV,Latvia,1 250")
    small.replace("needs.csv", "N2,LT,BORDER", "N2,LT,here,there,nowhere")
    let reading = small.read()
    #expect(reading.said == ["parties.csv:3 TLK0112", "needs.csv:3 TLK0112"])
    let (short, long) = (reading.diagnostics[0], reading.diagnostics[1])
    #expect(short.expected == "7 cells as in the heading")
    #expect(short.found == "LV,Latvia,1 250")
    #expect(short.hint == "Maybe the row was cut off")
    #expect(long.message == "the row has 18 cells")
    #expect(long.hint == "Maybe a cell with a comma lacks quotation marks")
  }

  @Test("rows keep the number that a spreadsheet shows, past blank rows, hashtags and line ends")
  func rowNumbers() {
    var small = SmallCase()
    small.files["breaks.csv"] = """
      series,place,date,reason,source
      #a,#b,#c,#d,#e
      one,BORDER,2021-08-03,"two
      lines",S1

      ,,,,
      two,BORDER,2021-08-32,r,S1
      three,BORDR,2021-08-03,r,S1
      """
    #expect(
      small.said == [
        "breaks.csv TLK0121", "breaks.csv:2 TLK0120", "breaks.csv:6:date TLK0208",
        "breaks.csv:7:place TLK0302",
      ])
  }

  @Test("a row of hashtags is skipped as the second row only")
  func hashtagsLater() {
    let small = SmallCase.with("offices.csv", "S1\n", "S1\n#org,#person,#date,#date,#meta\n")
    #expect(small.said.contains("offices.csv:3:from TLK0208"))
  }

  @Test("a point before three digits is asked for where the sheet was made with semicolons")
  func pointsWithSemicolons() throws {
    var small = SmallCase()
    small.files["resources.csv"] = """
      code;name;kind;unit;mass_kg;value_eur
      tent;Tent;durable;tent;1.250;1500
      bed;Bed;durable;bed;0.250;12.5
      guard;Guard;personnel;person;;
      """
    small.files["places.csv"] = """
      id;name;kind;party;lat;lon;length_km
      VNO;Vilnius;capital;LT;54.687;25.280;
      RIX;Riga;capital;LV;56.946;24.105;
      BORDER;B;border_section;LT;;;678.900
      """
    let reading = small.read()
    let faults = reading.diagnostics.filter { $0.severity == .error }
    #expect(
      faults.map { $0.place } == [
        .init(file: "places.csv", row: 4, column: "length_km"),
        .init(file: "resources.csv", row: 2, column: "mass_kg"),
      ], "a latitude of 54687 is none, and no group of thousands follows a nought")
    #expect(faults.allSatisfy { $0.code == .ambiguousNumber })
    // Each of the two ways that the hint offers must be taken.
    for (part, value) in [("1250", "1250"), ("1.2500", "1.2500")] {
      #expect(faults[1].hint?.contains(part) == true)
      small.replace("resources.csv", value == "1250" ? "1.250" : "1250", part)
      small.files["places.csv"] = SmallCase.sound["places.csv"]
      #expect(small.read().situation?.resources[0].massKg?.description == value)
    }
  }

  @Test("marks that are wrong are named with their row")
  func marks() {
    #expect(SmallCase.with("works.csv", "Camp", "Ca\"mp").said == ["works.csv:2 TLK0110"])
    #expect(SmallCase.with("works.csv", "Camp", "\"Camp\"s").said == ["works.csv:2 TLK0110"])
    // What stands behind it is not read, and so not called missing.
    #expect(SmallCase.with("works.csv", "Camp", "\"Camp").said == ["works.csv:2 TLK0109"])
    #expect(SmallCase.with("resources.csv", "Bed", "\"Bed").said == ["resources.csv:3 TLK0109"])
  }
}
