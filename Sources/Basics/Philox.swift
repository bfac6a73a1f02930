/// Random numbers by counter: Philox4x32-10 (Salmon et al. 2011, "Parallel random numbers: as easy
/// as 1, 2, 3"). A number depends on key and counter alone, not on what was drawn before, so that
/// results are the same in any order and on any number of threads.
public struct Philox: Sendable {
  private let key: (UInt32, UInt32)

  /// Numbers of a seed.
  public init(seed: UInt64) {
    key = (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
  }

  /// The four numbers of a counter.
  public func block(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: UInt32
  ) -> (UInt32, UInt32, UInt32, UInt32) {
    var (x0, x1, x2, x3) = (a, b, c, d)
    var (k0, k1) = key
    for round in 0..<10 {
      if round > 0 { (k0, k1) = (k0 &+ 0x9E37_79B9, k1 &+ 0xBB67_AE85) }
      let p0 = UInt64(x0) * 0xD251_1F53
      let p1 = UInt64(x2) * 0xCD9E_8D57
      (x0, x1, x2, x3) = (
        UInt32(p1 >> 32) ^ x1 ^ k0, UInt32(truncatingIfNeeded: p1),
        UInt32(p0 >> 32) ^ x3 ^ k1, UInt32(truncatingIfNeeded: p0)
      )
    }
    return (x0, x1, x2, x3)
  }

  /// A number above 0 and below 1, in steps of `2^-53`, for a draw of a stream.
  public func uniform(stream: UInt32, draw: UInt32) -> Double {
    let (high, low, _, _) = block(draw, stream, 0, 0)
    let bits = (UInt64(high) << 32 | UInt64(low)) >> 11
    return (Double(bits) + 0.5) * 0x1p-53
  }
}
