public import Situation

/// The answer to a request: parts, and where a total was stated, whole units.
public struct ShareOutcome: Sendable, Hashable {
  /// What was asked.
  public let request: ShareRequest
  /// The key.
  public let key: ShareKey
  /// Positions of the parties in the key, by identifier. All lists by member go in this order.
  public let members: [Int]
  /// Parts per million by position in the case.
  public let partsPerMillion: [Int]
  /// Whole units by member before deductions; nil where no total was stated.
  public let shared: Apportionment?
  /// What each member has to bring after deductions, in units; nil where no total was stated.
  public let due: [Int]?

  /// Answers a request.
  public init(_ request: ShareRequest, of situation: Case) throws(ShareRequestError) {
    try ShareOutcome.checkNames(request, situation.parties)
    self.request = request
    do throws(ShareKeyError) {
      key = try ShareKey(request.formula, of: situation, excluding: request.excluded)
      partsPerMillion = try FairShareKey(key, situation.parties).partsPerMillion
    } catch {
      throw .key(error)
    }
    let members = key.members(of: situation.parties)
    self.members = members
    guard let total = request.total else {
      (shared, due) = (nil, nil)
      return
    }
    let parties = members.map { situation.parties[$0].id }
    let weights = members.map { [key] in key.weights[$0] }
    do throws(ApportionmentError) {
      let sharing = MemberSharing(request, parties, weights, total)
      let shared = try sharing.shared()
      self.shared = shared
      due = try sharing.due(shared)
    } catch {
      throw .apportionment(error, members: parties)
    }
  }

  /// Each member's exact share rounded by itself.
  public func official(_ rule: OfficialRounding.Rule) -> OfficialRounding? {
    shared.map { OfficialRounding($0.quotas, of: $0.task.total, rule: rule) }
  }

  private static func checkNames(
    _ request: ShareRequest, _ parties: Rows<Party>
  ) throws(ShareRequestError) {
    let named =
      request.excluded.union(request.minimums.keys).union(request.caps.keys)
      .union(request.deductions.keys)
    for party in named.sorted() where !parties.contains(party) { throw .unknownParty(party) }
  }
}

/// The sharing of a total among the members of a key.
private struct MemberSharing {
  private let request: ShareRequest
  private let parties: [Party.ID]
  private let weights: [UInt128]
  private let total: Int
  private let minimums: [Int]
  private let caps: [Int]

  init(_ request: ShareRequest, _ parties: [Party.ID], _ weights: [UInt128], _ total: Int) {
    self.request = request
    self.parties = parties
    self.weights = weights
    self.total = total
    minimums = parties.map { request.minimums[$0] ?? request.minimum }
    caps = parties.map { request.caps[$0] ?? request.cap ?? ApportionmentTask.largestTotal }
  }

  func shared() throws(ApportionmentError) -> Apportionment {
    let task = try ApportionmentTask(
      weights: weights, total: total, minimums: minimums, caps: caps)
    return try Apportionment(task, by: request.method)
  }

  /// After deductions; where they are redistributed, a freed party's due is its cap, and the whole
  /// is shared once more.
  func due(_ shared: Apportionment) throws(ApportionmentError) -> [Int] {
    let due = zip(parties, shared.units).map { party, units in
      units - (units * (request.deductions[party] ?? 0) + 50) / 100
    }
    guard request.redistributes, due != shared.units else { return due }
    let freed = zip(parties, zip(due, caps)).map { party, bounds in
      request.deductions[party] == nil ? bounds.1 : bounds.0
    }
    let task = try ApportionmentTask(
      weights: weights, total: total, minimums: zip(minimums, freed).map { min($0, $1) },
      caps: freed)
    return try Apportionment(task, by: request.method).units
  }
}
