/// A document as plain text for a terminal.
public struct PaperScreen: Sendable {
  private let paper: Paper
  private let style: TerminalStyle

  /// Makes the screen.
  public init(_ paper: Paper, style: TerminalStyle) {
    self.paper = paper
    self.style = style
  }

  /// The text, with a line end.
  public var text: String {
    (paper.blocks.compactMap(block) + [style.paint(style.wrap(paper.footer), .faint)])
      .joined(separator: "\n\n") + "\n"
  }

  private func block(_ block: PaperBlock) -> String? {
    switch block {
    case .address(let lines): lines.map { style.wrap($0.plain) }.joined(separator: "\n")
    case .facts(let facts): self.facts(facts)
    case .heading(_, let text): style.paint(style.wrap(text.plain), .strong)
    case .paragraph(let text), .notice(let text): style.wrap(text.plain)
    case .list(let items):
      items.map { style.wrap("- " + $0.plain, indent: 2, first: 0) }.joined(separator: "\n")
    case .table(let table): self.table(table)
    case .picture(_, let caption, let summary): style.wrap("[\(caption). \(summary)]")
    case .signatures(let signatures):
      signatures.map { $0.role.isEmpty ? $0.name : "\($0.name), \($0.role)" }
        .joined(separator: "\n")
    case .pageBreak: nil
    }
  }

  private func facts(_ facts: [PaperFact]) -> String {
    var table = TextTable([.init(heading: ""), .init(heading: "")])
    for fact in facts { table.add([fact.label, fact.text.plain]) }
    return table.lines(style, indent: 0).dropFirst().joined(separator: "\n")
  }

  private func table(_ table: PaperTable) -> String {
    var text = TextTable(
      table.columns.map {
        .init(heading: $0.heading, isNumber: $0.isNumber, isElastic: !$0.isNumber)
      })
    for row in table.rows { text.add(row.cells.map(\.plain)) }
    return style.paint(style.wrap(table.caption), .strong) + "\n"
      + text.lines(style).joined(separator: "\n")
  }
}
