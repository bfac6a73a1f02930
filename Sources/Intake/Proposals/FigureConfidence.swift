/// How sure the reading of a figure is, and what speaks against it.
struct FigureConfidence {
  let scene: Scene
  private var text: Text { scene.text }

  func judge(_ quantity: Quantity, _ counted: Counted, _ line: Line) -> (Double, [String]) {
    let doubts = self.doubts(quantity, counted, line)
    guard !doubts.isEmpty else { return (0.9, ["number, noun and date stand together"]) }
    let sum = doubts.reduce(0.9) { $0 - $1.0 }
    return ((max(0.2, sum) * 100).rounded() / 100, doubts.map(\.1))
  }

  private func doubts(
    _ quantity: Quantity, _ counted: Counted, _ line: Line
  ) -> [(Double, String)] {
    let setting = FigureSetting(scene: scene)
    let isMoney = if case .money = quantity.kind { true } else { false }
    let isAid = line.tokens.contains { text.has(.needs, at: $0) || text.has(.offers, at: $0) }
    let isNear = quantity.noun.count < 3
    let all: [(Bool, Double, String)] = [
      (quantity.noun.isEmpty && quantity.kind == .count, 0.2, "what is counted stands elsewhere"),
      (counted.series == "other", 0.1, "no series of its own"),
      (setting.period(quantity, counted, in: line) == nil, 0.1, "no date beside it"),
      (isAid, 0.2, "the sentence also tells of what is asked for or given"),
      (isMoney, 0.2, "money may be a promise"),
      (quantity.kind == .times, 0.1, "a multiple of something said elsewhere"),
      (!quantity.isDigits && quantity.kind == .count, 0.05, "in words"),
      (!isNear, 0.05, "a long name of what is counted"),
      (scene.isQuoted(quantity.range.lowerBound, in: line), 0.2, "within a quotation"),
    ]
    return all.filter(\.0).map { ($0.1, $0.2) }
  }
}
