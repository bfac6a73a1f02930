/// A bar of a round length on the ground, true in the middle of the map.
struct ScaleBar {
  /// Where it stands: in the corner at the bottom with fewer markers.
  let box: Box
  private let kilometres: Double
  private let length: Double

  init(view: MapView, avoiding markers: [Box]) {
    let most = 110 * view.kilometresPerUnit
    // The largest of 1, 2, 5 times a power of ten that is not above `most`.
    let above = AxisScale.roundStep(atLeast: most)
    let candidates = [above, above / 2, above / 2.5, above / 5].filter { $0 <= most * (1 + 1e-9) }
    kilometres =
      candidates.first { AxisScale.roundStep(atLeast: $0 * 0.999) <= $0 * 1.001 } ?? most
    length = kilometres / view.kilometresPerUnit
    let width = length + 18
    let (frame, height) = (view.frame, 30.0)
    let left = Box(
      left: 8, top: frame.bottom - 8 - height, right: 8 + width, bottom: frame.bottom - 8)
    let right = Box(
      left: frame.right - 8 - width, top: left.top, right: frame.right - 8, bottom: left.bottom)
    let taken = { (box: Box) in markers.count { box.grown(by: 6).overlaps($0) } }
    box = taken(left) <= taken(right) ? left : right
  }

  func draw(on sheet: inout Sheet) {
    sheet.canvas.open("g", ["class": "chart-scale"])
    sheet.canvas.draw(
      "rect",
      [
        "x": number(box.left), "y": number(box.top), "width": number(box.width),
        "height": number(box.height), "rx": "3", "fill": Palette.paper, "fill-opacity": "0.85",
      ])
    let (left, right, y) = (box.left + 9, box.left + 9 + length, box.bottom - 8)
    sheet.canvas.draw(
      "path",
      [
        "d": "M\(number(left)) \(number(y - 4))v4H\(number(right))v-4", "fill": "none",
        "stroke": "currentColor", "stroke-width": "1.3",
      ])
    sheet.text(
      "\(NumberText.amount(kilometres)) km", x: (left + right) / 2, y: y - 6, anchor: .middle,
      size: Sheet.smallSize)
    sheet.canvas.close("g")
  }
}
