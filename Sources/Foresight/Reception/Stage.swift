/// One stage that people pass: how many are in it, and who leaves it on a day.
struct Stage {
  private let law: BinomialLaw
  private let days: Int?
  /// For fixed stays, those who leave in so many days.
  private var leaving: [Int]
  private(set) var count: Int

  /// A stage of a mean stay, at least a day.
  init(_ count: Int, meanDays: Double, isFixed: Bool) {
    self.count = count
    law = BinomialLaw(1 / meanDays)
    days = isFixed ? max(1, Int(meanDays.rounded())) : nil
    leaving = []
    if let days { leaving = Stage.spread(count, over: days) }
  }

  /// How many are ready to leave on a day.
  mutating func ready(_ unit: Double) -> Int {
    guard days != nil else { return law.draw(count, unit) }
    return leaving.isEmpty ? 0 : leaving[0]
  }

  /// So many of those who are ready leave; the others are ready again on the next day.
  mutating func leave(_ number: Int) {
    count -= number
    guard let days else { return }
    let late = leaving[0] - number
    leaving.removeFirst()
    leaving.append(0)
    if days == 1 { leaving[0] = late } else { leaving[0] += late }
  }

  /// So many enter, after those who leave on the day.
  mutating func enter(_ number: Int) {
    count += number
    if days != nil { leaving[leaving.count - 1] += number }
  }

  /// People who are there on the first day are taken to have come evenly over the days before.
  private static func spread(_ count: Int, over days: Int) -> [Int] {
    (0..<days).map { (count * ($0 + 1)) / days - (count * $0) / days }
  }
}
