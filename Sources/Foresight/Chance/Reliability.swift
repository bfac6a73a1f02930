import Basics
import Planning
public import Situation

/// How well consignments of a giver and kind keep their word, from what the case's commitments have
/// on record and a declared prior that counts as so many consignments.
public struct Reliability: Hashable, Sendable {
  /// Mean delay, in days, of one that comes.
  public let meanDelay: Double
  /// Chance that it never comes.
  public let failure: Double
  /// Part of it that is of use.
  public let usable: Double
  /// Consignments on record of the same giver and kind.
  public let record: Int

  /// Chance that it is there within so many days after the planned one.
  ///
  /// The delay is geometric: each day it is still missing it has the same chance to come.
  public func within(_ days: Int) -> Double {
    guard days >= 0 else { return 0 }
    return (1 - failure) * (1 - power(meanDelay / (1 + meanDelay), days + 1))
  }

  private func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { product, _ in product * base }
  }
}

/// The reliability of every giver and kind. A record is shrunk towards that of the kind over all
/// givers, and that towards the prior: two consignments are no character.
public struct ReliabilityTable: Sendable {
  /// Consignments that a prior counts as.
  public static let priorWeight = 4.0
  /// Chance of never coming for want of a record.
  public static let priorFailure = 0.1
  /// Part of use for want of a record.
  public static let priorUsable = 1.0

  /// Part of the delay that is left for what stands in the recipient's country.
  public static let inlandPart = 0.25

  private let priorDelay: Double
  private let rows: [Row]

  private struct Row {
    var giver: Party.ID
    var kind: ResourceKind
    var delay: Double?
    var failed: Bool
    var usable: Double?
  }

  /// Reads the record of a case.
  ///
  /// - Parameters:
  ///   - priorDelay: mean delay, in days, for want of a record.
  ///   - travelDays: days on the way of an offer to a need.
  init(
    _ situation: Case, priorDelay: Double, travelDays: (Offer.ID, Need.ID) -> Int?
  ) {
    self.priorDelay = priorDelay
    rows = situation.commitments.compactMap { line in
      guard line.state.isPinned || line.state.isOver, let offer = situation.offers[line.offer],
        let kind = situation.resources[offer.resource]?.kind
      else { return nil }
      let isThere = line.state == .arrived || line.state == .usable
      let begin = line.departs ?? offer.available
      let planned = begin.flatMap { day in travelDays(line.offer, line.need).map { day + $0 } }
      let delay = planned.flatMap { planned in
        isThere ? line.arrives.map { Double(max(0, $0 - planned)) } : nil
      }
      let sent = Double(line.lots * offer.unitsPerLot)
      let usable = line.usableQuantity.map { min(1, Double($0) / max(1, sent)) }
      return Row(
        giver: offer.party, kind: kind, delay: delay, failed: line.state.isOver,
        usable: offer.resource == situation.needs[line.need]?.resource ? usable : nil)
    }
  }

  /// The reliability of a giver's consignments of a kind.
  ///
  /// - Parameter isInland: whether they stand in the recipient's country already: then they cannot
  ///   fail to come any more, and only the last part of the way makes them late.
  public func of(
    _ giver: Party.ID, _ kind: ResourceKind, isInland: Bool = false
  ) -> Reliability {
    let ofKind = rows.filter { $0.kind == kind }
    let own = ofKind.filter { $0.giver == giver }
    func shrunk(_ prior: Double, _ value: (Row) -> Double?) -> Double {
      [ofKind, own].reduce(prior) { prior, rows in
        let values = rows.compactMap(value)
        let weight = ReliabilityTable.priorWeight
        return (prior * weight + values.reduce(0, +)) / (weight + Double(values.count))
      }
    }
    return Reliability(
      meanDelay: shrunk(priorDelay) { $0.delay } * (isInland ? ReliabilityTable.inlandPart : 1),
      failure: isInland ? 0 : shrunk(ReliabilityTable.priorFailure) { $0.failed ? 1 : 0 },
      usable: shrunk(ReliabilityTable.priorUsable) { $0.usable }, record: own.count)
  }
}
