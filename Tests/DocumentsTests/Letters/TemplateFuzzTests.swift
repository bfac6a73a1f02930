import Basics
import TalkaTestKit
import Testing

@testable import Documents

@Suite("Templates and pages, damaged") struct TemplateFuzzTests {
  /// Cuts, doubles and swaps pieces of a text at random.
  private func damaged(_ text: String, _ random: inout SplitMix64) -> String {
    var characters = Array(text)
    for _ in 0..<Int.random(in: 1...12, using: &random) where characters.count > 2 {
      let at = Int.random(in: 0..<characters.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: characters.remove(at: at)
      case 1: characters.insert("{}[]%#\n\r\u{202E}é".randomElement(using: &random) ?? "{", at: at)
      case 2: characters.swapAt(at, Int.random(in: 0..<characters.count, using: &random))
      default: characters.removeSubrange(at..<min(characters.count, at + 40))
      }
    }
    return String(characters)
  }

  @Test("a damaged template is read or refused with its row", arguments: LetterLanguage.allCases)
  func template(language: LetterLanguage) {
    var random = SplitMix64(seed: 11)
    var refused = 0
    for _ in 0..<400 {
      let text = damaged(LetterTemplate.builtIn(language), &random)
      do throws(Diagnostic) {
        _ = try LetterTemplate(text, named: "t")
      } catch {
        refused += 1
        #expect(error.code == .templateBlank)
        #expect(error.place?.row != nil)
      }
    }
    #expect(refused > 100)
  }

  @Test("any text in a page comes back as it was, whatever it looks like")
  func markup() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<300 {
      let damaged = damaged("<p class=\"x\">a & b</p> &amp; &#39; 'q' <svg> </td>", &random)
      // Line ends are written as spaces.
      let text = damaged.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .joined(separator: " ")
      let html = Tag.p { Tag.strong { .text(text) } }
      #expect(Markup.pieces(of: html).map(\.words).joined() == text + "\n")
    }
  }
}
