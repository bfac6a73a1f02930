/// A sign for one place on the map, or for several that lie too near to one another.
struct Marker: Hashable {
  /// The places in it, as positions in the map's list.
  var members: [Int]
  /// Where its first place is, or the rim of the frame for what lies beyond.
  let anchor: Point
  /// Where it is drawn: at its anchor, or moved off it for want of room.
  var point: Point
  /// The kind of its first place.
  var kind: FlowMap.Place.Kind
  /// Whether the places lie beyond the frame and the sign stands at the rim in their direction.
  var isBeyond: Bool
  /// The words of its label.
  var name = ""
  var isEmphasised = false
  var weight = 0.0

  static let radius = 8.5

  /// The numbers of its places: `7`, `7, 9`, `7–9`, `7, 9 …`.
  var numbers: String {
    let numbers = members.map { $0 + 1 }.sorted()
    guard let first = numbers.first, let last = numbers.last else { return "" }
    if numbers.count == 1 { return String(first) }
    if last - first == numbers.count - 1 {
      return numbers.count == 2 ? "\(first), \(last)" : "\(first)–\(last)"
    }
    return numbers.prefix(2).map(String.init).joined(separator: ", ")
      + (numbers.count > 2 ? " …" : "")
  }

  /// The rectangle that it covers.
  var box: Box {
    let half = max(Marker.radius, TextMeasure.width(numbers, size: 9.5, bold: true) / 2 + 4)
    return Box(
      left: point.x - half, top: point.y - Marker.radius, right: point.x + half,
      bottom: point.y + Marker.radius)
  }

  func draw(on sheet: inout Sheet) {
    if (point - anchor).length > 4, !isBeyond {
      sheet.line(anchor.x, anchor.y, point.x, point.y, width: 0.8)
      sheet.canvas.draw(
        "circle", ["cx": number(anchor.x), "cy": number(anchor.y), "r": "2"])
    }
    sheet.marker(kind, box: box, isBeyond: isBeyond)
    let dark = !isBeyond && (kind == .recipient || kind == .crossing)
    sheet.canvas.draw(
      "text",
      [
        "x": number(point.x), "y": number(point.y + 3.4), "text-anchor": "middle",
        "font-size": "9.5", "font-weight": "600", "fill": dark ? Palette.paper : "",
      ], text: numbers)
  }
}

extension Sheet {
  /// The sign of one kind of place, filling `box`.
  mutating func marker(_ kind: FlowMap.Place.Kind, box: Box, isBeyond: Bool) {
    let square = kind == .hub || kind == .crossing
    let dark = !isBeyond && (kind == .recipient || kind == .crossing)
    let light = isBeyond || kind == .giver || kind == .hub
    canvas.draw(
      "rect",
      [
        "class": "chart-" + kind.rawValue, "x": number(box.left), "y": number(box.top),
        "width": number(box.width), "height": number(box.height),
        "rx": number(square ? 2 : box.height / 2),
        "fill": dark ? Palette.ink : light ? Palette.paper : Palette.rule,
        "stroke": dark ? Palette.paper : Palette.ink,
        "stroke-width": dark ? "1" : "1.3", "stroke-dasharray": isBeyond ? "2 1.6" : "",
      ])
  }
}

/// Puts markers on the map.
enum MarkerLayout {
  /// Places nearer than this share a marker.
  private static let nearness = 14.0
  /// So far inside the frame stand the signs of what lies beyond it.
  private static let rim = 14.0
  /// So far from its place may a marker move.
  private static let mostShift = 22.0

  /// The markers in the order of their first places.
  static func markers(of map: FlowMap, in view: MapView) -> [Marker] {
    var markers: [Marker] = []
    for (index, point) in points(of: map, in: view).enumerated() {
      guard let point else { continue }
      let beyond = !view.frame.contains(point)
      let held = beyond ? view.frame.grown(by: -rim).held(point) : point
      let near = markers.firstIndex {
        $0.isBeyond == beyond && ($0.point - held).length < nearness
      }
      if let near {
        markers[near].members.append(index)
      } else {
        markers.append(
          Marker(
            members: [index], anchor: held, point: held, kind: map.places[index].kind,
            isBeyond: beyond))
      }
    }
    return apart(markers.map { named($0, map) }, in: view.frame)
  }

