/// How far lots that are free could fill a need: whole lots, within what may still be delivered,
/// and not less than what is missing to its minimum.
struct LeftoverFill {
  /// Free lots of an offer, and what one brings.
  struct Stock {
    var lots: Int
    var gain: Int
  }

  /// Lots to take of each offer, in the order of the stocks.
  private(set) var lots: [Int]
  /// What may still be delivered after that.
  private(set) var room: Int

  /// Nil when no whole lots reach `least` within `room`.
  ///
  /// - Parameter least: What must be added at least, 0 where nothing must.
  init?(_ stocks: [Stock], room: Int, least: Int) {
    (lots, self.room) = ([Int](repeating: 0, count: stocks.count), room)
    let order = Array(stocks.indices)
    add(stocks, in: order)
    if room - self.room >= least { return }
    // Another order may reach it, the largest lots first; or some combination does.
    (lots, self.room) = ([Int](repeating: 0, count: stocks.count), room)
    add(stocks, in: order.sorted { stocks[$0].gain > stocks[$1].gain })
    if room - self.room >= least { return }
    guard let found = LeftoverFill.combination(stocks, room: room, least: least) else {
      return nil
    }
    lots = found
    self.room = zip(stocks, found).reduce(room) { $0 - $1.0.gain * $1.1 }
    add(stocks, in: order)
  }

  private mutating func add(_ stocks: [Stock], in order: [Int]) {
    for index in order where stocks[index].gain <= room {
      let more = min(stocks[index].lots - lots[index], room / stocks[index].gain)
      lots[index] += more
      room -= more * stocks[index].gain
    }
  }

  /// So many sums are looked at before the search is given up.
  private static let sumLimit = 2000

  /// Lots whose sum lies between `least` and `room`, by going through all sums that can be formed.
  private static func combination(_ stocks: [Stock], room: Int, least: Int) -> [Int]? {
    var found: [Int: [Int]] = [0: [Int](repeating: 0, count: stocks.count)]
    for (index, stock) in stocks.enumerated() where stock.gain <= room {
      for (sum, lots) in found.sorted(by: { $0.key < $1.key }) {
        for count in 1...max(1, min(stock.lots, (room - sum) / stock.gain, sumLimit)) {
          let next = sum + count * stock.gain
          guard next <= room else { break }
          guard found[next] == nil else { continue }
          var lots = lots
          lots[index] = count
          if next >= least { return lots }
          found[next] = lots
          if found.count > sumLimit { return nil }
        }
      }
    }
    return nil
  }
}
