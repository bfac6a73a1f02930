/// Looks for a minimum without derivatives (Nelder and Mead 1965, "A simplex method for function
/// minimization"), the same way each time.
enum NelderMead {
  static func minimum(
    from start: [Double], step: [Double], evaluations: Int, of value: ([Double]) -> Double
  ) -> [Double] {
    var points = [start]
    for at in start.indices {
      var point = start
      point[at] += step[at]
      points.append(point)
    }
    var simplex = points.map { (point: $0, value: value($0)) }
    var count = simplex.count
    let size = Double(start.count)
    while count < evaluations {
      simplex.sort { $0.value < $1.value }
      let (best, worst) = (simplex[0], simplex[simplex.count - 1])
      if worst.value - best.value < 1e-9 * (abs(best.value) + 1e-9) { break }
      let others = simplex.dropLast()
      let centre = start.indices.map { at in others.reduce(0) { $0 + $1.point[at] } / size }
      func along(_ factor: Double) -> (point: [Double], value: Double) {
        let point = zip(centre, worst.point).map { $0 + factor * ($0 - $1) }
        count += 1
        return (point, value(point))
      }
      let reflected = along(1)
      if reflected.value < best.value {
        let expanded = along(2)
        simplex[simplex.count - 1] = expanded.value < reflected.value ? expanded : reflected
      } else if reflected.value < simplex[simplex.count - 2].value {
        simplex[simplex.count - 1] = reflected
      } else {
        let inner = reflected.value < worst.value ? along(0.5) : along(-0.5)
        if inner.value < min(worst.value, reflected.value) {
          simplex[simplex.count - 1] = inner
        } else {
          for at in 1..<simplex.count {
            let point = zip(simplex[at].point, best.point).map { ($0 + $1) / 2 }
            simplex[at] = (point, value(point))
            count += 1
          }
        }
      }
    }
    return simplex.min { $0.value < $1.value }?.point ?? start
  }
}
