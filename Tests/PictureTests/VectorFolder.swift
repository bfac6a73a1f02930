import Foundation
import TalkaTestKit

@testable import Picture

/// Known answers of other programs, as tables: the folder that `TALKA_VECTORS` names, or the part
/// of them that is kept beside the tests.
struct VectorFolder {
  let path: String

  /// The folder that the environment names, else the one in the repository.
  static var chosen: VectorFolder {
    let named = ProcessInfo.processInfo.environment["TALKA_VECTORS"]
    return VectorFolder(path: named ?? repositoryRoot + "/Tests/PictureTests/Vectors")
  }

  /// One case: a series, a method and its options, and what came of it period by period.
  struct Case {
    var id: String
    var series: CountSeries
    var status: String
    var options: Options
    var rows: [Row]
  }

  struct Row {
    /// Period, counted from 0.
    var period: Int
    var observed: Double
    var bound: Double?
    var isAlarm: Bool
    var expected: Double?
  }

  /// The cases of a method.
  func cases(_ method: String) throws -> [Case] {
    let series = try self.series()
    let lists = try table("cases.csv") + table("cases_sequential.csv")
    let rows = Dictionary(grouping: try table("detect_\(method).csv")) {
      "\($0["case_id"] ?? "") \($0["series_id"] ?? "")"
    }
    return lists.filter { $0["method"] == method }.compactMap { line in
      guard let id = line["case_id"], let name = line["series_id"], let counts = series[name],
        let options = Options(line["options"] ?? "")
      else { return nil }
      return Case(
        id: "\(id) \(name)", series: counts, status: line["status"] ?? "", options: options,
        rows: (rows["\(id) \(name)"] ?? []).compactMap { VectorFolder.row($0) })
    }
  }

  private static func row(_ line: [String: String]) -> Row? {
    guard let t = line["t"].flatMap({ Int($0) }),
      let observed = line["observed"].flatMap({ Double($0) })
    else { return nil }
    return Row(
      period: t - 1, observed: observed, bound: line["upperbound"].flatMap { Double($0) },
      isAlarm: line["alarm"] == "1", expected: line["expected"].flatMap { Double($0) })
  }

  private func series() throws -> [String: CountSeries] {
    var series: [String: CountSeries] = [:]
    for line in try table("series.csv") {
      let name = line["series_id"] ?? ""
      let frequency = line["freq"].flatMap { Int($0) } ?? 52
      series[name, default: CountSeries(counts: [], populations: [], periodsPerYear: frequency)]
        .counts
        .append(line["count"].flatMap { Double($0) })
      if let population = line["population"].flatMap({ Double($0) }) {
        series[name]?.populations?.append(population)
      }
    }
    return series
  }

  /// The rows of a table by heading; none where the file is missing.
  func table(_ name: String) throws -> [[String: String]] { try KnownAnswers(path).table(name) }
}

/// Options of a case, as the other program takes them.
struct Options {
  private let values: [String: Any]

  init?(_ text: String) {
    // What is no JSON is no case: the test counts the cases.
    guard let object = try? JSONSerialization.jsonObject(with: Data(text.utf8)),
      let values = object as? [String: Any]
    else { return nil }
    self.values = values
  }

  func number(_ key: String) -> Double? { (values[key] as? NSNumber)?.doubleValue }
  func text(_ key: String) -> String? { values[key] as? String }
  func flag(_ key: String) -> Bool { (values[key] as? NSNumber)?.boolValue ?? false }
  func numbers(_ key: String) -> [Double] {
    (values[key] as? [NSNumber])?.map(\.doubleValue) ?? []
  }

  /// The periods judged, counted from 0.
  var range: Range<Int> {
    let ends = numbers("range")
    return ends.count == 2 ? Int(ends[0]) - 1..<Int(ends[1]) : 0..<0
  }
}
