public import Journal

/// Finds the row that a person means.
public enum RowFinder {
  /// `needs/N-1` is that row; `N-1` the one that has this name; `3` line 3 of the plan. A verb that
  /// is about one table looks there.
  public static func row(_ text: String, for verb: Verb? = nil, in book: Book) -> RowName {
    if let table = verb.flatMap(table(of:)) {
      let prefix = "\(table)/"
      return RowName(table, text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : text)
    }
    if let name = RowName(text), book.tableNames.contains(name.table) { return name }
    if !text.isEmpty, text.allSatisfy(\.isNumber) { return RowName("commitments", text) }
    let tables = ["needs", "offers", DeskTable.needDrafts] + book.tableNames
    let name = tables.lazy.map { RowName($0, text) }.first { book[$0] != nil }
    return name ?? RowName(text) ?? RowName("needs", text)
  }

  /// The one table that a verb is about; nil for a verb about several.
  private static func table(of verb: Verb) -> String? {
    switch verb {
    case .approve, .publish: DeskTable.needDrafts
    case .close, .decline: "needs"
    case .meet: "offers"
    case .accept, .refuse, .commit, .dispatch, .arrive, .receive, .extend, .release, .home:
      "commitments"
    case .settle: DeskTable.shortfalls
    case .confirm: DeskTable.approvals
    case .user: DeskTable.users
    case .rule: DeskTable.partyRules
    case .mark: DeskTable.marks
    case .clock: DeskTable.clocks
    case .importCase, .draft, .offer, .propose, .undo, .withdraw, .correct: nil
    }
  }
}
