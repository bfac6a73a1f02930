import Basics
import Situation

/// What was already reported of the tables one by one, so that of the faults between rows only
/// those are told that do not just follow from it.
struct KnownFaults: Sendable {
  /// Columns with a fault, by row counted from 0; an empty set means the whole row.
  var cells: [TableName: [Int: Set<String>]] = [:]
  /// Columns that a table does not have though it should.
  var columns: [TableName: Set<String>] = [:]
  /// Tables of which some row, or its identifier, could not be read.
  var cutShort: Set<TableName> = []
  /// Whether the day of the case, by which some rules judge, could be read.
  var isDayKnown = true

  /// Whether a fault may vanish once what was reported is mended.
  func explain(_ fault: CaseFault) -> Bool {
    let compared = fault.compared + [fault.column]
    if let absent = columns[fault.table], !absent.isDisjoint(with: compared) { return true }
    if let faulty = cells[fault.table]?[fault.row],
      faulty.isEmpty || !faulty.isDisjoint(with: compared)
    {
      return true
    }
    switch fault.diagnostic.code {
    case .unknownReference:
      // An identifier of a table that was not read whole may well exist.
      return fault.diagnostic.found == "" || fault.target.map { cutShort.contains($0) } ?? false
    case .moreUsableThanSent:
      // What was sent is counted by the lot sizes and ratios of other tables.
      return [.offers, .needs, .substitutes].contains { isDoubtful($0) }
    case .dueAfterLatest, .latestPast, .expiresEarly: return !isDayKnown
    default: return false
    }
  }

  private func isDoubtful(_ table: TableName) -> Bool {
    cells[table] != nil || columns[table] != nil || cutShort.contains(table)
  }
}
