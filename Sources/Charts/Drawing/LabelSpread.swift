/// Keeps labels of one column apart.
enum LabelSpread {
  /// Positions at least `gap` apart and inside `range` where that can hold them, in the order of
  /// the wanted positions and each as near to its own as the block it belongs to allows.
  static func spread(_ wanted: [Double], gap: Double, in range: ClosedRange<Double>) -> [Double] {
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    var blocks: [(sum: Double, count: Int)] = []  // sum of (wanted - offset in the block)
    for index in order {
      blocks.append((wanted[index], 1))
      while blocks.count > 1 {
        let (last, before) = (blocks[blocks.count - 1], blocks[blocks.count - 2])
        let end = before.sum / Double(before.count) + gap * Double(before.count)
        guard last.sum / Double(last.count) < end else { break }
        let moved = last.sum - gap * Double(before.count) * Double(last.count)
        blocks.removeLast()
        blocks[blocks.count - 1] = (before.sum + moved, before.count + last.count)
      }
    }
    var placed: [Double] = []
    for block in blocks {
      let start = block.sum / Double(block.count)
      placed += (0..<block.count).map { start + gap * Double($0) }
    }
    return put(held(placed, gap: gap, in: range), order: order)
  }

  /// Pushes what stands beyond the range back into it, from the low end first.
  private static func held(_ sorted: [Double], gap: Double, in range: ClosedRange<Double>)
    -> [Double]
  {
    var placed = sorted
    var ceiling = range.upperBound
    for index in placed.indices.reversed() {
      placed[index] = min(placed[index], ceiling)
      ceiling = placed[index] - gap
    }
    var floor = range.lowerBound
    for index in placed.indices {
      placed[index] = max(placed[index], floor)
      floor = placed[index] + gap
    }
    return placed
  }

  private static func put(_ sorted: [Double], order: [Int]) -> [Double] {
    var result = sorted
    for (place, index) in order.enumerated() { result[index] = sorted[place] }
    return result
  }
}
