import Basics
import Situation
import Testing

@testable import Documents

@Suite("Letters in two languages") struct LetterWordsTests {
  private var words: [LetterWords] {
    let situation = Case(header: CaseHeader(id: "t", title: "t", asOf: Day(number: 0)))
    return LetterLanguage.allCases.map { LetterWords($0, situation) }
  }

  /// The blanks of a phrase in order, without the forms of words.
  private func blanks(_ text: String) -> Set<String> {
    Set(text.matches(of: #/\{([^{}|]+)\}/#).map { String($0.1) })
  }

  @Test("every phrase has the same blanks in every language")
  func phrases() {
    for phrase in Phrase.allCases {
      let english = blanks(phrase.english)
      let lithuanian = blanks(phrase.lithuanian)
      // What an offer would have to change is told in the language of the case, so only there.
      #expect(lithuanian.symmetricDifference(english).subtracting(["text"]).isEmpty, "\(phrase)")
      #expect(!phrase.lithuanian.isEmpty && !phrase.english.isEmpty)
    }
    for phrase in NotePhrase.allCases {
      #expect(blanks(phrase.english) == blanks(phrase.lithuanian), "\(phrase)")
    }
    for label in PaperLabel.allCases {
      #expect(blanks(label.english) == blanks(label.lithuanian), "\(label)")
      #expect(!label.lithuanian.isEmpty && !label.english.isEmpty)
    }
  }

  @Test(
    "forms of words as CLDR has them",
    arguments: [
      (0, 1, 2), (1, 0, 0), (2, 1, 1), (9, 1, 1), (10, 1, 2), (11, 1, 2), (19, 1, 2), (20, 1, 2),
      (21, 1, 0), (22, 1, 1), (101, 1, 0), (111, 1, 2), (112, 1, 2), (121, 1, 0), (3543, 1, 1),
    ])
  func forms(count: Int, english: Int, lithuanian: Int) {
    #expect(LetterLanguage.english.form(of: count) == english)
    #expect(LetterLanguage.lithuanian.form(of: count) == lithuanian)
  }

  @Test("days and numbers as each language writes them")
  func formats() throws {
    let day = try #require(Day(iso: "2021-07-31"))
    #expect(LetterLanguage.english.day(day) == "31 July 2021")
    #expect(LetterLanguage.lithuanian.day(day) == "2021 m. liepos 31 d.")
    #expect(words[0].amount(milli: 12_345_500) == "12\u{A0}345.5")
    #expect(words[1].amount(milli: 12_345_500) == "12\u{A0}345,5")
  }

  @Test("a number goes with its word")
  func agreement() {
    let said = [1, 2, 10, 21].map { words[1].text(.receptionPlaces, ["count": "\($0)"], n: $0) }
    #expect(
      said.map { $0.split(separator: " ").last.map(String.init) } == [
        "vieta.", "vietos.", "vietų.", "vieta.",
      ])
  }
}
