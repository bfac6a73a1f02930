public import Basics
public import Situation

/// A row that the words of a dispatch propose, for a person to accept, correct or reject.
public struct Proposal: Sendable, Hashable {
  /// What the words say, by kind.
  public enum Content: Sendable, Hashable {
    /// A count or level.
    case figure(ProposedFigure)
    /// Who says what to whom.
    case statement(ProposedStatement)
    /// Something of the agenda or time line.
    case event(ProposedEvent)
    /// What a party has put in force, plans or has halted.
    case measure(ProposedMeasure)
    /// What a party asks for.
    case need(ProposedNeed)
    /// What a party offers, has sent or takes back.
    case offer(ProposedOffer)
    /// Who holds an office.
    case office(ProposedOffice)
  }

  /// The kinds, as the format names them.
  public enum Kind: String, Sendable, CaseIterable {
    /// A count or level.
    case figure
    /// A statement.
    case statement
    /// An event.
    case event
    /// A measure.
    case measure
    /// A need.
    case need
    /// An offer.
    case offer
    /// An office.
    case office
  }

  /// Of what kind it is.
  public var kind: Kind {
    switch content {
    case .figure: .figure
    case .statement: .statement
    case .event: .event
    case .measure: .measure
    case .need: .need
    case .offer: .offer
    case .office: .office
    }
  }

  /// What is proposed.
  public var content: Content
  /// The bytes it is read from.
  public var span: Range<Int>
  /// Exactly those bytes as text.
  public var text: String
  /// How sure the reading is, 0 to 1.
  public var confidence: Double
  /// What speaks for it and against it, in words.
  public var reasons: [String]
}

/// A count or level that is proposed.
public struct ProposedFigure: Sendable, Hashable {
  /// What is counted; `other` where no series fits and the unit says it.
  public var series: String
  /// Where it is counted, and the state on the other side.
  public var party: String?
  /// The state on the other side.
  public var counterpart: String?
  /// A place within it.
  public var place: String?
  /// First day it speaks of.
  public var from: Day?
  /// Last day it speaks of.
  public var to: Day?
  /// The number as said.
  public var value: Double?
  /// Lower bound.
  public var low: Double?
  /// Upper bound.
  public var high: Double?
  /// How exact it is.
  public var exactness: Exactness
  /// Of what.
  public var unit: String?
  /// Who counted.
  public var attributedTo: String?
}

/// A statement that is proposed.
public struct ProposedStatement: Sendable, Hashable {
  /// Who says it; several of a joint letter.
  public var speakers: [String]
  /// In what office.
  public var role: String?
  /// To whom.
  public var addressee: String?
  /// What is said.
  public var claim: String
}

/// An event that is proposed.
public struct ProposedEvent: Sendable, Hashable {
  /// What stands of it.
  public enum Status: String, Sendable, Hashable {
    /// Still to come.
    case planned
    /// Took place.
    case held
    /// Will not take place.
    case cancelled
  }

  /// First day.
  public var date: Day?
  /// Last possible day, where several are.
  public var dateTo: Day?
  /// `HH:MM` or a part of the day.
  public var time: String?
  /// What happens.
  public var name: String
  /// Where.
  public var place: String?
  /// Who takes part.
  public var participants: [String]
  /// What stands of it.
  public var status: Status
}

/// A measure that is proposed.
public struct ProposedMeasure: Sendable, Hashable {
  /// Whose it is.
  public var party: String?
  /// What it is.
  public var name: String
  /// First day in force.
  public var from: Day?
  /// Last day in force.
  public var to: Day?
  /// law, emergency, sanction, works or operation.
  public var kind: String
  /// in_force, planned, halted or ended.
  public var status: String
  /// Why.
  public var reason: String?
}

/// A need that is proposed.
public struct ProposedNeed: Sendable, Hashable {
  /// Who asks.
  public var party: String?
  /// For what.
  public var resource: String
  /// How much.
  public var quantity: Double?
  /// Counted in what.
  public var unit: String?
  /// Last day that the words allow.
  public var due: Day?
  /// Why.
  public var reason: String?
}

/// An offer that is proposed.
public struct ProposedOffer: Sendable, Hashable {
  /// Who gives.
  public var party: String?
  /// What.
  public var resource: String
  /// How much.
  public var quantity: Double?
  /// Counted in what.
  public var unit: String?
  /// From when.
  public var available: Day?
  /// offered, sent, arrived or withdrawn.
  public var status: String
  /// To whom.
  public var to: String?
  /// On what condition.
  public var condition: String?
}

/// An office that is proposed.
public struct ProposedOffice: Sendable, Hashable {
  /// The office.
  public var office: String
  /// Who holds it.
  public var holder: String
  /// First day.
  public var from: Day?
  /// Last day.
  public var to: Day?
}
