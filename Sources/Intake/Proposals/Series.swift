/// What a quantity counts: a series of the case folder, and the unit that says more.
struct Counted: Sendable, Equatable {
  var series: String
  var unit: String
}

/// Decides what a quantity counts, from its noun and the words around it.
struct SeriesRule {
  let scene: Scene
  private var text: Text { scene.text }

  /// What is counted; nil where nothing says it.
  func counted(_ quantity: Quantity, in line: Line) -> Counted? {
    switch quantity.unit {
    case "deaths", "injured", "missing": return Counted(series: "other", unit: quantity.unit ?? "")
    case "attempts": return Counted(series: "prevented_crossings", unit: "attempts")
    case "applications": return Counted(series: "asylum_applications", unit: "applications")
    case "km", "m": return length(quantity, line)
    case "hectares", "homes", "households", "things": return thing(quantity, line)
    case "places": return places(quantity, line)
    case "staff": return staff(quantity, line)
    case "crossings": return crossings(quantity, line)
    default: return people(quantity, line)
    }
  }

  private func length(_ quantity: Quantity, _ line: Line) -> Counted {
    let unit = quantity.unit ?? "km"
    let clause = scene.clause(quantity.range, in: line)
    let noun =
      quantity.range.upperBound..<min(line.tokens.upperBound, quantity.range.upperBound + 6)
    let isBarrier =
      nearest(["barrier_km", "border_length_km"], quantity, line)?.value == "barrier_km"
    guard unit == "km" else { return Counted(series: "other", unit: unit) }
    if isBarrier, scene.has(.cue, "barrier_km", in: clause) {
      return Counted(series: "barrier_km", unit: unit)
    }
    let isBorder = scene.has(.border, in: noun) || scene.has(.border, in: clause)
    return Counted(series: isBorder ? "border_length_km" : "other", unit: unit)
  }

  private func thing(_ quantity: Quantity, _ line: Line) -> Counted {
    let unit = quantity.unit == "things" ? text.words(quantity.noun) : quantity.unit ?? ""
    return Counted(series: "other", unit: unit.isEmpty ? "things" : unit)
  }

  private func places(_ quantity: Quantity, _ line: Line) -> Counted {
    let clause = scene.clause(quantity.range, in: line, soft: true)
    let isUsed = clause.contains { text.folded($0) == "occupied" || text.folded($0) == "taken" }
    return Counted(series: isUsed ? "reception_occupied" : "reception_places", unit: "places")
  }

  private func staff(_ quantity: Quantity, _ line: Line) -> Counted {
    let clause = scene.clause(quantity.range, in: line, soft: true)
    for harm in ["deaths", "injured", "missing"] where scene.has(.cue, harm, in: clause) {
      return Counted(series: "other", unit: harm)
    }
    return Counted(series: "staff", unit: text.words(quantity.noun))
  }

  private func crossings(_ quantity: Quantity, _ line: Line) -> Counted {
    let clause = scene.clause(quantity.range, in: line, soft: true)
    let isPrevented = scene.has(.cue, "prevented_crossings", in: clause)
    return Counted(
      series: isPrevented ? "prevented_crossings" : "irregular_crossings",
      unit: isPrevented ? "attempts" : "crossings")
  }

  private static let peopleSeries = [
    "asylum_applications", "prevented_crossings", "detained", "returned", "reception_places",
    "reception_occupied", "irregular_crossings", "deaths", "injured", "missing", "other",
  ]

  private func people(_ quantity: Quantity, _ line: Line) -> Counted? {
    guard let cue = nearest(SeriesRule.peopleSeries, quantity, line) else {
      return quantity.unit == "people" ? Counted(series: "other", unit: "people") : nil
    }
    switch cue.value {
    case "deaths", "injured", "missing": return Counted(series: "other", unit: cue.value)
    case "reception_places": return Counted(series: "reception_places", unit: "places")
    case "prevented_crossings":
      return Counted(
        series: cue.value, unit: text.folded(cue.start).hasPrefix("attempt") ? "attempts" : "people"
      )
    default: return Counted(series: cue.value, unit: "people")
    }
  }

  /// Cues that speak only of numbers in their own part of the sentence.
  private static let ownPart: Set<String> = ["reception_places", "reception_occupied"]

  private func cues(in range: Range<Int>, _ series: [String]) -> [Mark] {
    range.flatMap { index in
      series.compactMap { text.mark(.cue, $0, at: index) }.max { $0.count < $1.count }.map { [$0] }
        ?? []
    }
  }

  /// `some 1,200 slept in the open`: a number alone that does something is of people.
  func doers(_ quantity: Quantity) -> Counted? {
    text.mark(.verb, at: quantity.range.upperBound)?.value == "count.past"
      ? Counted(series: "other", unit: "people") : nil
  }

  /// Whether the part of the sentence says no more than that there were so many.
  func isBare(_ quantity: Quantity, in line: Line) -> Bool {
    let clause = scene.clause(quantity.range, in: line, soft: true)
    return text.marks(.verb, in: clause).allSatisfy { $0.value.hasPrefix("be.") }
  }

  /// The cue nearest to a quantity; one in its own part of the sentence is nearer than others.
  func nearest(_ series: [String], _ quantity: Quantity, _ line: Line) -> Mark? {
    let core = quantity.range.lowerBound..<max(quantity.range.upperBound, quantity.noun.upperBound)
    let soft = scene.clause(core, in: line, soft: true)
    let hard = scene.clause(core, in: line)
    let reach =
      max(
        line.tokens.lowerBound, core.lowerBound - 40)..<min(
        line.tokens.upperBound, core.upperBound + 40)
    func distance(_ mark: Mark) -> Int {
      let steps =
        mark.end <= core.lowerBound
        ? core.lowerBound - mark.end
        : max(0, mark.start - core.upperBound)
      return steps + (soft.contains(mark.start) ? 0 : hard.contains(mark.start) ? 30 : 80)
    }
    return cues(in: reach, series)
      .filter { !SeriesRule.ownPart.contains($0.value) || soft.contains($0.start) }
      .min { distance($0) < distance($1) }
  }
}
