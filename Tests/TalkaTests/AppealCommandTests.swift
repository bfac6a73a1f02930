import Foundation
import TalkaTestKit
import Testing

@Suite("talka appeal") struct AppealCommandTests {
  /// A copy of the real case with one table changed.
  private func copy(
    to folder: String, _ table: String, replacing old: String, with new: String
  ) throws {
    try FileManager.default.copyItem(atPath: Program.lithuania, toPath: folder)
    let path = folder + "/" + table
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains(old))
    try FileManager.default.removeItem(atPath: path)
    try writeFile(text.replacing(old, with: new), to: path)
  }

  /// The words of a screen, however its lines are broken.
  private func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test("writes PDF, page and record; a changed figure stops the letter, its successor tells why")
  func life() throws {
    try withTemporaryFolder { folder in
      let letter = folder + "/letter.pdf"
      let made = try Program.run(["appeal", Program.lithuania, "--to", "DE", "-o", letter])
      #expect(made.status == 0, "\(made.stderr)")
      let bytes = try Data(contentsOf: URL(fileURLWithPath: letter))
      #expect(bytes.starts(with: Array("%PDF-".utf8)))
      let record = folder + "/letter.json"

      let same = try Program.run(["appeal", Program.lithuania, "--check", record])
      #expect(same.status == 0)
      #expect(same.stdout.contains("still says what the case says"))

      let later = folder + "/later"
      try copy(
        to: later, "figures.csv", replacing: ",2021-01-01,2021-07-31,3543,",
        with: ",2021-01-01,2021-07-31,3611,")
      let check = try Program.run(["appeal", later, "--check", record])
      #expect(check.status == 3)
      #expect(check.stderr.contains("TLK1009"))
      #expect(check.stderr.contains("3543 from 2021-01-01 to 2021-07-31"))
      #expect(check.stderr.contains("3611 from 2021-01-01 to 2021-07-31"))

      let refused = try Program.run(["appeal", later, "--since", record])
      #expect(refused.status == 3)
      #expect(refused.stderr.contains("TLK1011"))
      let again = try Program.run([
        "appeal", later, "--since", record, "--reference", "L/2", "--to", "DE",
      ])
      #expect(again.status == 0)
      #expect(again.stdout.contains("now 3611"))
      #expect(words(again.stdout).contains("reference lithuania-2021/2021-08-01"))
    }
  }

  @Test("writes the letter to all and to each party; one alone has the same bytes")
  func all() throws {
    try withTemporaryFolder { folder in
      let made = try Program.run(
        ["appeal", Program.lithuania, "--all", "--lang", "lt", "-o", folder + "/all"],
        seconds: 120)
      #expect(made.status == 0, "\(made.stderr)")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/all")
      #expect(names.contains("all.pdf") && names.contains("DE.html"))
      #expect(names.count(where: { $0.hasSuffix(".pdf") }) > 20)
      let one = folder + "/one.pdf"
      let again = try Program.run(
        ["appeal", Program.lithuania, "--to", "PL", "--lang", "lt", "-o", one])
      #expect(again.status == 0)
      #expect(FileManager.default.contentsEqual(atPath: one, andPath: folder + "/all/PL.pdf"))
    }
  }

  @Test("an edited template is used; one that cannot be filled is named by row")
  func template() throws {
    try withTemporaryFolder { folder in
      let printed = try Program.run(["appeal", Program.lithuania, "--print-template"])
      let mine = folder + "/mine.txt"
      try writeFile(
        printed.stdout.replacing("Excellencies,", with: "Dear colleagues in {addressee},"),
        to: mine)
      let letter = try Program.run([
        "appeal", Program.lithuania, "--to", "PL", "--template", mine,
      ])
      #expect(letter.stdout.contains("Dear colleagues in Poland,"))
      try writeFile("# Title\n\nDear {adressee}\n", to: folder + "/bad.txt")
      let bad = try Program.run([
        "appeal", Program.lithuania, "--template", folder + "/bad.txt",
      ])
      #expect(bad.status == 3)
      #expect(bad.stderr.contains("bad.txt:3: error TLK1008"))
    }
  }

  @Test(
    "what cannot be is refused with what would do",
    arguments: [
      (["--to", "QQ"], "TLK1002"), (["--to", "LT"], "TLK1011"),
      (["--sign", "President of Lithuani"], "Maybe it should be President of Lithuania"),
      (["--check", "case.json"], "TLK"), (["-o", "letter.doc"], "TLK0710"),
      (["--key", "fair"], "TLK1007"),
    ])
  func refusals(arguments: [String], message: String) throws {
    let run = try Program.run(["appeal", Program.lithuania] + arguments)
    #expect(run.status != 0)
    #expect(run.stderr.contains(message), "\(run.stderr)")
  }

  @Test("a record that is damaged is refused by the member at fault")
  func damagedRecord() throws {
    try withTemporaryFolder { folder in
      let json = try Program.run(["appeal", Program.lithuania, "--json"]).stdout
      for (old, new) in [
        ("\"talka-appeal/1\"", "\"talka-appeal/9\""),
        ("\"exactness\": \"exact\"", "\"exactness\": 3"),
        ("\"units\": ", "\"units\": -"), ("\"date\": \"2021-08-01\"", "\"date\": \"soon\""),
      ] {
        let path = folder + "/record.json"
        try writeFile(json.replacing(old, with: new), to: path)
        let run = try Program.run(["appeal", Program.lithuania, "--check", path])
        #expect(run.status == 3)
        #expect(run.stderr.contains("TLK1010"), "\(old): \(run.stderr.prefix(300))")
      }
    }
  }

  @Test("a case with none of the known series is told by what it has")
  func flood() throws {
    let letter = try Program.run(["appeal", Program.flood])
    #expect(letter.status == 0, "\(letter.stderr)")
    #expect(letter.stdout.contains("[1]"))
  }
}
