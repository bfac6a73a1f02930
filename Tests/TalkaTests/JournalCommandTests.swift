import Formats
import Foundation
import TalkaTestKit
import Testing

/// A journal of the flood example in a folder of its own, with an approver on each side.
struct CommandJournal {
  let folder: String
  static let name = "a.talka"

  init(_ folder: String) throws {
    self.folder = folder
    try expectDone(["import", Program.flood, CommandJournal.name])
    for (user, party, role) in [
      ("qm.head", "QM", "approver"), ("qm.deputy", "QM", "approver"), ("xa.head", "XA", "approver"),
    ] {
      try expectDone(["user", CommandJournal.name, user, "--party", party, "--role", role])
    }
  }

  func run(_ arguments: [String]) throws -> ProcessResult {
    try Program.run(arguments, in: folder)
  }

  @discardableResult
  func expectDone(_ arguments: [String]) throws -> String {
    let result = try run(arguments)
    #expect(result.status == 0, "\(arguments): \(result.stderr)")
    return result.stdout
  }

  func proposePumps() throws {
    try writeFile("offer,need,lots\nO-XA-PUMP,N-PUMP,2\n", to: folder + "/plan.csv")
    try expectDone(["propose", CommandJournal.name, "plan.csv"])
  }
}

@Suite("A journal on the command line")
struct JournalCommandTests {
  private func withJournal(_ body: (CommandJournal) throws -> Void) throws {
    try withTemporaryFolder { try body(try CommandJournal($0)) }
  }

  @Test("gives both examples back byte for byte", arguments: ["flood", "lithuania-2021"])
  func roundTrip(_ example: String) throws {
    try withTemporaryFolder { folder in
      let original = repositoryRoot + "/Examples/" + example
      #expect(try Program.run(["import", original, "a.talka"], in: folder).status == 0)
      #expect(try Program.run(["export", "a.talka", "out"], in: folder).status == 0)
      let names = try FileManager.default.contentsOfDirectory(atPath: original)
      let copied = try FileManager.default.contentsOfDirectory(atPath: folder + "/out")
      #expect(Set(names) == Set(copied) && names.count > 8)
      for name in names {
        let same = FileManager.default.contentsEqual(
          atPath: "\(original)/\(name)", andPath: "\(folder)/out/\(name)")
        #expect(same, "\(name)")
      }
    }
  }

  @Test("takes a line from proposed to usable, and shows it in the case that is exported")
  func life() throws {
    try withJournal { journal in
      try journal.proposePumps()
      try journal.expectDone(["accept", "a.talka", "1", "--as", "qm.head"])
      try journal.expectDone(
        ["commit", "a.talka", "1", "--departs", "2031-03-04", "--as", "xa.head"])
      try journal.expectDone(
        ["dispatch", "a.talka", "1", "--departs", "2031-03-04", "--as", "xa.head"])
      try journal.expectDone([
        "receive", "a.talka", "1", "--usable", "1", "--damaged", "1", "--arrives", "2031-03-05",
        "--as", "qm.head",
      ])
      #expect(try journal.expectDone(["show", "a.talka"]).contains("0 short, 1 damaged"))
      try journal.expectDone(["export", "a.talka", "out"])
      let table = try String(
        contentsOfFile: journal.folder + "/out/commitments.csv", encoding: .utf8)
      #expect(table.hasSuffix("O-XA-PUMP,N-PUMP,2,usable,2031-03-04,2031-03-05,1,\n"))
      #expect(try journal.run(["check", "out"]).status == 0)
    }
  }

