/// Finds what has no place in a case: mail addresses and telephone numbers.
enum PersonalData {
  /// Whether a text holds something like a mail address or an international telephone number.
  static func isLikely(in text: String) -> Bool {
    let bytes = text.utf8
    if bytes.contains(0x40), hasMailAddress(text) { return true }
    return bytes.contains(0x2B) && hasTelephoneNumber(text)
  }

  private static func hasMailAddress(_ text: String) -> Bool {
    text.split(whereSeparator: { " ,;<>()".contains($0) }).contains { word in
      let parts = word.split(separator: "@", omittingEmptySubsequences: false)
      return parts.count == 2 && !parts[0].isEmpty && parts[1].dropFirst().dropLast().contains(".")
    }
  }

  /// A plus sign and at least nine digits with nothing but spaces and hyphens between them.
  private static func hasTelephoneNumber(_ text: String) -> Bool {
    text.split(separator: "+", omittingEmptySubsequences: false).dropFirst().contains { rest in
      let number = rest.prefix { $0.isASCII && ($0.isNumber || $0 == " " || $0 == "-") }
      return number.first?.isNumber == true && number.count { $0.isNumber } >= 9
    }
  }
}
