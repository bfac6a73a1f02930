internal import Basics

/// What may stand where a value is wanted; also what shells offer there.
public enum ValueKind: Hashable, Sendable {
  /// Any text; shells offer the words given.
  case text(offering: [String] = [])
  /// A whole number within the bounds.
  case wholeNumber(ClosedRange<Int>)
  /// A date such as 2021-07-31.
  case day
  /// One of these words.
  case word([String])
  /// The path of a file.
  case file
  /// The path of a folder.
  case folder

  /// What is wanted, as a diagnostic says it.
  var expectation: String {
    switch self {
    case .text: "a text"
    case .wholeNumber(let range):
      "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .day: "a date such as 2021-07-31"
    case .word(let words): ValueKind.alternatives(words)
    case .file: "the name of a file"
    case .folder: "the name of a folder"
    }
  }

  /// `a, b or c`.
  private static func alternatives(_ words: [String]) -> String {
    let head = words.dropLast().joined(separator: ", ")
    return head.isEmpty ? words.joined() : "\(head) or \(words.suffix(1).joined())"
  }

  /// What help says beside the meaning.
  var notes: [String] {
    switch self {
    case .text, .file, .folder: []
    case .wholeNumber(let range): ["\(range.lowerBound) to \(range.upperBound)"]
    case .day: ["YYYY-MM-DD"]
    case .word(let words): [ValueKind.alternatives(words)]
    }
  }

  /// The form in which the program gets it.
  var form: ParsedValue.Form {
    switch self {
    case .text, .word, .file, .folder: .text
    case .wholeNumber: .number
    case .day: .day
    }
  }

  /// The words shells offer.
  var offeredWords: [String] {
    switch self {
    case .text(let words), .word(let words): words
    case .wholeNumber, .day, .file, .folder: []
    }
  }

  /// Reads a value; nil if it cannot stand here.
  func read(_ text: String) -> ParsedValue? {
    switch self {
    case .text: .text(text)
    case .wholeNumber(let range): wholeNumber(text, in: range)
    case .day: Day(iso: text).map { .day($0) }
    case .word(let words): words.contains(text) ? .text(text) : nil
    case .file, .folder: text.isEmpty ? nil : .text(text)
    }
  }

  private func wholeNumber(_ text: String, in range: ClosedRange<Int>) -> ParsedValue? {
    // Swift also reads "+5"; nobody types that, and one form is enough.
    guard !text.hasPrefix("+"), let number = Int(text), range.contains(number) else { return nil }
    return .number(number)
  }
}

/// A value that was read.
enum ParsedValue: Hashable, Sendable {
  case text(String)
  case number(Int)
  case day(Day)

  enum Form: Hashable, Sendable { case text, number, day }
}
