import Formats
import TalkaTestKit

/// The real program, as a person runs it: plain output, 80 columns.
enum Program {
  static let environment = ["NO_COLOR": "1", "COLUMNS": "80", "LANG": "C.UTF-8"]

  static func run(
    _ arguments: [String], in folder: String? = nil, seconds: Double = 60
  ) throws -> ProcessResult {
    try runProcess(
      talkaBinary, arguments, in: folder, environment: environment, seconds: seconds)
  }

  static func json(_ arguments: [String], in folder: String? = nil) throws -> JSONValue {
    let result = try run(arguments, in: folder)
    return try JSONReader.read(result.output, named: "standard output")
  }

  static let lithuania = repositoryRoot + "/Examples/lithuania-2021"
  static let flood = repositoryRoot + "/Examples/flood"
}

extension JSONValue {
  var items: [JSONValue] { if case .array(let items) = self { items } else { [] } }

  var text: String? { if case .string(let text) = self { text } else { nil } }

  var whole: Int? { if case .number(let text) = self { Int(text) } else { nil } }

  /// A number with at most three decimals, in thousandths.
  var milli: Int? {
    guard case .number(let text) = self else { return nil }
    let parts = text.split(separator: ".")
    let decimals = parts.count > 1 ? String(parts[1]) : ""
    let digits = decimals + String(repeating: "0", count: max(0, 3 - decimals.count))
    return Int(parts[0] + digits)
  }
}
