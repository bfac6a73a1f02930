import Basics
import Situation

extension AppealTables {
  /// Every number of the letter with its period, exactness, day and source.
  var facts: PaperTable {
    let names = FactWords(words)
    return PaperTable(
      caption: words.text(.sourcesCaption),
      columns: [
        .init(words.text(.columnNumber), weight: 1), .init(words.text(.columnFigure), weight: 6),
        .init(words.text(.columnPeriod), weight: 5),
        .init(words.text(.columnExactness), weight: 3), .init(words.text(.columnKnown), weight: 4),
        .init(words.text(.columnSource), weight: 4),
      ],
      rows: record.facts.enumerated().map { index, fact in
        .init(
          [
            PaperText("[\(index + 1)]"), PaperText("\(names.series(fact)): \(names.value(fact))"),
            PaperText(fact.from == fact.to ? "\(fact.to)" : "\(fact.from) – \(fact.to)"),
            PaperText(exactness(fact, names)),
            PaperText("\(fact.known)"), source(fact),
          ], anchor: Citations.anchor(fact: index))
      })
  }

  private func exactness(_ fact: LetterFact, _ names: FactWords) -> String {
    let kind = names.exactness(fact)
    return fact.figures.count > 1 ? "\(words.text(.sum)), \(kind)" : kind
  }

  /// The sources, and the identifiers of the figures in the case.
  private func source(_ fact: LetterFact) -> PaperText {
    guard !fact.sources.isEmpty else { return PaperText(words.text(.computed)) }
    let names = fact.figures.map(\.text).joined(separator: ", ")
    return PaperText(letter.citations.runs(fact.sources) + [PaperRun(" (\(names))")])
  }

  /// The sources themselves.
  var sources: PaperTable {
    PaperTable(
      caption: words.text(.sourceListCaption),
      columns: [
        .init(words.text(.columnNumber), weight: 1), .init(words.text(.columnSource), weight: 7),
        .init(words.text(.columnKnown), weight: 3), .init(words.text(.columnAddress), weight: 6),
      ],
      rows: letter.citations.sources.enumerated().map { index, id in
        let source = letter.situation.sources[id]
        let title = source.map { row in
          let isNamed = row.publisher.isEmpty || row.title.contains(row.publisher)
          return isNamed ? row.title : "\(row.title), \(row.publisher)"
        }
        let estimate = source?.kind == .estimate ? " (\(words.text(.estimate)))" : ""
        return .init(
          [
            PaperText("S\(index + 1)"), PaperText((title ?? id.text) + estimate),
            PaperText(source?.published.map { "\($0)" } ?? "–"),
            PaperText(source?.url ?? ""),
          ], anchor: Citations.anchor(id))
      })
  }
}