  /// Where each place is on the sheet; nil for those without a location, and for those beyond the
  /// frame that have no flow to or from a place within it.
  private static func points(of map: FlowMap, in view: MapView) -> [Point?] {
    let points = map.places.map { place -> Point? in
      guard let location = place.location, location.isOnEarth else { return nil }
      return view.point(location)
    }
    var inside: Set<String> = []
    for (place, point) in zip(map.places, points) {
      if let point, view.frame.contains(point) { inside.insert(place.id) }
    }
    var linked: Set<String> = []
    for flow in map.flows {
      if inside.contains(flow.from) { linked.insert(flow.to) }
      if inside.contains(flow.to) { linked.insert(flow.from) }
    }
    return zip(map.places, points).map { place, point in
      guard let point, inside.contains(place.id) || linked.contains(place.id) else { return nil }
      guard !inside.contains(place.id) else { return point }
      return rimPoint(from: point, of: place, map: map, points: points, frame: view.frame)
    }
  }

  /// A point beyond the frame on the line from its partners within to where the place really is,
  /// so near that holding it to the frame keeps the direction.
  private static func rimPoint(
    from far: Point, of place: FlowMap.Place, map: FlowMap, points: [Point?], frame: Box
  ) -> Point {
    let ids = Set(
      map.flows.filter { $0.from == place.id }.map(\.to)
        + map.flows.filter { $0.to == place.id }.map(\.from))
    let partners = zip(map.places, points).compactMap { other, point in
      ids.contains(other.id) && point.map(frame.contains) == true ? point : nil
    }
    let sum = partners.reduce(Point(x: 0, y: 0), +)
    let middle = partners.isEmpty ? frame.center : sum * (1 / Double(partners.count))
    let part = Polygon.clipped(line: [middle, far], to: frame.grown(by: 1)).first?.last
    return part ?? far
  }

  private static func named(_ marker: Marker, _ map: FlowMap) -> Marker {
    var marker = marker
    let places = marker.members.map { map.places[$0] }
    let first = places.indices.min { a, b in
      precedence(places[a], a) < precedence(places[b], b)
    }
    guard let first else { return marker }
    marker.kind = places[first].kind
    marker.isEmphasised = places.contains(where: \.isEmphasised)
    marker.weight = places.map { NumberText.drawable($0.weight) }.reduce(0, +)
    marker.name =
      TextMeasure.shortened(places[first].name, to: 150, size: Sheet.smallSize)
      + (places.count > 1 ? " + \(places.count - 1)" : "")
    return marker
  }

  /// Moves markers that cover one another apart, step by step and not far from their anchors.
  private static func apart(_ markers: [Marker], in frame: Box) -> [Marker] {
    var markers = markers
    let inner = frame.grown(by: -12)
    for _ in 0..<40 {
      var moved = false
      for a in markers.indices {
        for b in markers.indices where b > a {
          let (first, second) = (markers[a].box.grown(by: 1), markers[b].box.grown(by: 1))
          guard first.overlaps(second) else { continue }
          moved = true
          let push = push(first, second)
          markers[a].point = held(markers[a].point - push, markers[a], inner)
          markers[b].point = held(markers[b].point + push, markers[b], inner)
        }
      }
      if !moved { break }
    }
    return markers
  }

  /// Half the shorter way that parts two boxes, for the second of them.
  private static func push(_ a: Box, _ b: Box) -> Point {
    let across = min(a.right, b.right) - max(a.left, b.left)
    let upright = min(a.bottom, b.bottom) - max(a.top, b.top)
    if across <= upright {
      return Point(x: b.center.x >= a.center.x ? across / 2 : -across / 2, y: 0)
    }
    return Point(x: 0, y: b.center.y >= a.center.y ? upright / 2 : -upright / 2)
  }

  private static func held(_ point: Point, _ marker: Marker, _ inner: Box) -> Point {
    let way = point - marker.anchor
    let most = marker.isBeyond ? mostShift * 3 : mostShift
    let near = way.length <= most ? point : marker.anchor + way * (most / way.length)
    return inner.held(near)
  }

  private static func precedence(_ place: FlowMap.Place, _ index: Int) -> (Int, Double, Int) {
    (place.isEmphasised ? 0 : 1, -NumberText.drawable(place.weight), index)
  }
}
