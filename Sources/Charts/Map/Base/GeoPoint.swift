/// A place on the Earth in degrees, as WGS 84 gives it.
public struct GeoPoint: Sendable, Hashable {
  /// East of Greenwich, -180 to 180.
  public var longitude: Double
  /// North of the equator, -90 to 90.
  public var latitude: Double

  /// A place.
  public init(longitude: Double, latitude: Double) {
    self.longitude = longitude
    self.latitude = latitude
  }

  /// Whether both numbers are in their range.
  var isOnEarth: Bool {
    (-180...180).contains(longitude) && (-90...90).contains(latitude)
  }
}

/// A point of the plane: kilometres east and north after projection, or units of the sheet right
/// and down.
struct Point: Hashable, Sendable {
  var x: Double
  var y: Double

  static func + (a: Point, b: Point) -> Point { Point(x: a.x + b.x, y: a.y + b.y) }
  static func - (a: Point, b: Point) -> Point { Point(x: a.x - b.x, y: a.y - b.y) }
  static func * (a: Point, factor: Double) -> Point { Point(x: a.x * factor, y: a.y * factor) }

  var length: Double { (x * x + y * y).squareRoot() }
}

/// An upright rectangle of the plane.
struct Box: Hashable, Sendable {
  var left, top, right, bottom: Double

  init(left: Double, top: Double, right: Double, bottom: Double) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  /// The smallest box round points; nil round none.
  init?(round points: some Sequence<Point>) {
    var box: Box?
    for p in points {
      guard let known = box else {
        box = Box(left: p.x, top: p.y, right: p.x, bottom: p.y)
        continue
      }
      box = Box(
        left: min(known.left, p.x), top: min(known.top, p.y), right: max(known.right, p.x),
        bottom: max(known.bottom, p.y))
    }
    guard let box else { return nil }
    self = box
  }

  var width: Double { right - left }
  var height: Double { bottom - top }
  var center: Point { Point(x: (left + right) / 2, y: (top + bottom) / 2) }

  /// The box made larger on all sides, or smaller by a negative amount.
  func grown(by amount: Double) -> Box {
    Box(left: left - amount, top: top - amount, right: right + amount, bottom: bottom + amount)
  }

  func contains(_ p: Point) -> Bool { p.x >= left && p.x <= right && p.y >= top && p.y <= bottom }

  func contains(_ other: Box) -> Bool {
    other.left >= left && other.right <= right && other.top >= top && other.bottom <= bottom
  }

  func overlaps(_ other: Box) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  /// The nearest point of the box.
  func held(_ p: Point) -> Point {
    Point(x: min(right, max(left, p.x)), y: min(bottom, max(top, p.y)))
  }
}