  @Test("shows both sides of a conflict, and says what to type")
  func conflict() throws {
    try withJournal { journal in
      try journal.expectDone([
        "correct", "a.talka", "N-BED", "quantity=280", "--seen", "1", "--as", "qm.deputy",
      ])
      let refused = try journal.run([
        "correct", "a.talka", "N-BED", "quantity=250", "--seen", "1", "--as", "qm.head",
      ])
      #expect(refused.status == 3)
      for words in [
        "TLK1306", "by qm.deputy at ", "300 when you saw it, 280 now, you want 250", "--seen 2",
      ] {
        #expect(refused.stderr.contains(words), "\(refused.stderr)")
      }
      try journal.expectDone([
        "correct", "a.talka", "N-BED", "quantity=250", "--seen", "2", "--as", "qm.head",
      ])
      #expect(
        try journal.expectDone(["changes", "a.talka", "N-BED", "--from", "1"])
          .contains("quantity: 300 -> 250"))
    }
  }

  @Test("does a deed once under its key, and nothing on a dry run")
  func once() throws {
    try withJournal { journal in
      try journal.proposePumps()
      let dry = try journal.expectDone(["accept", "a.talka", "1", "--dry-run"])
      #expect(dry.hasPrefix("would record @"))
      let accept = ["accept", "a.talka", "1", "--key", "call-17", "--as", "qm.head"]
      let first = try journal.expectDone(accept)
      #expect(try journal.expectDone(accept) == first)
      let log = try Program.json(["log", "a.talka", "1", "--json"], in: journal.folder)
      #expect(log.items.compactMap { $0["verb"]?.text } == ["propose", "accept"])
    }
  }

  @Test(
    "refuses with the code of its kind",
    arguments: [
      (["accept", "a.talka", "1", "--as", "xa.head"], 4, "TLK1302"),
      (["accept", "a.talka", "1", "--as", "nobody"], 4, "TLK1301"),
      (["accept", "a.talka", "9"], 3, "TLK1303"), (["commit", "a.talka", "1"], 3, "TLK1305"),
      (["act", "a.talka", "refuse", "1"], 3, "TLK1308"),
      (["act", "a.talka", "refuse"], 2, "TLK0703"),
      (["correct", "a.talka", "N-BED", "quantity=1,250"], 3, "TLK0203"),
      (["undo", "a.talka", "@999", "--reason", "r"], 3, "TLK1211"),
      (["log", "b.talka"], 6, "TLK1201"), (["log", "plan.csv"], 6, "TLK1202"),
      (["verify", "plan.csv"], 6, "TLK1202"), (["import", Program.flood, "a.talka"], 2, "TLK0709"),
    ])
  func refusals(_ arguments: [String], _ status: Int32, _ code: String) throws {
    try withJournal { journal in
      try journal.proposePumps()
      let before = try journal.expectDone(["log", "a.talka"])
      let result = try journal.run(arguments)
      #expect(result.status == status, "\(result.stderr)")
      #expect(result.stderr.contains(code), "\(result.stderr)")
      #expect(try journal.expectDone(["log", "a.talka"]) == before)
    }
  }

  @Test("lets a second person confirm what the party wants two for")
  func secondPerson() throws {
    try withJournal { journal in
      try journal.proposePumps()
      try journal.expectDone(["act", "a.talka", "rule", "QM", "two_persons=yes", "--as", "qm.head"])
      let asked = try journal.expectDone(["accept", "a.talka", "1", "--as", "qm.head"])
      #expect(asked.contains("confirm 1 --as USER"))
      #expect(try journal.run(["act", "a.talka", "confirm", "1", "--as", "qm.head"]).status == 4)
      try journal.expectDone(["act", "a.talka", "confirm", "1", "--as", "qm.deputy"])
      #expect(try journal.expectDone(["show", "a.talka", "1"]).contains("state: accepted"))
    }
  }

  @Test("keeps the past: as an entry left it, as a day knew it, and undone")
  func past() throws {
    try withJournal { journal in
      let before = try journal.expectDone(["show", "a.talka", "N-BED"])
      let size = try #require(
        try Program.json(["log", "a.talka", "--json"], in: journal.folder).items.last?["entry"]?
          .whole)
      try journal.expectDone(["correct", "a.talka", "N-BED", "quantity=9"])
      #expect(try journal.expectDone(["show", "a.talka", "N-BED", "--at", "\(size)"]) == before)
      #expect(
        try journal.expectDone(["show", "a.talka", "--as-known", "2001-01-01"]) == "0 entries\n")
      try journal.expectDone(["undo", "a.talka", "@\(size + 1)", "--reason", "wrong sheet"])
      #expect(try journal.expectDone(["show", "a.talka", "N-BED"]).contains("quantity: 300"))
    }
  }

  @Test("a receipt stands by itself, and finds a journal that lost its end")
  func receipts() throws {
    try withJournal { journal in
      try journal.expectDone(["backup", "a.talka", "early.talka"])
      try journal.proposePumps()
      try journal.expectDone(["receipt", "a.talka", "QM", "-o", "qm.receipt"])
      try journal.expectDone(["accept", "a.talka", "1"])
      try journal.expectDone(["receipt", "a.talka", "QM", "-o", "later", "--since", "qm.receipt"])
      for arguments in [
        ["verify", "a.talka"], ["verify", "qm.receipt"],
        ["verify", "a.talka", "--since", "qm.receipt"],
        ["verify", "later", "--since", "qm.receipt"],
      ] {
        #expect(try journal.expectDone(arguments).hasPrefix("sound: "))
      }
      let cut = try journal.run(["verify", "early.talka", "--since", "qm.receipt"])
      #expect(cut.status == 3 && cut.stderr.contains("TLK1207"))
      let path = journal.folder + "/qm.receipt"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try writeFile(text.replacing("proposed", with: "accepted"), to: path)
      let forged = try journal.run(["verify", "qm.receipt"])
      #expect(forged.status == 3 && forged.stderr.contains("TLK1209"))
    }
  }

  @Test("a backup goes on as the journal would have, and is never written over another one")
  func backup() throws {
    try withJournal { journal in
      try journal.expectDone(["backup", "a.talka", "b.talka"])
      let log = try journal.expectDone(["log", "a.talka"])
      #expect(try journal.run(["restore", "b.talka", "a.talka"]).status == 2)
      for name in ["a.talka", "a.talka.key"] {
        try FileManager.default.removeItem(atPath: "\(journal.folder)/\(name)")
      }
      try journal.expectDone(["restore", "b.talka", "a.talka"])
      #expect(try journal.expectDone(["log", "a.talka"]) == log)
      try journal.proposePumps()
      #expect(try journal.expectDone(["verify", "a.talka"]).hasPrefix("sound: "))
      let mode = try FileManager.default.attributesOfItem(atPath: journal.folder + "/a.talka.key")
      #expect(mode[.posixPermissions] as? Int == 0o600)
    }
  }
}
