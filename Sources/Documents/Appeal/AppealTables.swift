import FairShare
import Situation

/// The tables of a letter of appeal.
struct AppealTables {
  let letter: AppealLetter
  var words: LetterWords { letter.words }
  var record: AppealRecord { letter.record }

  init(_ letter: AppealLetter) { self.letter = letter }

  // MARK: Needs

  /// Every open need: asked, covered, open.
  var needs: PaperTable {
    PaperTable(
      caption: words.text(.needsCaption),
      columns: [
        .init(words.text(.columnWhat), weight: 5), .init(words.text(.columnWhere), weight: 5),
        .init(words.text(.columnAsked), isNumber: true, weight: 2),
        .init(words.text(.columnCovered), isNumber: true, weight: 2),
        .init(words.text(.columnOpen), isNumber: true, weight: 2),
        .init(words.text(.columnDue), weight: 3), .init(words.text(.columnSource), weight: 1),
      ],
      rows: needRows)
  }

  /// Class by class, each under its name.
  private var needRows: [PaperTable.Row] {
    var rows: [PaperTable.Row] = []
    var priority = 0
    for row in record.needs {
      if row.priority != priority {
        priority = row.priority
        rows.append(heading(words.classHeading(priority), cells: 7))
      }
      let source = letter.situation.needs[row.need]?.source.map(letter.citations.runs) ?? []
      rows.append(
        .init(
          [
            PaperText(words.name(row.resource)), PaperText(words.shortName(row.place)),
            PaperText(words.number(row.asked)), PaperText(words.amount(milli: row.coveredMilli)),
            PaperText(words.amount(milli: row.openMilli)), PaperText("\(row.due)"),
            PaperText(source),
          ], anchor: "need-\(row.need)"))
    }
    return rows
  }

  private func heading(_ text: String, cells: Int) -> PaperTable.Row {
    let rest = [PaperText](repeating: PaperText([]), count: cells - 1)
    return .init([PaperText(text)] + rest, isStrong: true)
  }

  // MARK: Requests

  /// What one party is asked for.
  func asks(of party: Party.ID, _ lines: [AppealRecord.AskRow]) -> PaperTable {
    PaperTable(
      caption: words.text(.asksCaption, ["party": words.name(party)]),
      columns: askColumns, rows: lines.map { .init(cells($0)) })
  }

  /// What everyone is asked for, party by party.
  var asked: PaperTable {
    var rows: [PaperTable.Row] = []
    var party: Party.ID?
    for line in record.asks {
      if line.party != party {
        party = line.party
        rows.append(heading(words.name(line.party), cells: askColumns.count))
      }
      rows.append(.init(cells(line)))
    }
    return PaperTable(caption: words.text(.askedCaption), columns: askColumns, rows: rows)
  }

  private var askColumns: [PaperTable.Column] {
    [
      .init(words.text(.columnWhat), weight: 5),
      .init(words.text(.columnUnits), isNumber: true, weight: 2),
      .init(words.text(.columnWhere), weight: 5), .init(words.text(.columnDue), weight: 3),
      .init(words.text(.columnLeaveBy), weight: 3), .init(words.text(.columnWhy), weight: 5),
    ]
  }

  private func cells(_ line: AppealRecord.AskRow) -> [PaperText] {
    let need = letter.situation.needs[line.need]
    return [
      PaperText(need.map { words.name($0.resource) } ?? ""),
      PaperText(words.number(line.units)),
      PaperText(need.map { words.shortName($0.place) } ?? ""),
      PaperText(need.map { "\($0.dueDay(under: letter.situation.rules))" } ?? ""),
      PaperText("\(line.leaveBy)"), PaperText(why(line)),
    ]
  }

  private func why(_ line: AppealRecord.AskRow) -> String {
    let values = ["offer": line.offer?.text ?? "", "text": line.text]
    let phrases: [String: Phrase] = [
      "share": .askShare, "holdings": .askHoldings, "earlier": .askEarlier,
      "condition": .askCondition, "smaller_lot": .askSmallerLot, "route": .askRoute,
      "keeps_longer": .askKeepsLonger,
    ]
    return phrases[line.basis].map { words.text($0, values) } ?? line.text
  }

  /// Each party with its fair share, what it bears, and how much it is asked for.
  var summary: PaperTable {
    let byParty = Dictionary(grouping: record.asks, by: \.party)
    let order = byParty.keys.sorted { a, b in
      let (x, y) = (valueEur(byParty[a] ?? []), valueEur(byParty[b] ?? []))
      return x != y ? x > y : a < b
    }
    return PaperTable(
      caption: words.text(.askedCaption),
      columns: [
        .init(words.text(.columnParty), weight: 5),
        .init(words.text(.columnPart), isNumber: true, weight: 3),
        .init(words.text(.columnGiven), isNumber: true, weight: 4),
        .init(words.text(.columnLines), isNumber: true, weight: 3),
        .init(words.text(.columnValue), isNumber: true, weight: 4),
      ],
      rows: order.map { party in
        .init([
          PaperText(words.name(party)), PaperText(letter.part(party)),
          PaperText(words.number(letter.givenEur(party))),
          PaperText(words.number(byParty[party]?.count ?? 0)),
          PaperText(words.number(valueEur(byParty[party] ?? []))),
        ])
      })
  }

  private func valueEur(_ lines: [AppealRecord.AskRow]) -> Int {
    ValueAccount.euros(
      of: lines.compactMap { line in
        letter.situation.needs[line.need].map { ($0.resource, line.units) }
      }, in: letter.situation)
  }
}
