import Basics
import Formats
import Situation

extension TableReader {
  // MARK: Text

  /// Any text as it stands.
  mutating func text() -> String {
    let position = positions[next]
    next += 1
    let isRequired = schema.columns[next - 1].isRequired
    guard let position, position < csv.cells.count,
      csv.cells[position].start < csv.cells[position].end
    else {
      if isRequired { reportMissing() }
      return ""
    }
    let cell = csv.cells[position]
    if case .time = schema.columns[next - 1].kind { return time(cell) }
    let text = csv.text(cell)
    if isRequired, text.utf8.allSatisfy({ $0 == 0x20 }) { reportMissing() }
    if PersonalData.isLikely(in: text) {
      report(.personalData, "\(column.name) looks like personal data", cell)
    }
    return text
  }

  private mutating func time(_ cell: CSVReader.Cell) -> String {
    let text = csv.text(cell)
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let isTime =
      parts.count == 2 && parts.allSatisfy { $0.count == 2 && $0.allSatisfy(\.isNumber) }
      && Int(parts[0]).map { $0 < 24 } == true && Int(parts[1]).map { $0 < 60 } == true
    if !isTime { report(.notATime, "this is not a time of day", cell) }
    return text
  }

  /// The cells of columns that begin with `x_`.
  mutating func extra() -> [ExtraCell] {
    guard !extras.isEmpty else { return [] }
    var kept: [ExtraCell] = []
    for extra in extras where extra.position < csv.cells.count {
      let cell = csv.cells[extra.position]
      guard cell.start < cell.end else { continue }
      let text = csv.text(cell)
      if PersonalData.isLikely(in: text) {
        keep(
          .personalData, "\(extra.name) looks like personal data", column: extra.name,
          found: shortText(cell), expected: nil, hint: nil)
      }
      kept.append(ExtraCell(column: extra.name, text: text))
    }
    return kept
  }

  // MARK: Words

  /// One of the words, or nil where blank.
  mutating func optionalChoice<Choice: RawRepresentable<String>>() -> Choice? {
    guard let cell = cell() else { return nil }
    let word = csv.text(cell)
    if let choice = Choice(rawValue: word) { return choice }
    var hint: String?
    if case .choice(let words) = column.kind {
      hint = nearest(to: word, in: words).map { "Maybe \($0)" }
    }
    report(.notAChoice, "\(column.name) is none of its words", cell, hint: hint)
    return nil
  }

  /// One of the words, which must be given.
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>() -> Choice {
    let faultsBefore = faults.count + droppedFaults
    if let choice: Choice = optionalChoice() { return choice }
    if faults.count + droppedFaults == faultsBefore { reportMissing() }
    // In place of the unreadable word; the row is refused.
    guard let first = Choice.allCases.first else { preconditionFailure("a choice without words") }
    return first
  }

  // MARK: Identifiers

  /// An identifier, or nil where blank.
  mutating func optionalIdentifier<Entity>() -> Identifier<Entity>? {
    guard let cell = cell() else { return nil }
    return identifier(cell)
  }

  /// An identifier, which must be given.
  mutating func identifier<Entity>() -> Identifier<Entity> {
    guard let cell = cell() else {
      reportMissing()
      return Identifier("")
    }
    return identifier(cell)
  }

  private mutating func identifier<Entity>(_ cell: CSVReader.Cell) -> Identifier<Entity> {
    guard with(cell, TableReader.isIdentifier) else {
      report(
        .badIdentifier, "\(column.name) is not an identifier", cell,
        expected: "1 to 64 of A-Z a-z 0-9 . _ -")
      return Identifier("")
    }
    return Identifier(csv.text(cell))
  }

  /// Identifiers joined by semicolons; none where blank.
  mutating func identifiers<Entity>() -> [Identifier<Entity>] {
    guard let cell = cell() else { return [] }
    let parts = csv.text(cell).split(separator: ";", omittingEmptySubsequences: false)
    let isSound = parts.allSatisfy { part in
      Array(part.utf8).withUnsafeBufferPointer(TableReader.isIdentifier)
    }
    guard isSound, Set(parts).count == parts.count else {
      report(
        .badList, "\(column.name) is not a list of identifiers", cell,
        hint: isSound ? "Name each only once" : "Join them by ; without spaces: LT;LV")
      return []
    }
    return parts.map { Identifier(String($0)) }
  }

  private static func isIdentifier(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard (1...64).contains(bytes.count) else { return false }
    return bytes.allSatisfy { byte in
      switch byte {
      case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x2D, 0x2E, 0x5F: true
      default: false
      }
    }
  }

  // MARK: Dates

  /// A day, or nil where blank.
  mutating func optionalDay() -> Day? {
    guard let cell = cell() else { return nil }
    if let day = with(cell, { Day(isoBytes: $0) }) { return day }
    report(
      .notADate, "\(column.name) is not a date", cell, hint: DateReadings(shortText(cell)).hint)
    return nil
  }

  /// A day, which must be given.
  mutating func day() -> Day {
    let faultsBefore = faults.count + droppedFaults
    if let day = optionalDay() { return day }
    if faults.count + droppedFaults == faultsBefore { reportMissing() }
    return Day(number: 0)
  }
}
