/// Puts the names of places beside their markers without letting them touch: greedy over eight
/// positions, the important first. What finds no room has its number and the table.
struct LabelPlacement {
  /// A name with its place.
  struct Label: Hashable {
    let words: String
    let box: Box
    let isEmphasised: Bool

    func draw(on sheet: inout Sheet) {
      sheet.text(
        words, x: box.left + 2, y: box.bottom - 3.5, size: Sheet.smallSize, bold: isEmphasised,
        halo: true)
    }
  }

  private(set) var placed: [Label] = []
  /// What further labels must not touch: markers, names, and what was kept free.
  private(set) var obstacles: [Box]

  private static let height = 13.0

  init(frame: Box, markers: [Marker], arrows: [FlowArrow], kept: [Box]) {
    obstacles = markers.map(\.box) + kept
    let trails = arrows.flatMap(\.line)
    let inner = frame.grown(by: -3)
    let order = markers.indices.sorted { a, b in
      LabelPlacement.precedence(markers[a], a) < LabelPlacement.precedence(markers[b], b)
    }
    for marker in order.map({ markers[$0] }) {
      let width =
        TextMeasure.width(marker.name, size: Sheet.smallSize, bold: marker.isEmphasised) + 4
      let free = LabelPlacement.candidates(round: marker.box, width: width).filter { box in
        inner.contains(box) && !obstacles.contains(where: box.overlaps)
      }
      let costs = free.map { box in trails.count { box.contains($0) } }
      guard let best = costs.indices.min(by: { (costs[$0], $0) < (costs[$1], $1) }) else {
        continue
      }
      placed.append(
        Label(words: marker.name, box: free[best], isEmphasised: marker.isEmphasised))
      obstacles.append(free[best])
    }
  }

  private static func precedence(_ marker: Marker, _ index: Int) -> (Int, Int, Double, Int) {
    (marker.isEmphasised ? 0 : 1, marker.isBeyond ? 1 : 0, -marker.weight, index)
  }

  /// The eight positions, the most legible first (after Imhof, "Positioning names on maps", 1975).
  private static func candidates(round marker: Box, width: Double) -> [Box] {
    let center = marker.center
    let (right, left) = (marker.right + 2, marker.left - 2 - width)
    let (above, below) = (marker.top - height + 3, marker.bottom - 3)
    let spots = [
      (right, center.y - height / 2), (left, center.y - height / 2),
      (right - 3, above), (right - 3, below), (left + 3, above), (left + 3, below),
      (center.x - width / 2, marker.top - height - 1), (center.x - width / 2, marker.bottom + 1),
    ]
    return spots.map { Box(left: $0.0, top: $0.1, right: $0.0 + width, bottom: $0.1 + height) }
  }
}
