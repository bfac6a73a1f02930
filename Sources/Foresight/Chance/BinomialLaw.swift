import Glibc

/// Draws how many of `n` leave, each with the same chance, from one number between 0 and 1.
///
/// Small means by inversion from 0; larger ones from the mode outward, both exact, so that the work
/// grows with the spread and not with the mean.
struct BinomialLaw {
  private let chance: Double
  private let odds: Double
  private let logChance: Double
  private let logOther: Double

  /// - Parameter chance: of one leaving, 0 to 1.
  init(_ chance: Double) {
    self.chance = chance
    odds = chance / (1 - chance)
    (logChance, logOther) = (log(chance), log1p(-chance))
  }

  func draw(_ n: Int, _ unit: Double) -> Int {
    guard n > 0, chance > 0 else { return 0 }
    guard chance < 1 else { return n }
    return Double(n) * chance < 8 ? fromZero(n, unit) : fromMode(n, unit)
  }

  private func fromZero(_ n: Int, _ unit: Double) -> Int {
    var (part, rest, count) = (exp(Double(n) * logOther), unit, 0)
    while rest >= part, count < n {
      rest -= part
      part *= odds * Double(n - count) / Double(count + 1)
      count += 1
    }
    return count
  }

  private func fromMode(_ n: Int, _ unit: Double) -> Int {
    let mode = min(n, Int(Double(n + 1) * chance))
    let logPart =
      LogFactorials.shared(n) - LogFactorials.shared(mode) - LogFactorials.shared(n - mode)
      + Double(mode) * logChance + Double(n - mode) * logOther
    let top = exp(logPart)
    return Outward(mode: mode, top: top, unit: unit).draw { count, part in
      count < n ? part * odds * Double(n - count) / Double(count + 1) : 0
    } down: { count, part in
      part * Double(count) / (odds * Double(n - count + 1))
    }
  }
}

/// Takes the parts of a distribution off a number between 0 and 1, from the mode outward, until it
/// is used up.
struct Outward {
  let mode: Int
  let top: Double
  let unit: Double

  /// - Parameters:
  ///   - up: the part of the next count, from a count and its part.
  ///   - down: the part of the count before.
  @inline(__always)
  func draw(
    up: (_ count: Int, _ part: Double) -> Double, down: (_ count: Int, _ part: Double) -> Double
  ) -> Int {
    var rest = unit - top
    if rest < 0 { return mode }
    var (high, low) = (mode, mode)
    var (above, below) = (top, top)
    while true {
      above = up(high, above)
      high += 1
      rest -= above
      if rest < 0 { return high }
      if low > 0 {
        below = down(low, below)
        low -= 1
        rest -= below
        if rest < 0 { return low }
      } else if above < 1e-18 {
        // What rounding has left over lies beyond the far end.
        return high - 1
      }
      if above < 1e-18, below < 1e-18 { return mode }
    }
  }
}

/// Logarithms of factorials.
enum LogFactorials {
  private static let table: [Double] = {
    var table = [0.0]
    for n in 1..<8192 { table.append(table[n - 1] + log(Double(n))) }
    return table
  }()

  @inline(__always)
  static func shared(_ n: Int) -> Double {
    n < 8192 ? table[n] : logGamma(Double(n) + 1)
  }
}
