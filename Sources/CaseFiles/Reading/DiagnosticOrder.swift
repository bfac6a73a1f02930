import Basics
import Situation

/// The order in which a case's diagnostics are told: by file in the order of the format, then by
/// row. Files that the format does not know come first; what speaks of a whole file comes before
/// its rows, what was left out behind them.
enum DiagnosticOrder {
  static func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let keys = diagnostics.map { key($0) }
    let order = diagnostics.indices.sorted { a, b in
      keys[a] == keys[b] ? a < b : keys[a] < keys[b]
    }
    return order.map { diagnostics[$0] }
  }

  private static let files = [HeaderReader.file] + TableName.allCases.map(\.file)

  private static func key(_ diagnostic: Diagnostic) -> (Int, Int) {
    guard let place = diagnostic.place else { return (files.count, 0) }
    let row = diagnostic.code == .moreFaults ? Int.max : place.row ?? 0
    return (files.firstIndex(of: place.file) ?? -1, row)
  }
}
