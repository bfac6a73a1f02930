import Testing

@testable import Intake

@Suite("Tokens and sentences") struct TokenTests {
  @Test("a token knows its bytes, whatever stands before it")
  func offsets() {
    let text = "Žemė – „ačiū“, 5 000 tents"
    let bytes = Array(text.utf8)
    for token in Tokenizer.tokens(of: bytes) where token.kind != .sign {
      #expect(String(decoding: bytes[token.start..<token.end], as: UTF8.self) == token.text)
    }
    #expect(Tokenizer.tokens(of: bytes).map(\.folded).contains("zeme"))
  }

  @Test("remains of HTML, marks of direction and asterisks are passed over")
  func remains() {
    let text = "<p class=\"a\">Three&nbsp;**boats**\u{202E} came</p> a < b"
    let words = Tokenizer.tokens(of: Array(text.utf8)).map(\.text)
    #expect(words == ["Three", "boats", "came", "a", "<", "b"])
  }

  @Test("bytes that are no text do no harm")
  func broken() {
    let bytes: [UInt8] = [0x41, 0xFF, 0xC3, 0x28, 0xE2, 0x82, 0x42, 0xF0]
    #expect(Tokenizer.tokens(of: bytes).map(\.text) == ["A", "(", "B"])
  }

  @Test("a full stop after an abbreviation or an initial ends no sentence")
  func sentences() {
    func count(_ text: String) -> Int { Text(Array(text.utf8), .english).sentences.count }
    #expect(count("Dr. A. Smith came. He left at 5 p.m. on road no. 4.") == 2)
    #expect(count("* one tent\n* two tents\n\nNext") == 3)
    #expect(count("“We wait.” The mayor left.") == 2)
  }

  @Test("no sentence is longer than the limit")
  func longest() {
    let text = Text(Array(String(repeating: "a ", count: 5000).utf8), .english)
    #expect(text.sentences.allSatisfy { $0.tokens.count <= SentenceReader.longest + 1 })
  }
}
