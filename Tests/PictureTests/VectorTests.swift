import Foundation
import TalkaTestKit
import Testing

@testable import Picture

/// Against R's surveillance 1.20.3: bounds to a millionth, whole bounds exactly, alarms equal in
/// 999 of 1000 periods.
@Suite("Detectors give the known answers") struct VectorTests {
  @Test("flexible Farrington") func flexible() throws {
    try compare("farringtonFlexible") { example throws(DetectorRefusal) in
      try farrington(.flexible, example.options).detect(example.series, example.options.range)
    }
  }

  @Test("Farrington of 1996") func original() throws {
    // Where there are too few cases the other program gives a bound of 0.
    try compare("farrington", emptyBound: 0) { example throws(DetectorRefusal) in
      try farrington(.original, example.options).detect(example.series, example.options.range)
    }
  }

  private func farrington(_ kind: Farrington, _ options: Options) -> Farrington {
    var farrington = kind
    farrington.years = Int(options.number("b") ?? 5)
    farrington.halfWindow = Int(options.number("w") ?? 3)
    farrington.reweights = options.flag("reweight")
    farrington.alpha = options.number("alpha") ?? 0.05
    farrington.trend = options.flag("trend")
    let fewest = options.numbers("limit54")
    farrington.fewest = (fewest.first ?? 5, Int(fewest.last ?? 4))
    farrington.power = Farrington.Power(rawValue: options.text("powertrans") ?? "") ?? .twoThirds
    farrington.weightsThreshold =
      options.number("weightsThreshold") ?? farrington.weightsThreshold
    farrington.trendProbability = options.number("pThresholdTrend") ?? 0.05
    farrington.usesPopulation = options.flag("populationOffset")
    farrington.noPeriods = Int(options.number("noPeriods") ?? 1)
    farrington.pastPeriodsNotIncluded = options.number("pastWeeksNotIncluded").map { Int($0) }
    farrington.threshold =
      Farrington.Threshold(rawValue: options.text("thresholdMethod") ?? "") ?? .delta
    return farrington
  }

  @Test("EARS C1, C2, C3") func ears() throws {
    try compare("earsC") { example throws(DetectorRefusal) in
      var ears = Ears(Ears.Method(rawValue: example.options.text("method") ?? "") ?? .c1)
      ears.baseline = Int(example.options.number("baseline") ?? 7)
      ears.leastDeviation = example.options.number("minSigma") ?? 0
      ears.alpha = example.options.number("alpha") ?? 0.001
      return try ears.detect(example.series, example.options.range)
    }
  }

  @Test("likelihood ratio CUSUM and GLR") func likelihoodRatio() throws {
    try compare("glrnb") { example throws(DetectorRefusal) in
      let options = example.options
      var cusum = LikelihoodRatioCusum(factor: options.number("theta").map { exp($0) })
      cusum.overdispersion = options.number("alpha") ?? 0
      cusum.limit = options.number("c.ARL") ?? 5
      cusum.isDownward = options.text("dir") == "dec"
      let means = options.range.map { _ in options.number("mu0_const") ?? 0 }
      var found = try cusum.detect(example.series, options.range, means: means)
      guard options.text("ret") == "cases" else { return found }
      var before = 0.0
      for at in found.indices {
        let statistic = found[at].bound ?? 0
        found[at].bound = cusum.alarmingCount(after: before, mean: means[at]).map { max(0, $0) }
        before = found[at].isAlarm ? 0 : statistic
      }
      return found
    }
  }

  @Test("CUSUM of normalized counts") func normalized() throws {
    try compare("cusum") { example throws(DetectorRefusal) in
      var cusum = NormalizedCusum(mean: example.options.number("m") ?? 0)
      cusum.scale = NormalizedCusum.Scale(rawValue: example.options.text("trans") ?? "") ?? .none
      cusum.reference = example.options.number("k") ?? 1.04
      cusum.limit = example.options.number("h") ?? 2.26
      return try cusum.detect(example.series, example.options.range)
    }
  }

  @Test("run length of the Poisson CUSUM") func runLength() throws {
    let lines = try VectorFolder.chosen.table("cusum_arl_poisson.csv")
    #expect(!lines.isEmpty)
    for line in lines {
      func number(_ key: String) -> Double { line[key].flatMap { Double($0) } ?? .nan }
      let length = try PoissonCusumRunLength(
        mean: number("poisson_mean"), reference: number("reference_k"),
        limit: number("decision_h"))
      #expect(isNear(length.fromZero, number("ARL")), "\(line): \(length)")
      #expect(isNear(length.fromHalf, number("FIR_ARL")), "\(line): \(length)")
    }
  }

  // MARK: Comparing

  private func compare(
    _ method: String, emptyBound: Double? = nil,
    _ detect: (VectorFolder.Case) throws(DetectorRefusal) -> [Detection]
  ) throws {
    let cases = try VectorFolder.chosen.cases(method)
    #expect(!cases.isEmpty)
    var (rows, alarms, bounds) = (0, 0, 0)
    for example in cases {
      guard example.status == "ok" else {
        #expect(throws: DetectorRefusal.self, "\(example.id)") { _ = try detect(example) }
        continue
      }
      let found = Dictionary(
        try detect(example).map { ($0.period, $0) }, uniquingKeysWith: { $1 })
      for row in example.rows {
        let detection = try #require(found[row.period], "\(example.id) t=\(row.period + 1)")
        #expect(detection.observed == row.observed)
        rows += 1
        if detection.isAlarm != row.isAlarm { alarms += 1 }
        let bound = detection.bound ?? emptyBound
        let isSame =
          row.bound == nil ? bound == nil : bound.map { isNear($0, row.bound ?? .nan) } ?? false
        if !isSame {
          bounds += 1
          if bounds <= 5 {
            Issue.record("\(example.id) t=\(row.period + 1): \(detection), known \(row)")
          }
        }
      }
    }
    #expect(rows > 100)
    #expect(bounds == 0, "of \(rows) bounds")
    #expect(Double(alarms) <= 0.001 * Double(rows), "\(alarms) of \(rows) alarms")
  }

  /// Equal to a millionth; whole numbers are equal only to themselves.
  private func isNear(_ value: Double, _ known: Double) -> Bool {
    if known == known.rounded(), abs(known) >= 1 { return abs(value - known) <= 1e-6 }
    return abs(value - known) <= 1e-6 * max(abs(known), 1e-3)
  }
}
