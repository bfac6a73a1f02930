import FairShare
import TalkaTestKit
import Testing

@Suite("Apportionment") struct ApportionmentTests {
  private struct Draw {
    var weights: [Int]
    var total: Int
    var minimums: [Int]
    var caps: [Int]
  }

  /// Small and large weights, with ties, noughts and tight bounds among them.
  private func draw(_ random: inout SplitMix64) -> Draw {
    let count = Int.random(in: 1...9, using: &random)
    let size = [4, 30, 1_000, 90_000].randomElement(using: &random) ?? 4
    var weights = (0..<count).map { _ in Int.random(in: 0...size, using: &random) }
    if weights.allSatisfy({ $0 == 0 }) { weights[0] = 1 }
    let minimums = (0..<count).map { _ in
      Bool.random(using: &random) ? 0 : Int.random(in: 0...4, using: &random)
    }
    let caps = zip(weights, minimums).map { weight, least in
      weight == 0
        ? least
        : Bool.random(using: &random) ? 10_000 : least + Int.random(in: 0...12, using: &random)
    }
    let (least, most) = (minimums.reduce(0, +), min(120, caps.reduce(0, +)))
    return Draw(
      weights: weights, total: Int.random(in: least...max(least, most), using: &random),
      minimums: minimums, caps: caps)
  }

  @Test("10 000 random tasks agree with units handed out one by one", arguments: 0..<10)
  func greedy(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let methods = ApportionmentMethod.allCases.filter { $0 != .quota }
    for round in 0..<1_000 {
      let draw = draw(&random)
      let method = methods[round % methods.count]
      let task = try ApportionmentTask(
        weights: draw.weights.map { UInt128($0) }, total: draw.total, minimums: draw.minimums,
        caps: draw.caps)
      let shared = try Apportionment(task, by: method)
      #expect(shared.units.reduce(0, +) == draw.total)
      #expect(
        shared.units
          == GreedySharing.shared(
            draw.weights, draw.total, draw.minimums, draw.caps, method), "\(method) \(draw)")
    }
  }

  @Test(
    "huge weights and totals add up and keep their order", arguments: ApportionmentMethod.allCases)
  func huge(method: ApportionmentMethod) throws {
    var random = SplitMix64(seed: 7)
    let largest = method.isPopulationMonotone ? UInt128(1) << 92 : UInt128(1) << 115
    for _ in 0..<20 {
      let weights = (0..<12).map { _ in UInt128.random(in: 1...largest, using: &random) }.sorted()
      let total = method == .quota ? 5_000 : ApportionmentTask.largestTotal
      let task = try ApportionmentTask(weights: weights, total: total)
      let shared = try Apportionment(task, by: method)
      #expect(shared.units.reduce(0, +) == total)
      #expect(shared.units == shared.units.sorted())
    }
  }

  @Test("each method keeps what is said of it")
  func properties() throws {
    var random = SplitMix64(seed: 3)
    for _ in 0..<300 {
      let weights = (0..<6).map { _ in UInt128.random(in: 1...400, using: &random) }
      let total = Int.random(in: 6...40, using: &random)
      for method in ApportionmentMethod.allCases {
        let task = try ApportionmentTask(weights: weights, total: total)
        let more = try ApportionmentTask(weights: weights, total: total + 1)
        let (shared, next) = (
          try Apportionment(task, by: method), try Apportionment(more, by: method)
        )
        let findings = ApportionmentFindings(of: shared)
        if method.staysWithinQuota {
          #expect(findings.belowQuota.isEmpty && findings.aboveQuota.isEmpty, "\(method)")
        }
        if method.isHouseMonotone {
          #expect(zip(shared.units, next.units).allSatisfy { $0 <= $1 }, "\(method) \(weights)")
        }
      }
    }
  }

  @Test("the Alabama paradox: of 10 units the smallest gets 2, of 11 it gets 1")
  func alabama() throws {
    let task = try ApportionmentTask(weights: [6, 6, 2], total: 10)
    let shared = try Apportionment(task, by: .largestRemainder)
    #expect(shared.units == [4, 4, 2])
    let found = try #require(ApportionmentFindings(of: shared).alabama)
    #expect((found.total, found.party) == (11, 2))
    let webster = try Apportionment(task, by: .webster)
    #expect(ApportionmentFindings(of: webster).alabama == nil)
  }

  /// Two schools share 100 counsellors as 10 and 90. A third comes with the 5 that are its due, and
  /// one counsellor moves between the first two.
  @Test("the new-states paradox: a third party comes with its own part")
  func newStates() throws {
    let task = try ApportionmentTask(weights: [1_045, 8_955, 525], total: 105)
    let shared = try Apportionment(task, by: .largestRemainder)
    #expect(shared.units == [11, 89, 5])
    let found = try #require(ApportionmentFindings(of: shared).newStates.last)
    #expect((found.leaver, found.changed) == (2, [0, 1]))
    let webster = try Apportionment(task, by: .webster)
    #expect(ApportionmentFindings(of: webster).newStates.isEmpty)
  }

  @Test("equal claims are named, and served in the order of the list")
  func ties() throws {
    for method in ApportionmentMethod.allCases {
      let task = try ApportionmentTask(weights: [5, 5, 5], total: 7)
      let shared = try Apportionment(task, by: method)
      #expect(shared.units == [3, 2, 2], "\(method)")
      #expect(shared.tied == [0, 1, 2], "\(method)")
      let even = try Apportionment(ApportionmentTask(weights: [5, 5, 5], total: 6), by: method)
      #expect(even.tied.isEmpty, "\(method)")
    }
  }

  @Test("what cannot be shared is said")
  func refusals() throws {
    #expect(throws: ApportionmentError.noWeight) { try ApportionmentTask(weights: [0], total: 1) }
    #expect(throws: ApportionmentError.totalOutOfRange(-1)) {
      try ApportionmentTask(weights: [1], total: -1)
    }
    #expect(throws: ApportionmentError.minimumsExceedTotal(5)) {
      try ApportionmentTask(weights: [1, 1], total: 4, minimums: [3, 2])
    }
    #expect(throws: ApportionmentError.capsBelowTotal(4)) {
      try ApportionmentTask(weights: [1, 1], total: 5, caps: [2, 2])
    }
    #expect(throws: ApportionmentError.minimumAboveCap(party: 1, minimum: 3, cap: 2)) {
      try ApportionmentTask(weights: [1, 1], total: 5, minimums: [0, 3], caps: [9, 2])
    }
    #expect(throws: ApportionmentError.weightsTooLarge) {
      try ApportionmentTask(weights: [.max, 1], total: 5)
    }
    #expect(throws: ApportionmentError.quotaMethodHasNoBounds) {
      try Apportionment(
        ApportionmentTask(weights: [1, 1], total: 5, minimums: [1, 0]), by: .quota)
    }
    #expect(throws: ApportionmentError.unevenLists) {
      try ApportionmentTask(weights: [1, 1], total: 5, minimums: [1])
    }
  }

  @Test("official rounding: the sum misses, and by how much is said")
  func rounding() throws {
    let task = try ApportionmentTask(weights: [1, 1, 1], total: 100)
    let quotas = try Apportionment(task, by: .webster).quotas
    #expect(OfficialRounding(quotas, of: 100, rule: .nearest).miss == -1)
    #expect(OfficialRounding(quotas, of: 100, rule: .up).units == [34, 34, 34])
    #expect(OfficialRounding(quotas, of: 100, rule: .up).miss == 2)
    #expect(quotas[0].tenThousandths == 333_333)
  }
}
