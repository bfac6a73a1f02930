import Basics
import CaseFiles
import Casework
import Foundation
import Journal
import Seals
import Situation
import TalkaTestKit
import Testing

/// A desk for tests: the flood example, a few users, and a clock that goes on by an hour a deed.
struct SmallDesk {
  private(set) var book = Book()
  private(set) var entries: [Entry] = []
  private var deeds = 0

  static let flood = CaseFolder.read(
    URL(fileURLWithPath: repositoryRoot + "/Examples/flood"))

  init() throws {
    let situation = try #require(SmallDesk.flood.situation)
    try perform(
      DeskCommand(
        .importCase, key: "import", material: .tables(CaseFolder.tables(of: situation))),
      by: "desk")
    for (name, party, roles) in [
      ("qm.editor", "QM", "editor"), ("qm.head", "QM", "approver"), ("qm.deputy", "QM", "approver"),
      ("xa.head", "XA", "approver"), ("xa.depot", "XA", "editor"), ("xb.head", "XB", "approver"),
      ("court", "", "auditor"), ("guest", "XA", "reader"),
    ] {
      try perform(
        .user, row: RowName("users", name), [RowCell("party", party), RowCell("roles", roles)],
        by: "desk")
    }
  }

  var now: Moment {
    Moment(seconds: 1_930_348_800 + Int64(deeds) * 3600)
  }

  mutating func perform(
    _ verb: Verb, row: RowName? = nil, _ values: [RowCell] = [], reason: String = "",
    version: Int? = nil, material: DeskCommand.Material = .none, by user: String
  ) throws {
    let key = "k\(deeds)"
    try perform(
      DeskCommand(
        verb, row, values, reason: reason, version: version, key: key, material: material),
      by: user)
  }

  mutating func perform(_ command: DeskCommand, by user: String) throws {
    let drafts = try Casework.decide(command, by: user, on: book, at: now)
    deeds += 1
    for draft in drafts {
      let entry = Entry(
        number: book.size + 1, previous: .none, moment: max(now, book.moment ?? now), draft: draft)
      try book.apply(entry)
      entries.append(entry)
    }
  }

  mutating func line(
    _ verb: Verb, _ number: Int, _ values: [RowCell] = [], reason: String = "", by user: String
  ) throws {
    try perform(
      verb, row: RowName("commitments", String(number)), values, reason: reason, by: user)
  }

  /// Puts the two pumps of Arland to Quendia, as line 1.
  mutating func proposePumps(lots: Int = 2) throws {
    try perform(
      .propose,
      material: .plan([.init(offer: "O-XA-PUMP", need: "N-PUMP", lots: lots)]), by: "desk")
  }

  func refusal(_ work: (inout SmallDesk) throws -> Void) -> Refusal? {
    var copy = self
    do {
      try work(&copy)
      return nil
    } catch {
      return error as? Refusal
    }
  }

  func state(_ number: Int) -> String { book.line(String(number))?["state"] ?? "none" }
}
