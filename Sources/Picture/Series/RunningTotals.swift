/// Running totals of a count over days of which only sums over periods are known, as bounds: a
/// system of difference constraints, kept closed under shortest paths (Cormen et al., "Introduction
/// to Algorithms", 24.4).
///
/// A figure says that the total at the end of its period lies between `low` and `high` above that
/// at its beginning. A total that is given from the first of January on, less an earlier one,
/// bounds the days between; so does a week that lies within a month. Totals never fall.
struct RunningTotals {
  /// Days at which a period begins or ends, ascending.
  private let days: [Int]
  /// `most[i][j]`: the total at day `j` exceeds that at day `i` by at most so much.
  private var most: [[Double]]

  /// Above so many days bounds are not worked out.
  static let dayLimit = 700

  /// Nil when there are too many days.
  init?(days: Set<Int>) {
    guard days.count <= RunningTotals.dayLimit else { return nil }
    let sorted = days.sorted()
    self.days = sorted
    most = sorted.indices.map { i in sorted.indices.map { j in j <= i ? 0 : .infinity } }
  }

  /// Takes what is known of the days from `from` up to but not with `to`; false, and nothing is
  /// changed, when it contradicts what was taken before.
  mutating func take(_ interval: CountInterval, from: Int, to: Int) -> Bool {
    guard let i = place(from), let j = place(to), i < j else { return false }
    // A hair of slack: sums of decimals are rounded.
    guard most[j][i] + interval.high >= -1e-9, most[i][j] >= interval.low - 1e-9 else {
      return false
    }
    tighten(i, j, interval.high)
    tighten(j, i, -interval.low)
    return true
  }

  /// What is known of the days from `from` up to but not with `to`.
  func interval(from: Int, to: Int) -> CountInterval {
    guard let i = place(from), let j = place(to), i < j else { return CountInterval(0, .infinity) }
    let low = max(0, -most[j][i])
    return CountInterval(low, max(low, most[i][j]))
  }

  private func place(_ day: Int) -> Int? {
    var (low, high) = (0, days.count)
    while low < high {
      let middle = (low + high) / 2
      if days[middle] < day { low = middle + 1 } else { high = middle }
    }
    return low < days.count && days[low] == day ? low : nil
  }

  private mutating func tighten(_ i: Int, _ j: Int, _ bound: Double) {
    guard bound < most[i][j] else { return }
    for a in days.indices where most[a][i].isFinite {
      let through = most[a][i] + bound
      for b in days.indices where through + most[j][b] < most[a][b] {
        most[a][b] = through + most[j][b]
      }
    }
  }
}
