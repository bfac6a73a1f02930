/// Writes lines as the data of an SVG path: relative steps in tenths, as short as SVG allows.
struct PathText {
  private(set) var data = ""

  /// Adds a line; a closed one (its end repeats its start) is closed.
  mutating func add(_ points: [Point]) {
    guard let first = points.first else { return }
    let closed = points.count > 3 && points.last == first
    var (x, y) = (PathText.tenths(first.x), PathText.tenths(first.y))
    data += "M" + PathText.text(x) + PathText.next(y)
    var command = "l"
    for point in closed ? points.dropFirst().dropLast() : points.dropFirst() {
      let (newX, newY) = (PathText.tenths(point.x), PathText.tenths(point.y))
      guard newX != x || newY != y else { continue }
      data += command.isEmpty ? PathText.next(newX - x) : command + PathText.text(newX - x)
      data += PathText.next(newY - y)
      (x, y, command) = (newX, newY, "")
    }
    if closed { data += "z" }
  }

  private static func tenths(_ value: Double) -> Int {
    Int((min(1e6, max(-1e6, value.isFinite ? value : 0)) * 10).rounded())
  }

  private static func next(_ tenths: Int) -> String {
    tenths < 0 ? text(tenths) : " " + text(tenths)
  }

  private static func text(_ tenths: Int) -> String {
    let (size, sign) = (abs(tenths), tenths < 0 ? "-" : "")
    if size % 10 == 0 { return sign + String(size / 10) }
    return sign + (size < 10 ? "" : String(size / 10)) + "." + String(size % 10)
  }
}
