internal import Basics

/// Proposes figures: every quantity that counts something and is told as a fact.
struct FigureRule {
  let scene: Scene
  /// First tokens of the quantities that an offer or need has taken.
  let used: Set<Int>
  private var text: Text { scene.text }
  private var series: SeriesRule { SeriesRule(scene: scene) }
  private var exclusions: FigureExclusions { FigureExclusions(scene: scene) }
  private var setting: FigureSetting { FigureSetting(scene: scene) }

  /// What the figure before said, for numbers that leave it out.
  private struct Context {
    var counted: Counted?
    var place: FigureSetting.Whereabouts?
    var period: Period?
    var block = -1
    var line = -1
    /// What the first count of the sentence said; changes and multiples speak of it.
    var first: Period?
    /// The last period that stood beside a count of this paragraph.
    var told: Period?

    /// The sentence before, in the same paragraph.
    func isNear(_ index: Int) -> Bool { line == index - 1 && counted != nil }
  }

  func proposals() -> [Proposal] {
    var context = Context()
    var found: [Proposal] = []
    for (index, line) in scene.lines.enumerated() {
      if line.sentence.block != context.block {
        context.counted = nil
        context.told = nil
      }
      context.block = line.sentence.block
      for quantity in line.quantities where !used.contains(quantity.range.lowerBound) {
        if let proposal = figure(quantity, line, index, &context) { found.append(proposal) }
      }
    }
    return found
  }

  private func figure(
    _ quantity: Quantity, _ line: Line, _ index: Int, _ context: inout Context
  ) -> Proposal? {
    if exclusions.excludes(quantity, in: line) { return nil }
    guard let counted = counted(quantity, line, context) else { return nil }
    let place =
      setting.whereabouts(quantity, counted, in: line)
      ?? (context.line == index || context.isNear(index) ? context.place : nil)
      ?? FigureSetting.Whereabouts(party: scene.home)
    if context.line != index { context.first = nil }
    let isRelative =
      quantity.kind == .change || quantity.kind == .times
      || quantity.kind == .percent && !setting.hasOwnDate(quantity, in: line)
    let same =
      context.line == index && counted.series == context.counted?.series
      ? context.period : nil
    let own = setting.period(quantity, counted, in: line)
    let period =
      (isRelative ? context.first : nil) ?? own ?? same
      ?? setting.fallback(quantity, counted, in: line, told: context.told)
    if quantity.kind == .count, context.first == nil { context.first = period }
    if let own, quantity.kind == .count, setting.isRecent(own) { context.told = own }
    if quantity.kind == .count || context.counted == nil { context.counted = counted }
    context.place = place
    context.period = period
    context.line = index
    return proposal(quantity, counted, place, period, line)
  }

  private func counted(_ quantity: Quantity, _ line: Line, _ context: Context) -> Counted? {
    switch quantity.kind {
    case .money(let code):
      return Counted(series: code == "EUR" ? "money_eur" : "other", unit: code)
    case .percent, .change, .times:
      let unit = quantity.kind == .percent ? "%" : quantity.kind == .change ? "% change" : "times"
      let series =
        series.nearest(FigureRule.shared, quantity, line).map(\.value)
        ?? context.counted?.series ?? "other"
      return Counted(series: series, unit: unit)
    case .count:
      if quantity.noun.isEmpty, quantity.unit == nil {
        let number = quantity.value ?? quantity.low ?? 0
        guard quantity.isDigits || number >= 13 || quantity.isVague else { return nil }
        return series.counted(quantity, in: line) ?? context.counted ?? series.doers(quantity)
      }
      if let counted = series.counted(quantity, in: line) {
        // `there were 2000 people in July`: people of the figure before.
        if counted == Counted(series: "other", unit: "people"), let before = context.counted,
          before.unit == "people", series.isBare(quantity, in: line)
        {
          return before
        }
        return counted
      }
      return quantity.unit == nil && !quantity.isDigits
        ? nil
        : Counted(series: "other", unit: text.words(quantity.noun))
    }
  }

  private static let shared = [
    "asylum_applications", "prevented_crossings", "detained", "irregular_crossings",
  ]

  private func proposal(
    _ quantity: Quantity, _ counted: Counted, _ place: FigureSetting.Whereabouts,
    _ period: Period, _ line: Line
  ) -> Proposal {
    let figure = ProposedFigure(
      series: counted.series, party: place.party, counterpart: place.counterpart,
      place: place.place, from: period.from, to: period.to, value: quantity.value,
      low: quantity.low, high: quantity.high, exactness: quantity.exactness, unit: counted.unit,
      attributedTo: setting.source(in: line))
    let end = max(quantity.range.upperBound, quantity.noun.upperBound)
    let (confidence, reasons) = FigureConfidence(scene: scene).judge(quantity, counted, line)
    return scene.proposal(.figure(figure), quantity.range.lowerBound..<end, confidence, reasons)
  }
}
