import Basics
import Formats
import Situation

/// Reads `case.json`, collecting every fault.
struct HeaderReader {
  static let file = "case.json"
  static let format = "talka-case/1"
  /// Bytes in the file: as values, many small ones take far more memory than as text.
  static let sizeLimit = 1_000_000
  static let keys = [
    "format", "id", "title", "as_of", "horizon_days", "quantum_permille", "fixed_charge_eur",
    "road_factor", "km_per_day", "eur_per_tonne_km", "share_key",
  ]
  private(set) var diagnostics: [Diagnostic] = []
  private var members: [JSONValue.Member] = []

  /// The header, or nil with diagnostics.
  static func read(_ text: TextFile) -> (header: CaseHeader?, diagnostics: [Diagnostic]) {
    var reader = HeaderReader()
    reader.diagnostics = text.diagnostics
    guard !text.diagnostics.hasErrors else { return (nil, reader.diagnostics) }
    guard text.bytes.count <= sizeLimit else {
      reader.diagnostics.append(
        Diagnostic(
          .fileTooLarge, "case.json is too large", at: .init(file: file),
          found: "\(text.bytes.count) bytes", expected: "at most \(sizeLimit) bytes"))
      return (nil, reader.diagnostics)
    }
    do throws(Diagnostic) {
      guard case .object(let members) = try JSONReader.read(text.bytes, named: file) else {
        throw Diagnostic(.wrongKind, "case.json is not an object", at: .init(file: file))
      }
      reader.members = members
    } catch {
      return (nil, reader.diagnostics + [error])
    }
    let header = reader.header()
    return (reader.diagnostics.hasErrors ? nil : header, reader.diagnostics)
  }

  private mutating func header() -> CaseHeader {
    for member in members where !HeaderReader.keys.contains(member.key) {
      guard !member.key.hasPrefix("x_") else { continue }
      let meant = nearest(to: member.key, in: HeaderReader.keys)
      report(
        .unknownKey, member.key, "unknown key \(member.key)", found: member.value.compact,
        hint: "Maybe \(meant ?? "x_\(member.key)")")
    }
    checkFormat()
    var header = CaseHeader(id: identifier(), title: text("title") ?? "", asOf: asOf())
    header.horizonDays = whole("horizon_days", 1...3650)
    header.quantumPermille = whole("quantum_permille", 1...1000)
    header.fixedChargeEur = decimal("fixed_charge_eur", mayBeZero: true)
    header.roadFactor = decimal("road_factor")
    header.kmPerDay = decimal("km_per_day")
    header.eurPerTonneKm = decimal("eur_per_tonne_km", mayBeZero: true)
    header.shareKey = shareKey()
    header.extra = members.filter { $0.key.hasPrefix("x_") }
      .map { ExtraCell(column: $0.key, text: $0.value.compact) }
    return header
  }

  private func value(_ key: String) -> JSONValue? { members.first { $0.key == key }?.value }

  private mutating func report(
    _ code: DiagnosticCode, _ key: String, _ message: String, found: String? = nil,
    expected: String? = nil, hint: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        code, message, at: .init(file: HeaderReader.file, column: key), found: found,
        expected: expected, hint: hint))
  }

  private mutating func text(_ key: String) -> String? {
    switch value(key) {
    case .string(let text) where !text.isEmpty:
      // Escapes can write what the file itself may not hold.
      guard text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
      else { return text }
      report(
        .controlByte, key, "\(key) holds a control character", found: text, expected: "a text")
    case nil:
      report(.missingKey, key, "the key \(key) is missing", expected: "a text")
    case .some(let other):
      report(.wrongKind, key, "\(key) is not a text", found: other.compact, expected: "a text")
    }
    return nil
  }

  private mutating func checkFormat() {
    guard let format = text("format"), format != HeaderReader.format else { return }
    report(
      .unknownFormat, "format", "the format is \(format)", found: format,
      expected: HeaderReader.format)
  }

  private mutating func identifier() -> String {
    guard let id = text("id") else { return "" }
    let isSound =
      (1...64).contains(id.utf8.count)
      && id.utf8.allSatisfy { byte in
        switch byte {
        case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x2D, 0x2E, 0x5F: true
        default: false
        }
      }
    if !isSound {
      report(
        .badIdentifier, "id", "id is not an identifier", found: id,
        expected: "1 to 64 of A-Z a-z 0-9 . _ -")
    }
    return id
  }

  private mutating func asOf() -> Day {
    guard let text = text("as_of") else { return Day(number: 0) }
    guard let day = Day(iso: text) else {
      report(
        .notADate, "as_of", "as_of is not a date", found: text, expected: "a date, YYYY-MM-DD",
        hint: DateReadings(text).hint)
      return Day(number: 0)
    }
    return day
  }

  private mutating func whole(_ key: String, _ range: ClosedRange<Int>) -> Int? {
    guard let number = decimal(key, mayBeZero: true) else { return nil }
    let scale = ExactDecimal.power(number.decimals)
    let whole = Int(number.mantissa / scale)
    guard number.mantissa % scale == 0, range.contains(whole) else {
      report(
        .ruleOutOfRange, key, "\(key) is outside its range", found: number.description,
        expected: "a whole number, \(range.lowerBound) to \(range.upperBound)")
      return nil
    }
    return whole
  }

  private mutating func decimal(_ key: String, mayBeZero: Bool = false) -> ExactDecimal? {
    guard let value = value(key) else { return nil }
    return decimal(value, key, mayBeZero: mayBeZero)
  }

  private mutating func decimal(
    _ value: JSONValue, _ key: String, mayBeZero: Bool
  ) -> ExactDecimal? {
    let expected = mayBeZero ? "a number, 0 or more" : "a number above 0"
    guard case .number(let text) = value else {
      report(.wrongKind, key, "\(key) is not a number", found: value.compact, expected: expected)
      return nil
    }
    do throws(ExactDecimal.Fault) {
      let number = try ExactDecimal(text)
      if number.mantissa > 0 || mayBeZero && number.mantissa == 0 { return number }
    } catch {
      // What cannot be read exactly is as much outside the range as what is negative.
    }
    report(.ruleOutOfRange, key, "\(key) is outside its range", found: text, expected: expected)
    return nil
  }

  private mutating func shareKey() -> ShareKeyWeights? {
    guard let value = value("share_key") else { return nil }
    let expected = "population and gdp, 0 or more, together 1"
    guard case .object(let members) = value, Set(members.map(\.key)) == ["population", "gdp"],
      let first = value["population"], let second = value["gdp"]
    else {
      report(
        .wrongKind, "share_key", "share_key does not name population and gdp",
        found: value.compact, expected: expected)
      return nil
    }
    guard let population = decimal(first, "share_key", mayBeZero: true),
      let gdp = decimal(second, "share_key", mayBeZero: true)
    else { return nil }
    let scale = ExactDecimal.maximumDecimals
    guard population.scaled(to: scale) + gdp.scaled(to: scale) == 1_000_000_000 else {
      report(
        .ruleOutOfRange, "share_key", "the weights do not sum to 1", found: value.compact,
        expected: expected)
      return nil
    }
    return ShareKeyWeights(population: population, gdp: gdp)
  }
}
