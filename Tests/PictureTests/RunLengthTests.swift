import TalkaTestKit
import Testing

@testable import Picture

@Suite("Run length of a Poisson CUSUM") struct RunLengthTests {
  @Test("is that of simulated runs")
  func simulated() throws {
    let known = try PoissonCusumRunLength(mean: 2, reference: 3, limit: 4)
    var random = SplitMix64(seed: 7)
    var total = 0
    let runs = 4000
    for _ in 0..<runs {
      var sum = 0.0
      repeat {
        sum = max(0, sum + Double(poisson(2, &random)) - 3)
        total += 1
      } while sum < 4
    }
    let mean = Double(total) / Double(runs)
    // Run lengths are nearly geometric: their deviation is about their mean.
    #expect(abs(mean - known.fromZero) < 4 * known.fromZero / Double(runs).squareRoot())
    #expect(known.fromHalf < known.fromZero)
  }

  private func poisson(_ mean: Double, _ random: inout SplitMix64) -> Int {
    var (count, mass) = (0, 0.1353352832366127)
    var left = Double.random(in: 0..<1, using: &random)
    while left >= mass, count < 100 {
      left -= mass
      count += 1
      mass *= mean / Double(count)
    }
    return count
  }

  @Test("numbers off the grid or out of range are refused")
  func refused() {
    let bad: [(Double, Double, Double)] = [
      (0, 1, 2), (1, 0, 2), (1, 1, 0), (1, 0.123, 2), (1, 1, 1e9),
    ]
    for (mean, reference, limit) in bad {
      #expect(throws: DetectorRefusal.self) {
        _ = try PoissonCusumRunLength(mean: mean, reference: reference, limit: limit)
      }
    }
  }
}
