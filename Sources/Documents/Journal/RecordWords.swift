public import Journal

/// An entry of a journal in words.
public enum RecordWords {
  /// `@17 2031-03-04T10:00:00Z xa.head (approver of XA): accept commitments/1`.
  public static func heading(_ entry: Entry) -> String {
    let draft = entry.draft
    let author = draft.author
    let role = author.party.isEmpty ? author.role : "\(author.role) of \(author.party)"
    let rows = draft.changes.map(\.row.description).joined(separator: ", ")
    let undone = draft.undoes.map { " @\($0)" } ?? ""
    return
      "@\(entry.number) \(entry.moment) \(author.name) (\(role)): \(draft.verb)\(undone) \(rows)"
  }

  /// What it changed, one line a cell, and why.
  public static func details(_ entry: Entry) -> [String] {
    let changes = entry.draft.changes.flatMap { change in
      let prefix = entry.draft.changes.count > 1 ? "\(change.row) " : ""
      return change.cells.map { "\(prefix)\(cell($0, change.kind))" }
    }
    let reason = entry.draft.reason
    return changes + (reason.isEmpty ? [] : ["reason: \(reason)"])
  }

  /// `state: proposed -> accepted`.
  public static func cell(_ cell: RowChange.Cell, _ kind: RowChange.Kind) -> String {
    switch kind {
    case .add: "\(cell.column): \(shown(cell.after))"
    case .change: "\(cell.column): \(shown(cell.before)) -> \(shown(cell.after))"
    case .remove: "\(cell.column): \(shown(cell.before)) -> nothing"
    }
  }

  /// A text on one line; nothing for an empty one.
  static func shown(_ text: String) -> String {
    text.isEmpty ? "nothing" : text.split(whereSeparator: \.isNewline).joined(separator: " / ")
  }
}
