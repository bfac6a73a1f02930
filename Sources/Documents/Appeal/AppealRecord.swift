public import Basics
public import Planning
public import Situation

/// All that a letter of appeal says, as values: what the letter in words and the file for machines
/// are both made from.
public struct AppealRecord: Sendable, Hashable {
  /// A need as the letter states it.
  public struct NeedRow: Sendable, Hashable {
    /// The need.
    public var need: Need.ID
    /// Of what.
    public var resource: Resource.ID
    /// Where.
    public var place: Place.ID
    /// Its class.
    public var priority: Int
    /// Whole units asked for.
    public var asked: Int
    /// What offers cover under the plan, thousandths of a unit.
    public var coveredMilli: Int
    /// The day it is due.
    public var due: Day

    /// What stays open, thousandths of a unit.
    public var openMilli: Int { asked * 1000 - coveredMilli }

    /// A need of a letter.
    public init(
      need: Need.ID, resource: Resource.ID, place: Place.ID, priority: Int, asked: Int,
      coveredMilli: Int, due: Day
    ) {
      self.need = need
      self.resource = resource
      self.place = place
      self.priority = priority
      self.asked = asked
      self.coveredMilli = coveredMilli
      self.due = due
    }
  }

  /// What one party is asked for towards one need.
  public struct AskRow: Sendable, Hashable {
    /// Who.
    public var party: Party.ID
    /// The need.
    public var need: Need.ID
    /// Units.
    public var units: Int
    /// The last day it can leave.
    public var leaveBy: Day
    /// On what ground: `share`, `holdings`, or a change such as `earlier`.
    public var basis: String
    /// The offer that would change, if one is meant.
    public var offer: Offer.ID?
    /// The change in words.
    public var text: String

    /// A request of a letter.
    public init(
      party: Party.ID, need: Need.ID, units: Int, leaveBy: Day, basis: String, offer: Offer.ID?,
      text: String
    ) {
      self.party = party
      self.need = need
      self.units = units
      self.leaveBy = leaveBy
      self.basis = basis
      self.offer = offer
      self.text = text
    }
  }

  /// The letter's own number.
  public var reference: String
  /// The day of the letter.
  public var date: Day
  /// The case: its identifier.
  public var caseID: String
  /// The case: the day it speaks of.
  public var asOf: Day
  /// The case: its seal.
  public var seal: String
  /// The numbers of the letter.
  public var facts: [LetterFact]
  /// Every open need.
  public var needs: [NeedRow]
  /// What is asked of whom.
  public var asks: [AskRow]
  /// What nobody can bring in time.
  public var unasked: [Need.ID]

  /// A record as it was read.
  public init(
    reference: String, date: Day, caseID: String, asOf: Day, seal: String, facts: [LetterFact],
    needs: [NeedRow], asks: [AskRow], unasked: [Need.ID]
  ) {
    self.reference = reference
    self.date = date
    self.caseID = caseID
    self.asOf = asOf
    self.seal = seal
    self.facts = facts
    self.needs = needs
    self.asks = asks
    self.unasked = unasked
  }

  /// Gathers what a letter on this case and plan says.
  public init(
    _ situation: Case, _ plan: Plan, _ ask: Ask, reference: String, date: Day, seal: String
  ) {
    let rules = situation.rules
    let covered = Dictionary(
      plan.overview.needs.map { ($0.need, $0.coveredMilli) }, uniquingKeysWith: { a, _ in a })
    let needs = situation.needs.filter(\.isOpen).map { need in
      NeedRow(
        need: need.id, resource: need.resource, place: need.place, priority: need.priority,
        asked: need.quantity, coveredMilli: covered[need.id] ?? 0, due: need.dueDay(under: rules))
    }
    self.init(
      reference: reference, date: date, caseID: situation.header.id, asOf: situation.header.asOf,
      seal: seal, facts: LetterFacts(situation, plan).facts,
      needs: needs.enumerated().sorted { a, b in
        (a.element.priority, a.element.due, a.offset)
          < (b.element.priority, b.element.due, b.offset)
      }.map(\.element),
      asks: ask.lines.map(AskRow.init), unasked: ask.unasked.map(\.need))
  }
}

extension AppealRecord.AskRow {
  fileprivate init(_ line: AskLine) {
    let (basis, offer): (String, Offer.ID?) =
      switch line.basis {
      case .change(let change, let offer): (change.rawValue, offer)
      case .share: ("share", nil)
      case .holdings: ("holdings", nil)
      }
    self.init(
      party: line.party, need: line.need, units: line.units, leaveBy: line.leaveBy, basis: basis,
      offer: offer, text: line.text)
  }
}
