import Basics
import CaseFiles
import Casework
import Journal
import OrdealTrials
import Situation
import TalkaTestKit
import Testing

@Suite("Corrections, conflicts and taking back") struct CorrectionTests {
  private let need = RowName("needs", "N-BED")

  @Test("a person who saw an older version is shown both sides, and nothing is entered")
  func conflict() throws {
    var desk = try SmallDesk()
    try desk.perform(
      .correct, row: need, [RowCell("quantity", "280")], version: 1, by: "qm.editor")
    let refusal = desk.refusal {
      try $0.perform(
        .correct, row: self.need, [RowCell("quantity", "250")], version: 1, by: "qm.head")
    }
    guard case .changedMeanwhile(let conflict) = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    #expect(conflict.seen == 1 && conflict.now == 2)
    #expect(conflict.theirs == [RowCell("quantity", "280")])
    #expect(conflict.yours == [RowCell("quantity", "250")])
    try desk.perform(.correct, row: need, [RowCell("quantity", "250")], version: 2, by: "qm.head")
    #expect(desk.book[need]?["quantity"] == "250" && desk.book[need]?.version == 3)
  }

  @Test("what a verb of its own changes is not corrected by hand")
  func fixedColumns() throws {
    var desk = try SmallDesk()
    try desk.proposePumps()
    for (row, column) in [
      (RowName("commitments", "1"), "state"), (RowName("commitments", "1"), "lots"),
      (need, "status"), (need, "id"), (need, "party"), (RowName("offers", "O-XA-PUMP"), "status"),
    ] {
      guard
        case .badValue(column, _, _) = desk.refusal({
          try $0.perform(.correct, row: row, [RowCell(column, "x")], by: "desk")
        })
      else {
        Issue.record("\(row) \(column) was corrected")
        continue
      }
    }
    guard
      case .unknownRow(_, "needs/N-BED") = desk.refusal({
        try $0.perform(
          .correct, row: RowName("needs", "N-BAD"), [RowCell("quantity", "1")], by: "desk")
      })
    else {
      Issue.record("no likely row was named")
      return
    }
  }

  @Test("taking back restores every cell; taking that back restores the deed")
  func undo() throws {
    var desk = try SmallDesk()
    let before = CaseProjection.files(of: desk.book).map(\.bytes)
    try desk.perform(
      .correct, row: need, [RowCell("quantity", "9"), RowCell("due", "")], by: "desk")
    let after = CaseProjection.files(of: desk.book).map(\.bytes)
    #expect(before != after)
    let deed = try #require(desk.entries.last)
    try desk.perform(.undo, reason: "wrong sheet", material: .entry(deed), by: "desk")
    #expect(CaseProjection.files(of: desk.book).map(\.bytes) == before)
    #expect(desk.entries.last?.draft.undoes == deed.number)
    let undone = try #require(desk.entries.last)
    try desk.perform(.undo, reason: "right after all", material: .entry(undone), by: "desk")
    #expect(CaseProjection.files(of: desk.book).map(\.bytes) == after)
  }

  @Test("taking back does not overwrite what others did since, nor leave a row hanging")
  func undoRefused() throws {
    var desk = try SmallDesk()
    try desk.perform(.correct, row: need, [RowCell("quantity", "9")], by: "desk")
    let deed = try #require(desk.entries.last)
    try desk.perform(.correct, row: need, [RowCell("quantity", "8")], by: "qm.head")
    guard
      case .cannotUndo(deed.number, _) = desk.refusal({
        try $0.perform(.undo, reason: "r", material: .entry(deed), by: "desk")
      })
    else {
      Issue.record("others' work was overwritten")
      return
    }
    let place = try #require(desk.entries.first { $0.draft.changes[0].row.table == "places" })
    guard
      case .cannotUndo = desk.refusal({
        try $0.perform(.undo, reason: "r", material: .entry(place), by: "desk")
      })
    else {
      Issue.record("a row was left hanging")
      return
    }
    let user = try #require(desk.entries.last { $0.draft.verb == "user" })
    for name in ["qm.head", "xa.head"] {
      guard
        desk.refusal({ try $0.perform(.undo, reason: "r", material: .entry(user), by: name) })
          != nil
      else {
        Issue.record("\(name) took back what the administrator did")
        continue
      }
    }
  }

  /// Deeds at random, many of them refused: whatever happens, the case stays sound, nothing is
  /// given out twice, and a refusal changes nothing.
  @Test("random deeds keep the case sound", arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func random(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var desk = try SmallDesk()
    var done = 0
    for _ in 0..<400 {
      let size = desk.book.size
      let command = RandomDeed(desk.book, desk.entries).command(&random)
      let users = desk.book.rows(of: "users").map(\.name.key)
      let user =
        Bool.random(using: &random) ? "desk" : users.randomElement(using: &random) ?? "desk"
      do {
        try desk.perform(command, by: user)
        done += 1
      } catch is Refusal {
        #expect(desk.book.size == size)
      }
      #expect(RandomDeed(desk.book, []).givenTwice == nil)
    }
    #expect(done > 40)
    let errors = CaseProjection.reading(of: desk.book).diagnostics.filter { $0.severity == .error }
    #expect(errors.isEmpty, "seed \(seed): \(errors)")
  }
}
