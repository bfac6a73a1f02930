import Basics
import Formats
import Picture
import Situation

/// What a detector says, as a table.
struct DetectionTable {
  private let detections: [Detection]
  private let table: CountTable

  init(_ detections: [Detection], _ table: CountTable) {
    (self.detections, self.table) = (detections, table)
  }

  var csv: String {
    var writer = CSVWriter()
    writer.add([
      "period", "observed", "expected", "upper_bound", "alarm", "score", "no_verdict",
    ])
    for detection in detections {
      writer.add([
        "\(table.start.after(detection.period))",
        detection.observed.map { DetectionTable.text($0) } ?? "",
        detection.expected.map { DetectionTable.text($0) } ?? "",
        detection.bound.map { DetectionTable.text($0) } ?? "",
        detection.noVerdict == nil ? (detection.isAlarm ? "yes" : "no") : "",
        detection.score.map { DetectionTable.text($0) } ?? "", detection.noVerdict ?? "",
      ])
    }
    return writer.text
  }

  /// A whole number without decimals, others with six.
  static func text(_ number: Double) -> String {
    guard number.isFinite, abs(number) < 1e12 else { return "" }
    let millionths = Int64((number * 1e6).rounded())
    let (whole, rest) = abs(millionths).quotientAndRemainder(dividingBy: 1_000_000)
    let sign = millionths < 0 ? "-" : ""
    guard rest != 0 else { return "\(sign)\(whole)" }
    var digits = String(rest)
    digits = String(repeating: "0", count: 6 - digits.count) + digits
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(sign)\(whole).\(digits)"
  }
}

extension JSONValue {
  /// What `talka detect --json` prints.
  static func detections(_ detections: [Detection], _ table: CountTable) -> JSONValue {
    func number(_ value: Double?) -> JSONValue {
      let text = value.map { DetectionTable.text($0) } ?? ""
      return text.isEmpty ? .null : .number(text)
    }
    return .array(
      detections.map { detection in
        [
          "period": .string("\(table.start.after(detection.period))"),
          "observed": number(detection.observed), "expected": number(detection.expected),
          "upper_bound": number(detection.bound),
          "alarm": detection.noVerdict == nil ? .bool(detection.isAlarm) : .null,
          "score": number(detection.score), "no_verdict": .optional(detection.noVerdict),
        ]
      })
  }
}
