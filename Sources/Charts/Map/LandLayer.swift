/// Land, countries and borders as one view shows them.
struct LandLayer {
  /// Detail below this many units of the sheet is left out.
  private static let tolerance = 0.8
  /// Rings with less than this many square units are left out.
  private static let leastArea = 2.0
  /// So far beyond the frame is drawn, so that the cut does not show.
  private static let margin = 8.0

  private let view: MapView
  private let base: Basemap
  private let arcs: [[Point]]
  private let box: Box

  init(view: MapView, base: Basemap) {
    self.view = view
    self.base = base
    box = view.frame.grown(by: LandLayer.margin)
    arcs = base.arcs.map { arc in
      let points = arc.kind == .cut ? LandLayer.dense(arc.points) : arc.points
      return Polygon.simplified(points.map(view.point), tolerance: LandLayer.tolerance)
    }
  }

  /// A line with a point for each degree, so that meridians and parallels come out curved.
  private static func dense(_ points: [GeoPoint]) -> [GeoPoint] {
    var line = Array(points.prefix(1))
    for (a, b) in zip(points, points.dropFirst()) {
      let (east, north) = (b.longitude - a.longitude, b.latitude - a.latitude)
      let steps = max(1, max(abs(east), abs(north)).rounded(.up))
      line += stride(from: 1, through: steps, by: 1).map { step in
        step == steps
          ? b
          : GeoPoint(
            longitude: a.longitude + east * step / steps,
            latitude: a.latitude + north * step / steps)
      }
    }
    return line
  }

  /// The kinds of border that look different.
  enum BorderClass: Hashable {
    /// Between two countries, at the rim of neither area.
    case inner
    /// The rim of the Schengen area, mostly of the European Union as well.
    case schengen
    /// The rim of the European Union within or without the Schengen area.
    case europeanUnion
  }

  /// Draws land, highlighted countries and borders.
  func draw(on sheet: inout Sheet, highlighted: [String]) {
    sheet.canvas.draw(
      "path",
      [
        "class": "chart-land", "d": path(outlines()), "fill": Palette.land, "fill-rule": "evenodd",
        "stroke": Palette.coast, "stroke-width": "0.7", "stroke-linejoin": "round",
      ])
    for id in highlighted {
      guard let country = base.countries.first(where: { $0.id == id }) else { continue }
      let rings = path(country.rings.map { Basemap.joined($0, arcs) })
      guard !rings.isEmpty else { continue }
      sheet.canvas.draw(
        "path",
        [
          "class": "chart-highlight", "d": rings, "fill": Palette.highlight,
          "fill-rule": "evenodd", "stroke": Palette.coast, "stroke-width": "0.7",
          "stroke-linejoin": "round",
        ])
    }
    drawUnmapped(on: &sheet)
    for kind in [BorderClass.inner, .europeanUnion, .schengen] {
      let look = kind.look
      stroke(
        borders(kind), on: &sheet, kind: "border", color: look.color, width: look.width,
        dash: look.dash)
    }
  }

  /// Covers what lies east and south of the base map's bounds, where its land is cut off.
  private func drawUnmapped(on sheet: inout Sheet) {
    let corners = [
      (-70, base.bounds[1]), (base.bounds[2], base.bounds[1]), (base.bounds[2], 84), (110, 84),
      (110, 0), (-70, 0), (-70, base.bounds[1]),
    ].map { GeoPoint(longitude: $0.0, latitude: $0.1) }
    let beyond = path([LandLayer.dense(corners).map(view.point)])
    guard !beyond.isEmpty else { return }
    sheet.canvas.draw(
      "path",
      [
        "class": "chart-unmapped", "d": beyond, "fill": Palette.unmapped,
        "stroke": Palette.unmapped, "stroke-width": "2",
      ])
  }

  /// Whether a kind of border is seen in the frame.
  func shows(_ kind: BorderClass) -> Bool { !borders(kind).isEmpty }

  private func borders(_ kind: BorderClass) -> [[Point]] {
    lines { $0.kind == .border && BorderClass($0.membership) == kind }
  }

  private func lines(where wanted: (Basemap.Arc) -> Bool) -> [[Point]] {
    zip(base.arcs, arcs).flatMap { arc, points in
      wanted(arc) ? Polygon.clipped(line: points, to: box) : []
    }
  }

