public import Basics
public import Situation

/// What one party asks, offers and has given, in whole euros rounded down. What has no value in the
/// case counts nought.
public struct ValueAccount: Sendable, Hashable {
  /// Value of its open needs.
  public var needsEur: Int
  /// Value of its offers that stand, conditional ones too.
  public var offeredEur: Int
  /// What it had given before the case.
  public var alreadyGivenEur: Int
  /// Value of what it has sent: commitments that have left, have arrived or are in use.
  public var sentEur: Int

  /// Before the case and in it.
  public var givenEur: Int { alreadyGivenEur + sentEur }

  /// The accounts of all parties, by position in the case.
  public static func all(of situation: Case) -> [ValueAccount] {
    let values = UnitValues(situation)
    let needs = values.sums(
      situation.needs.filter(\.isOpen).map { ($0.party, $0.resource, $0.quantity) })
    let offers = values.sums(
      situation.offers.filter { $0.standing != .withdrawn }
        .map { ($0.party, $0.resource, $0.quantity) })
    let sent = values.sums(
      situation.commitments.filter(\.state.isPinned).compactMap { row in
        situation.offers[row.offer].map { ($0.party, $0.resource, row.lots * $0.unitsPerLot) }
      })
    return situation.parties.map { party in
      ValueAccount(
        needsEur: needs[party.id] ?? 0, offeredEur: offers[party.id] ?? 0,
        alreadyGivenEur: wholeEuros(party.alreadyGivenEur), sentEur: sent[party.id] ?? 0)
    }
  }

  /// Value of units of resources, in whole euros rounded down.
  public static func euros(
    of rows: [(resource: Resource.ID, quantity: Int)], in situation: Case
  ) -> Int {
    let nobody = Party.ID("")
    return UnitValues(situation).sums(rows.map { (nobody, $0.resource, $0.quantity) })[nobody] ?? 0
  }

  /// An amount in whole euros rounded down; nought where none is given.
  public static func wholeEuros(_ amount: ExactDecimal?) -> Int {
    guard let amount else { return 0 }
    return Int(amount.mantissa / ExactDecimal.power(amount.decimals))
  }

  /// Value that a plan sends, by party, in whole euros rounded down.
  public static func planned(_ rows: [PlanRow], of situation: Case) -> [Party.ID: Int] {
    UnitValues(situation).sums(
      rows.compactMap { row in
        guard let offer = situation.offers[row.offer], let lots = row.lots else { return nil }
        return (offer.party, offer.resource, lots * offer.unitsPerLot)
      })
  }
}

/// The value of a unit of each resource, and sums of them without rounding on the way.
private struct UnitValues {
  private let situation: Case
  private let scale: Int

  init(_ situation: Case) {
    self.situation = situation
    scale = situation.resources.map { $0.valueEur?.decimals ?? 0 }.max() ?? 0
  }

  func sums(
    _ rows: [(party: Party.ID, resource: Resource.ID, quantity: Int)]
  ) -> [Party.ID: Int] {
    var sums: [Party.ID: Int128] = [:]
    for row in rows {
      let value = situation.resources[row.resource]?.valueEur?.scaled(to: scale) ?? 0
      sums[row.party, default: 0] += value * Int128(row.quantity)
    }
    return sums.mapValues { Int(clamping: $0 / Int128(ExactDecimal.power(scale))) }
  }
}
