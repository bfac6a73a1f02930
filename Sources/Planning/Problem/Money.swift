import Basics
import Situation

/// Masses, values and costs as whole numbers with one scale each, proven to add up in 128 bits.
struct Money: Sendable {
  let isMoney: [Bool]
  /// Mass of a lot by offer, kilograms times 10^massScale.
  private let lotMass: [Int64]
  /// Divides mass times price into cents: kg x EUR/t / 1000 x 100.
  private let centsDivisor: Int128
  /// Whether mass times price always fits in 64 bits.
  private let fitsNarrow: Bool
  /// Value of one unit by resource, euros times 10^valueScale.
  let unitValue: [Int128]
  let valueScale: Int
  /// Given before the case by party, euros times 10^valueScale.
  let alreadyGiven: [Int128]
  /// Fixed charge, euros times 10^chargeScale.
  let fixedCharge: Int128
  let chargeScale: Int

  init(
    _ situation: Case, offers: [DenseOffer], needs: [DenseNeed], routes: RouteTable
  ) throws(Diagnostic) {
    let resources = situation.resources
    isMoney = resources.map { $0.kind == .money }
    let massScale = resources.map { $0.massKg?.decimals ?? 0 }.max() ?? 0
    let masses = resources.map { $0.massKg?.scaled(to: massScale) ?? 0 }
    lotMass = try Money.lotMasses(offers, masses)
    let divisor = Int128(ExactDecimal.power(massScale)) * Int128(ExactDecimal.power(routes.scale))
    centsDivisor = divisor * 10
    let heaviest = lotMass.max() ?? 0
    fitsNarrow =
      !heaviest.multipliedReportingOverflow(by: max(1, routes.highestPrice)).overflow
      && centsDivisor <= Int128(Int64.max)
    valueScale = max(
      resources.map { $0.valueEur?.decimals ?? 0 }.max() ?? 0,
      situation.parties.map { $0.alreadyGivenEur?.decimals ?? 0 }.max() ?? 0)
    let scale = valueScale
    unitValue = resources.map { $0.valueEur?.scaled(to: scale) ?? 0 }
    alreadyGiven = situation.parties.map { $0.alreadyGivenEur?.scaled(to: scale) ?? 0 }
    chargeScale = situation.rules.fixedChargeEur.decimals
    fixedCharge = situation.rules.fixedChargeEur.scaled(to: chargeScale)
    try checkSums(situation, offers, needs, routes)
  }

  private static func lotMasses(
    _ offers: [DenseOffer], _ masses: [Int128]
  ) throws(Diagnostic) -> [Int64] {
    var lotMass: [Int64] = []
    lotMass.reserveCapacity(offers.count)
    for offer in offers {
      guard let mass = Int64(exactly: masses[offer.resource] * Int128(offer.unitsPerLot)) else {
        throw tooLarge("a lot of offers.csv is too heavy to be kept exactly")
      }
      lotMass.append(mass)
    }
    return lotMass
  }

  /// Transport of one lot at a price, cents rounded down.
  @inline(__always)
  func cents(ofLot offer: Int, price: Int64) -> Int64 {
    if fitsNarrow { return lotMass[offer] &* price / Int64(truncatingIfNeeded: centsDivisor) }
    return Int64(Int128(lotMass[offer]) * Int128(price) / centsDivisor)
  }

  /// Value of one lot, euros times 10^valueScale.
  func lotValue(_ offer: DenseOffer) -> Int128 {
    Int128(offer.unitsPerLot) * unitValue[offer.resource]
  }

  /// All values and costs together, each larger than any the judge will form, must fit.
  private func checkSums(
    _ situation: Case, _ offers: [DenseOffer], _ needs: [DenseNeed], _ routes: RouteTable
  ) throws(Diagnostic) {
    // 100 x given x sum of keys is the largest product of the burden.
    var value = CheckedSum(factor: 100 * 1_000_000 + 1)
    for given in alreadyGiven { value.add(given, 1) }
    for need in needs { value.add(Int128(need.quantity), unitValue[need.resource]) }
    for offer in offers { value.add(Int128(offer.lots), lotValue(offer)) }
    // The judge adds up cents times 10^chargeScale.
    let chargeUnit = Int128(ExactDecimal.power(chargeScale))
    var transport = CheckedSum(factor: 100 * chargeUnit)
    let trips = Int128(situation.parties.count) * Int128(situation.places.count)
    transport.add(trips, 100 * fixedCharge / chargeUnit + 1)
    let price = Int128(routes.highestPrice)
    for (o, offer) in offers.enumerated() {
      transport.add(Int128(offer.lots), Int128(lotMass[o]) * price / centsDivisor + 1)
      if Int64(exactly: Int128(lotMass[o]) * price / centsDivisor) == nil { transport.fail() }
    }
    for row in situation.commitments {
      guard let o = situation.offers.position(of: row.offer) else { continue }
      value.add(Int128(row.lots), lotValue(offers[o]))
      transport.add(Int128(row.lots), Int128(lotMass[o]) * price / centsDivisor + 1)
    }
    // Coverages are compared with 1000 x weight x weight.
    let weights = needs.reduce(Int128(0)) { $0 + Int128($1.weight) }
    guard weights < 100_000_000_000_000_000 else {
      throw Money.tooLarge("the weights of needs.csv are too large to add up")
    }
    guard value.fits else { throw Money.tooLarge("the values of the case are too large to add up") }
    guard transport.fits else { throw Money.tooLarge("the costs of the case are too large") }
  }

  private static func tooLarge(_ message: String) -> Diagnostic {
    Diagnostic(
      .amountsTooLarge, message, hint: "Maybe a quantity, mass or value has a wrong unit")
  }
}

/// A sum of products that notices when it leaves 128 bits.
private struct CheckedSum {
  private var sum: Int128 = 0
  private let factor: Int128
  private var overflowed = false

  init(factor: Int128) { self.factor = factor }

  mutating func fail() { overflowed = true }

  mutating func add(_ a: Int128, _ b: Int128) {
    let (product, first) = a.multipliedReportingOverflow(by: b)
    let (sum, second) = self.sum.addingReportingOverflow(product)
    overflowed = overflowed || first || second
    self.sum = sum
  }

  var fits: Bool { !overflowed && !sum.multipliedReportingOverflow(by: factor).overflow }
}
