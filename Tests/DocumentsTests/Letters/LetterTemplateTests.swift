import Basics
import Testing

@testable import Documents

@Suite("Templates of letters") struct LetterTemplateTests {
  @Test("the built-in ones are read, in every language, with the same blocks")
  func builtIn() throws {
    var shapes: [[String]] = []
    for language in LetterLanguage.allCases {
      let template = try LetterTemplate(LetterTemplate.builtIn(language), named: "built-in")
      shapes.append(
        template.blocks.map { block in
          let kind =
            switch block.content {
            case .heading(let level, _): "heading \(level)"
            case .paragraph: "paragraph"
            case .insert(let insert): insert.rawValue
            }
          return "\(block.conditions.map(\.rawValue)) \(kind)"
        })
    }
    #expect(shapes[0] == shapes[1])
    for insert in LetterTemplate.Insert.allCases {
      #expect(shapes[0].contains { $0.hasSuffix(" " + insert.rawValue) }, "\(insert)")
    }
  }

  @Test("what cannot be filled is named with its row and the nearest that can")
  func faults() throws {
    func fault(_ text: String) throws -> Diagnostic {
      do throws(Diagnostic) {
        _ = try LetterTemplate(text, named: "t.txt")
      } catch {
        return error
      }
      throw Unexpected()
    }
    let word = try fault("% remark\n\nDear {adressee},")
    #expect(word.place?.row == 3)
    #expect(word.hint == "Maybe it should be {addressee}")
    #expect(try fault("{{need}}").hint == "Maybe it should be {{needs}}")
    #expect(try fault("\n\n[personel] Hello").place?.row == 3)
    #expect(try fault("Sum: {part of it").expected == "a } after the word")
    for code in try [fault("{x}"), fault("{{x}}"), fault("[x] y")].map(\.code) {
      #expect(code == .templateBlank)
    }
  }

  private struct Unexpected: Error {}

  @Test("lines of a block are joined, line ends of other systems and remarks left out")
  func lines() throws {
    let template = try LetterTemplate("# One\r\n\r\nTwo\r\n  three\r\n% no\r\n", named: "t")
    #expect(template.blocks.count == 2)
    guard case .paragraph(let pieces) = template.blocks[1].content else {
      Issue.record("no paragraph")
      return
    }
    #expect(pieces == [.text("Two three")])
  }
}
