public import Basics
import Formats
public import Foundation
public import Situation

/// A plain table of counts: CSV with the columns `period` and `count`, and on request `population`.
public enum SeriesFile {
  /// A table, with what deserves a look.
  public struct Reading: Sendable {
    /// The table; nil where there is a fault.
    public let table: CountTable?
    /// Faults, warnings and notes.
    public let diagnostics: [Diagnostic]
  }

  /// Reads a table. Periods left out between two are periods that were not reported.
  public static func read(_ file: URL) -> Reading {
    let name = file.lastPathComponent
    do throws(Diagnostic) {
      let text = try TextFile.read(file, named: name)
      var reader = SeriesReader(text, named: name)
      return reader.read()
    } catch {
      return Reading(table: nil, diagnostics: [error])
    }
  }
}

/// Reads the rows of a plain table of counts.
struct SeriesReader {
  /// With fewer counts, chance makes any pattern.
  private static let enoughToTell = 20

  private let name: String
  private var csv: CSVReader
  private var diagnostics: [Diagnostic]
  private var periods: [CalendarPeriod] = []
  private var rows: [Int] = []
  private var counts: [Int?] = []
  private var populations: [Double] = []
  private var largest = 0

  init(_ text: TextFile, named name: String) {
    self.name = name
    diagnostics = text.diagnostics
    let separator = CSVSeparator.recognised(in: text.bytes)
    csv = CSVReader(bytes: text.bytes, separator: separator, named: name)
  }

  mutating func read() -> SeriesFile.Reading {
    let heading = csv.next() ? csv.cells.map { csv.text($0).trimmingSpaces } : []
    for column in ["period", "count"] where !heading.contains(column) {
      diagnostics.append(
        Diagnostic(
          .seriesColumns, "the table has no column \(column)", at: .init(file: name, row: 1),
          found: heading.joined(separator: ","), expected: "period,count",
          hint: nearest(to: column, in: heading).map { "Maybe \($0) should be \(column)" }))
    }
    if let period = heading.firstIndex(of: "period"), let count = heading.firstIndex(of: "count") {
      let population = heading.firstIndex(of: "population")
      while csv.next() {
        if csv.cells.allSatisfy({ $0.start == $0.end }) { continue }
        readRow(heading.count, period, count, population)
      }
    }
    diagnostics += csv.faults
    return SeriesFile.Reading(table: table(), diagnostics: diagnostics)
  }

  private mutating func readRow(_ width: Int, _ period: Int, _ count: Int, _ population: Int?) {
    guard csv.cells.count == width else {
      fault(.rowWidth, "the row has \(csv.cells.count) cells", nil, expected: "\(width) cells")
      return
    }
    let text = cell(period)
    guard let parsed = CalendarPeriod(text) else {
      fault(
        .notAPeriod, "period is not a period", "period", found: text,
        expected: "2021-04, 2021-W16 or 2021-04-19")
      return
    }
    periods.append(parsed)
    rows.append(csv.row)
    counts.append(readCount(cell(count)))
    if let population { readPopulation(cell(population)) }
  }

  private func cell(_ position: Int) -> String {
    csv.text(csv.cells[position], first: 40).trimmingSpaces
  }

  private mutating func readCount(_ text: String) -> Int? {
    if text.isEmpty { return nil }
    guard text.utf8.count <= 12, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let count = Int(text)
    else {
      fault(
        .notWhole, "count is not a whole number", "count", found: text,
        expected: "a whole number, 0 or more; blank where nothing was reported")
      return nil
    }
    if largest > 0, count > 100 * largest {
      diagnostics.append(
        Diagnostic(
          .suspiciousCount, "count is more than 100 times the largest before",
          at: .init(file: name, row: csv.row, column: "count"), found: text,
          expected: "at most about \(100 * largest)"))
    }
    largest = max(largest, count)
    return count
  }

  private mutating func readPopulation(_ text: String) {
    guard let number = decimal(text), number > 0 else {
      fault(
        .notDecimal, "population is not a number above 0", "population", found: text,
        expected: "a number above 0")
      return
    }
    populations.append(number)
  }

  private func decimal(_ text: String) -> Double? {
    do throws(ExactDecimal.Fault) {
      return try ExactDecimal(text).double
    } catch {
      // The caller names the cell.
      return nil
    }
  }

  private mutating func fault(
    _ code: DiagnosticCode, _ message: String, _ column: String?, found: String? = nil,
    expected: String
  ) {
    guard diagnostics.count < FaultCollector.limit else { return }
    diagnostics.append(
      Diagnostic(
        code, message, at: .init(file: name, row: csv.row, column: column), found: found,
        expected: expected))
  }

  // MARK: The whole

  /// The table, each period at its place; nil where there is a fault.
  private mutating func table() -> CountTable? {
    guard let first = periods.first, !diagnostics.contains(where: { $0.severity == .error }) else {
      return nil
    }
    let length = recognisedLength(first)
    let start = CalendarPeriod(length, from: first.first)
    var (placed, sizes): ([Int?], [Double]) = ([], [])
    for (at, period) in periods.enumerated() {
      let lined = CalendarPeriod(length, from: period.first)
      let place = period.length == first.length ? lined.distance(from: start) : nil
      guard let place, place >= placed.count, place < Limits().rows else {
        diagnostics.append(order(period, rows[at], place, placed.count, length))
        return nil
      }
      while placed.count < place {
        placed.append(nil)
        sizes.append(sizes.last ?? 1)
      }
      placed.append(counts[at])
      sizes.append(populations.isEmpty ? 1 : populations[at])
    }
    warn(placed.compactMap { $0 })
    return CountTable(
      start: start, counts: placed, populations: populations.isEmpty ? nil : sizes)
  }

  /// Warns of counts that are likely to be something else.
  private mutating func warn(_ known: [Int]) {
    guard known.count >= SeriesReader.enoughToTell, let last = known.last, let first = known.first
    else { return }
    if last > first, zip(known, known.dropFirst()).allSatisfy({ $0 <= $1 }) {
      diagnostics.append(
        Diagnostic(
          .countsLookLikeTotals, "no count is below the one before",
          at: .init(file: name, column: "count"), found: "\(first) to \(last)",
          expected: "how many came in each period"))
    }
    if known.contains(where: { $0 > 0 }), known.allSatisfy({ $0 % 5 == 0 }) {
      diagnostics.append(
        Diagnostic(
          .countsLookRounded, "all counts are multiples of 5",
          at: .init(file: name, column: "count"), expected: "counts as they were made"))
    }
  }

  private func order(
    _ period: CalendarPeriod, _ row: Int, _ place: Int?, _ next: Int,
    _ length: CalendarPeriod.Length
  ) -> Diagnostic {
    let message =
      place == nil
      ? "the period is not a \(length.rawValue) like those before it"
      : "the period stands twice or out of order"
    let start = CalendarPeriod(length, from: periods[0].first)
    return Diagnostic(
      place == nil ? .notAPeriod : .periodOrder, message,
      at: .init(file: name, row: row, column: "period"), found: "\(period)",
      expected: "\(start.after(next)) or later, each once")
  }

  /// Days are weeks where all lie a whole number of weeks apart.
  private func recognisedLength(_ first: CalendarPeriod) -> CalendarPeriod.Length {
    guard first.length == .day, periods.count > 1 else { return first.length }
    let areWeeks = periods.allSatisfy { ($0.first - first.first) % 7 == 0 }
    return areWeeks ? .week : .day
  }
}
