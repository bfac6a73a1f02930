/// Operations on rings and lines of the plane.
enum Polygon {
  /// Whether a point lies inside rings, counted by even and odd.
  static func contains(_ p: Point, rings: [[Point]]) -> Bool {
    var inside = false
    for ring in rings {
      for (a, b) in zip(ring, ring.dropFirst()) where (a.y > p.y) != (b.y > p.y) {
        if p.x < a.x + (p.y - a.y) / (b.y - a.y) * (b.x - a.x) { inside.toggle() }
      }
    }
    return inside
  }

  /// Twice the area, without sign.
  static func doubleArea(_ ring: [Point]) -> Double {
    var sum = 0.0
    for (a, b) in zip(ring, ring.dropFirst()) { sum += a.x * b.y - b.x * a.y }
    return abs(sum)
  }

  /// Leaves out points that lie within `tolerance` of the line through those kept.
  ///
  /// Douglas and Peucker, "Algorithms for the reduction of the number of points required to
  /// represent a digitized line" (1973). A closed line keeps a second corner and a third.
  static func simplified(_ points: [Point], tolerance: Double) -> [Point] {
    guard points.count > 2 else { return points }
    let closed = points.first == points.last
    var keep = [Bool](repeating: false, count: points.count)
    keep[0] = true
    keep[points.count - 1] = true
    var stack = [(0, points.count - 1)]
    while let (first, last) = stack.popLast() {
      guard last - first > 1 else { continue }
      var (far, distance) = (first + 1, -1.0)
      for index in (first + 1)..<last {
        let d = self.distance(points[index], from: points[first], to: points[last])
        if d > distance { (far, distance) = (index, d) }
      }
      if distance > tolerance || (closed && last - first == points.count - 1) {
        keep[far] = true
        stack += [(first, far), (far, last)]
      }
    }
    return points.indices.filter { keep[$0] }.map { points[$0] }
  }

  /// From a point to the nearest point of a segment.
  static func distance(_ p: Point, from a: Point, to b: Point) -> Double {
    let along = b - a
    let square = along.x * along.x + along.y * along.y
    guard square > 0 else { return (p - a).length }
    let share = ((p.x - a.x) * along.x + (p.y - a.y) * along.y) / square
    return (p - a - along * min(1, max(0, share))).length
  }

  /// The part of a closed ring inside a box: Sutherland and Hodgman, "Reentrant polygon clipping"
  /// (1974). Pieces that the box parts stay joined along its edge: keep the edge out of sight.
  static func clipped(_ ring: [Point], to box: Box) -> [Point] {
    guard let bounds = Box(round: ring), bounds.overlaps(box) else { return [] }
    if box.contains(bounds) { return ring }
    var points = ring
    points = side(points) { $0.x - box.left }
    points = side(points) { box.right - $0.x }
    points = side(points) { $0.y - box.top }
    points = side(points) { box.bottom - $0.y }
    return points
  }

  /// The part of a ring where `depth` is not below nought, closed again.
  private static func side(_ ring: [Point], depth: (Point) -> Double) -> [Point] {
    var kept: [Point] = []
    for (a, b) in zip(ring, ring.dropFirst()) {
      let (from, to) = (depth(a), depth(b))
      if from >= 0 { kept.append(a) }
      if (from < 0) != (to < 0) { kept.append(a + (b - a) * (from / (from - to))) }
    }
    if let first = kept.first { kept.append(first) }
    return kept
  }

  /// The parts of an open line inside a box (Liang and Barsky, 1984, segment by segment).
  static func clipped(line: [Point], to box: Box) -> [[Point]] {
    var parts: [[Point]] = []
    for (a, b) in zip(line, line.dropFirst()) {
      guard let (from, to) = inside(a, b, box) else { continue }
      if parts.last?.last == from {
        parts[parts.count - 1].append(to)
      } else {
        parts.append([from, to])
      }
    }
    return parts
  }

  private static func inside(_ a: Point, _ b: Point, _ box: Box) -> (Point, Point)? {
    var (start, end) = (0.0, 1.0)
    let d = b - a
    let sides = [
      (-d.x, a.x - box.left), (d.x, box.right - a.x), (-d.y, a.y - box.top),
      (d.y, box.bottom - a.y),
    ]
    for (speed, room) in sides {
      if speed == 0 {
        if room < 0 { return nil }
      } else if speed < 0 {
        start = max(start, room / speed)
      } else {
        end = min(end, room / speed)
      }
    }
    guard start < end else { return nil }
    return (start == 0 ? a : a + d * start, end == 1 ? b : a + d * end)
  }
}
