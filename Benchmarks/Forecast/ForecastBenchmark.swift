import Foundation
import Picture

/// Scores our forecasts of real monthly counts beside those of other programs, from the same past:
///
///     forecast-benchmark MONTHS.csv PEERS.csv
///
/// MONTHS has the columns route, month, detections; PEERS a line for each forecast of each model,
/// with the month after which it was made and the score.
@main
struct ForecastBenchmark {
  static func main() throws {
    guard CommandLine.arguments.count == 3 else {
      print("usage: forecast-benchmark MONTHS.csv PEERS.csv")
      exit(2)
    }
    let months = try read(CommandLine.arguments[1])
    let peers = try read(CommandLine.arguments[2])
    var series: [String: [(month: String, count: Double)]] = [:]
    for row in months {
      guard let count = Double(row["detections"] ?? "") else { continue }
      series[row["route"] ?? "", default: []].append(
        (String((row["month"] ?? "").prefix(7)), count))
    }
    var table = ScoreTable()
    for row in peers { table.add(peer: row) }
    let origins = Set(peers.map { "\($0["route"] ?? "")|\($0["cutoff_month"] ?? "")" }).sorted()
    let clock = ContinuousClock()
    let start = clock.now
    for origin in origins {
      let parts = origin.split(separator: "|").map(String.init)
      guard parts.count == 2, let counts = series[parts[0]] else { continue }
      table.add(ours: counts, after: parts[1])
    }
    let seconds = (clock.now - start) / .seconds(1)
    print(table.text)
    print(
      String(format: "%d fits, %.1f ms each", origins.count, 1000 * seconds / Double(origins.count))
    )
  }

  /// The cells of a line; commas within quotation marks do not part them.
  private static func cells(_ line: String) -> [String] {
    var (cells, isQuoted) = ([""], false)
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
    }
    return cells
  }

  private static func read(_ path: String) throws -> [[String: String]] {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline).map { cells(String($0)) }
    guard let heading = lines.first else { return [] }
    return lines.dropFirst().map { Dictionary(zip(heading, $0), uniquingKeysWith: { $1 }) }
  }
}

/// Mean scores by model and horizon.
private struct ScoreTable {
  private struct Cell {
    var logScore = 0.0
    var score = 0.0
    var inside90 = 0.0
    var inside50 = 0.0
    var count = 0.0
  }

  private var cells: [String: [Int: Cell]] = [:]

  mutating func add(peer row: [String: String]) {
    func number(_ key: String) -> Double { Double(row[key] ?? "") ?? .nan }
    guard let model = row["model"], let ahead = Int(row["horizon_months"] ?? "") else { return }
    let observed = number("observed")
    add(
      model, ahead, number("wis"), number("wis_log1p"),
      number("lo90") <= observed && observed <= number("hi90"),
      number("lo50") <= observed && observed <= number("hi50"))
  }

  mutating func add(ours counts: [(month: String, count: Double)], after month: String) {
    guard let last = counts.lastIndex(where: { $0.month <= month }) else { return }
    let past = counts[...last].map(\.count)
    guard let ours = ExponentialSmoothing(past, periodsPerYear: 12), let naive = NaiveForecast(past)
    else { return }
    for ahead in 1...3 where last + ahead < counts.count {
      let observed = counts[last + ahead].count
      add("Talka", ahead, ours.forecast(ahead: ahead), observed)
      add("Talka naive", ahead, naive.forecast(ahead: ahead), observed)
    }
  }

  private mutating func add(
    _ model: String, _ ahead: Int, _ forecast: IntervalForecast, _ observed: Double
  ) {
    add(
      model, ahead, forecast.score(observed), forecast.logScore(observed),
      forecast.intervals[2].contains(observed), forecast.intervals[0].contains(observed))
  }

  private mutating func add(
    _ model: String, _ ahead: Int, _ score: Double, _ logScore: Double, _ is90: Bool, _ is50: Bool
  ) {
    var cell = cells[model, default: [:]][ahead] ?? Cell()
    cell.score += score
    cell.logScore += logScore
    cell.inside90 += is90 ? 1 : 0
    cell.inside50 += is50 ? 1 : 0
    cell.count += 1
    cells[model, default: [:]][ahead] = cell
  }

  /// Scores relative to the naive forecast on the logarithmic scale.
  var text: String {
    let naive = cells["Naive/log"] ?? [:]
    var lines = [
      "model".padding(toLength: 42, withPad: " ", startingAt: 0)
        + "log-WIS / naive h1  h2   h3   all | inside 90 % h1 h2 h3 | 50 % all"
    ]
    for (model, row) in cells.sorted(by: { $0.key < $1.key }) {
      func mean(_ cells: [Int: Cell], _ value: (Cell) -> Double) -> Double {
        cells.values.reduce(0) { $0 + value($1) } / max(1, cells.values.reduce(0) { $0 + $1.count })
      }
      let ratios = (1...3).map { ahead in
        (row[ahead]?.logScore ?? .nan) / (row[ahead]?.count ?? 1)
          / ((naive[ahead]?.logScore ?? .nan) / (naive[ahead]?.count ?? 1))
      }
      let all = mean(row) { $0.logScore } / mean(naive) { $0.logScore }
      let inside = (1...3).map { (row[$0]?.inside90 ?? 0) / (row[$0]?.count ?? 1) }
      lines.append(
        model.padding(toLength: 42, withPad: " ", startingAt: 0)
          + (ratios + [all]).map { String(format: "%5.3f ", $0) }.joined() + " | "
          + inside.map { String(format: "%4.2f ", $0) }.joined() + " | "
          + String(format: "%4.2f", mean(row) { $0.inside50 }))
    }
    return lines.joined(separator: "\n")
  }
}
