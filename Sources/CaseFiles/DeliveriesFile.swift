public import Basics
import Formats
public import Foundation
public import Situation

/// A table of what really came: `deliveries.csv`, in a folder or by itself, with at least the
/// columns `id`, `resource`, `quantity`, `delivered`, `counts` and `case_offers`; `dispatched` is
/// read where it is there, other columns are left alone.
public enum DeliveriesFile {
  /// A table, or what keeps it from being read.
  public struct Reading: Sendable {
    /// The rows; nil where there is a fault.
    public let deliveries: [Delivery]?
    /// Every fault.
    public let diagnostics: [Diagnostic]
  }

  /// Reads a file, or `deliveries.csv` in a folder.
  public static func read(_ place: URL) -> Reading {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: place.path, isDirectory: &isFolder)
    let file =
      exists && isFolder.boolValue ? place.appendingPathComponent("deliveries.csv") : place
    let name = file.lastPathComponent
    do throws(Diagnostic) {
      let text = try TextFile.read(file, named: name)
      var reader = DeliveriesReader(text, named: name)
      return reader.read()
    } catch {
      return Reading(deliveries: nil, diagnostics: [error])
    }
  }
}

/// Reads the rows of a table of deliveries.
private struct DeliveriesReader {
  private static let needed = ["id", "resource", "quantity", "delivered", "counts", "case_offers"]

  private let name: String
  private var csv: CSVReader
  private var diagnostics: [Diagnostic]
  private var columns: [String: Int] = [:]
  private var deliveries: [Delivery] = []

  init(_ text: TextFile, named name: String) {
    self.name = name
    diagnostics = text.diagnostics.filter { $0.severity == .error }
    csv = CSVReader(
      bytes: text.bytes, separator: CSVSeparator.recognised(in: text.bytes), named: name)
  }

  mutating func read() -> DeliveriesFile.Reading {
    let heading = csv.next() ? csv.cells.map { csv.text($0) } : []
    for (place, column) in heading.enumerated() where columns[column] == nil {
      columns[column] = place
    }
    for column in DeliveriesReader.needed where columns[column] == nil {
      diagnostics.append(
        Diagnostic(
          .deliveryColumns, "the table has no column \(column)", at: .init(file: name, row: 1),
          found: heading.joined(separator: ","),
          expected: DeliveriesReader.needed.joined(separator: ", "),
          hint: nearest(to: column, in: heading).map { "Maybe \($0) should be \(column)" }))
    }
    guard diagnostics.isEmpty else {
      return DeliveriesFile.Reading(deliveries: nil, diagnostics: diagnostics)
    }
    while csv.next(), diagnostics.count < FaultCollector.limit { row(heading.count) }
    diagnostics += csv.faults
    return DeliveriesFile.Reading(
      deliveries: diagnostics.isEmpty ? deliveries : nil, diagnostics: diagnostics)
  }

  private mutating func row(_ width: Int) {
    if csv.cells.allSatisfy({ $0.start == $0.end }) { return }
    guard csv.cells.count == width else {
      diagnostics.append(
        Diagnostic(
          .rowWidth, "the row has \(csv.cells.count) cells", at: .init(file: name, row: csv.row),
          expected: "\(width) cells"))
      return
    }
    let (sent, came) = (day("dispatched"), day("delivered"))
    if let sent, let came, came < sent {
      complain("delivered", "it is there before it is sent", "\(sent) or later")
    }
    let counts = cell("counts")
    let resource = cell("resource")
    deliveries.append(
      Delivery(
        id: cell("id"), resource: resource.isEmpty ? nil : Resource.ID(resource),
        quantity: quantity(), dispatched: sent, delivered: came,
        addsUp: counts == "single" || counts == "part",
        offers: cell("case_offers").split(separator: ";").map { Offer.ID(String($0)) }))
  }

  private func cell(_ column: String) -> String {
    columns[column].map { csv.text(csv.cells[$0], first: 400) } ?? ""
  }

  private mutating func day(_ column: String) -> Day? {
    let text = cell(column)
    guard !text.isEmpty else { return nil }
    guard let day = Day(iso: text) else {
      complain(column, "a day cannot be read", "a day such as 2021-08-31")
      return nil
    }
    return day
  }

  private mutating func quantity() -> Double? {
    let text = cell("quantity")
    guard !text.isEmpty else { return nil }
    guard let number = Double(text), number.isFinite, number >= 0 else {
      complain("quantity", "a quantity cannot be read", "a number of 0 or more")
      return nil
    }
    return number
  }

  private mutating func complain(_ column: String, _ message: String, _ expected: String) {
    diagnostics.append(
      Diagnostic(
        .deliveryCell, message, at: .init(file: name, row: csv.row, column: column),
        found: cell(column), expected: expected))
  }
}
