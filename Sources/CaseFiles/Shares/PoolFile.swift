import Basics
public import Foundation
public import Situation

/// A table of pledges for a pool: CSV with the column `party` and what each stated.
public enum PoolFile {
  private static let columns: [(kind: ContributionKind, pledged: String, delivered: String)] = [
    (.relocations, "pledged_relocations", "delivered_relocations"),
    (.money, "pledged_eur", "delivered_eur"),
    (.measures, "pledged_measures_eur", "delivered_measures_eur"),
  ]

  /// Reads the pledges in the order of the table.
  public static func read(_ file: URL) throws(ShareFileFaults) -> [PoolPledge] {
    let amounts = columns.flatMap { [$0.pledged, $0.delivered] }
    var table = ShareTable(
      file, columns: ["party"], others: ["class", "decision", "deduction_percent"] + amounts)
    var pledges: [PoolPledge] = []
    for row in table.rows {
      var pledge = PoolPledge(party: Party.ID(row.cells["party"] ?? ""))
      pledge.standing = row.cells["class"] ?? ""
      pledge.decision = row.cells["decision"] ?? ""
      pledge.deductionPercent = whole(row, "deduction_percent", most: 100, &table)
      for column in columns {
        pledge.pledged[column.kind] = whole(row, column.pledged, &table)
        pledge.delivered[column.kind] = whole(row, column.delivered, &table)
      }
      pledges.append(pledge)
    }
    guard table.faults.isEmpty else { throw ShareFileFaults(diagnostics: table.faults) }
    return pledges
  }

  /// A whole number; blank is nothing pledged.
  private static func whole(
    _ row: ShareTable.Row, _ column: String, most: Int = 1_000_000_000_000,
    _ table: inout ShareTable
  ) -> Int {
    let text = row.cells[column] ?? ""
    if text.isEmpty { return 0 }
    guard let number = Int(text), (0...most).contains(number), !text.hasPrefix("+") else {
      table.refuse(row, column, text, "a whole number from 0 to \(most)", "\(column) is no number")
      return 0
    }
    return number
  }
}
