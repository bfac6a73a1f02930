import Basics
import Formats
import Testing

@Suite("Faults and limits of a table") struct CSVFaultTests {
  private func limits(_ set: (inout Limits) -> Void) -> Limits {
    var limits = Limits()
    set(&limits)
    return limits
  }

  @Test("names a mark inside a cell and reads on")
  func strayMarks() {
    let table = ReadTable("a,b\nc\"d,e\n\"f\"g,h\ni,j\n")
    #expect(table.rows == [["a", "b"], ["c\"d", "e"], ["f", "h"], ["i", "j"]])
    #expect(table.faults.map(\.code) == [.strayQuote, .strayQuote])
    #expect(table.faults.map { $0.place?.row } == [2, 3])
    #expect(table.faults[0].found == "c\"d")
    #expect(!table.reader.isCutShort)
  }

  @Test("ends the table at a mark that is never closed, and says where it was opened")
  func unclosedMark() {
    let table = ReadTable("a,b\nc,d\ne,\"f\ng,h\ni,j\n")
    #expect(table.rows == [["a", "b"], ["c", "d"]])
    #expect(table.faults.map(\.code) == [.unclosedQuote])
    #expect(table.faults[0].place?.row == 3)
    #expect(table.faults[0].found?.hasPrefix("f") == true)
    #expect(table.reader.isCutShort)
  }

  @Test(
    "takes a cell of the largest size and no larger one, with marks or without",
    arguments: [
      ("aaaaa", true), ("aaaaaa", false), ("\"aaaaa\"", true), ("\"aaaaaa\"", false),
      // Doubled marks count once, as they are read.
      ("\"\"\"\"\"aaa\"", true), ("\"\"\"\"\"aaaa\"", false), ("\"aaaaaa", false),
    ])
  func cellSize(cell: String, isTaken: Bool) {
    let table = ReadTable("h\n\(cell)\nx\n", limits: limits { $0.fieldBytes = 5 })
    #expect(table.faults.map(\.code) == (isTaken ? [] : [.fieldTooLarge]))
    #expect(table.rows.count == (isTaken ? 3 : 1))
    if !isTaken { #expect(table.faults[0].place?.row == 2) }
  }

  @Test("takes as many columns and rows as the limits say and no more")
  func columnsAndRows() {
    let narrow = limits { $0.columns = 3 }
    #expect(ReadTable("a,b,c\n", limits: narrow).faults.isEmpty)
    #expect(ReadTable("a,b\nc,d,e,f\n", limits: narrow).faults.map(\.code) == [.tooManyColumns])
    #expect(ReadTable("a,b\nc,d,e,f\n", limits: narrow).faults[0].place?.row == 2)
    let short = limits { $0.rows = 2 }
    #expect(ReadTable("h\n1\n2\n", limits: short).faults.isEmpty)
    #expect(ReadTable("h\n1\n2\n3\n", limits: short).faults.map(\.code) == [.tooManyRows])
    #expect(ReadTable("h\n1\n2\n3\n", limits: short).rows.count == 3)
  }

  @Test("keeps the first faults and counts the rest")
  func manyFaults() {
    let table = ReadTable(String(repeating: "a\"b\n", count: 500))
    #expect(table.faults.count == 200)
    #expect(table.reader.droppedFaults == 300)
    #expect(table.rows.count == 500)
  }

  // A line is no argument of the test: arguments are written down, byte by byte.
  @Test("never reads a line of 50 MB to its end")
  func longLine() {
    for mark: [UInt8] in [[], [0x22]] {
      let table = ReadTable(Array("h\n".utf8) + mark + [UInt8](repeating: 0x61, count: 50_000_000))
      #expect(table.rows == [["h"]])
      #expect(table.faults.map(\.code) == [.fieldTooLarge])
      #expect(table.faults[0].place?.row == 2)
      #expect((table.faults[0].found?.count ?? 0) < 70)
    }
  }

  @Test("stops at too many columns within a line of 50 MB")
  func longLineOfCells() {
    let table = ReadTable(Array("h\n".utf8) + [UInt8](repeating: 0x2C, count: 50_000_000))
    #expect(table.faults.map(\.code) == [.tooManyColumns])
  }

  @Test(
    "says which row and column a byte stands in, as a spreadsheet numbers them",
    arguments: [
      ("id,name\nX,b\n", 1, nil), ("id,name\na,X\n", 2, "name"),
      ("id,name\n\"p\nq\",b\nc,X", 3, "name"),
      ("id,name\r\na,b\r\nX,d", 3, "id"), ("id;name\n1;X", 2, "name"), ("id,name\na,b,X", 2, nil),
      ("id,name\n\"a\nX\",b", 2, "id"), ("id\ra\rX", 3, "id"), ("id,name\n\"X", 2, nil),
    ] as [(String, Int, String?)])
  func places(text: String, row: Int, column: String?) throws {
    let bytes = Array(text.utf8)
    let index = try #require(bytes.firstIndex(of: 0x58))
    // In the first the X stands in the second row; the byte before it ends the heading.
    let at = row == 1 ? index - 1 : index
    let place = CSVReader.place(of: at, in: bytes, named: "t.csv")
    #expect(place == Diagnostic.Place(file: "t.csv", row: row, column: column))
  }
}
