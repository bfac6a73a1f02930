public import Basics
public import Planning
public import Situation

/// The real case walked day by day: on each day on which something new was offered a plan is made
/// of what was known, and what it would have brought is held against what really came.
public struct Replay: Sendable {
  /// One offer that some plan used.
  public struct Row: Hashable, Sendable {
    /// The offer.
    public let offer: Offer.ID
    /// Who gives.
    public let giver: Party.ID
    /// What.
    public let resource: Resource.ID
    /// When it was known.
    public let known: Day
    /// The first day on which a plan used it.
    public let planned: Day
    /// When that plan would have had the first of it there.
    public let arrival: Day
    /// When it really was there.
    public let real: RealDay
    /// How many days earlier than in truth the plan has it; nil where no day is on record.
    public var daysEarlier: Int? { real.day.map { $0 - arrival } }
  }

  /// What is on record of a delivery.
  public enum RealDay: Hashable, Sendable {
    /// It was there on the day.
    case delivered(Day)
    /// It was sent; with the days on the way it was there on the day.
    case sent(Day)
    /// It was there on the day at the latest: only a sum of deliveries is on record.
    case by(Day)
    /// Nothing is on record.
    case unknown

    /// The day, where there is one.
    public var day: Day? {
      switch self {
      case .delivered(let day), .sent(let day), .by(let day): day
      case .unknown: nil
      }
    }
  }

  /// One work by the plan and in truth.
  public struct WorkRow: Hashable, Sendable {
    /// The work.
    public let task: WorkTask
    /// What stands at the end of the horizon when all comes as planned.
    public let planned: Double
    /// What would stand had the same consignments come on their real days.
    public let real: Double
  }

  /// What one consignment for a work would have added by coming as planned.
  public struct Single: Hashable, Sendable {
    /// The offer.
    public let offer: Offer.ID
    /// The work.
    public let work: Work.ID
    /// How many days earlier than in truth that is; nil where no day is on record.
    public let daysEarlier: Int?
    /// Units of the work that would stand more at the end of the horizon, all else as in truth.
    public let adds: Double
  }

  /// The days on which plans were made.
  public let days: [Day]
  /// Offers by the day they were known.
  public let rows: [Row]
  /// Open works.
  public let works: [WorkRow]
  /// Consignments for works that did not come on the planned day.
  public let singles: [Single]
  /// Items that no plan brings; they are taken as at hand, so that the others can be compared.
  public let granted: [Resource.ID]

  /// Walks the case.
  ///
  /// - Parameters:
  ///   - plan: makes a plan of a case.
  /// - Throws: what `plan` throws, or works that make no sense.
  public init(
    _ situation: Case, against deliveries: [Delivery],
    plan: (Case, Planner) throws(Diagnostic) -> [PlanRow]
  ) throws(Diagnostic) {
    let past = CasePast(situation)
    days = past.days
    var first: [Offer.ID: (planned: Day, arrival: Day)] = [:]
    var (last, planner): ([PlanLeg], Planner?) = ([], nil)
    for day in days {
      let then = past.asKnown(day)
      let maker = try Planner(then)
      last = maker.legs(of: try plan(then, maker))
      for leg in last where first[leg.offer].map({ $0.planned == day }) ?? true {
        let before = first[leg.offer]?.arrival ?? leg.arrival
        first[leg.offer] = (day, min(before, leg.arrival))
      }
      planner = maker
    }
    let record = DeliveryRecord(situation, deliveries) { planner?.travelDays($0, $1) }
    rows = Replay.rows(situation, past, first, record, last)
    let outcome = try WorksReplay(situation, last, record)
    (works, singles, granted) = (outcome.rows, outcome.singles, outcome.granted)
  }

  private static func rows(
    _ situation: Case, _ past: CasePast, _ first: [Offer.ID: (planned: Day, arrival: Day)],
    _ record: DeliveryRecord, _ last: [PlanLeg]
  ) -> [Row] {
    situation.offers.compactMap { offer in
      guard let (planned, arrival) = first[offer.id] else { return nil }
      let need = last.first { $0.offer == offer.id }?.need
      return Row(
        offer: offer.id, giver: offer.party, resource: offer.resource, known: past.known(offer),
        planned: planned, arrival: arrival, real: record.day(offer, for: need))
    }.sorted { ($0.known, $0.offer) < ($1.known, $1.offer) }
  }
}

/// What is on record of the offers of a case.
struct DeliveryRecord {
  private let situation: Case
  private let byOffer: [Offer.ID: [Delivery]]
  private let travelDays: (Offer.ID, Need.ID) -> Int?

  init(
    _ situation: Case, _ deliveries: [Delivery],
    travelDays: @escaping (Offer.ID, Need.ID) -> Int?
  ) {
    self.situation = situation
    var byOffer: [Offer.ID: [Delivery]] = [:]
    for delivery in deliveries {
      for offer in delivery.offers { byOffer[offer, default: []].append(delivery) }
    }
    self.byOffer = byOffer
    self.travelDays = travelDays
  }

  /// The earliest day on record: of a row that adds up, else of one that was sent, counted from the
  /// day from which it was offered, else of a sum.
  func day(_ offer: Offer, for need: Need.ID?) -> Replay.RealDay {
    let rows = byOffer[offer.id] ?? []
    let way = need.flatMap { travelDays(offer.id, $0) } ?? 0
    let sent = rows.filter { $0.delivered == nil }.compactMap(\.dispatched).min().map {
      max($0, offer.available ?? $0) + way
    }
    let came = rows.filter(\.addsUp).compactMap(\.delivered).min()
    if let came, sent.map({ came <= $0 }) ?? true { return .delivered(came) }
    if let sent { return .sent(sent) }
    return rows.compactMap(\.delivered).min().map { .by($0) } ?? .unknown
  }
}
