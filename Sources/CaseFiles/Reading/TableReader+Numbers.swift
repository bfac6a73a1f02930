import Basics
import Formats

extension TableReader {
  /// A whole number, or nil where blank.
  mutating func optionalWhole() -> Int? {
    guard let cell = cell() else { return nil }
    return whole(cell)
  }

  /// A whole number, which must be given.
  mutating func whole() -> Int {
    guard let cell = cell() else {
      reportMissing()
      return ranges[next - 1].lowerBound
    }
    return whole(cell) ?? ranges[next - 1].lowerBound
  }

  private mutating func whole(_ cell: CSVReader.Cell) -> Int? {
    let range = ranges[next - 1]
    let value = with(cell) { bytes -> Int? in
      guard bytes.count <= 12 else { return nil }
      var value = 0
      for byte in bytes {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    guard let value else {
      reportNumber(NumberReadings(shortText(cell)).wholeFault, cell)
      return nil
    }
    guard range.contains(value) else {
      report(.outOfRange, "\(column.name) is outside its range", cell)
      return nil
    }
    return value
  }

  /// A decimal number, or nil where blank.
  mutating func optionalDecimal() -> ExactDecimal? {
    guard let cell = cell() else { return nil }
    return decimal(cell)
  }

  /// A decimal number, which must be given.
  mutating func decimal() -> ExactDecimal {
    guard let cell = cell() else {
      reportMissing()
      return ExactDecimal(mantissa: 1)
    }
    return decimal(cell) ?? ExactDecimal(mantissa: 1)
  }

  private mutating func decimal(_ cell: CSVReader.Cell) -> ExactDecimal? {
    // With another separator the sheet was made where the point may part thousands.
    let pointInDoubt = separator != .comma
    if pointInDoubt, let thousands = NumberReadings(shortText(cell)).thousandsByPoint,
      isInRange(Double(thousands))
    {
      reportNumber(NumberReadings(shortText(cell)).ambiguity(pointInDoubt: true), cell)
      return nil
    }
    do throws(ExactDecimal.Fault) {
      let number = try with(cell) { bytes throws(ExactDecimal.Fault) in
        try ExactDecimal(bytes: bytes)
      }
      if !isInRange(number.double) {
        report(.outOfRange, "\(column.name) is outside its range", cell)
        return nil
      }
      return number
    } catch {
      let readings = NumberReadings(shortText(cell))
      reportNumber(readings.decimalFault(error, pointInDoubt: pointInDoubt), cell)
      return nil
    }
  }

  private func isInRange(_ number: Double) -> Bool {
    guard case .decimal(let range) = column.kind else { return true }
    return range.contains(number)
  }

  /// A ratio in thousandths, which must be given.
  mutating func ratioMilli() -> Int {
    guard let cell = cell() else {
      reportMissing()
      return 1000
    }
    guard let number = decimal(cell) else { return 1000 }
    let fine = number.scaled(to: ExactDecimal.maximumDecimals)
    guard fine > 0 else {
      report(.outOfRange, "a ratio is above 0", cell)
      return 1000
    }
    let (milli, rest) = fine.quotientAndRemainder(dividingBy: 1_000_000)
    guard rest == 0 else {
      report(.numberTooFine, "a ratio has at most three decimals", cell)
      return 1000
    }
    return Int(milli)
  }

  private mutating func reportNumber(_ fault: NumberFault, _ cell: CSVReader.Cell) {
    report(
      fault.code, "\(column.name) \(fault.message)", cell, expected: fault.expected,
      hint: fault.hint)
  }
}
