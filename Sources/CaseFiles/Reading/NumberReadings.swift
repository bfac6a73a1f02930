import Basics

/// Why a cell is not a number that can be taken, and what may have been meant.
struct NumberFault {
  var code: DiagnosticCode
  var message: String
  var expected: String?
  var hint: String?
}

/// The ways in which a text that is no plain number might be read. Nothing is ever taken from
/// here: it only makes hints.
struct NumberReadings {
  let text: String

  init(_ text: String) { self.text = text }

  /// One group of three digits behind one separator: `1,250`, `2.000`, `-12.500`. A group of
  /// thousands never follows a nought, so `0.250` has one reading.
  private var oneGroup: (before: String, after: Substring)? {
    let sign = text.hasPrefix("-") ? "-" : ""
    for separator: Character in [",", "."] {
      let parts = text.dropFirst(sign.count)
        .split(separator: separator, omittingEmptySubsequences: false)
      if parts.count == 2, isDigits(parts[0], 1...3), isDigits(parts[1], 3...3),
        parts[0].first != "0"
      {
        return (sign + parts[0], parts[1])
      }
    }
    return nil
  }

  /// The number that is meant if a point parts thousands; nil where it cannot.
  var thousandsByPoint: Int? {
    guard text.contains("."), let (before, after) = oneGroup else { return nil }
    return Int(before + after)
  }

  /// The number without its separator, where one group follows, and with a point in its place.
  private var bothReadings: (thousands: String, part: String)? {
    oneGroup.map { ($0.before + $0.after, "\($0.before).\($0.after)") }
  }

  /// The diagnostic with both readings. Where a point itself is in doubt, a nought more makes the
  /// part plain.
  func ambiguity(pointInDoubt: Bool) -> NumberFault {
    guard let (thousands, part) = bothReadings else {
      return unreadable(.notDecimal, "is not a number")
    }
    let plainPart = pointInDoubt ? part + "0" : part
    return NumberFault(
      code: .ambiguousNumber, message: "can be read in two ways",
      expected: "digits, and a point only before decimals",
      hint: "Write \(thousands) if a thousand and more is meant, \(plainPart) if a part is")
  }

  /// What is wrong with a cell of a column of whole numbers.
  var wholeFault: NumberFault {
    if oneGroup != nil { return ambiguity(pointInDoubt: false) }
    if isDigits(text[...], 1...Int.max) { return tooLarge }
    if text.hasPrefix("-"), isDigits(text.dropFirst(), 1...Int.max) {
      return NumberFault(code: .outOfRange, message: "is below its range")
    }
    if let digits = withoutThousands { return unreadable(.notWhole, "is not plain", digits) }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count == 2, isDigits(parts[0], 1...12), isDigits(parts[1], 1...Int.max) {
      let isWhole = parts[1].allSatisfy { $0 == "0" }
      return unreadable(.notWhole, "is not whole", isWhole ? String(parts[0]) : nil)
    }
    return unreadable(.notWhole, "is not a whole number", leadingDigits)
  }

  /// What is wrong with a cell of a column of decimal numbers.
  func decimalFault(_ fault: ExactDecimal.Fault, pointInDoubt: Bool) -> NumberFault {
    switch fault {
    case .tooLarge: return tooLarge
    case .tooFine:
      return NumberFault(
        code: .numberTooFine, message: "has too many decimals",
        expected: "at most \(ExactDecimal.maximumDecimals) digits behind the point")
    case .notANumber:
      if oneGroup != nil { return ambiguity(pointInDoubt: pointInDoubt) }
      let parts = text.split(separator: ",", omittingEmptySubsequences: false)
      if parts.count == 2, isDigits(parts[0], 1...12), isDigits(parts[1], 1...9) {
        return unreadable(.notDecimal, "has a decimal comma", "\(parts[0]).\(parts[1])")
      }
      if let digits = withoutThousands { return unreadable(.notDecimal, "is not plain", digits) }
      return unreadable(.notDecimal, "is not a number", leadingDigits)
    }
  }

  private var tooLarge: NumberFault {
    NumberFault(
      code: .numberTooLarge, message: "is too large",
      expected: "a number below 1 000 000 000 000 with at most 18 digits")
  }

  private func unreadable(
    _ code: DiagnosticCode, _ message: String, _ maybe: String? = nil
  ) -> NumberFault {
    let unit = maybe != nil && text.contains(where: \.isLetter)
    return NumberFault(
      code: code, message: message,
      hint: maybe.map { "Maybe \($0)" + (unit ? "; a unit belongs into the heading" : "") })
  }

  /// The digits where two or more groups of three follow, or spaces or apostrophes part groups.
  private var withoutThousands: String? {
    for separator: Character in [",", ".", " ", "'", "\u{A0}", "\u{202F}", "’"] {
      let parts = text.split(separator: separator, omittingEmptySubsequences: false)
      if parts.count > 1, isDigits(parts[0], 1...3),
        parts.dropFirst().allSatisfy({ isDigits($0, 3...3) })
      {
        return parts.joined()
      }
    }
    return nil
  }

  private var leadingDigits: String? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    guard (1...12).contains(digits.count), rest.allSatisfy({ $0 == " " || $0.isLetter }) else {
      return nil
    }
    return String(digits)
  }

  private func isDigits(_ text: Substring, _ count: ClosedRange<Int>) -> Bool {
    count.contains(text.count) && text.allSatisfy { $0.isASCII && $0.isNumber }
  }
}
