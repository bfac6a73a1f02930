import Basics
import Formats
import TalkaTestKit
import Testing

@Suite("Reading a table of cells") struct CSVReaderTests {
  @Test(
    "has known answers",
    arguments: [
      ("", []), ("a", [["a"]]), ("a\n", [["a"]]), ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
      ("a,b\nc,d", [["a", "b"], ["c", "d"]]), ("a\r\nb\r\n", [["a"], ["b"]]),
      ("a\rb\r", [["a"], ["b"]]), ("a\n\nb", [["a"], [""], ["b"]]), (",\n", [["", ""]]),
      (",", [["", ""]]), ("a,", [["a", ""]]), ("\n", [[""]]), ("\"a\"", [["a"]]),
      ("\"\"", [[""]]), ("\"\",\"\"\n", [["", ""]]), ("\"a,b\",c", [["a,b", "c"]]),
      ("\"a\nb\",c\nd,e", [["a\nb", "c"], ["d", "e"]]), ("\"a\r\nb\"", [["a\r\nb"]]),
      ("\"a\"\"b\"", [["a\"b"]]), ("\"\"\"\"", [["\""]]), ("\"\"\"a\"\"\",b", [["\"a\"", "b"]]),
      (" a , b ", [[" a ", " b "]]), ("a;b\tc", [["a;b\tc"]]), ("ąž,日本\n", [["ąž", "日本"]]),
      ("\"a\"\r\n\"b\"\r\n", [["a"], ["b"]]),
    ] as [(String, [[String]])])
  func known(text: String, rows: [[String]]) {
    let table = ReadTable(text)
    #expect(table.rows == rows)
    #expect(table.faults.isEmpty)
    #expect(!table.reader.isCutShort)
  }

  @Test("reads any table that was written", arguments: 0..<20)
  func writtenTables(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let rows = CSVReaderTests.table(&random)
      var writer = CSVWriter()
      for row in rows { writer.add(row) }
      let table = ReadTable(writer.text)
      #expect(
        table.rows.map { $0.map { Array($0.utf8) } } == rows.map { $0.map { Array($0.utf8) } })
      #expect(table.faults.isEmpty)
    }
  }

  private static let pieces = [
    "a", "\"", ",", ";", "\t", "\n", "\r", "\r\n", " ", "0", "é", "日", "🧊", "\u{FEFF}", "\"\"",
    "x_",
  ]

  private static func table(_ random: inout SplitMix64) -> [[String]] {
    let width = Int.random(in: 1...5, using: &random)
    return (0..<Int.random(in: 0...6, using: &random)).map { _ in
      (0..<width).map { _ in
        (0..<Int.random(in: 0...6, using: &random))
          .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      }
    }
  }

  @Test("agrees with another reader on any well-formed text", arguments: CSVSeparator.allCases)
  func againstReference(separator: CSVSeparator) {
    var random = SplitMix64(seed: 6)
    for _ in 0..<2000 {
      let text = CSVReaderTests.wellFormed(separator.rawValue, &random)
      let table = ReadTable(text, separator: separator)
      let wanted = PlainCSV(text, separator: separator.rawValue).rows
      #expect(table.rows.map { $0.map { Array($0.utf8) } } == wanted)
      #expect(table.faults.isEmpty)
    }
  }

  /// Cells that need no marks without them, others with; line ends of all three kinds mixed.
  private static func wellFormed(_ separator: UInt8, _ random: inout SplitMix64) -> [UInt8] {
    let plain: [UInt8] = [0x61, 0x20, 0x30].filter { $0 != separator }
    let any: [UInt8] = [0x61, 0x2C, 0x3B, 0x09, 0x0A, 0x0D, 0x20]
    var text: [UInt8] = []
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      if Bool.random(using: &random) {
        for _ in 0..<Int.random(in: 0...3, using: &random) {
          text.append(plain.randomElement(using: &random) ?? 0x61)
        }
      } else {
        text.append(0x22)
        for _ in 0..<Int.random(in: 0...4, using: &random) {
          let byte = any.randomElement(using: &random) ?? 0x61
          text += Int.random(in: 0..<4, using: &random) == 0 ? [0x22, 0x22] : [byte]
        }
        text.append(0x22)
      }
      text += [[separator], [0x0A], [0x0D], [0x0D, 0x0A]].randomElement(using: &random) ?? [0x0A]
    }
    return text
  }

  @Test("takes any bytes, and names a row in every fault", arguments: 0..<10)
  func anyBytes(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var limits = Limits()
    (limits.fieldBytes, limits.columns, limits.rows) = (12, 4, 6)
    let common: [UInt8] = [0x22, 0x2C, 0x0A, 0x0D, 0x61, 0x3B, 0x00, 0xC3, 0xFF]
    for _ in 0..<1000 {
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        common.randomElement(using: &random) ?? 0
      }
      let table = ReadTable(bytes, limits: Bool.random(using: &random) ? limits : Limits())
      for fault in table.faults {
        let row = fault.place?.row ?? 0
        #expect(row >= 1 && row <= table.reader.row, "\(fault) in \(bytes)")
        #expect(fault.place?.file == "t.csv")
      }
      // Where nothing is wrong, there is nothing to disagree about.
      let free = ReadTable(bytes)
      if free.faults.isEmpty {
        #expect(
          free.rows == PlainCSV(bytes, separator: 0x2C).rows.map { row in row.map { text($0) } },
          "\(bytes)")
      }
    }
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test(
    "recognises the separator by the first row",
    arguments: [
      ("a,b", .comma), ("a;b", .semicolon), ("a\tb", .tab), ("a", .comma), ("", .comma),
      ("a;b,c", .comma), ("a;b;c,d", .semicolon), ("\"a;b;c\",d", .comma),
      ("\"a,b,c\";d", .semicolon), ("a;b\nc,d,e,f,g", .semicolon), ("a\r;;;;", .comma),
      ("\"x\n;;;\",b", .comma),
    ] as [(String, CSVSeparator)])
  func separators(text: String, separator: CSVSeparator) {
    #expect(CSVSeparator.recognised(in: Array(text.utf8)) == separator)
  }

  @Test("a written heading is recognised as separated by commas, whatever its names hold")
  func writtenHeading() {
    var writer = CSVWriter()
    writer.add(["id", "x_a;b;c;d", "x_e\tf\tg\th"])
    writer.add(["1", "a;b;c", "d\te"])
    #expect(CSVSeparator.recognised(in: Array(writer.text.utf8)) == .comma)
    #expect(writer.text == "id,\"x_a;b;c;d\",\"x_e\tf\tg\th\"\n1,a;b;c,d\te\n")
  }
}
