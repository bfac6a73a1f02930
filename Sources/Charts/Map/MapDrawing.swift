/// Draws a flow map, layer by layer: land, borders, arrows, markers, names.
struct MapDrawing {
  private let map: FlowMap
  private let view: MapView
  private var sheet: Sheet

  init(map: FlowMap, id: String) {
    self.map = map
    sheet = Sheet(id: id)
    view = MapDrawing.view(of: map)
  }

  /// The whole picture.
  func finished() -> String {
    var drawing = self
    return drawing.drawn()
  }

  private mutating func drawn() -> String {
    let markers = MarkerLayout.markers(of: map, in: view)
    let arrows = FlowArrow.arrows(of: map, markers: markers)
    let land = LandLayer(view: view, base: .europe)
    let frame = view.frame
    sheet.canvas.open("defs")
    sheet.canvas.open("clipPath", ["id": sheet.id + "-frame"])
    drawFrame(kind: "", fill: "")
    sheet.canvas.close("clipPath")
    sheet.canvas.close("defs")
    sheet.canvas.open("g", ["clip-path": "url(#\(sheet.id)-frame)"])
    drawFrame(kind: "sea", fill: Palette.sea)
    if map.graticule { land.drawGraticule(on: &sheet) }
    land.draw(on: &sheet, highlighted: map.highlighted)
    let scale = ScaleBar(view: view, avoiding: markers.map(\.box))
    let labels = LabelPlacement(frame: frame, markers: markers, arrows: arrows, kept: [scale.box])
    land.drawNames(
      on: &sheet, avoiding: labels.obstacles, trails: arrows.flatMap(\.line),
      named: map.countryNames)
    for arrow in arrows { arrow.drawShaft(on: &sheet) }
    for arrow in arrows { arrow.drawHead(on: &sheet) }
    for marker in markers { marker.draw(on: &sheet) }
    for label in labels.placed { label.draw(on: &sheet) }
    scale.draw(on: &sheet)
    sheet.canvas.close("g")
    sheet.canvas.draw(
      "rect",
      [
        "x": "0.5", "y": "0.5", "width": number(frame.width - 1),
        "height": number(frame.height - 1), "fill": "none", "stroke": Palette.coast,
      ])
    let legend = MapLegend.legend(of: map, markers: markers, arrows: arrows, land: land)
    let height = legend.draw(on: &sheet, x: 0, y: frame.bottom + 16, width: Sheet.width)
    return sheet.finished(
      title: map.title, summary: map.summary, height: frame.bottom + height + 8, kind: "map")
  }

  private mutating func drawFrame(kind: String, fill: String) {
    sheet.canvas.draw(
      "rect",
      [
        "class": kind.isEmpty ? "" : "chart-" + kind, "width": number(view.frame.width),
        "height": number(view.frame.height), "fill": fill,
      ])
  }

  private static func view(of map: FlowMap) -> MapView {
    let center = map.center == .europe ? EqualArea.europe : nil
    switch map.extent {
    case .places:
      let places = map.places.compactMap(\.location).filter(\.isOnEarth)
      return MapView(showing: places, center: center, margin: 62)
    case .countries(let ids):
      let base = Basemap.europe
      let points = base.countries.filter { ids.contains($0.id) }.flatMap { country in
        country.rings.joined().flatMap { base.arcs[$0 >= 0 ? $0 : ~$0].points }
      }
      return MapView(showing: points, center: center, margin: 26)
    case .box(let west, let south, let east, let north):
      let steps = (0...16).map { Double($0) / 16 }
      let sides = steps.flatMap { step in
        [south, north].map {
          GeoPoint(longitude: west + (east - west) * step, latitude: $0)
        }
          + [west, east].map {
            GeoPoint(longitude: $0, latitude: south + (north - south) * step)
          }
      }
      return MapView(showing: sides, center: center, margin: 0)
    }
  }
}

/// The signs below a map.
enum MapLegend {
  /// Only what the map shows.
  static func legend(
    of map: FlowMap, markers: [Marker], arrows: [FlowArrow], land: LandLayer
  ) -> Legend {
    var legend = Legend()
    for tone in Tone.allCases {
      guard let words = map.toneNames[tone], arrows.contains(where: { $0.tone == tone }) else {
        continue
      }
      let dash = tone == .open ? "5 3" : ""
      legend.entries.append(
        (.line(color: FlowArrow.color(of: tone), width: 2.5, dash: dash), words))
    }
    if let widest = arrows.first, !map.unit.isEmpty {
      let words = "widest arrow: \(NumberText.amount(widest.weight)) \(map.unit)"
      legend.entries.append(
        (.line(color: "currentColor", width: FlowArrow.mostWidth, dash: ""), words))
    }
    for kind in FlowMap.Place.Kind.allCases where markers.contains(where: { $0.kind == kind }) {
      legend.entries.append((.marker(kind, beyond: false), kind.rawValue))
    }
    if markers.contains(where: \.isBeyond) {
      legend.entries.append((.marker(.other, beyond: true), "beyond the map"))
    }
    if land.shows(.schengen) {
      legend.entries.append((.border(.schengen), "outer border of the Schengen area (2025)"))
    }
    if land.shows(.europeanUnion) {
      legend.entries.append(
        (.border(.europeanUnion), "outer border of the European Union only (2025)"))
    }
    return legend
  }
}
