import Charts
import FairShare
import Situation

extension SharePage {
  /// The page as a document: sentences, chart and table.
  public var paper: Paper {
    let words = ShareWords(self)
    var blocks: [PaperBlock] = [
      .heading(1, "Fair shares"), .paragraph(PaperText(words.head)),
    ]
    blocks += (words.units + words.prices).map { .paragraph(PaperText($0)) }
    if let pool {
      let columns = PoolColumns(pool)
      blocks.append(.table(table(columns)))
      blocks += columns.words(of: main.request.total ?? 0).map { .paragraph(PaperText($0)) }
    } else {
      if let chart {
        blocks.append(
          .picture(svg: chart.svg(id: "shares"), caption: chart.title, summary: chart.summary))
      }
      blocks.append(.table(table(ShareColumns(self))))
    }
    let header = situation.header
    return Paper(
      language: "en", title: "Fair shares: \(header.title)", author: "Talka",
      footer: "\(header.title), as of \(header.asOf)", blocks: blocks)
  }

  private func table(_ columns: ShareColumns) -> PaperTable {
    // The name says enough where a page has no room for both.
    let columns = columns.columns.filter { $0.heading != "party" }
    return PaperTable(
      caption: "By party, the largest part first; values in euros",
      columns: columns.map {
        .init($0.heading, isNumber: $0.isNumber, weight: $0.isNumber ? 2 : 3)
      },
      rows: order.map { party in .init(columns.map { PaperText($0.cell(party)) }) })
  }

  private func table(_ columns: PoolColumns) -> PaperTable {
    let rows = columns.rows
    return PaperTable(
      caption: "Shares in persons; pledges and deliveries by kind",
      columns: columns.headings.map { .init($0.heading, isNumber: $0.isNumber) },
      rows: rows.enumerated().map { index, cells in
        .init(cells.map { PaperText($0) }, isStrong: index == rows.count - 1)
      })
  }

  /// What each party has given, sends and offers beyond, beside its fair share.
  var chart: BarChart? {
    let compared = order.filter { fairShareEur($0, under: main) != nil }
    guard askedEur > 0, !compared.isEmpty else { return nil }
    let sends = planned != nil
    return BarChart(
      title: "What each party gives beside its fair share",
      summary: "Value in thousands of euros; the mark is the fair share.", unit: "EUR 1000",
      segments: [
        .init("given", .underway), .init(sends ? "the plan sends" : "offers", .covered),
      ],
      markName: "fair share", labelName: "Party",
      bars: compared.map { party in
        let account = accounts[party]
        let planned = planned.map { $0[situation.parties[party].id] ?? 0 }
        return BarChart.Bar(
          label: situation.parties[party].name,
          values: [
            Words.thousands(ofEuros: planned == nil ? account.givenEur : account.alreadyGivenEur),
            Words.thousands(ofEuros: planned ?? account.offeredEur),
          ],
          mark: fairShareEur(party, under: main).map(Words.thousands),
          note: sends ? burdenPercent(party, under: main).map { "\(Words.number($0)) %" } : nil)
      }, mostBars: 40)
  }
}
