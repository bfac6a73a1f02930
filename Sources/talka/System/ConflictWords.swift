import Basics
import Casework
import Documents
import Journal

/// Two persons changed one row: both sides, who the other is, and what to type.
struct ConflictWords {
  private let conflict: EditConflict
  private let entries: [Entry]
  private let journal: String

  init(_ conflict: EditConflict, _ entries: [Entry], journal: String) {
    self.conflict = conflict
    self.entries = entries
    self.journal = journal
  }

  var diagnostic: Diagnostic {
    let others = meanwhile.map { entry in
      "\(entry.draft.author.name) at \(entry.moment) (@\(entry.number))"
    }
    return Diagnostic(
      .changedMeanwhile,
      "\(conflict.row) was changed while you worked, by \(others.joined(separator: ", ")). "
        + sides.joined(separator: "; ") + ". Nothing was recorded",
      found: "version \(conflict.now)", expected: "version \(conflict.seen), which you saw",
      hint: "To put yours in place of theirs, give the command again with --seen \(conflict.now). "
        + "To keep theirs, do nothing. All of it: "
        + "talka changes \(journal) \(conflict.row) --from \(conflict.seen)")
  }

  /// The entries that changed the row after the version that was seen.
  private var meanwhile: [Entry] {
    entries.filter { entry in
      entry.draft.changes.contains { $0.row == conflict.row && $0.version > conflict.seen }
    }
  }

  /// `quantity: 300 when you saw it, 280 now, you want 250`.
  private var sides: [String] {
    zip(conflict.yours, conflict.theirs).map { yours, theirs in
      let before = meanwhile.lazy.flatMap(\.draft.changes).filter { $0.row == conflict.row }
        .flatMap(\.cells).first { $0.column == yours.column }?.before
      func shown(_ text: String) -> String { text.isEmpty ? "nothing" : text }
      let seen = before.map { "\(shown($0)) when you saw it, \(shown(theirs.text)) now" }
      return "\(yours.column): \(seen ?? "still \(shown(theirs.text))"), "
        + "you want \(shown(yours.text))"
    }
  }
}