  private func stroke(
    _ lines: [[Point]], on sheet: inout Sheet, kind: String, color: String, width: Double,
    dash: String = ""
  ) {
    var text = PathText()
    for line in lines { text.add(line) }
    guard !text.data.isEmpty else { return }
    sheet.canvas.draw(
      "path",
      [
        "class": "chart-" + kind, "d": text.data, "fill": "none", "stroke": color,
        "stroke-width": number(width), "stroke-dasharray": dash, "stroke-linejoin": "round",
      ])
  }

  private func path(_ rings: [[Point]]) -> String {
    var text = PathText()
    for ring in rings {
      let clipped = Polygon.clipped(ring, to: box)
      if Polygon.doubleArea(clipped) >= 2 * LandLayer.leastArea { text.add(clipped) }
    }
    return text.data
  }

  /// The outlines of land whatever country it belongs to: the arcs that only one ring uses, put
  /// together end to end. At each point an even number of them meets, so every walk comes home.
  private func outlines() -> [[Point]] {
    var uses = [Int](repeating: 0, count: arcs.count)
    for number in base.countries.flatMap({ $0.rings.joined() }) {
      uses[number >= 0 ? number : ~number] += 1
    }
    var starts: [GeoPoint: [Int]] = [:]
    for (index, arc) in base.arcs.enumerated() where uses[index] == 1 {
      if let first = arc.points.first { starts[first, default: []].append(index) }
      if let last = arc.points.last { starts[last, default: []].append(~index) }
    }
    var rings: [[Point]] = []
    for index in arcs.indices where uses[index] == 1 {
      var ring: [Int] = []
      var next: Int? = index
      while let number = next {
        let arc = number >= 0 ? number : ~number
        uses[arc] = 0
        ring.append(number)
        let end = number >= 0 ? base.arcs[arc].points.last : base.arcs[arc].points.first
        next = end.flatMap { starts[$0] }?.first { uses[$0 >= 0 ? $0 : ~$0] == 1 }
      }
      rings.append(Basemap.joined(ring, arcs))
    }
    return rings
  }

  /// Draws meridians and parallels, every 10 degrees, or more closely where few would be seen.
  func drawGraticule(on sheet: inout Sheet) {
    let step = view.kilometresPerUnit > 2 ? 10.0 : view.kilometresPerUnit > 0.8 ? 5 : 1
    let all = stride(from: 0.0, through: 1, by: 1 / 64)
    var found: [[Point]] = []
    for longitude in stride(from: -40.0, through: 80, by: step) {
      let line = all.map { GeoPoint(longitude: longitude, latitude: 20 + 65 * $0) }
      found += Polygon.clipped(line: line.map(view.point), to: box)
    }
    for latitude in stride(from: 20.0, through: 85, by: step) {
      let line = all.map { GeoPoint(longitude: -40 + 120 * $0, latitude: latitude) }
      found += Polygon.clipped(line: line.map(view.point), to: box)
    }
    stroke(found, on: &sheet, kind: "graticule", color: Palette.coast, width: 0.3)
  }

  /// Draws the names of countries where they have room and touch nothing else.
  func drawNames(
    on sheet: inout Sheet, avoiding obstacles: [Box], trails: [Point], named names: [String: String]
  ) {
    var taken = obstacles
    for country in base.countries {
      let rings = country.rings.map { Polygon.clipped(Basemap.joined($0, arcs), to: view.frame) }
      let name = CountryName(
        rings: rings, wanted: view.point(country.label), frame: view.frame,
        trails: trails,
        words: [names[country.id] ?? country.name, country.id].map { $0.uppercased() })
      guard let place = name.place(avoiding: taken) else { continue }
      taken.append(place.box)
      sheet.canvas.draw(
        "text",
        [
          "class": "chart-country", "x": number(place.box.center.x),
          "y": number(place.box.bottom - 2.5), "text-anchor": "middle",
          "font-size": number(CountryName.size), "letter-spacing": number(CountryName.spacing),
          "fill": Palette.softInk,
        ], text: place.words)
    }
  }
}

extension LandLayer.BorderClass {
  init(_ membership: Basemap.Membership) {
    if membership.contains(.schengen) {
      self = .schengen
    } else {
      self = membership.contains(.europeanUnion) ? .europeanUnion : .inner
    }
  }

  /// How it is drawn.
  var look: (color: String, width: Double, dash: String) {
    switch self {
    case .inner: (Palette.border, 0.8, "")
    case .schengen: (Palette.outerBorder, 1.8, "")
    case .europeanUnion: (Palette.outerBorder, 1.2, "4 2.5")
    }
  }
}
