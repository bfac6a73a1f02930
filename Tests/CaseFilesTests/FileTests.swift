import Basics
import CaseFiles
import Formats
import Foundation
import Situation
import TalkaTestKit
import Testing

@Suite("The files of a case folder") struct FileTests {
  private func said(_ name: String, _ text: String?) -> [String] {
    var small = SmallCase()
    small.files[name] = text
    return small.said
  }

  @Test(
    "a file that the format does not know is refused, with the name that was meant",
    arguments: [
      ("need.csv", "Maybe needs.csv"), ("Needs.csv", "Maybe needs.csv"),
      ("ofers.csv", "Maybe offers.csv"),
      ("case.jsn.json", "Maybe x_case.jsn.json"), ("plan.CSV", "Maybe x_plan.CSV"),
      ("settings.json", "Maybe x_settings.json"),
    ])
  func unknown(name: String, hint: String) {
    var small = SmallCase()
    small.files[name] = "a,b\n"
    let reading = small.read()
    #expect(reading.said == ["\(name) TLK0113"])
    #expect(reading.diagnostics.first?.hint == hint)
    #expect(reading.situation == nil)
  }

  @Test(
    "own files and files that are no tables are left alone",
    arguments: [
      "x_plan.csv", "x_.json", "README.md", "notes.txt", ".hidden.csv", "needs.csv.bak", "csv",
    ])
  func leftAlone(name: String) { #expect(said(name, "\"") == []) }

  @Test(
    "a table without which nothing can be planned must be there",
    arguments: [
      "case.json", "parties.csv", "places.csv", "resources.csv", "needs.csv", "offers.csv",
    ])
  func required(name: String) {
    let said = said(name, nil)
    #expect(said == ["\(name) TLK0101"], "what points into it is not called wrong as well")
  }

  @Test("every other table may be missing")
  func optional() {
    for table in TableSchema.all where !table.isRequired {
      var small = SmallCase()
      small.files[table.table.file] = nil
      // Rows that point into it are named, and nothing else.
      #expect(small.said.allSatisfy { $0.hasSuffix("TLK0302") }, "\(table.table): \(small.said)")
    }
    var bare = SmallCase()
    bare.files = bare.files.filter { name, _ in
      name == "case.json" || TableSchema.all.contains { $0.isRequired && $0.table.file == name }
    }
    for (name, text) in bare.files where name.hasSuffix(".csv") {
      bare.files[name] = String(text.prefix { $0 != "\n" })
    }
    #expect(bare.said == [])
    #expect(bare.read().situation?.needs.isEmpty == true)
  }

  @Test(
    "a table without a heading is refused, also behind a byte-order mark",
    arguments: [
      "", "\u{FEFF}",
    ])
  func empty(text: String) {
    for name in ["needs.csv", "offices.csv"] {
      let said = said(name, text)
      #expect(said.filter { !$0.hasSuffix("TLK0118") } == ["\(name) TLK0111"])
    }
  }

  @Test("damaged bytes are named with row and column")
  func bytes() throws {
    for (byte, code) in [(UInt8(0), "TLK0105"), (0xFF, "TLK0104"), (0x1B, "TLK0105")] {
      var files = SmallCase.sound.mapValues { Array($0.utf8) }
      let text = try #require(files["events.csv"])
      let at = try #require(text.lastIndex(of: 0x4D))
      files["events.csv"]?[at] = byte
      let reading = CaseFolder.read(files: files)
      #expect(reading.said == ["events.csv:2:name \(code)"])
    }
  }

  @Test("UTF-16 and workbooks are named as what they are, once a file")
  func foreign() {
    var files = SmallCase.sound.mapValues { Array($0.utf8) }
    files["parties.csv"] =
      [0xFF, 0xFE]
      + (SmallCase.sound["parties.csv"] ?? "").utf16.flatMap {
        [UInt8($0 & 0xFF), UInt8($0 >> 8)]
      }
    files["places.csv"] = [0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 0, count: 100)
    #expect(CaseFolder.read(files: files).said == ["parties.csv TLK0104", "places.csv TLK0104"])
  }

  @Test("a path that is no folder is refused, and a missing one points to the demo")
  func noFolder() throws {
    try withTemporaryFolder { folder in
      try writeFile("", to: "\(folder)/file")
      for name in ["file", "nothing"] {
        let reading = CaseFolder.read(URL(fileURLWithPath: "\(folder)/\(name)"))
        #expect(reading.diagnostics.map(\.code) == [.notAFolder])
        #expect((reading.diagnostics[0].hint != nil) == (name == "nothing"))
        #expect(reading.situation == nil)
      }
      let empty = CaseFolder.read(URL(fileURLWithPath: folder))
      #expect(empty.diagnostics.map(\.code) == Array(repeating: .fileMissing, count: 6))
    }
  }

  @Test("a pipe, a folder or a dangling link in place of a table is named and never waited for")
  func specialFiles() throws {
    try withTemporaryFolder { folder in
      for (name, text) in SmallCase.sound { try writeFile(text, to: "\(folder)/\(name)") }
      for name in ["needs.csv", "offers.csv", "works.csv"] {
        try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
      }
      #expect(try runProcess("/usr/bin/env", ["mkfifo", "\(folder)/needs.csv"]).status == 0)
      try writeFile("", to: "\(folder)/offers.csv/file")
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder)/works.csv", withDestinationPath: "nowhere")
      let reading = CaseFolder.read(URL(fileURLWithPath: folder))
      #expect(
        reading.said == ["needs.csv TLK0102", "offers.csv TLK0102", "works.csv TLK0101"])
    }
  }

  @Test("a file over the limit is refused by its size")
  func size() throws {
    var limits = Limits()
    limits.fileBytes = 300
    try withTemporaryFolder { folder in
      for (name, text) in SmallCase.sound { try writeFile(text, to: "\(folder)/\(name)") }
      let said = CaseFolder.read(URL(fileURLWithPath: folder), limits: limits).said
      let large = SmallCase.sound.filter { $0.value.utf8.count > 300 }.keys
      #expect(Set(said) == Set(large.map { "\($0) TLK0103" }))
    }
  }
}
