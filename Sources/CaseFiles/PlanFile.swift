public import Basics
import Formats
public import Foundation
public import Situation

/// A plan as a CSV file with at least the columns `offer`, `need` and `lots`; other columns are
/// left alone.
public enum PlanFile {
  static let columns = ["offer", "need", "lots"]

  /// Reads a plan file. A number of lots that is not whole is kept for the judge to name; what
  /// keeps the file from being a table is thrown, all faults at once.
  public static func read(_ file: URL) throws(PlanFileFaults) -> [PlanRow] {
    let name = file.lastPathComponent
    let text: TextFile
    do throws(Diagnostic) {
      text = try TextFile.read(file, named: name)
    } catch {
      throw PlanFileFaults(diagnostics: [error])
    }
    return try rows(of: text, named: name)
  }

  static func rows(of text: TextFile, named name: String) throws(PlanFileFaults) -> [PlanRow] {
    var faults = text.diagnostics.filter { $0.severity == .error }
    let separator = CSVSeparator.recognised(in: text.bytes)
    var csv = CSVReader(bytes: text.bytes, separator: separator, named: name)
    let heading = csv.next() ? csv.cells.map { csv.text($0) } : []
    let positions = columns.map { heading.firstIndex(of: $0) }
    for (column, position) in zip(columns, positions) where position == nil {
      faults.append(
        Diagnostic(
          .planColumns, "the plan has no column \(column)", at: .init(file: name, row: 1),
          found: heading.joined(separator: ","), expected: columns.joined(separator: ", "),
          hint: nearest(to: column, in: heading).map { "Maybe \($0) should be \(column)" }))
    }
    guard let offer = positions[0], let need = positions[1], let lots = positions[2] else {
      throw PlanFileFaults(diagnostics: faults + csv.faults)
    }
    var rows: [PlanRow] = []
    while csv.next() {
      if csv.cells.allSatisfy({ $0.start == $0.end }) { continue }
      guard csv.cells.count == heading.count else {
        guard faults.count < FaultCollector.limit else { continue }
        faults.append(
          Diagnostic(
            .rowWidth, "the row has \(csv.cells.count) cells",
            at: .init(file: name, row: csv.row), expected: "\(heading.count) cells"))
        continue
      }
      let text = csv.text(csv.cells[lots], first: 40).trimmingSpaces
      rows.append(
        PlanRow(
          offer: Offer.ID(csv.text(csv.cells[offer], first: 200)),
          need: Need.ID(csv.text(csv.cells[need], first: 200)), lots: whole(text), lotsText: text,
          row: csv.row))
    }
    faults += csv.faults
    guard faults.isEmpty else { throw PlanFileFaults(diagnostics: faults) }
    return rows
  }

  private static func whole(_ text: String) -> Int? {
    guard (1...18).contains(text.utf8.count),
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(text)
  }
}

/// What keeps a file from being read as a plan.
public struct PlanFileFaults: Error, Sendable {
  /// Every fault.
  public let diagnostics: [Diagnostic]
}
