import Foundation

/// The Lambert azimuthal equal-area projection of the sphere.
///
/// Snyder, "Map Projections: A Working Manual", USGS Professional Paper 1395 (1987), equations
/// 24-2 to 24-4. The sphere has the area of the Earth (radius 6371.0072 km), so that against the
/// ellipsoid of ETRS89-LAEA (EPSG:3035) places are off by some kilometres at the rim of Europe, and
/// there is no false origin: the centre is nought.
struct EqualArea: Hashable, Sendable {
  /// The radius of the sphere with the area of the GRS 80 ellipsoid, in kilometres.
  static let radius = 6371.0072

  /// The centre that ETRS89-LAEA uses for Europe.
  static let europe = GeoPoint(longitude: 10, latitude: 52)

  private let longitude: Double
  private let sine: Double
  private let cosine: Double

  init(center: GeoPoint) {
    longitude = center.longitude
    sine = sin(center.latitude * .pi / 180)
    cosine = cos(center.latitude * .pi / 180)
  }

  /// Kilometres east and north of the centre. The antipode, which has no image, is drawn at the
  /// rim of the map.
  func project(_ place: GeoPoint) -> Point {
    let latitude = place.latitude * .pi / 180
    let east = (place.longitude - longitude) * .pi / 180
    let (s, c) = (sin(latitude), cos(latitude))
    let nearness = max(1e-9, 1 + sine * s + cosine * c * cos(east))
    let k = EqualArea.radius * (2 / nearness).squareRoot()
    return Point(x: k * c * sin(east), y: k * (cosine * s - sine * c * cos(east)))
  }
}
