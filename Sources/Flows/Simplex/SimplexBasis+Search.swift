extension SimplexBasis {
  /// The place of an arc that saves, the one that saves most per unit in the first block that has
  /// one; -1 if there is none, which is the proof of optimality.
  ///
  /// Block search (Grigoriadis 1986): blocks of about the square root of the arcs, beginning where
  /// the last search ended.
  @inline(__always)
  mutating func findEnteringArc() -> Int {
    let (ends, cost, potential) = (self.ends, self.cost, self.potential)
    let blockSize = max(Int(Double(arcCount).squareRoot()), 10)
    var (start, left) = (nextPlace, arcCount)
    while left > 0 {
      let end = min(start + blockSize, arcCount)
      var best: Cost = 0
      var entering = -1
      for place in start..<end {
        let joined = ends[place]
        let reduced =
          cost[place] &+ potential[Int(joined.from)] &- potential[Int(joined.to)]
        if reduced < best {
          best = reduced
          entering = place
        }
      }
      left -= end - start
      start = end == arcCount ? 0 : end
      if entering >= 0 {
        nextPlace = start
        return entering
      }
    }
    return -1
  }
}
