import TalkaTestKit
import Testing

@testable import Planning

@Suite("Exact sums of fractions") struct ExactSumTests {
  private typealias Term = (numerator: UInt64, denominator: UInt64)

  private func sum(_ terms: [Term]) -> ExactSum {
    var sum = ExactSum()
    for term in terms { sum.add(Int128(term.numerator), over: Int128(term.denominator)) }
    return sum
  }

  /// Compares with fractions of any size.
  private func check(_ terms: [Term], at location: SourceLocation = #_sourceLocation) throws {
    var exact = BigFraction()
    for term in terms { exact.add(term.numerator, over: term.denominator) }
    let sum = sum(terms)
    let floor = try #require(UInt64(exactly: sum.floor), sourceLocation: location)
    let ceiling = try #require(UInt64(exactly: sum.ceiling), sourceLocation: location)
    #expect(exact.hasFloor(floor), "floor \(floor) of \(terms)", sourceLocation: location)
    #expect(exact.hasCeiling(ceiling), "ceiling \(ceiling) of \(terms)", sourceLocation: location)
  }

  @Test("the oracle of these tests knows 1/2 + 1/3 + 1/6")
  func oracle() {
    var exact = BigFraction()
    for denominator: UInt64 in [2, 3, 6] { exact.add(1, over: denominator) }
    #expect(exact.hasFloor(1) && exact.hasCeiling(1))
    #expect(!exact.hasFloor(0) && !exact.hasCeiling(2))
    exact.add(1, over: .max)
    #expect(exact.hasFloor(1) && exact.hasCeiling(2))
    #expect(!exact.hasCeiling(1))
  }

  @Test("a sum of different denominators that is whole is known to be")
  func whole() throws {
    #expect(sum([(1, 2), (1, 3), (1, 6)]).floor == 1)
    #expect(sum([(1, 2), (1, 3), (1, 6)]).ceiling == 1)
    #expect(sum([]).floor == 0 && sum([]).ceiling == 0)
    // 1 / (k (k + 1)) for k below n adds up to 1 - 1/n.
    let parts: [Term] = (1..<400).map { (1, $0 * ($0 + 1)) }
    #expect(sum(parts).floor == 0 && sum(parts).ceiling == 1)
    #expect(sum(parts + [(1, 400)]).floor == 1 && sum(parts + [(1, 400)]).ceiling == 1)
  }

  @Test("a sum just above or just below a whole number is told from it")
  func near() throws {
    let parts: [Term] = (1..<60).map { (1, $0 * ($0 + 1)) }
    let large: UInt64 = (1 << 60) - 1
    try check(parts + [(1, 60), (1, large)])
    #expect(sum(parts + [(1, 60), (1, large)]).ceiling == 2)
    // 1/60 less one part in 60 x 10^15.
    let less: Term = (1_000_000_000_000_000 - 1, 60_000_000_000_000_000)
    try check(parts + [less])
    #expect(sum(parts + [less]).floor == 0)
    // a/b + c/d with bc - ad = -1 are as near to 1 as two such fractions can be.
    try check([(999_999_999, 1_000_000_000), (1, 1_000_000_001)])
    #expect(sum([(999_999_999, 1_000_000_000), (1, 1_000_000_001)]).floor == 0)
    #expect(sum([(999_999_999, 1_000_000_000), (1, 999_999_999)]).floor == 1)
  }

  @Test("one part in 10^45 above or below a whole number, far beyond the first 64 digits")
  func veryNear() throws {
    // Denominators without a common factor; the sums are 2 + 1/pqr and 1 - 1/pqr.
    let (p, q, r): (UInt64, UInt64, UInt64) = (
      999_999_999_999_989, 999_999_999_999_947, 999_999_999_999_883
    )
    let above: [Term] = [
      (648_472_596_585_797, p), (941_592_261_904_712, q), (409_935_141_509_386, r),
    ]
    try check(above)
    #expect(sum(above).floor == 2 && sum(above).ceiling == 3)
    let below: [Term] = [
      (351_527_403_414_192, p), (58_407_738_095_235, q), (590_064_858_490_497, r),
    ]
    try check(below)
    #expect(sum(below).floor == 0 && sum(below).ceiling == 1)
    // The two together are whole.
    #expect(sum(above + below).floor == 3 && sum(above + below).ceiling == 3)
  }

  @Test("parts over many primes that add up to a whole number are told from their neighbours")
  func primes() throws {
    let primes: [UInt64] = [
      999_983, 999_979, 999_961, 999_959, 999_953, 999_931, 999_917, 999_907, 999_883, 999_863,
    ]
    var random = SplitMix64(seed: 3)
    // k/p and (p - k)/p, in pieces and out of order, as different denominators p, 3p, 7p.
    var terms: [Term] = primes.flatMap { prime -> [Term] in
      let part = UInt64.random(in: 1..<prime, using: &random)
      return [(part, prime), (3 * (prime - part) - 1, 3 * prime), (7, 21 * prime)]
    }
    terms.shuffle(using: &random)
    try check(terms)
    #expect(sum(terms).floor == 10 && sum(terms).ceiling == 10)
    try check(terms + [(1, 999_983 * 999_979)])
    var short = terms
    short[4].numerator -= 1
    try check(short)
    #expect(sum(short).floor == 9)
  }

  @Test("random sums agree with fractions of any size", arguments: 1...4)
  func random(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<60 {
      let bits = [4, 8, 20, 59].randomElement(using: &random) ?? 8
      let count = Int.random(in: 1...20, using: &random)
      try check(
        (0..<count).map { _ in
          (.random(in: 0...(1 << 40), using: &random), .random(in: 1..<(1 << bits), using: &random))
        })
    }
  }

  @Test("thousands of terms agree with fractions of any size")
  func thousands() throws {
    var random = SplitMix64(seed: 11)
    var terms: [Term] = []
    for index in 0..<2000 {
      let denominator = index < 400 ? UInt64.random(in: 1...1_000_000, using: &random) : 1000
      terms.append((.random(in: 0..<denominator, using: &random), denominator))
    }
    try check(terms)
    // The same again and its complement: together exactly one each.
    let whole = terms + terms.map { ($0.denominator - $0.numerator, $0.denominator) }
    #expect(sum(whole).floor == 2000 && sum(whole).ceiling == 2000)
  }

  @Test("the fractions of a sum, and a multiple of it, are worth the same")
  func multiples() {
    let third = sum([(1, 3), (5, 2), (1, 6)])
    var again = ExactSum()
    for (numerator, denominator) in third.parts { again.add(numerator, over: denominator) }
    #expect(again.floor == 3 && again.ceiling == 3)
    var tenfold = ExactSum()
    tenfold.add(sum([(2, 7)]), times: 10)
    #expect(tenfold.floor == 2 && tenfold.ceiling == 3)
  }
}
