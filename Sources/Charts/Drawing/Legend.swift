/// A line of swatches with words, broken where it is full.
struct Legend {
  /// What stands before the words.
  enum Swatch {
    case area(Tone)
    case mark
    case line(color: String, width: Double, dash: String)
    case dot(Tone)
    case late
    case marker(FlowMap.Place.Kind, beyond: Bool)
    case border(LandLayer.BorderClass)
  }

  var entries: [(swatch: Swatch, words: String)] = []

  private static let rowHeight = 18.0
  private static let swatchWidth = 22.0
  private static let gap = 18.0

  /// Draws from `x`, `y` (the middle of the first row) and gives the height that it took.
  func draw(on sheet: inout Sheet, x start: Double, y: Double, width: Double) -> Double {
    var (x, row) = (start, 0)
    for entry in entries {
      let words = TextMeasure.shortened(
        entry.words, to: width - Legend.swatchWidth - 6, size: Sheet.smallSize)
      let needed = Legend.swatchWidth + 6 + TextMeasure.width(words, size: Sheet.smallSize)
      if x > start, x + needed > start + width { (x, row) = (start, row + 1) }
      let middle = y + Double(row) * Legend.rowHeight
      draw(entry.swatch, on: &sheet, x: x, middle: middle)
      sheet.text(
        words, x: x + Legend.swatchWidth + 6, y: middle + 4, size: Sheet.smallSize)
      x += needed + Legend.gap
    }
    return entries.isEmpty ? 0 : Double(row + 1) * Legend.rowHeight
  }

  private func draw(_ swatch: Swatch, on sheet: inout Sheet, x: Double, middle: Double) {
    let center = x + Legend.swatchWidth / 2
    switch swatch {
    case .area(let tone):
      sheet.area(x: x, y: middle - 5, width: Legend.swatchWidth, height: 10, tone: tone)
    case .mark:
      sheet.line(center, middle - 7, center, middle + 7, width: 2.4)
    case .line(let color, let width, let dash):
      sheet.line(
        x, middle, x + Legend.swatchWidth, middle, color: color, width: width, dash: dash)
    case .dot(let tone):
      sheet.dot(x: center, y: middle, radius: 5, tone: tone)
    case .late:
      sheet.diamond(x: center, y: middle, radius: 6)
    case .marker(let kind, let beyond):
      let box = Box(left: center - 6, top: middle - 6, right: center + 6, bottom: middle + 6)
      sheet.marker(kind, box: box, isBeyond: beyond)
    case .border(let kind):
      let look = kind.look
      sheet.line(
        x, middle, x + Legend.swatchWidth, middle, color: look.color, width: look.width,
        dash: look.dash)
    }
  }
}

extension Sheet {
  /// A round dot: solid, pale with an edge, or hollow, by tone.
  mutating func dot(x: Double, y: Double, radius: Double, tone: Tone) {
    let hollow = tone == .open
    canvas.draw(
      "circle",
      [
        "class": "chart-" + tone.rawValue, "cx": number(x), "cy": number(y), "r": number(radius),
        "fill": hollow ? Palette.paper : tone.fill(hatch: hatch),
        "stroke": hollow ? Palette.ink : tone == .underway ? tone.stroke : Palette.paper,
        "stroke-width": hollow ? "1.5" : "1",
      ])
  }

  /// A diamond, for what comes late.
  mutating func diamond(x: Double, y: Double, radius: Double) {
    let r = radius
    canvas.draw(
      "path",
      [
        "class": "chart-late",
        "d": "M\(number(x)) \(number(y - r))L\(number(x + r)) \(number(y))"
          + "L\(number(x)) \(number(y + r))L\(number(x - r)) \(number(y))Z",
        "fill": Palette.vermilion, "stroke": Palette.paper,
      ])
  }
}
