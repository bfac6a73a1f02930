import Basics
import CaseFiles
import Foundation
import Situation
import TalkaTestKit
import Testing

@Suite("Reading a case and writing it back") struct RoundTripTests {
  private func written(_ reading: CaseReading) throws -> [String: String] {
    let files = CaseFolder.files(of: try #require(reading.situation))
    return Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.text) })
  }

  @Test("a case in the plain form is written back byte for byte, and nothing is said of it")
  func plainForm() throws {
    let reading = SmallCase().read()
    #expect(reading.said == [])
    #expect(reading.tableCount == 17)
    #expect(reading.rowCount == 32)
    #expect(try written(reading) == SmallCase.sound)
  }

  @Test(
    "the example is written back byte for byte",
    .enabled(if: ExampleCase.files != nil, "neither the example nor the folder shared is there"))
  func example() throws {
    let files = try #require(ExampleCase.files)
    let reading = CaseFolder.read(files: files)
    #expect(!reading.diagnostics.hasErrors, "\(reading.said)")
    let copy = CaseFolder.files(of: try #require(reading.situation))
    #expect(Set(copy.map(\.name)) == Set(files.keys))
    for file in copy {
      #expect(Array(file.text.utf8) == files[file.name], "\(file.name)")
    }
  }

  @Test("a folder on the disk is read as its files are, and written anew as a whole")
  func folders() throws {
    try withTemporaryFolder { folder in
      for (name, text) in SmallCase.sound { try writeFile(text, to: "\(folder)/a/\(name)") }
      try writeFile("notes", to: "\(folder)/a/README.md")
      let reading = CaseFolder.read(URL(fileURLWithPath: "\(folder)/a"))
      #expect(reading.said == [])
      let copy = URL(fileURLWithPath: "\(folder)/b")
      try CaseFolder.write(try #require(reading.situation), to: copy)
      let names = try FileManager.default.contentsOfDirectory(atPath: copy.path)
      #expect(Set(names) == Set(SmallCase.sound.keys))
      for name in names {
        let bytes = FileManager.default.contents(atPath: "\(copy.path)/\(name)")
        #expect(bytes == Data((SmallCase.sound[name] ?? "").utf8), "\(name)")
      }
      let situation = try #require(reading.situation)
      let fault = #expect(throws: Diagnostic.self) { try CaseFolder.write(situation, to: copy) }
      #expect(fault?.code == .targetExists)
    }
  }

  @Test("a folder that cannot be written leaves nothing behind")
  func noDraft() throws {
    try withTemporaryFolder { folder in
      let long = String(repeating: "n", count: 300) + ".csv"
      let fault = #expect(throws: Diagnostic.self) {
        try CaseFolder.write([("a.csv", []), (long, [])], to: URL(fileURLWithPath: "\(folder)/c"))
      }
      #expect(fault?.code == .cannotWrite)
      let left = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(left == [])
    }
  }

  @Test(
    "what spreadsheets make of a case is read as the plain form",
    arguments: [
      ("semicolons", "TLK0117"), ("tabs", "TLK0117"), ("windows line ends", "TLK0119"),
      ("old line ends", "TLK0119"), ("byte-order mark", "TLK0118"), ("hashtags", "TLK0120"),
      ("empty rows", "TLK0121"),
    ])
  func foreignForms(form: String, code: String) throws {
    var small = SmallCase()
    for (name, text) in SmallCase.sound where name.hasSuffix(".csv") {
      small.files[name] = RoundTripTests.foreign(text, form)
    }
    let reading = small.read()
    #expect(reading.said.allSatisfy { $0.hasSuffix(code) }, "\(reading.said)")
    #expect(reading.said.count == 17)
    #expect(reading.diagnostics.allSatisfy { $0.severity == .note })
    #expect(try written(reading) == SmallCase.sound)
  }

  private static func foreign(_ text: String, _ form: String) -> String {
    let heading = text.prefix { $0 != "\n" }
    switch form {
    case "semicolons":
      // A list of parties holds semicolons itself, so it must stand between marks now.
      return text.replacing("LV;EUAA", with: "\"LV,EUAA\"").replacing(",", with: ";")
    case "tabs": return text.replacing(",", with: "\t")
    case "windows line ends": return text.replacing("\n", with: "\r\n")
    case "old line ends": return text.replacing("\n", with: "\r")
    case "byte-order mark": return "\u{FEFF}" + text
    case "hashtags":
      let tags = heading.split(separator: ",").map { "#" + $0.prefix(4) }.joined(separator: ",")
      return heading + "\n" + tags + text.dropFirst(heading.count)
    default:
      let empty = String(repeating: ",", count: heading.count { $0 == "," })
      return text + empty + "\n\n" + empty.replacing(",", with: " ,") + "\n"
    }
  }

  @Test("columns may stand in any order, and those that are not given stay so")
  func columnOrder() throws {
    var small = SmallCase()
    small.files["substitutes.csv"] = "ratio,x_b,give,x_a,for\n10,1,tent,2,bed\n"
    small.files["parties.csv"] = "kind,id,name\nstate,LT,Lithuania\nstate,LV,L\nagency,EUAA,A\n"
    let files = try written(small.read())
    #expect(files["substitutes.csv"] == "give,for,ratio,x_b,x_a\ntent,bed,10,1,2\n")
    #expect(
      files["parties.csv"] == """
        id,name,kind,population,gdp_meur,already_given_eur,source
        LT,Lithuania,state,,,,
        LV,L,state,,,,
        EUAA,A,agency,,,,

        """)
  }

  @Test("own columns and keys are kept as they are")
  func ownColumns() throws {
    var small = SmallCase()
    small.replace("substitutes.csv", "ratio\ntent,bed,10\n", "ratio,x_a;b,x_c\ntent,bed,10, s ,\n")
    small.replace("substitutes.csv", "0.1", "0.1,,\"q\"\"\n,\"")
    small.replace("case.json", "\"as_of\"", "\"x_own\": {\"a\": [1.50, \"ą\"]}, \"as_of\"")
    let reading = small.read()
    #expect(reading.said == [])
    let situation = try #require(reading.situation)
    #expect(situation.substitutes[0].extra == [ExtraCell(column: "x_a;b", text: " s ")])
    let files = try written(reading)
    #expect(
      files["substitutes.csv"]
        == "give,for,ratio,\"x_a;b\",x_c\ntent,bed,10, s ,\nbed,tent,0.1,,\"q\"\"\n,\"\n")
    let again = CaseFolder.read(files: files.mapValues { Array($0.utf8) })
    #expect(again.situation?.header == situation.header)
    #expect(situation.header.extra == [ExtraCell(column: "x_own", text: #"{"a":[1.50,"ą"]}"#)])
    #expect(try written(again) == files)
  }

  @Test("a table that may be missing stays missing, and one with a heading only stays")
  func optionalTables() throws {
    var small = SmallCase()
    small.files["offices.csv"] = nil
    small.files["breaks.csv"] = "series,place,date,reason,source\n"
    let files = try written(small.read())
    #expect(files["offices.csv"] == nil)
    #expect(files["breaks.csv"] == "series,place,date,reason,source\n")
  }
}
