import Basics
public import Situation

/// The weights of the parties of a case under one formula.
public struct ShareKey: Sendable, Hashable {
  /// By what it is measured.
  public let formula: ShareKeyFormula
  /// The weight of each party by its position in the case; nought for one that is not in the key.
  public let weights: [UInt128]
  /// States that would be in the key if the case held their figures.
  public let lacking: [Party.ID]

  /// Computes the key over all parties but the excluded.
  public init(
    _ formula: ShareKeyFormula, of situation: Case, excluding excluded: Set<Party.ID> = []
  ) throws(ShareKeyError) {
    self.formula = formula
    let base = situation.parties.indices.filter {
      !excluded.contains(situation.parties[$0].id)
    }
    let states = base.filter { situation.parties[$0].kind == .state }
    var members = base
    switch formula {
    case .mixed, .relocation2015: members = states.filter { situation.parties[$0].isKeyed }
    case .equal: members = states
    case .capability, .own: break
    }
    lacking =
      members.count < states.count
      ? states.filter { !members.contains($0) }.map { situation.parties[$0].id }.sorted() : []
    var weights = [UInt128](repeating: 0, count: situation.parties.count)
    let parties = members.map { situation.parties[$0] }
    for (member, weight) in zip(members, try ShareKey.weights(formula, of: parties, situation)) {
      weights[member] = weight
    }
    guard weights.contains(where: { $0 > 0 }) else { throw .nobody }
    self.weights = weights
  }

  /// Positions of the parties with a weight, in the order of their identifiers: the order in which
  /// equal claims are served.
  public func members(of parties: Rows<Party>) -> [Int] {
    weights.indices.filter { weights[$0] > 0 }.sorted { parties[$0].id < parties[$1].id }
  }

  private static func weights(
    _ formula: ShareKeyFormula, of parties: [Party], _ situation: Case
  ) throws(ShareKeyError) -> [UInt128] {
    switch formula {
    case .mixed(let weights): try MixedWeights.of(parties, weights)
    case .relocation2015(let isCapped):
      try RelocationWeights(parties, situation, isCapped: isCapped).weights
    case .equal: parties.map { _ in 1 }
    case .capability(let resource): try offered(resource, by: parties, situation)
    case .own(_, let weights): try own(weights, parties, situation)
    }
  }

  private static func offered(
    _ resource: Resource.ID, by parties: [Party], _ situation: Case
  ) throws(ShareKeyError) -> [UInt128] {
    guard situation.resources.contains(resource) else { throw .unknownResource(resource) }
    var sums: [Party.ID: UInt128] = [:]
    for offer in situation.offers
    where offer.resource == resource && offer.status != .withdrawn && offer.quantity > 0 {
      sums[offer.party, default: 0] += UInt128(offer.quantity)
    }
    return parties.map { sums[$0.id] ?? 0 }
  }

  private static func own(
    _ weights: [Party.ID: ExactDecimal], _ parties: [Party], _ situation: Case
  ) throws(ShareKeyError) -> [UInt128] {
    for party in weights.keys.sorted() where !situation.parties.contains(party) {
      throw .unknownParty(party)
    }
    let scale = weights.values.map(\.decimals).max() ?? 0
    return parties.map { party in
      weights[party.id].map { UInt128(clamping: $0.scaled(to: scale)) } ?? 0
    }
  }
}
