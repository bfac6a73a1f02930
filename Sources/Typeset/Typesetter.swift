public import Documents

/// Sets documents on A4 sheets.
///
/// The same document gives the same bytes: no clock, no language of the machine and no other font
/// than the two families of the letter goes in, as long as those have the letters.
public enum Typesetter {
  /// A document as a PDF file.
  ///
  /// - Throws: `TypesetError` when a font is missing, a picture is broken or the library gives up.
  public static func pdf(_ paper: Paper) throws(TypesetError) -> [UInt8] {
    let pages = try pages(of: paper)
    let file = PDFFile(
      title: CleanText.line(paper.title), author: CleanText.line(paper.author),
      sheet: Sheet(isWide: paper.isWide))
    var painter = Painter(file: file)
    try painter.paint(pages)
    return try file.finish()
  }

  /// All that is on each sheet, feet included.
  static func pages(of paper: Paper) throws(TypesetError) -> [Page] {
    let shaper = try TextShaper(language: paper.language)
    let sheet = Sheet(isWide: paper.isWide)
    let strips = try BlockSetter(shaper: shaper, sheet: sheet, anchors: Anchors(of: paper)).strips(
      of: paper)
    let foot = PageFoot(
      shaper: shaper, sheet: sheet, left: paper.footer, numberTemplate: paper.pageNumber)
    return foot.added(to: Pagination(height: sheet.bodyHeight).pages(of: strips))
  }
}
