import FairShare

/// What `talka share` prints.
public struct ShareScreen: Sendable {
  private let page: SharePage
  private let style: TerminalStyle

  /// Makes the screen.
  public init(_ page: SharePage, style: TerminalStyle) {
    self.page = page
    self.style = style
  }

  /// The text, with a line end.
  public var text: String {
    let words = ShareWords(page)
    var blocks = [style.wrapped(words.head)]
    if let pool = page.pool {
      blocks.append(table(PoolColumns(pool)))
      blocks += PoolColumns(pool).words(of: page.main.request.total ?? 0).map(style.wrapped)
    } else {
      blocks.append(table(ShareColumns(page)))
    }
    let sentences = words.units + words.prices + notes
    if !sentences.isEmpty { blocks.append(sentences.map(style.wrapped).joined(separator: "\n")) }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func table(_ columns: PoolColumns) -> String {
    var table = TextTable(
      columns.headings.map { .init(heading: $0.heading, isNumber: $0.isNumber) })
    for row in columns.rows { table.add(row) }
    return table.lines(style).joined(separator: "\n")
  }

  private func table(_ columns: ShareColumns) -> String {
    let columns = columns.columns
    var table = TextTable(
      columns.map {
        .init(
          heading: $0.heading, isNumber: $0.isNumber, from: $0.from,
          isElastic: $0.heading == "name")
      })
    for party in page.order { table.add(columns.map { $0.cell(party) }) }
    return table.lines(style).joined(separator: "\n")
  }

  private var notes: [String] {
    guard page.pool == nil else { return [] }
    return [
      "What is asked for is worth EUR \(Words.number(page.askedEur)); a fair share is a part of "
        + "that. Given is what was given before the case and what has left since. What has no "
        + "value in the case counts nothing."
    ]
  }
}
