import Testing

@testable import Intake

@Suite("Word files") struct WordFileTests {
  @Test("a line is a tag, a value and phrases; remarks are passed over")
  func lines() {
    let entries = WordFile.entries("# remark\nunit people: child, asylum seeker\nby: before\n")
    #expect(entries.map(\.words) == [["child"], ["asylum", "seeker"], ["before"]])
    #expect(entries.map(\.tag) == [.unit, .unit, .by] && entries[0].value == "people")
  }

  @Test("capitals are kept where a phrase has them")
  func capitals() {
    let entries = WordFile.entries("org WHO: WHO\nmonth 5: May\nmodal: may\n")
    let lexicon = Lexicon(entries)
    func tags(_ word: String) -> Set<Intake.Tag> {
      Set(lexicon.marks(Tokenizer.tokens(of: Array(word.utf8)), at: 0, before: 1).map(\.tag))
    }
    #expect(tags("who").isEmpty && tags("WHO") == [.org])
    #expect(tags("may") == [.modal] && tags("May") == [.month, .modal])
  }

  @Test("every tag that a word file names is known to the code")
  func tags() {
    #expect(Language.english.lexicon.tags.isSuperset(of: [.number, .cue, .state, .verb, .measure]))
    #expect(Language("xx").lexicon.tags.isEmpty)
  }
}
