import Documents

/// Turns blocks into strips.
struct BlockSetter {
  let shaper: TextShaper
  let sheet: Sheet
  let anchors: Anchors

  func strips(of paper: Paper) throws(TypesetError) -> [Strip] {
    var (strips, previous, startsPage): ([Strip], PaperBlock?, Bool) = ([], nil, false)
    for (number, block) in paper.blocks.enumerated() {
      if case .pageBreak = block {
        startsPage = true
        continue
      }
      var own = try self.strips(of: block)
      guard !own.isEmpty else { continue }
      own[0].above += Spacing.above(block, after: startsPage ? nil : previous)
      own[0].startsPage = startsPage
      for index in own.indices { own[index].path = path(of: block, number, own[index].path) }
      // A signature alone on a page could be put under anything; a greeting is not enough.
      if case .signatures = block, !startsPage {
        for index in strips.indices.suffix(2) { strips[index].keepsWithNext = true }
      }
      strips += own
      (previous, startsPage) = (block, false)
    }
    return strips
  }

  private func path(
    of block: PaperBlock, _ number: Int, _ inner: [StructureTag]
  ) -> [StructureTag] {
    let name =
      switch block {
      case .heading(let level, _): "H\(min(max(level, 1), 6))"
      case .table: "Table"
      case .list: "L"
      case .picture: "Figure"
      default: "P"
      }
    return [StructureTag(name: name, number: number)] + inner
  }

  private func strips(of block: PaperBlock) throws(TypesetError) -> [Strip] {
    switch block {
    case .address(let lines): address(lines)
    case .facts(let facts): self.facts(facts)
    case .heading(let level, let text): heading(level, text)
    case .paragraph(let text): self.block(text, .body).lineStrips()
    case .notice(let text): notice(text)
    case .list(let items): list(items)
    case .table(let table): TableSetter(setter: self, table: table).strips()
    case .picture(let svg, let caption, let summary):
      try picture(svg, caption: caption, summary: summary)
    case .signatures(let signatures): self.signatures(signatures)
    case .pageBreak: []
    }
  }

  /// Text of the document in lines.
  func block(
    _ text: PaperText, _ style: TextStyle, width: Double? = nil,
    isFlushRight: Bool = false
  ) -> TextBlock {
    shaper.block(
      ShapedText(text, anchors: anchors), style, width: width ?? sheet.bodyWidth,
      isFlushRight: isFlushRight)
  }

  private func address(_ lines: [PaperText]) -> [Strip] {
    var strips = lines.flatMap { block($0, .address).lineStrips() }
    strips.keepAll()
    return strips
  }

  private func heading(_ level: Int, _ text: PaperText) -> [Strip] {
    var strips = block(text, .heading(level)).lineStrips()
    for index in strips.indices { strips[index].keepsWithNext = true }
    strips[0].marks.insert(.entry(level: level, title: CleanText.line(text.plain)), at: 0)
    return strips
  }
}
