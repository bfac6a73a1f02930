import Testing

@testable import Typeset

@Suite("Widths of columns")
struct ColumnWidthsTests {
  @Test("are shared by weight where everybody has enough")
  func byWeight() {
    #expect(ColumnWidths.shared(100, weights: [1, 3], least: [10, 10]) == [25, 75])
  }

  @Test("give a column what it needs, and the rest by weight")
  func least() {
    #expect(ColumnWidths.shared(100, weights: [1, 1, 2], least: [40, 5, 5]) == [40, 20, 40])
    #expect(ColumnWidths.shared(100, weights: [1, 1, 8], least: [30, 18, 0]) == [30, 18, 52])
  }

  @Test("are cut alike where all cannot have what they need")
  func tooMuch() {
    #expect(ColumnWidths.shared(100, weights: [1, 9], least: [150, 50]) == [75, 25])
  }
}
