/// A document as one HTML file: on a screen like a sheet of paper, printed on A4.
public struct PaperPage: Sendable {
  private let paper: Paper

  /// Makes the page.
  public init(_ paper: Paper) { self.paper = paper }

  /// The bytes of the file as text; well-formed XML too, without script, with nothing to load.
  public var html: String {
    let body = HTML.joined {
      Tag.main(.kind("sheet")) {
        for (index, block) in paper.blocks.enumerated() { html(block, index) }
        Tag.footer { .text(paper.footer) }
      }
    }
    return Page(
      title: paper.title, style: PaperStyle.rules, body: body, language: paper.language
    ).text
  }

  private func html(_ block: PaperBlock, _ index: Int) -> HTML {
    switch block {
    case .address(let lines):
      return Tag.p(.kind("address")) {
        lines.map(html).joined(separator: HTML.lineEnd)
      }
    case .facts(let facts): return facts.isEmpty ? .empty : list(facts)
    case .heading(let level, let text):
      let tag: Tag = level == 1 ? .h1 : level == 2 ? .h2 : .h3
      return tag.element([], html(text))
    case .paragraph(let text): return Tag.p { html(text) }
    case .notice(let text): return Tag.p(.kind("notice"), .role("note")) { html(text) }
    case .list(let items): return Tag.ul { for item in items { Tag.li { html(item) } } }
    case .table(let table): return html(table, index)
    case .picture(let svg, let caption, let summary): return picture(svg, caption, summary)
    case .signatures(let signatures): return html(signatures)
    case .pageBreak: return Tag.div(.kind("break")) { .empty }
    }
  }

  private func html(_ text: PaperText) -> HTML {
    var html = HTML.empty
    for run in text.runs {
      var piece = HTML.text(run.text)
      if run.isStrong { piece = Tag.strong { piece } }
      if let target = run.target { piece = Tag.a(.href(Anchor(target))) { piece } }
      html += piece
    }
    return html
  }

  private func list(_ facts: [PaperFact]) -> HTML {
    Tag.dl {
      for fact in facts {
        Tag.dt { .text(fact.label) }
        Tag.dd { html(fact.text) }
      }
    }
  }

  private func html(_ table: PaperTable, _ index: Int) -> HTML {
    var data = DataTable(
      "paper-\(index)", caption: .text(table.caption),
      table.columns.map { $0.isNumber ? .number($0.heading) : .init($0.heading) })
    for row in table.rows {
      if row.isAcross {
        data.add(
          across: html(row.cells[0]), id: row.anchor.map { Anchor($0) },
          kind: row.isStrong ? "sum" : "")
        continue
      }
      data.add(
        row.cells.map(html), id: row.anchor.map { Anchor($0) }, kind: row.isStrong ? "sum" : "")
    }
    return data.html
  }

  private func picture(_ svg: String, _ caption: String, _ summary: String) -> HTML {
    Tag.figure {
      Tag.figcaption {
        Tag.strong { "\(caption)." }
        " \(summary)"
      }
      HTML.picture(svg)
    }
  }

  private func html(_ signatures: [PaperSignature]) -> HTML {
    Tag.div(.kind("signatures")) {
      for signature in signatures {
        Tag.p {
          Tag.strong { .text(signature.name) }
          HTML.lineEnd
          HTML.text(signature.role)
        }
      }
    }
  }
}

/// How a document looks on a screen and on A4.
enum PaperStyle {
  /// The rules. No `<` or `&` may stand in them, so that the page is well-formed XML too.
  static let rules: StaticString = """
    :root { --paper: #ffffff; --desk: #e9edf0; --ink: #1c2733; --soft: #54606c; --rule: #c3cbd2;
      --link: #1b5f8f; color-scheme: light dark; }
    @media (prefers-color-scheme: dark) { :root { --paper: #171d24; --desk: #0d1115;
      --ink: #e4e9ee; --soft: #a7b2bd; --rule: #3b4853; --link: #8ec1ea; } }
    * { box-sizing: border-box; }
    body { margin: 0; padding: 1.5rem 0; background: var(--desk); color: var(--ink);
      font: 1rem/1.5 'DejaVu Serif', Georgia, 'Liberation Serif', serif;
      overflow-wrap: break-word; }
    .sheet { margin: 0 auto; max-width: 52rem; padding: 4rem 3.5rem; background: var(--paper); }
    h1, h2, h3, table, dl, figcaption, footer { font-family: 'DejaVu Sans', system-ui,
      'Liberation Sans', sans-serif; }
    h1 { font-size: 1.5rem; line-height: 1.25; margin: 2rem 0 1rem; }
    h2 { font-size: 1.1rem; margin: 2.2rem 0 .6rem; }
    h3 { font-size: .95rem; margin: 1.5rem 0 .4rem; }
    p, ul { margin: 0 0 .9rem; }
    .address { line-height: 1.4; margin-bottom: 1.6rem; }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1.2rem;
      font-size: .85rem; margin: 0 0 1.6rem; }
    dt { color: var(--soft); }
    dd { margin: 0; }
    .notice { border: 1px solid var(--ink); padding: .7rem .9rem; }
    a { color: var(--link); text-decoration-thickness: .06em; text-underline-offset: .15em; }
    .scroll { overflow-x: auto; margin: 0 0 1.4rem; }
    table { border-collapse: collapse; width: 100%; font-size: .78rem; line-height: 1.35;
      font-variant-numeric: tabular-nums; }
    caption { text-align: left; padding: .35rem 0; color: var(--soft); }
    th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0;
      border-bottom: 1px solid var(--rule); font-weight: 400; }
    thead th { font-weight: 600; vertical-align: bottom; border-bottom: 1px solid var(--ink); }
    .n { text-align: right; white-space: nowrap; }
    thead .n { white-space: normal; }
    .sum th, .sum td { font-weight: 600; border-top: 1px solid var(--ink); }
    tr:target th, tr:target td { background: var(--desk); }
    figure { margin: 0 0 1.4rem; }
    figcaption { font-size: .85rem; margin-bottom: .5rem; }
    figure svg { width: 100%; height: auto; }
    .signatures { display: flex; flex-wrap: wrap; gap: 3.5rem 2.5rem; margin: 4.5rem 0 2rem; }
    .signatures p { flex: 1 1 12rem; max-width: 18rem; border-top: 1px solid var(--ink);
      padding-top: .3rem; font-size: .9rem; }
    footer { margin-top: 3rem; padding-top: .6rem; border-top: 1px solid var(--rule);
      font-size: .75rem; color: var(--soft); }
    @media (max-width: 40rem) { .sheet { padding: 1.5rem 1.1rem; } }
    @media print {
      :root { --paper: #ffffff; --desk: #ffffff; --ink: #000000; --soft: #444444;
        --rule: #999999; --link: #000000; }
      @page { size: A4; margin: 20mm 20mm 20mm 25mm; }
      body { padding: 0; font-size: 10pt; }
      .sheet { max-width: none; padding: 0; }
      .break { break-after: page; }
      thead { display: table-header-group; }
      tr, .signatures, figure { break-inside: avoid; }
      h1, h2, h3, caption { break-after: avoid; }
    }
    """
}
