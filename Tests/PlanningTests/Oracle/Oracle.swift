import Basics
import CaseFiles
import Formats
import Foundation
import Planning
import Situation
import TalkaTestKit
import Testing

/// The independent checker beside the repository: another program in another language, written from
/// the same specification.
enum Oracle {
  /// Its folder; nil where it is missing.
  static let folder: String? = {
    guard let path = sharedFolder.map({ $0 + "/bench" }),
      FileManager.default.fileExists(atPath: path + "/check.py")
    else { return nil }
    return path
  }()

  /// Whether it can be run.
  static let isRunnable = folder != nil && hasCommand("python3")

  /// Why its tests are skipped.
  static let comment: Comment = "the folder shared beside the repository, or python3, is missing"

  /// Obeys lines of standard input: `gen SIZE SEED FOLDER VARIANT`, `judge CASE PLAN`.
  private static let driver = """
    import json, sys
    sys.path.insert(0, sys.argv[1])
    sys.dont_write_bytecode = True
    from case import Case
    from check import judge, read_plan
    from gen import generate
    cases = {}
    for line in sys.stdin:
        verb, *words = line.rstrip('\\n').split('\\t')
        if verb == 'gen': generate(words[0], int(words[1]), words[2], words[3])
        else:
            if words[0] not in cases: cases[words[0]] = Case(words[0])
            print(json.dumps(judge(cases[words[0]], *read_plan(words[1]))))
    """

  /// Runs it once for all lines and gives what it says of each plan.
  static func run(_ lines: [[String]], in temporary: String) throws -> [OracleView] {
    let bench = try #require(folder)
    let script = temporary + "/driver.py"
    try writeFile(driver, to: script)
    let input = lines.map { $0.joined(separator: "\t") + "\n" }.joined()
    let result = try runProcess(
      "/usr/bin/env", ["python3", "-B", script, bench], input: input, seconds: 300)
    try #require(result.status == 0, "\(result.stderr)")
    return try result.stdout.split(separator: "\n").map { line in
      try OracleView(JSONReader.read(Array(line.utf8), named: "oracle"))
    }
  }

  /// A case folder as the program reads it.
  static func situation(_ path: String) throws -> Case {
    let reading = CaseFolder.read(URL(fileURLWithPath: path))
    return try #require(
      reading.situation, "\(reading.diagnostics.filter { $0.severity == .error })")
  }
}

/// What a judge says of a plan, in a form in which two judges can be compared: violations and
/// unreachable needs without regard to their order.
struct OracleView: Hashable {
  var isFeasible: Bool
  var violations: [[String]]
  var vector: [Int?]?
  var worstOff: [String: String]
  var mostBurdened: String?
  var unreachable: [[String]]

  init(_ judgement: Judgement) {
    isFeasible = judgement.isFeasible
    violations = judgement.violations.map {
      [$0.name.rawValue, $0.offer?.text ?? "", $0.need?.text ?? "", $0.detail]
    }.sorted { $0.lexicographicallyPrecedes($1) }
    vector = judgement.vector.map { values($0) }
    worstOff = Dictionary(
      uniqueKeysWithValues: judgement.worstOff.map { (String($0.key), $0.value.text) })
    mostBurdened = judgement.mostBurdened?.text
    // The checker names them only for plans that break no rule.
    unreachable =
      judgement.isFeasible
      ? judgement.unreachable.map { [$0.need.text, $0.reason.rawValue] } : []
  }

  init(_ json: JSONValue) throws {
    isFeasible = json["feasible"] == .bool(true)
    violations = OracleView.rows(json["violations"], ["name", "offer", "need", "detail"])
      .sorted { $0.lexicographicallyPrecedes($1) }
    if let vector = json["vector"], vector != .null {
      self.vector = PlanEntry.allCases.map { OracleView.whole(vector[$0.rawValue]) }
    }
    worstOff = [:]
    if case .object(let members) = json["worst_off"] {
      for member in members { worstOff[member.key] = OracleView.text(member.value) }
    }
    mostBurdened = OracleView.text(json["most_burdened"])
    unreachable = OracleView.rows(json["unreachable"], ["need", "reason"])
  }

  private static func rows(_ value: JSONValue?, _ keys: [String]) -> [[String]] {
    guard case .array(let rows) = value else { return [] }
    return rows.map { row in keys.map { text(row[$0]) ?? "" } }
  }

  private static func text(_ value: JSONValue?) -> String? {
    if case .string(let text) = value { text } else { nil }
  }

  private static func whole(_ value: JSONValue?) -> Int? {
    if case .number(let text) = value { Int(text) } else { nil }
  }
}
