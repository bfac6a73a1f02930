public import Basics
import FairShare
public import Situation

/// A case made ready for planning and judging: dense arrays, routes, keys, pins and the published
/// plan. Values only; the case itself stays at hand for names.
public struct Problem: Sendable {
  /// The case.
  public let situation: Case
  let rules: PlanningRules
  let needs: [DenseNeed]
  let offers: [DenseOffer]
  /// For each resource asked for, what can be given for it and at what ratio, itself first.
  let suppliers: [[Supplier]]
  /// For each resource, the offers of it that are not withdrawn, in the order of the table.
  let stock: [[Int32]]
  let conditions: ConditionTable
  let routes: RouteTable
  let money: Money
  /// Parts per million by party.
  let keys: [Int]
  /// Whether a party has an open need.
  let isRecipient: [Bool]
  let pins: [Pin]
  /// Where the pins of a pair stand in `pins`.
  let pinsOf: [Edge: [Int]]
  /// Offer and need of the pinned pairs, in the order of the table.
  let pinnedEdges: [Edge]
  let published: [PublishedLine]

  /// A resource that can be given for another.
  struct Supplier: Sendable {
    var resource: Int
    /// Units asked for that one unit given stands for, in thousandths.
    var ratioMilli: Int
  }

  /// Makes a sound case ready.
  ///
  /// - Precondition: the case has no faults of severity error.
  /// - Throws: `amountsTooLarge` when its amounts cannot be added up exactly.
  public init(_ situation: Case) throws(Diagnostic) {
    self.situation = situation
    rules = situation.rules
    let index = CaseIndex(situation)
    needs = situation.needs.map { index.dense($0) }
    offers = situation.offers.map { index.dense($0) }
    suppliers = index.suppliers
    var stock = [[Int32]](repeating: [], count: situation.resources.count)
    for (i, offer) in offers.enumerated() where offer.standing != .withdrawn {
      stock[offer.resource].append(Int32(i))
    }
    self.stock = stock
    isRecipient = index.recipients(needs)
    conditions = ConditionTable(situation, isRecipient: isRecipient)
    routes = try RouteTable(
      situation, from: Set(offers.map(\.place)).sorted(), to: Set(needs.map(\.place)).sorted())
    money = try Money(situation, offers: offers, needs: needs, routes: routes)
    keys = try FairShareKey(of: situation).partsPerMillion
    published = index.published()
    let pinned = try PinTable(situation, index, needs, offers, suppliers, routes, money)
    pins = pinned.pins
    pinsOf = pinned.pinsOf
    pinnedEdges = pinned.edges
  }

  /// Lots of a pair that have already left.
  func pinnedLots(_ edge: Edge) -> Int {
    (pinsOf[edge] ?? []).reduce(0) { $0 + pins[$1].lots }
  }

  // MARK: One offer and one need

  /// What one lot brings, thousandths; 0 when the resource does not serve the need. More than any
  /// need takes is given as `Int.max`.
  func gain(_ offer: DenseOffer, _ need: DenseNeed) -> Int {
    let supplier = suppliers[need.resource].first { $0.resource == offer.resource }
    return Problem.gain(offer.unitsPerLot, supplier?.ratioMilli ?? 0)
  }

  static func gain(_ unitsPerLot: Int, _ ratioMilli: Int) -> Int {
    let (gain, overflow) = unitsPerLot.multipliedReportingOverflow(by: ratioMilli)
    return overflow ? .max : gain
  }

  /// Days on the way, nil where there is none. Money needs none.
  func days(_ offer: DenseOffer, _ need: DenseNeed) -> Int? {
    if money.isMoney[offer.resource] { return 0 }
    let days = routes.way(from: offer.place, to: need.place).days
    return days == RouteTable.none ? nil : Int(days)
  }

  /// Why the offer cannot serve the need, or nil when the two are a pair.
  func failure(_ o: Int, _ n: Int) -> PairFailure? {
    let (offer, need) = (offers[o], needs[n])
    if !need.isOpen || offer.standing == .withdrawn { return .withdrawn }
    let gain = gain(offer, need)
    if gain == 0 { return .noOffer }
    if offer.standing == .conditional || !conditions.allows(o, need.party) { return .conditions }
    guard let days = days(offer, need) else { return .noRoute }
    if offer.ready + days > need.latest { return .tooLate }
    if offer.ready + days > offer.expires { return .expires }
    return gain > need.limit ? .lotTooBig : nil
  }

  /// Transport of one lot in cents; 0 for money and where there is no way.
  func cents(_ o: Int, _ n: Int) -> Int64 {
    let (offer, need) = (offers[o], needs[n])
    if money.isMoney[offer.resource] { return 0 }
    let way = routes.way(from: offer.place, to: need.place)
    return way.days == RouteTable.none ? 0 : money.cents(ofLot: o, price: way.price)
  }
}
