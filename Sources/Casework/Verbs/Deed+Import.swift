import CaseFiles
import Journal

/// A case folder into an empty journal, one entry a row.
extension Deed {
  /// The drafts; `changes` go into the first one.
  func importing(after changes: [RowChange] = []) throws(Refusal) -> [EntryDraft] {
    guard case .tables(let tables) = command.material, !tables.isEmpty else {
      throw .nothingToDo("the folder has no tables")
    }
    guard book.rows(of: CaseTable.header).isEmpty else {
      throw .alreadyThere(RowName(CaseTable.header, CaseTable.header))
    }
    let rows = tables.flatMap { CaseProjection.rows(of: $0, in: book) }
    return drafts(changes + rows.map { book.adding($0.name, $0.cells) })
  }
}
