/// The simplex search of Nelder and Mead (1965), "A simplex method for function minimization", The
/// Computer Journal 7: finds a least value without derivatives. The same start leads to the same
/// end.
struct NelderMead {
  /// Ends when best and worst corner differ by less.
  var tolerance = 1e-4
  /// Ends after about so many evaluations a dimension.
  var evaluationsPerDimension = 60
  /// How far the first corners lie from the start.
  var reach = 1.0

  private typealias Corner = (point: [Double], value: Double)

  /// The best point found, and the value there.
  func minimum(
    from start: [Double], _ function: ([Double]) -> Double
  ) -> (point: [Double], value: Double) {
    var corners: [Corner] = [(start, function(start))]
    for axis in start.indices {
      var point = start
      point[axis] += reach
      corners.append((point, function(point)))
    }
    let limit = evaluationsPerDimension * start.count
    var count = corners.count
    while count < limit {
      corners.sort { $0.value < $1.value }
      guard corners[start.count].value - corners[0].value > tolerance else { break }
      count += step(&corners, function)
    }
    return corners.min { $0.value < $1.value } ?? corners[0]
  }

  /// Replaces the worst of sorted corners, or draws all to the best; the number of evaluations.
  private func step(_ corners: inout [Corner], _ function: ([Double]) -> Double) -> Int {
    let worst = corners.count - 1
    let centre = NelderMead.centre(corners.dropLast())
    func tried(_ factor: Double) -> Corner {
      let point = zip(centre, corners[worst].point).map { $0 + factor * ($0 - $1) }
      return (point, function(point))
    }
    let mirrored = tried(1)
    if mirrored.value < corners[0].value {
      let far = tried(2)
      corners[worst] = far.value < mirrored.value ? far : mirrored
      return 2
    }
    if mirrored.value < corners[worst - 1].value {
      corners[worst] = mirrored
      return 1
    }
    let near = tried(mirrored.value < corners[worst].value ? 0.5 : -0.5)
    if near.value < min(mirrored.value, corners[worst].value) {
      corners[worst] = near
      return 2
    }
    let best = corners[0].point
    for corner in 1...worst {
      let point = zip(best, corners[corner].point).map { ($0 + $1) / 2 }
      corners[corner] = (point, function(point))
    }
    return 2 + worst
  }

  private static func centre(_ corners: ArraySlice<Corner>) -> [Double] {
    var sum = [Double](repeating: 0, count: corners.count)
    for corner in corners {
      for axis in sum.indices { sum[axis] += corner.point[axis] }
    }
    return sum.map { $0 / Double(corners.count) }
  }
}
