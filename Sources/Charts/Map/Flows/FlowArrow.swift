/// An arrow between two markers, curved so that there and back differ.
struct FlowArrow {
  /// The curve as a fine line from the rim of one marker to the point of the arrow.
  let line: [Point]
  /// The sum of its flows.
  let weight: Double
  let tone: Tone
  private let width: Double
  private let tooltip: String

  /// How far the middle stands off the straight line, as a share of its length.
  private static let bend = 0.13
  private static let leastWidth = 1.2
  static let mostWidth = 6.0

  /// The arrows of a map, the widest first; flows between the same markers and of the same tone
  /// share one.
  static func arrows(of map: FlowMap, markers: [Marker]) -> [FlowArrow] {
    var markerOf: [String: Int] = [:]
    for (index, marker) in markers.enumerated() {
      for member in marker.members { markerOf[map.places[member].id] = index }
    }
    var bundles: [(key: Key, flows: [FlowMap.Flow])] = []
    for flow in map.flows {
      guard let from = markerOf[flow.from], let to = markerOf[flow.to], from != to,
        !(markers[from].isBeyond && markers[to].isBeyond)
      else { continue }
      let key = Key(from: from, to: to, tone: flow.tone)
      if let known = bundles.firstIndex(where: { $0.key == key }) {
        bundles[known].flows.append(flow)
      } else {
        bundles.append((key, [flow]))
      }
    }
    let weights = bundles.map { $0.flows.reduce(0) { $0 + NumberText.drawable($1.weight) } }
    let heaviest = weights.max() ?? 0
    let order = bundles.indices.sorted { (-weights[$0], $0) < (-weights[$1], $1) }
    return order.map { index in
      let (key, flows) = bundles[index]
      let share = heaviest > 0 ? weights[index] / heaviest : 0
      return FlowArrow(
        from: markers[key.from], to: markers[key.to],
        lane: bundles[..<index].count { $0.key.from == key.from && $0.key.to == key.to },
        weight: weights[index], width: leastWidth + (mostWidth - leastWidth) * share,
        tone: key.tone,
        tooltip: "\(markers[key.from].name) – \(markers[key.to].name): \(words(for: flows))")
    }
  }

  /// What the flows are; of many, the first and how many more.
  private static func words(for flows: [FlowMap.Flow]) -> String {
    let shown = flows.prefix(6).map(\.label).joined(separator: "; ")
    return flows.count > 6 ? "\(shown) and \(flows.count - 6) more" : shown
  }

  private struct Key: Hashable {
    let from, to: Int
    let tone: Tone
  }

  /// `lane` is how many arrows of another tone already lead the same way.
  private init(
    from: Marker, to: Marker, lane: Int, weight: Double, width: Double, tone: Tone, tooltip: String
  ) {
    (self.weight, self.width, self.tone, self.tooltip) = (weight, width, tone, tooltip)
    let along = to.point - from.point
    // What comes from beyond the frame is shown without its real course: straight is honest.
    let bend =
      (from.isBeyond || to.isBeyond ? FlowArrow.bend / 4 : FlowArrow.bend) + 0.05 * Double(lane)
    let middle = (from.point + to.point) * 0.5
    let control = Point(
      x: middle.x + along.y * bend * 2, y: middle.y - along.x * bend * 2)
    let curve = (0...96).map { step in
      let t = Double(step) / 96
      let a = from.point * ((1 - t) * (1 - t))
      return a + control * (2 * t * (1 - t)) + to.point * (t * t)
    }
    let visible = curve.filter {
      !from.box.grown(by: 1).contains($0) && !to.box.grown(by: 2.5).contains($0)
    }
    line = visible.count >= 2 ? visible : [from.point, to.point]
  }

  /// Where the head begins on the line, and the way from there to its point.
  private var head: (start: Int, way: Point)? {
    let total = zip(line, line.dropFirst()).reduce(0) { $0 + ($1.1 - $1.0).length }
    let length = min(5 + width * 1.5, total * 0.6)
    guard let tip = line.last, let start = line.lastIndex(where: { ($0 - tip).length >= length })
    else { return nil }
    return (start, tip - line[start])
  }

  /// Draws the line with a light edge, so that crossing arrows stay apart.
  func drawShaft(on sheet: inout Sheet) {
    guard let head else { return }
    var body = PathText()
    body.add(FlowArrow.thinned(Array(line[...head.start])) + [line[head.start] + head.way * 0.2])
    sheet.canvas.open("g", ["class": "chart-flow chart-" + tone.rawValue, "fill": "none"])
    sheet.canvas.draw("title", [:], text: tooltip)
    sheet.canvas.draw(
      "path",
      [
        "d": body.data, "stroke": Palette.paper, "stroke-width": number(width + 2.4),
        "stroke-opacity": "0.75",
      ])
    sheet.canvas.draw(
      "path",
      [
        "d": body.data, "stroke": color, "stroke-width": number(width),
        "stroke-dasharray": tone == .open ? "\(number(3 + width)) 3" : "",
      ])
    sheet.canvas.close("g")
  }

  /// Draws the head; all heads lie above all lines.
  func drawHead(on sheet: inout Sheet) {
    guard let (start, way) = head else { return }
    let base = line[start]
    let side = Point(x: -way.y, y: way.x) * ((2.6 + width * 0.95) / max(1e-9, way.length))
    var point = PathText()
    point.add([base + side, base + way, base - side, base + way * 0.2, base + side])
    sheet.canvas.draw(
      "path",
      [
        "class": "chart-flow-head chart-" + tone.rawValue, "d": point.data, "fill": color,
        "stroke": Palette.paper, "stroke-width": "0.6",
      ])
  }

  /// The colour of arrows of a tone, a little lighter for what is under way.
  static func color(of tone: Tone) -> String {
    tone == .underway ? Palette.midBlue : tone.stroke
  }

  private var color: String { Self.color(of: tone) }

  private static func thinned(_ points: [Point]) -> [Point] {
    Polygon.simplified(points, tolerance: 0.15)
  }
}
