import Glibc

/// Choice of how much past delays are trusted, by how past nowcasts came out.
///
/// Taken as they are, intervals are too narrow: delays change as an office is overwhelmed or
/// learns (on the outbreak that the method was made for, 95 % intervals held 82 % of the counts).
/// So of several settings the one is taken under which the counts that came were likeliest.
/// Nowcasts of the same count day after day fail together; they weigh as one for each period of the
/// longest delay, and little trust is expected before much is seen.
public struct NowcastCalibration: Hashable, Sendable {
  /// The nowcast to use from now on.
  public let chosen: DelayNowcast
  /// Past nowcasts that were compared.
  public let compared: Int

  private static let trusts = [1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002]
  /// With fewer past nowcasts the cautious setting is kept.
  static let least = 20
  /// Past nowcasts are made in so many of the latest periods.
  private static let depth = 60
  /// The trust to be expected before anything is compared.
  private static let expected = 0.03

  /// Chooses by what was nowcast up to now.
  public init(_ triangle: ReportingTriangle, longest: Int) {
    var cautious = DelayNowcast(longest: longest)
    (cautious.trust, cautious.window) = (0.1, 2 * longest)
    let candidates = NowcastCalibration.candidates(longest)
    var scores = [Double](repeating: 0, count: candidates.count)
    var compared = 0
    let lastFinal = triangle.now - longest
    let first = max(1, triangle.now - NowcastCalibration.depth)
    for past in first..<max(first, triangle.now) {
      let known = triangle.asKnown(in: past)
      for (at, candidate) in candidates.enumerated() {
        for nowcast in candidate.nowcasts(known)
        where nowcast.outstanding != nil && nowcast.period <= lastFinal {
          scores[at] += nowcast.logScore(triangle.reported(nowcast.period))
          if at == 0 { compared += 1 }
        }
      }
    }
    self.compared = compared
    let total = scores.indices.map { at in
      let far = log(candidates[at].trust / NowcastCalibration.expected)
      return scores[at] / Double(longest) - far * far / 2
    }
    let best = total.indices.max { total[$0] < total[$1] }
    chosen =
      compared < NowcastCalibration.least ? cautious : best.map { candidates[$0] } ?? cautious
  }

  private static func candidates(_ longest: Int) -> [DelayNowcast] {
    [nil, 2 * longest, longest].flatMap { window in
      trusts.map { trust in
        var nowcast = DelayNowcast(longest: longest)
        (nowcast.window, nowcast.trust) = (window, trust)
        return nowcast
      }
    }
  }
}
