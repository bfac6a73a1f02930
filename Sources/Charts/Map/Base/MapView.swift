/// How the Earth is laid on the sheet: a projection, a scale and a frame.
struct MapView: Sendable {
  static let mostHeight = 700.0
  static let leastHeight = 400.0
  /// The least distance that a map shows across, so that one place alone has surroundings.
  static let leastKilometres = 120.0

  /// The frame of the map on the sheet.
  let frame: Box
  /// Kilometres for one unit of the sheet, in the middle of the map.
  let kilometresPerUnit: Double
  private let projection: EqualArea
  private let middle: Point

  /// A view that shows all `places` with `margin` units round them.
  init(showing places: [GeoPoint], center: GeoPoint?, margin: Double) {
    let longitudes = places.map(\.longitude)
    let latitudes = places.map(\.latitude)
    let dataCenter = GeoPoint(
      longitude: ((longitudes.min() ?? 10) + (longitudes.max() ?? 10)) / 2,
      latitude: ((latitudes.min() ?? 52) + (latitudes.max() ?? 52)) / 2)
    projection = EqualArea(center: center ?? dataCenter)
    let box =
      Box(round: places.map(projection.project)) ?? Box(left: 0, top: 0, right: 0, bottom: 0)
    middle = box.center
    let across = max(box.width, MapView.leastKilometres)
    let upright = max(box.height, MapView.leastKilometres / 2)
    kilometresPerUnit = max(
      across / (Sheet.width - 2 * margin), upright / (MapView.mostHeight - 2 * margin))
    let height = upright / kilometresPerUnit + 2 * margin
    frame = Box(
      left: 0, top: 0, right: Sheet.width,
      bottom: min(MapView.mostHeight, max(MapView.leastHeight, height)).rounded(.up))
  }

  /// Where a place lies on the sheet.
  func point(_ place: GeoPoint) -> Point {
    let p = projection.project(place)
    return Point(
      x: frame.center.x + (p.x - middle.x) / kilometresPerUnit,
      y: frame.center.y - (p.y - middle.y) / kilometresPerUnit)
  }
}
