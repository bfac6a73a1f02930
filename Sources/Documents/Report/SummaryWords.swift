import Basics
import Planning
import Situation

/// The report in two paragraphs: what is asked, what is covered by when, what stays open and why,
/// and who could close it.
struct SummaryWords {
  private let facts: ReportFacts
  private var situation: Case { facts.situation }
  private var plan: Plan { facts.plan }

  init(_ facts: ReportFacts) { self.facts = facts }

  var paragraphs: [HTML] {
    [[asked, covered, arrival], [open, closers, proposal]].map { $0.joined(separator: " ") }
      .filter { !$0.isEmpty }
  }

  private var asked: HTML {
    let open = situation.needs.filter(\.isOpen)
    let asking = Set(open.map(\.party)).sorted().map { situation.name($0) }
    guard !asking.isEmpty else { return "Nobody asks for anything." }
    let names = Words.list(asking)
    let standing = situation.offers.filter { $0.standing != .withdrawn }
    let givers = Set(standing.map(\.party)).count
    let conditional = standing.count { $0.standing == .conditional }
    let offers: HTML =
      givers == 0
      ? "nobody offers anything"
      : "\(.count(givers, "party", "parties")) \(givers == 1 ? "answers" : "answer") with "
        + "\(.count(standing.count, "offer"))"
    let condition: HTML = conditional == 0 ? "" : ", \(conditional) of them under a condition"
    return "\(names) \(asking.count == 1 ? "asks" : "ask") for help in "
      + "\(.count(open.count, "need")); \(offers)\(condition)."
  }

  private var covered: HTML {
    let classes = plan.overview.classes.filter { $0.recipient == nil && $0.reachable > 0 }
    guard let first = classes.first else { return "" }
    let limit = CoverageRange(facts, first).limit
    let others = classes.dropFirst().map { entry -> HTML in
      "\(.percent(permille: entry.permille)) of what is \(PlanWords.priority(entry.priority))"
    }
    let rest: HTML = others.isEmpty ? "" : ", \(others.joined(separator: ", "))"
    return "Of what is \(PlanWords.priority(first.priority)) and can be served by somebody this "
      + "plan covers \(.percent(permille: first.permille))"
      + (limit.isEmpty ? "" : " (\(limit))") + "\(rest)."
  }

  private var arrival: HTML {
    let needs = plan.overview.needs
    let whole = needs.count { $0.coveredMilli >= $0.askedMilli }
    guard whole > 0, let last = needs.compactMap(\.completeOn).max() else { return "" }
    let inTime = needs.count { $0.onTimeMilli >= $0.askedMilli }
    return "It covers \(whole) of \(.count(needs.count, "need")) whole, \(inTime) of them by the "
      + "day they are due; the last part that counts arrives on \(last)."
  }

  private var open: HTML {
    let open = facts.openNeeds
    guard !open.isEmpty else {
      return plan.overview.needs.isEmpty ? "" : "Nothing stays open."
    }
    let lifeSaving = open.count(where: \.isLifeSavingOpen)
    let urgent: HTML = lifeSaving == 0 ? "" : ", \(lifeSaving) of them life-saving"
    let causes = GapShares(facts).shares.prefix(3).map { cause, share -> HTML in
      "\(PlanWords.cause(cause)) (\(.percent(permille: share)))"
    }
    return "\(.count(open.count, "need")) \(open.count == 1 ? "stays" : "stay") open in whole or "
      + "in part\(urgent). What is missing is missing because: "
      + "\(causes.joined(separator: ", "))."
  }

  /// The changes by single parties that would close the largest part of the most urgent needs.
  private var closers: HTML {
    let named = facts.openNeeds.flatMap { coverage -> [(advice: Advice, part: Double, rank: Int)] in
      (facts.advice[coverage.need] ?? []).filter { $0.party != nil }.map {
        ($0, Double($0.amountMilli) / Double(coverage.askedMilli), coverage.priority)
      }
    }
    let first = named.enumerated().sorted { a, b in
      if a.element.rank != b.element.rank { return a.element.rank < b.element.rank }
      return a.element.part != b.element.part
        ? a.element.part > b.element.part : a.offset < b.offset
    }.prefix(3).map(\.element.advice)
    guard !first.isEmpty else { return "" }
    let words = first.map { AdviceWords(facts, $0).short }
    return "Who could close a part: \(words.joined(separator: "; "))."
  }

  private var proposal: HTML {
    "This is a proposal with reasons, not a decision: every line can be changed, and "
      + Tag.a(.href(QualitySection.anchor)) { "how good the plan is" }
      + " is shown entry by entry."
  }
}
