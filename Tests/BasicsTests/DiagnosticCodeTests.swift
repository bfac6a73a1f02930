import Basics
import TalkaTestKit
import Testing

@Suite("The catalogue of codes") struct DiagnosticCodeTests {
  private let all = DiagnosticCode.all

  @Test("names each code once, in order")
  func unique() {
    #expect(Set(all.map(\.rawValue)).count == all.count)
    #expect(all == all.sorted())
    #expect(Set(all.map(\.title)).count == all.count)
  }

  @Test("numbers codes TLK, two digits of a subject from 01 to 14, two of its own from 01 on")
  func numbering() {
    for code in all {
      #expect(code.rawValue.wholeMatch(of: #/TLK(0[1-9]|1[0-4])\d\d/#) != nil, "\(code.rawValue)")
      #expect(!code.rawValue.hasSuffix("00"), "\(code.rawValue)")
    }
    #expect(Set(all.map { $0.rawValue.dropLast(2) }).count == 14)
  }

  @Test("explains each code in a title and whole sentences")
  func words() {
    for code in all {
      #expect(code.title.first?.isUppercase == true && !code.title.hasSuffix("."), "\(code)")
      #expect(code.explanation.hasSuffix("."), "\(code)")
      #expect(code.explanation.count > 15, "\(code)")
      #expect(!code.explanation.contains("\n"), "\(code)")
    }
  }

  @Test("is searched by what is printed, in either case")
  func search() {
    for code in all {
      #expect(DiagnosticCode(code.rawValue)?.title == code.title)
      #expect(DiagnosticCode(code.rawValue.lowercased()) == code)
    }
    #expect(DiagnosticCode("TLK9999") == nil)
    #expect(DiagnosticCode("") == nil)
    #expect(DiagnosticCode("TLK0203 ") == nil)
  }

  @Test("the page of the reference is made from the catalogue")
  func reference() throws {
    let page = "docs/reference/diagnostics.md"
    #expect(try differenceOfPage(page, from: DiagnosticDocument.markdown) == nil)
  }
}
