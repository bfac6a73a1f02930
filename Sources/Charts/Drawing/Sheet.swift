/// The outer element of a chart and the few kinds of line and text that all charts share.
struct Sheet {
  /// The width of all charts in their own units; printed on A4 a unit is about a quarter of a mm.
  static let width = 680.0
  /// The font size of labels.
  static let fontSize = 12.0
  /// The font size of what is secondary.
  static let smallSize = 11.0

  let id: String
  var canvas = Canvas()

  init(id: String) { self.id = Canvas.identifier(id) }

  /// The whole picture round what was drawn.
  func finished(title: String, summary: String, height: Double, kind: String) -> String {
    var outer = Canvas()
    outer.open(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "class": "chart chart-" + kind, "role": "img",
        "viewBox": "0 0 \(number(Sheet.width)) \(number(height))",
        "style": "max-width:\(number(Sheet.width))px",
        "aria-labelledby": "\(id)-title \(id)-desc",
        "font-family": Palette.fonts, "font-size": number(Sheet.fontSize),
        "color": Palette.ink, "fill": "currentColor",
      ])
    outer.draw("title", ["id": id + "-title"], text: title)
    outer.draw("desc", ["id": id + "-desc"], text: summary)
    return outer.markup + canvas.markup + "</svg>\n"
  }

  /// Where a text is held.
  enum Anchor: String { case start, middle, end }

  /// A line of text; `y` is its base line.
  mutating func text(
    _ text: String, x: Double, y: Double, anchor: Anchor = .start, size: Double = Sheet.fontSize,
    bold: Bool = false, soft: Bool = false, halo: Bool = false
  ) {
    guard !text.isEmpty else { return }
    canvas.draw(
      "text",
      [
        "x": number(x), "y": number(y),
        "text-anchor": anchor == .start ? "" : anchor.rawValue,
        "font-size": size == Sheet.fontSize ? "" : number(size),
        "font-weight": bold ? "600" : "", "class": soft ? "chart-soft" : "",
        "fill": soft ? Palette.softInk : "",
        "stroke": halo ? Palette.paper : "", "stroke-width": halo ? "3" : "",
        "stroke-linejoin": halo ? "round" : "", "paint-order": halo ? "stroke" : "",
      ], text: text)
  }

  /// A straight line.
  mutating func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, color: String = "currentColor",
    width: Double = 1, dash: String = "", kind: String = ""
  ) {
    canvas.draw(
      "path",
      [
        "class": kind.isEmpty ? "" : "chart-" + kind,
        "d": "M\(number(x1)) \(number(y1))L\(number(x2)) \(number(y2))", "stroke": color,
        "stroke-width": width == 1 ? "" : number(width), "stroke-dasharray": dash, "fill": "none",
      ])
  }

  /// Words in place of a picture where there is nothing to draw.
  mutating func nothing(_ words: String, height: Double) {
    text(words, x: Sheet.width / 2, y: height / 2 + 4, anchor: .middle, soft: true)
  }
}
