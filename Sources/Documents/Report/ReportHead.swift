import Basics
import Planning
import Situation

/// Title, the summary in words, and the figures that matter most.
struct ReportHead {
  private let facts: ReportFacts
  private var situation: Case { facts.situation }
  private var plan: Plan { facts.plan }

  init(_ facts: ReportFacts) { self.facts = facts }

  @HTMLBuilder var html: HTML {
    Tag.p(.kind("over")) { "Report on mutual aid · as of \(facts.asOf)" }
    Tag.h1 { "\(situation.header.title)" }
    for paragraph in SummaryWords(facts).paragraphs { Tag.p(.kind("lead")) { paragraph } }
    Tag.ul(.kind("tiles")) { for tile in tiles { tile } }
  }

  private var tiles: [HTML] {
    let all = plan.overview.classes.filter { $0.recipient == nil }
    return all.map { classTile($0) } + [wholeTile] + vectorTiles
  }

  private func classTile(_ entry: ClassCoverage) -> HTML {
    let label = "Covered, \(PlanWords.priority(entry.priority))"
    guard entry.reachable > 0 else { return tile(label, "–", "nobody can serve these needs") }
    let coverage = CoverageRange(facts, entry)
    return tile(label, .percent(permille: entry.permille), coverage.limit)
  }

  private var wholeTile: HTML {
    let whole = plan.overview.needs.count { $0.coveredMilli >= $0.askedMilli }
    let unreachable = plan.judgement.unreachable.count
    return tile(
      "Needs covered whole", "\(whole)\(small(" of \(plan.overview.needs.count)"))",
      unreachable == 0 ? "each can be served by somebody" : "nobody can serve \(unreachable)")
  }

  private var vectorTiles: [HTML] {
    guard let vector = plan.judgement.vector else { return [] }
    var tiles: [HTML] = []
    if let wait = vector[.wait] {
      tiles.append(
        tile("Mean wait", "\(.days(milli: wait))\(small(" days"))", "past the day it is due"))
    }
    if let burden = vector[.burden], let party = plan.judgement.mostBurdened {
      let words: HTML = "of its fair share: \(situation.name(party))"
      tiles.append(tile("Largest burden", .percent(burden), words))
    }
    if let cost = vector[.cost] {
      tiles.append(tile("Transport", .euros(cost), "for \(.count(plan.lines.count, "line"))"))
    }
    return tiles
  }

  private func small(_ text: HTML) -> HTML { Tag.small { text } }

  private func tile(_ label: String, _ value: HTML, _ note: HTML) -> HTML {
    Tag.li {
      Tag.span(.kind("label")) { "\(label)" }
      Tag.strong { value }
      Tag.span(.kind("about")) { note }
    }
  }
}

/// How well a class is covered and how much better any plan could cover it.
struct CoverageRange {
  private let entry: ClassCoverage
  /// What no plan reaches, permille; nil where this plan is the best there is or nothing is known.
  let unreached: Int?
  private let isBest: Bool

  init(_ facts: ReportFacts, _ entry: ClassCoverage) {
    self.entry = entry
    let key = PlanEntry.cover(entry.priority)
    guard entry.recipient == nil, let value = facts.plan.judgement.vector?[key],
      let bound = facts.plan.bound[key]
    else {
      (unreached, isBest) = (nil, false)
      return
    }
    let quantum = facts.situation.rules.quantumPermille
    isBest = bound <= value
    unreached = isBest ? nil : min(1000, (bound + 1) * quantum)
  }

  /// The bound in words.
  var limit: HTML {
    if isBest { return entry.permille == 1000 ? "all there is to cover" : "no plan covers more" }
    guard let unreached else { return "" }
    return "no plan reaches \(.percent(permille: unreached))"
  }
}
