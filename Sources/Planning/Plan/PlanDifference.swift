import Basics
public import Situation

/// What changes from one plan of a case to another, giver by giver.
///
/// Rows that name no whole number, or an offer or need that the case does not have, are left out;
/// of rows that stand twice the first counts, as for the judge.
public struct PlanDifference: Hashable, Sendable {
  /// How a line changes.
  public enum Kind: String, CaseIterable, Sendable {
    /// New in the later plan.
    case added
    /// No longer in it.
    case dropped
    /// With more lots.
    case more
    /// With fewer lots.
    case fewer
  }

  /// A line whose lots differ.
  public struct Change: Hashable, Sendable {
    /// Who gives.
    public let giver: Party.ID
    /// What is sent.
    public let offer: Offer.ID
    /// For what.
    public let need: Need.ID
    /// Whole lots in the earlier plan, 0 when it has no such line.
    public let lotsBefore: Int
    /// Whole lots in the later plan, 0 when it has no such line.
    public let lotsAfter: Int

    /// How the line changes.
    public var kind: Kind {
      if lotsBefore == 0 { return .added }
      if lotsAfter == 0 { return .dropped }
      return lotsAfter > lotsBefore ? .more : .fewer
    }
  }

  /// All that changes for one giver.
  public struct GiverTotal: Hashable, Sendable {
    /// Who gives.
    public let giver: Party.ID
    /// Its lines that change.
    public let changes: [Change]
    /// Value of all it sends under the earlier plan, euros rounded down.
    public let sentEurBefore: Int
    /// Value of all it sends under the later plan, euros rounded down.
    public let sentEurAfter: Int

    /// How many of its lines change in a way.
    public func count(_ kind: Kind) -> Int { changes.count { $0.kind == kind } }
  }

  /// Where it is decided which of two plans is better.
  public enum Decision: Hashable, Sendable {
    /// One of them breaks a rule.
    case feasibility
    /// The first entry of the vector that differs.
    case entry(PlanEntry)
    /// All entries are equal; the smaller list of lines wins.
    case listing
  }

  /// Which of two plans is better.
  public struct Verdict: Hashable, Sendable {
    /// Whether it is the later one.
    public let laterIsBetter: Bool
    /// Where that is decided.
    public let decision: Decision
  }

  /// Lines whose lots differ, by giver, offer and need.
  public let changes: [Change]
  /// The givers of these lines, by identifier.
  public let givers: [GiverTotal]
  /// Whether the list of lines of the later plan is the smaller one.
  private let laterListsFirst: Bool

  /// Compares two plans of one case.
  public init(_ situation: Case, from before: [PlanRow], to after: [PlanRow]) {
    let (earlier, later) = (PlanListing(situation, before), PlanListing(situation, after))
    changes = earlier.changes(to: later)
    laterListsFirst = later.isSmaller(than: earlier)
    var byGiver: [Party.ID: [Change]] = [:]
    for change in changes { byGiver[change.giver, default: []].append(change) }
    givers = byGiver.keys.sorted().map { giver in
      GiverTotal(
        giver: giver, changes: byGiver[giver] ?? [], sentEurBefore: earlier.sentEur(by: giver),
        sentEurAfter: later.sentEur(by: giver))
    }
  }

  /// Which of the two plans is better by what the judge says of each; nil when they are alike, or
  /// both break a rule.
  public func verdict(from before: Judgement, to after: Judgement) -> Verdict? {
    guard let earlier = before.vector, let later = after.vector else {
      guard before.isFeasible != after.isFeasible else { return nil }
      return Verdict(laterIsBetter: after.isFeasible, decision: .feasibility)
    }
    if let (entry, isBetter) = later.difference(from: earlier) {
      return Verdict(laterIsBetter: isBetter, decision: .entry(entry))
    }
    guard !changes.isEmpty else { return nil }
    return Verdict(laterIsBetter: laterListsFirst, decision: .listing)
  }
}

/// The lines of a plan by offer and need, each once, without those of 0 lots.
private struct PlanListing {
  private struct Key: Hashable, Comparable {
    var offer: Offer.ID
    var need: Need.ID

    static func < (a: Key, b: Key) -> Bool {
      a.offer != b.offer ? a.offer < b.offer : a.need < b.need
    }
  }

  private let situation: Case
  private var lots: [Key: Int] = [:]

  init(_ situation: Case, _ rows: [PlanRow]) {
    self.situation = situation
    for row in rows {
      let key = Key(offer: row.offer, need: row.need)
      guard let count = row.lots, count >= 0, lots[key] == nil,
        situation.offers.contains(row.offer), situation.needs.contains(row.need)
      else { continue }
      lots[key] = count
    }
    lots = lots.filter { $0.value > 0 }
  }

  func changes(to later: PlanListing) -> [PlanDifference.Change] {
    Set(lots.keys).union(later.lots.keys).compactMap { key -> PlanDifference.Change? in
      let (before, after) = (lots[key] ?? 0, later.lots[key] ?? 0)
      guard before != after, let giver = situation.offers[key.offer]?.party else { return nil }
      return PlanDifference.Change(
        giver: giver, offer: key.offer, need: key.need, lotsBefore: before, lotsAfter: after)
    }
    .sorted { a, b in
      if a.giver != b.giver { return a.giver < b.giver }
      return a.offer != b.offer ? a.offer < b.offer : a.need < b.need
    }
  }

  /// Lists are compared line by line: by offer, need, then lots.
  func isSmaller(than other: PlanListing) -> Bool {
    let (mine, theirs) = (lots.sorted { $0.key < $1.key }, other.lots.sorted { $0.key < $1.key })
    return mine.lexicographicallyPrecedes(theirs) { a, b in
      a.key != b.key ? a.key < b.key : a.value < b.value
    }
  }

  /// Value of what a giver sends, euros rounded down; the largest number where it is larger.
  func sentEur(by giver: Party.ID) -> Int {
    let scale = ExactDecimal.maximumDecimals
    var sum: Int128 = 0
    for (key, count) in lots {
      guard let offer = situation.offers[key.offer], offer.party == giver,
        let value = situation.resources[offer.resource]?.valueEur
      else { continue }
      let units = Int128(count) * Int128(offer.unitsPerLot)
      let (worth, isTooLarge) = units.multipliedReportingOverflow(by: value.scaled(to: scale))
      let (next, overflow) = sum.addingReportingOverflow(worth)
      if isTooLarge || overflow { return .max }
      sum = next
    }
    return Int(clamping: sum / Int128(ExactDecimal.power(scale)))
  }
}
