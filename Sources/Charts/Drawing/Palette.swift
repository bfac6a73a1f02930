/// Colours that stay apart for colour-blind readers and, by lightness and hatching, in grey.
///
/// Text colours have a contrast of at least 4.5 to 1 on paper, marks that carry meaning at least
/// 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11). Blue and vermilion follow Okabe and Ito, "Color Universal
/// Design" (2008), darkened for print.
enum Palette {
  static let paper = "#ffffff"
  static let ink = "#1c2733"
  static let softInk = "#54606c"
  static let rule = "#d5dbe0"

  static let blue = "#1b5f8f"
  static let paleBlue = "#a5c8e1"
  static let midBlue = "#3f83b5"
  static let vermilion = "#b04a0c"
  static let grey = "#7d8790"

  static let sea = "#e3ebf0"
  static let land = "#fbfaf6"
  static let unmapped = "#eceae4"
  static let coast = "#8b99a5"
  static let border = "#b3b6b4"
  static let outerBorder = "#5d4a6b"
  static let highlight = "#f3e6c4"

  static let fonts = "'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif"
}

/// What a part of a bar or a line stands for; each looks different in grey as well.
public enum Tone: String, Sendable, Hashable, CaseIterable {
  /// Done or sure: solid dark.
  case covered
  /// On its way or in part: solid pale with a dark edge.
  case underway
  /// Open, missing: hatched.
  case open
  /// Neither good nor bad: grey.
  case neutral

  /// The colour of lines and edges.
  var stroke: String {
    switch self {
    case .covered, .underway: Palette.blue
    case .open: Palette.vermilion
    case .neutral: Palette.grey
    }
  }

  /// The colour of areas; `hatch` is the id of the pattern for what is open.
  func fill(hatch: String) -> String {
    switch self {
    case .covered: Palette.blue
    case .underway: Palette.paleBlue
    case .open: "url(#\(hatch))"
    case .neutral: Palette.grey
    }
  }
}

extension Sheet {
  /// The id of the pattern for what is open.
  var hatch: String { id + "-hatch" }

  /// Defines the pattern for what is open. The paper behind it keeps it legible on any page.
  mutating func defineHatch() {
    canvas.open("defs")
    canvas.open(
      "pattern",
      [
        "id": hatch, "width": "5", "height": "5", "patternUnits": "userSpaceOnUse",
        "patternTransform": "rotate(45)",
      ])
    canvas.draw("rect", ["width": "5", "height": "5", "fill": Palette.paper])
    canvas.draw("rect", ["width": "1.8", "height": "5", "fill": Palette.vermilion])
    canvas.close("pattern")
    canvas.close("defs")
  }

  /// A rectangle filled by tone.
  mutating func area(x: Double, y: Double, width: Double, height: Double, tone: Tone) {
    canvas.draw(
      "rect",
      [
        "class": "chart-" + tone.rawValue, "x": number(x), "y": number(y),
        "width": number(width), "height": number(height), "fill": tone.fill(hatch: hatch),
        "stroke": tone.stroke, "stroke-width": "0.8",
      ])
  }
}
