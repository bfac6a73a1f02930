import Foundation

/// Scores of forecasts, ours or a peer's.
struct Scores {
  var rows: [(ahead: Int, logScore: Double, score: Double, isWithin50: Bool, isWithin90: Bool)]

  /// Mean over the rows of a horizon, or all.
  private func mean(
    _ ahead: Int?, _ value: ((logScore: Double, score: Double, in50: Bool, in90: Bool)) -> Double
  ) -> Double {
    let chosen = rows.filter { ahead == nil || $0.ahead == ahead }
    let sum = chosen.reduce(0) {
      $0 + value(($1.logScore, $1.score, $1.isWithin50, $1.isWithin90))
    }
    return sum / Double(chosen.count)
  }

  /// Scores beside those of the naive forecast, and coverages.
  func line(_ naive: Scores) -> String {
    let horizons: [Int?] = [1, 2, 3, nil]
    let relative = horizons.map { mean($0, \.logScore) / naive.mean($0, \.logScore) }
    let in50 = horizons.dropLast().map { ahead in mean(ahead) { $0.in50 ? 1 : 0 } }
    let in90 = horizons.map { ahead in mean(ahead) { $0.in90 ? 1 : 0 } }
    let numbers =
      relative.map { String(format: "%.3f", $0) }
      + (in50 + in90).map { String(format: "%.2f", $0) }
      + [String(format: "%.2f", mean(nil, \.score) / naive.mean(nil, \.score))]
    return numbers.joined(separator: " ")
  }
}

extension String {
  /// With spaces behind, up to a width.
  func padded(_ width: Int) -> String { padding(toLength: width, withPad: " ", startingAt: 0) }
}
