public import Basics
public import Situation

/// Why a party is asked for something.
public enum AskBasis: Hashable, Sendable {
  /// A change to what it offers would close a part of a need.
  case change(Advice.Change, Offer.ID)
  /// Its fair share of what nobody offers.
  case share
  /// As `share`, among those that have shown that they hold it.
  case holdings
}

/// What one party is asked for, towards one need.
public struct AskLine: Hashable, Sendable {
  /// Who is asked.
  public let party: Party.ID
  /// For which need.
  public let need: Need.ID
  /// Units of the need's resource.
  public let units: Int
  /// On what ground.
  public let basis: AskBasis
  /// The day by which it must leave: to be there when it is due where that can still be, else while
  /// it is of use.
  public let leaveBy: Day
  /// The change in words; empty where none is asked.
  public let text: String
  /// What it would do to the first entry of the plan's worth that it moves; nil where that is not
  /// known.
  public let effect: EntryChange?
}

/// A part of a need that nobody is asked for, since nobody could bring it in time.
public struct Unasked: Hashable, Sendable {
  /// The need.
  public let need: Need.ID
  /// Units of its resource.
  public let units: Int
}

/// What to ask of whom, so that what the plan leaves open is closed.
///
/// First comes what closes most with least: a change to an offer that is already made. What is
/// left is shared among the parties of the key that can bring it in time. Each portion goes to the
/// party whose burden (what it has given, what the plan sends and what it is asked for already) is
/// least against its key, which is how D'Hondt hands out seats; so nobody is asked beyond its share
/// while another is below. A portion is worth at least what a consignment costs to send. What has
/// no value in the case is counted in units, apart.
public struct Ask: Sendable {
  /// Lines by party; within one party the most urgent need first.
  public let lines: [AskLine]
  /// What nobody is asked for.
  public let unasked: [Unasked]

  /// What the maker of an ask may decide.
  public struct Options: Sendable {
    /// Days from the case's day until anything newly asked for can leave.
    public var noticeDays: Int
    /// Whether those who have shown that they hold a thing are asked before others.
    public var prefersHolders: Bool
    /// Key by position of the party, parts per million; nil takes the key of the case.
    public var keys: [Int]?

    /// Two days' notice, by share, under the key of the case, unless said otherwise.
    public init(noticeDays: Int = 2, prefersHolders: Bool = false, keys: [Int]? = nil) {
      self.noticeDays = noticeDays
      self.prefersHolders = prefersHolders
      self.keys = keys
    }
  }

  /// Works out the ask of a plan.
  ///
  /// - Throws: `amountsTooLarge` where ways cannot be reckoned exactly.
  public init(
    _ planner: Planner, _ plan: Plan, _ options: Options = Options()
  ) throws(Diagnostic) {
    let problem = planner.problem
    let reach = try AskReach(problem, noticeDays: options.noticeDays)
    var changes = AskChanges(problem, plan, reach)
    changes.run()
    var sharing = AskSharing(problem, plan, reach, changes, options)
    sharing.run()
    let urgency = Dictionary(
      uniqueKeysWithValues: AskSharing.order(problem).enumerated().map {
        (problem.situation.needs[$1].id, $0)
      })
    lines = (changes.lines + sharing.lines).sorted { a, b in
      if a.party != b.party { return a.party < b.party }
      let (x, y) = (urgency[a.need] ?? 0, urgency[b.need] ?? 0)
      return x != y ? x < y : a.units > b.units
    }
    unasked = sharing.unasked
  }

  /// The parties that are asked, by identifier.
  public var parties: [Party.ID] { Set(lines.map(\.party)).sorted() }
}
