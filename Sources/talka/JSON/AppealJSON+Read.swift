import Basics
import Documents
import Formats
import Foundation
import Situation

/// Reads the file beside a letter.
struct AppealRecordFile {
  private let name: String

  /// Reads and checks a file of the form `talka-appeal/1`.
  static func read(_ path: String) throws(Diagnostic) -> AppealRecord {
    let file = AppealRecordFile(name: URL(fileURLWithPath: path).lastPathComponent)
    let text = try TextFile.read(URL(fileURLWithPath: path), named: file.name)
    let json = try JSONReader.read(text.bytes, named: file.name)
    guard json["format"] == .string(JSONValue.appealFormat) else {
      throw file.fault("format", "\"\(JSONValue.appealFormat)\"")
    }
    return try file.record(json)
  }

  private func record(_ json: JSONValue) throws(Diagnostic) -> AppealRecord {
    AppealRecord(
      reference: try text(json, "reference"), date: try day(json, "date"),
      caseID: try text(json, "case"), asOf: try day(json, "as_of"), seal: try text(json, "seal"),
      facts: try rows(json, "figures", fact), needs: try rows(json, "needs", need),
      asks: try rows(json, "asks", ask),
      unasked: try rows(json, "unasked") { value throws(Diagnostic) in
        guard case .string(let id) = value else { throw fault("unasked", "a list of needs") }
        return Need.ID(id)
      })
  }

  private func fact(_ json: JSONValue) throws(Diagnostic) -> LetterFact {
    guard let subject = LetterFact.Subject(rawValue: try text(json, "subject")) else {
      throw fault("subject", "one of the subjects that Talka writes")
    }
    guard let exactness = Exactness(rawValue: try text(json, "exactness")) else {
      throw fault("exactness", "exact, at_least, at_most, about or range")
    }
    return LetterFact(
      subject: subject, series: try text(json, "series"),
      place: optional(json, "place").map { Place.ID($0) }, from: try day(json, "from"),
      to: try day(json, "to"), value: try decimal(json, "value"),
      high: json["high"] == .null ? nil : try decimal(json, "high"), exactness: exactness,
      figures: try rows(json, "figures", identifier).map { Figure.ID($0) },
      sources: try rows(json, "sources", identifier).map { Source.ID($0) },
      known: try day(json, "known"))
  }

  private func need(_ json: JSONValue) throws(Diagnostic) -> AppealRecord.NeedRow {
    AppealRecord.NeedRow(
      need: Need.ID(try text(json, "need")), resource: Resource.ID(try text(json, "resource")),
      place: Place.ID(try text(json, "place")), priority: try whole(json, "priority"),
      asked: try whole(json, "asked"),
      coveredMilli: Int(clamping: try decimal(json, "covered").scaled(to: 3)),
      due: try day(json, "due"))
  }

  private func ask(_ json: JSONValue) throws(Diagnostic) -> AppealRecord.AskRow {
    AppealRecord.AskRow(
      party: Party.ID(try text(json, "party")), need: Need.ID(try text(json, "need")),
      units: try whole(json, "units"), leaveBy: try day(json, "leave_by"),
      basis: try text(json, "basis"), offer: optional(json, "offer").map { Offer.ID($0) },
      text: try text(json, "change"))
  }

  // MARK: Cells

  private func rows<Row>(
    _ json: JSONValue, _ key: String, _ read: (JSONValue) throws(Diagnostic) -> Row
  ) throws(Diagnostic) -> [Row] {
    guard case .array(let values)? = json[key] else { throw fault(key, "a list") }
    var rows: [Row] = []
    for value in values { rows.append(try read(value)) }
    return rows
  }

  private func identifier(_ json: JSONValue) throws(Diagnostic) -> String {
    guard case .string(let text) = json else { throw fault("figures", "identifiers") }
    return text
  }

  private func text(_ json: JSONValue, _ key: String) throws(Diagnostic) -> String {
    guard case .string(let text)? = json[key] else { throw fault(key, "a text") }
    return text
  }

  private func optional(_ json: JSONValue, _ key: String) -> String? {
    guard case .string(let text)? = json[key] else { return nil }
    return text
  }

  private func day(_ json: JSONValue, _ key: String) throws(Diagnostic) -> Day {
    guard let day = Day(iso: try text(json, key)) else { throw fault(key, "a date") }
    return day
  }

  private func decimal(_ json: JSONValue, _ key: String) throws(Diagnostic) -> ExactDecimal {
    guard case .number(let text)? = json[key] else { throw fault(key, "a number") }
    do throws(ExactDecimal.Fault) {
      return try ExactDecimal(text)
    } catch {
      throw fault(key, "a number of at most nine decimals")
    }
  }

  private func whole(_ json: JSONValue, _ key: String) throws(Diagnostic) -> Int {
    guard case .number(let text)? = json[key], let number = Int(text), number >= 0 else {
      throw fault(key, "a whole number")
    }
    return number
  }

  private func fault(_ key: String, _ expected: String) -> Diagnostic {
    Diagnostic(
      .notALetter, "\(key) of the letter cannot be read", at: .init(file: name, column: key),
      expected: expected)
  }
}
