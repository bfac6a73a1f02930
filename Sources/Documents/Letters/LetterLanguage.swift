public import Basics

/// A language in which letters are written.
public enum LetterLanguage: String, CaseIterable, Sendable, Hashable {
  /// English.
  case english = "en"
  /// Lithuanian.
  case lithuanian = "lt"

  /// A day in words: `31 July 2021`, `2021 m. liepos 31 d.`
  public func day(_ day: Day) -> String {
    let (year, month, number) = day.components
    switch self {
    case .english: return "\(number) \(LetterLanguage.englishMonths[month - 1]) \(year)"
    case .lithuanian:
      return "\(year) m. \(LetterLanguage.lithuanianMonths[month - 1]) \(number) d."
    }
  }

  /// A number with its thousands apart, never broken at the end of a line. Both languages write a
  /// space; a decimal point is a comma in Lithuanian.
  func number(_ text: String) -> String {
    let spaced = text.replacing(" ", with: "\u{A0}")
    return self == .lithuanian ? spaced.replacing(".", with: ",") : spaced
  }

  /// The form of a word that goes with a number, as CLDR has the rules: English one and other;
  /// Lithuanian one (1, 21), few (2 to 9, 22) and other (0, 10 to 20).
  func form(of count: Int) -> Int {
    switch self {
    case .english: return count == 1 ? 0 : 1
    case .lithuanian:
      let (tens, ones) = (count % 100, count % 10)
      if (11...19).contains(tens) || ones == 0 { return 2 }
      return ones == 1 ? 0 : 1
    }
  }

  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private static let lithuanianMonths = [
    "sausio", "vasario", "kovo", "balandžio", "gegužės", "birželio", "liepos", "rugpjūčio",
    "rugsėjo", "spalio", "lapkričio", "gruodžio",
  ]
}
