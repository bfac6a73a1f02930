import Foundation
import Testing

@testable import Picture

@Suite("Distributions") struct DistributionTests {
  @Test("quantiles of the normal distribution are those of tables")
  func normal() {
    for (p, known) in [
      (0.5, 0), (0.975, 1.959963984540054), (0.95, 1.6448536269514722),
      (0.999, 3.090232306167813), (1e-10, -6.361340902404056), (0.9, 1.2815515655446004),
    ] {
      #expect(abs(Normal.quantile(p) - known) < 1e-13 * max(1, abs(known)), "\(p)")
    }
    for x in stride(from: -8.0, through: 5, by: 0.37) {
      #expect(abs(Normal.quantile(Normal.cumulative(x)) - x) < 1e-6)
    }
  }

  @Test("probabilities of counts are sums of their terms")
  func counts() {
    for mean in [0.3, 4, 57.5] {
      for size in [0.7, 12, .infinity] {
        let distribution = CountDistribution(mean: mean, size: size)
        var (sum, k) = (0.0, 0.0)
        while k < 40 {
          sum += exp(logMass(k, mean, size))
          #expect(abs(distribution.cumulative(k) - sum) < 1e-12, "\(mean) \(size) \(k)")
          #expect(abs(distribution.atLeast(k + 1) - (1 - sum)) < 1e-12)
          k += 1
        }
      }
    }
  }

  private func logMass(_ k: Double, _ mean: Double, _ size: Double) -> Double {
    guard size.isFinite else { return k * log(mean) - mean - lgamma(k + 1) }
    return lgamma(k + size) - lgamma(size) - lgamma(k + 1)
      + size * log(size / (size + mean)) + k * log(mean / (size + mean))
  }

  @Test("a quantile is the smallest count that reaches the probability")
  func quantiles() {
    for mean in [0.05, 1, 6.4, 250, 40_000] {
      for dispersion in [1, 1.5, 20] {
        let distribution = CountDistribution(mean: mean, dispersion: dispersion)
        for p in [0.001, 0.05, 0.5, 0.9, 0.95, 0.99, 0.9999] {
          let count = distribution.quantile(p)
          #expect(count == count.rounded() && count >= 0)
          #expect(distribution.cumulative(count) >= p * (1 - 1e-12))
          #expect(count == 0 || distribution.cumulative(count - 1) < p)
        }
      }
    }
  }

  @Test("both tails of Student's distribution are those of tables")
  func student() {
    for (t, degrees, known) in [(12.706204736432095, 1.0, 0.05), (2.0859634472658364, 20, 0.05)] {
      #expect(abs(Student.bothTails(t, degrees: degrees) - known) < 1e-11)
    }
  }
}
