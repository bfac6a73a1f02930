import Foundation

/// Rows of a CSV file by heading.
func table(_ path: String) throws -> [[String: String]] {
  let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
  guard let heading = lines.first.map({ cells($0) }) else { return [] }
  return lines.dropFirst().map {
    Dictionary(zip(heading, cells($0)), uniquingKeysWith: { first, _ in first })
  }
}

/// Cells of a line; commas within quotes do not part.
private func cells(_ line: Substring) -> [String] {
  var (cells, isQuoted) = ([""], false)
  for character in line {
    switch character {
    case "\"": isQuoted.toggle()
    case "," where !isQuoted: cells.append("")
    default: cells[cells.count - 1].append(character)
    }
  }
  return cells
}

/// Monthly counts of a route and the months they are of.
struct Route {
  var name: String
  var months: [String] = []
  var counts: [Double] = []

  /// Whether at least half of the months have any: forecasts of zeros say little.
  var isLively: Bool { counts.count { $0 > 0 } * 2 >= counts.count }

  /// All routes of a file with the columns route, month and detections.
  static func read(_ path: String) throws -> [Route] {
    var routes: [String: Route] = [:]
    for row in try table(path) {
      guard let name = row["route"], let month = row["month"],
        let count = row["detections"].flatMap({ Double($0) })
      else { continue }
      routes[name, default: Route(name: name)].months.append(String(month.prefix(7)))
      routes[name]?.counts.append(count)
    }
    return routes.values.sorted { $0.name < $1.name }
  }
}

/// A forecast of another program and what it scored.
struct PeerRow {
  var route: String
  var cutoff: String
  var ahead: Int
  var model: String
  var logScore: Double
  var score: Double
  var isWithin50: Bool
  var isWithin90: Bool

  init?(_ row: [String: String]) {
    func number(_ name: String) -> Double? { row[name].flatMap { Double($0) } }
    guard let route = row["route"], let cutoff = row["cutoff_month"], let model = row["model"],
      let ahead = number("horizon_months"), let observed = number("observed"),
      let logScore = number("wis_log1p"), let score = number("wis"), let lo50 = number("lo50"),
      let hi50 = number("hi50"), let lo90 = number("lo90"), let hi90 = number("hi90")
    else { return nil }
    (self.route, self.cutoff, self.model, self.ahead) = (route, cutoff, model, Int(ahead))
    (self.logScore, self.score) = (logScore, score)
    isWithin50 = lo50 <= observed && observed <= hi50
    isWithin90 = lo90 <= observed && observed <= hi90
  }
}
