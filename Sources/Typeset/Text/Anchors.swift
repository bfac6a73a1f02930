import Documents

/// The places that text may lead to, under names of our own: those of the document may hold
/// anything, and the library takes a name only once and stops at a link that leads nowhere.
struct Anchors {
  private var numbers: [String: Int] = [:]

  init(of paper: Paper) {
    for case .table(let table) in paper.blocks {
      for case let anchor? in table.rows.map(\.anchor) where numbers[anchor] == nil {
        numbers[anchor] = numbers.count + 1
      }
    }
  }

  /// The name in the file of a place in the document.
  subscript(anchor: String) -> String? { numbers[anchor].map { "place\($0)" } }
}
