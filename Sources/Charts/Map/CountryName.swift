/// Finds room for the name of a country inside what is seen of it.
struct CountryName {
  static let size = 9.5
  static let spacing = 1.2

  /// The visible part, closed rings.
  let rings: [[Point]]
  /// Where the name should be.
  let wanted: Point
  let frame: Box
  /// Points of arrows, which a name should not lie under.
  let trails: [Point]
  /// The name, then what may stand for it.
  let words: [String]

  /// The first words that have room, and their box.
  func place(avoiding taken: [Box]) -> (words: String, box: Box)? {
    let largest = rings.max { Polygon.doubleArea($0) < Polygon.doubleArea($1) } ?? []
    guard Polygon.doubleArea(largest) > 700, let bounds = Box(round: largest) else { return nil }
    var spots = [wanted] + CountryName.grid(over: bounds)
    spots = spots.filter { Polygon.contains($0, rings: [largest]) }
    let near = trails.filter { bounds.grown(by: 8).contains($0) }
    for text in words {
      let width =
        TextMeasure.width(text, size: CountryName.size)
        + CountryName.spacing * Double(text.count)
      let fitting = spots.enumerated().compactMap { index, spot -> (Double, Box)? in
        let box = Box(
          left: spot.x - width / 2, top: spot.y - 6, right: spot.x + width / 2, bottom: spot.y + 6)
        guard frame.grown(by: -4).contains(box), !taken.contains(where: box.overlaps),
          holds(box, in: largest)
        else { return nil }
        let crossings = near.count { box.contains($0) }
        return (Double(crossings * 12) + (index == 0 ? 0 : 8 + (spot - wanted).length), box)
      }
      if let best = fitting.min(by: { $0.0 < $1.0 }) { return (text, best.1) }
    }
    return nil
  }

  /// Whether the ring holds the box: its corners and the middles of its long sides.
  private func holds(_ box: Box, in ring: [Point]) -> Bool {
    [box.top, box.bottom].allSatisfy { y in
      [box.left, box.center.x, box.right].allSatisfy { x in
        Polygon.contains(Point(x: x, y: y), rings: [ring])
      }
    }
  }

  private static func grid(over bounds: Box) -> [Point] {
    (1..<14).flatMap { row in
      (1..<14).map { column in
        Point(
          x: bounds.left + bounds.width * Double(column) / 14,
          y: bounds.top + bounds.height * Double(row) / 14)
      }
    }
  }
}
