import Basics
import Testing

@Suite struct TextWidthTests {
  @Test(
    "counts the columns of a terminal",
    arguments: [
      ("", 0), ("abc", 3), ("Šiauliai", 8), ("e\u{301}", 1), ("Україна", 7), ("日本", 4),
      ("한국", 4), ("é日", 3), ("👩‍👩‍👧", 2), ("🇱🇹", 2), ("☔", 2), ("❤", 1), ("❤\u{FE0F}", 2),
      ("\u{200B}", 0), ("\u{1B}", 0), ("\u{301}", 0), ("ｆ", 2), ("…", 1), ("กำ", 1),
    ])
  func width(text: String, columns: Int) {
    #expect(displayWidth(text) == columns)
  }

  @Test("pads to a column and never cuts")
  func pads() {
    #expect(padded("日本", toDisplayWidth: 6) == "日本  ")
    #expect(padded("abc", toDisplayWidth: 2) == "abc")
  }
}
