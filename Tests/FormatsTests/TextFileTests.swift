import Basics
import Formats
import Foundation
import TalkaTestKit
import Testing

@Suite("Bytes as text") struct TextFileTests {
  private func file(_ bytes: [UInt8], _ name: String = "t.csv") -> TextFile {
    TextFile(bytes: bytes, named: name)
  }

  private func file(_ text: String, _ name: String = "t.csv") -> TextFile {
    file(Array(text.utf8), name)
  }

  @Test("takes UTF-8 as it is, with tabs and line ends of all kinds")
  func plain() {
    for text in ["", "a,b\n", "a\tb\r\nc\r", "žąsis,日本,🧊\u{10FFFF}", "\u{A0}\u{FEFF}"] {
      #expect(file("x" + text).bytes == Array(("x" + text).utf8))
      #expect(file("x" + text).diagnostics.isEmpty)
    }
  }

  @Test("skips a byte-order mark and says so")
  func mark() {
    let marked = file([0xEF, 0xBB, 0xBF] + Array("a,b\n".utf8))
    #expect(marked.bytes == Array("a,b\n".utf8))
    #expect(marked.diagnostics.map(\.code) == [.markSkipped])
  }

  @Test(
    "refuses UTF-16 and workbooks as a whole",
    arguments: [
      [0xFF, 0xFE, 0x69, 0x00], [0xFE, 0xFF, 0x00, 0x69], [0x69, 0x00, 0x64, 0x00],
      [0x00, 0x69, 0x00, 0x64], [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00],
    ] as [[UInt8]])
  func foreign(bytes: [UInt8]) {
    let text = file(bytes)
    #expect(text.bytes.isEmpty)
    #expect(text.diagnostics.map(\.code) == [.notUTF8])
    #expect(text.diagnostics[0].hint != nil)
  }

  @Test(
    "finds bytes that are not UTF-8",
    arguments: [
      [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0x28], [0xE0, 0x80, 0x80],
      [0xE2, 0x82], [0xE2, 0x28, 0xA1], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF],
      [0xF0, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xFE], [0xF0, 0x9F, 0xA7],
      [0xE4, 0x61],
    ] as [[UInt8]])
  func notUTF8(bytes: [UInt8]) {
    for (before, after) in [("id,name\na,", ""), ("id,name\na,žžžžžžžžž", "zzzzzzzzzzzz\nb,c\n")] {
      let text = file(Array(before.utf8) + bytes + Array(after.utf8))
      #expect(text.diagnostics.map(\.code).first == .notUTF8)
      #expect(text.diagnostics.first?.place == .init(file: "t.csv", row: 2, column: "name"))
      #expect(text.diagnostics.first?.message == "byte \(before.utf8.count + 1) is not UTF-8")
      let repaired = String(decoding: text.bytes, as: UTF8.self)
      #expect(Array(repaired.utf8) == text.bytes)
    }
  }

  @Test("agrees with Swift's own decoder on any bytes")
  func anyBytes() {
    var random = SplitMix64(seed: 7)
    let lead: [UInt8] = [
      0x61, 0x80, 0xBF, 0xC2, 0xDF, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0x9F, 0xA0,
    ]
    for _ in 0..<5000 {
      let bytes =
        [0x61]
        + (0..<Int.random(in: 0...12, using: &random)).map { _ in
          lead.randomElement(using: &random) ?? 0
        }
      let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
      #expect(file(bytes).diagnostics.contains { $0.code == .notUTF8 } == !isUTF8, "\(bytes)")
    }
  }

  @Test(
    "finds control characters, of one byte or two, and counts them",
    arguments: [
      ("\0", "U+0000"), ("\u{1}", "U+0001"), ("\u{B}", "U+000B"), ("\u{1B}", "U+001B"),
      ("\u{7F}", "U+007F"), ("\u{80}", "U+0080"), ("\u{9F}", "U+009F"),
    ])
  func controls(character: String, name: String) {
    let text = file("id,name\n\"a\nb\",c\nd,e\(character)f\ng\(character),h\n")
    #expect(text.diagnostics.map(\.code) == [.controlByte])
    #expect(text.diagnostics[0].place == .init(file: "t.csv", row: 3, column: "name"))
    #expect(text.diagnostics[0].found == name)
    #expect(text.diagnostics[0].message == "2 control characters")
  }

  @Test("counts lines and bytes in JSON")
  func linesOfJSON() {
    let text = file("{\n  \"a\\\"b\": \"\0\"\n}", "case.json")
    #expect(text.diagnostics.map { $0.place } == [.init(file: "case.json", row: 2, column: "12")])
  }

  @Test("refuses a file over the limit before it is read, also behind a link")
  func size() throws {
    try withTemporaryFolder { folder in
      try writeFile("12345", to: "\(folder)/a.csv")
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder)/b.csv", withDestinationPath: "a.csv")
      var limits = Limits()
      for name in ["a.csv", "b.csv"] {
        let url = URL(fileURLWithPath: "\(folder)/\(name)")
        limits.fileBytes = 5
        #expect(try TextFile.read(url, named: name, limits: limits).bytes.count == 5)
        limits.fileBytes = 4
        let fault = #expect(throws: Diagnostic.self) {
          try TextFile.read(url, named: name, limits: limits)
        }
        #expect(fault?.code == .fileTooLarge)
        #expect(fault?.place?.file == name)
      }
    }
  }

  @Test("takes no more than the limit from what never ends")
  func endless() {
    var limits = Limits()
    limits.fileBytes = 1000
    let fault = #expect(throws: Diagnostic.self) {
      try TextFile.read(URL(fileURLWithPath: "/dev/zero"), named: "zero", limits: limits)
    }
    #expect(fault?.code == .fileTooLarge)
  }

  @Test("says whether a file is missing or cannot be read")
  func missing() throws {
    try withTemporaryFolder { folder in
      let absent = #expect(throws: Diagnostic.self) {
        try TextFile.read(URL(fileURLWithPath: "\(folder)/no.csv"), named: "no.csv")
      }
      #expect(absent?.code == .fileMissing)
      let notAFile = #expect(throws: Diagnostic.self) {
        try TextFile.read(URL(fileURLWithPath: folder), named: "folder")
      }
      #expect(notAFile?.code == .fileUnreadable)
    }
  }
}
