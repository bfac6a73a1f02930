/// Counts by the period in which something happened and by how many periods later they were
/// reported, as far as they were known in the latest period.
public struct ReportingTriangle: Hashable, Sendable {
  /// For each period, from the first on, the counts reported 0, 1, 2 ... periods later; the row of
  /// the latest period has one count, that before it two, and so on.
  private let rows: [[Int]]

  /// Counts reported in one period of what happened in one.
  public struct Report: Hashable, Sendable {
    /// The period in which it happened, from 0 on.
    public var happened: Int
    /// The period in which it was reported.
    public var reported: Int
    /// How many.
    public var count: Int

    /// Makes a report.
    public init(happened: Int, reported: Int, count: Int) {
      (self.happened, self.reported, self.count) = (happened, reported, count)
    }
  }

  /// What was known in a period: the reports up to it.
  ///
  /// Reports that come before what they report, or have no count, are left out.
  public init(_ reports: [Report], now: Int) {
    var rows = (0..<max(0, now + 1)).map { [Int](repeating: 0, count: now - $0 + 1) }
    for report in reports
    where report.happened >= 0 && report.happened <= report.reported && report.reported <= now
      && report.count > 0
    {
      rows[report.happened][report.reported - report.happened] += report.count
    }
    self.rows = rows
  }

  private init(rows: [[Int]]) { self.rows = rows }

  /// The latest period.
  public var now: Int { rows.count - 1 }

  /// What was known in an earlier period.
  func asKnown(in period: Int) -> ReportingTriangle {
    ReportingTriangle(
      rows: rows.prefix(period + 1).enumerated().map { Array($1.prefix(period - $0 + 1)) })
  }

  /// How many that happened in a period were reported by now.
  func reported(_ period: Int) -> Int { rows[period].reduce(0, +) }

  /// How many of a period were reported so many periods later; all that came later than the
  /// longest delay count as if they had come by then.
  func count(_ period: Int, delay: Int, longest: Int) -> Int {
    let row = rows[period]
    guard delay == longest else { return row[delay] }
    return row[delay...].reduce(0, +)
  }

  /// Counts by delay over the latest periods (all without a window), and, for each delay, how many
  /// of the periods that far back were reported by then: what Lawless (1994) calls n and N.
  func delays(longest: Int, window: Int?) -> (at: [Int], by: [Int]) {
    var at = [Int](repeating: 0, count: longest + 1)
    var by = at
    let first = max(0, now - (window ?? now))
    for period in first...max(first, now) where period <= now {
      var sum = 0
      for delay in 0...min(longest, now - period) {
        let count = count(period, delay: delay, longest: longest)
        sum += count
        at[delay] += count
        by[delay] += sum
      }
    }
    return (at, by)
  }
}
