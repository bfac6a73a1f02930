import Documents

extension BlockSetter {
  /// A picture between its caption and the words that say what is to be seen in it.
  func picture(
    _ svg: String, caption: String, summary: String
  ) throws(TypesetError) -> [Strip] {
    let picture = try Picture(svg: svg, caption: caption)
    var strips = self.caption(caption)
    strips.append(strip(picture))
    let words = shaper.block(ShapedText(summary), .summary, width: sheet.bodyWidth)
    if !summary.isEmpty {
      strips[strips.count - 1].keepsWithNext = true
      strips += words.lineStrips()
    }
    return strips
  }

  /// The words above a table or picture, kept with it.
  func caption(_ text: String) -> [Strip] {
    guard !text.isEmpty else { return [] }
    var strips = shaper.block(ShapedText(text), .caption, width: sheet.bodyWidth).lineStrips()
    for index in strips.indices { strips[index].keepsWithNext = true }
    strips[strips.count - 1].height += 3
    return strips
  }

  private func strip(_ picture: Picture) -> Strip {
    let scale = min(
      sheet.bodyWidth / picture.width, sheet.bodyHeight * Spacing.pictureHeight / picture.height)
    let place = Rectangle(
      x: 0, y: 2, width: picture.width * scale, height: picture.height * scale)
    return Strip(height: place.height + 6, marks: [.picture(picture, place)])
  }

  /// Up to three places to sign in a row.
  func signatures(_ signatures: [PaperSignature]) -> [Strip] {
    stride(from: 0, to: signatures.count, by: 3).flatMap { start in
      row(Array(signatures[start..<min(start + 3, signatures.count)]))
    }
  }

  private func row(_ signatures: [PaperSignature]) -> [Strip] {
    let width = (sheet.bodyWidth - 2 * Spacing.signatureGap) / 3
    let places = signatures.indices.map { Double($0) * (width + Spacing.signatureGap) }
    let lines = places.map { x in
      Mark.fill(
        Rectangle(x: x, y: Spacing.signatureHeight, width: width, height: 0.6), grey: 0)
    }
    let names = band(signatures.map(\.name), .signatory, at: places, width: width)
    let roles = band(signatures.map(\.role), .label, at: places, width: width)
    var strips = [Strip(height: Spacing.signatureHeight + 3, marks: lines)] + names + roles
    strips.keepAll()
    return strips
  }

  private func band(
    _ texts: [String], _ style: TextStyle, at places: [Double], width: Double
  ) -> [Strip] {
    let cells = zip(texts, places).map { text, x in
      Band.Cell(text: shaper.block(ShapedText(text), style, width: width), x: x)
    }
    return Band(cells: cells).strips(limit: sheet.bodyHeight)
  }
}
