import Testing

@testable import Typeset

@Suite("Strips on pages")
struct PaginationTests {
  private func strip(
    _ height: Double, above: Double = 0, keeps: Bool = false, head: [Strip] = []
  ) -> Strip {
    Strip(height: height, above: above, marks: [], keepsWithNext: keeps, head: head)
  }

  /// The tops of the strips of each page of 100.
  private func tops(_ strips: [Strip]) -> [[Double]] {
    Pagination(height: 100).pages(of: strips).map { $0.strips.map(\.y) }
  }

  @Test("are put below one another, white space above all but the first of a page")
  func stacks() {
    let strips = [strip(30, above: 9), strip(40, above: 9), strip(22, above: 9)]
    #expect(tops(strips) == [[0, 39], [0]])
    #expect(tops([]) == [[]])
  }

  @Test("that belong together begin a page together")
  func together() {
    let group = [strip(20, keeps: true), strip(20, keeps: true), strip(20)]
    #expect(tops([strip(60)] + group) == [[0], [0, 20, 40]])
    #expect(tops([strip(40)] + group) == [[0, 40, 60, 80]])
  }

  @Test("that belong together and are higher than a page are cut where it ends")
  func tooHigh() {
    let group = Array(repeating: strip(40, keeps: true), count: 4)
    #expect(tops([strip(10)] + group) == [[0, 10, 50], [0, 40]])
  }

  @Test("higher than a page have one each, and it comes to an end")
  func higherThanAPage() {
    #expect(tops([strip(150), strip(150), strip(10)]) == [[0], [0], [0]])
    let head = [strip(120)]
    #expect(tops([strip(50), strip(60, head: head)]) == [[0], [0, 120]])
  }

  @Test("of a table have its head above them on each further page")
  func head() {
    let head = [strip(15)]
    let rows = Array(repeating: strip(30, head: head), count: 7)
    #expect(tops(head + rows) == [[0, 15, 45], [0, 15, 45], [0, 15, 45], [0, 15]])
  }
}
