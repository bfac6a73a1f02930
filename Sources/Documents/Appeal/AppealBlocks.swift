import Basics
import Situation

/// The blocks of a letter of appeal that its template names.
struct AppealBlocks {
  private let letter: AppealLetter
  private let party: Party.ID?
  private var words: LetterWords { letter.words }
  private var record: AppealRecord { letter.record }

  init(_ letter: AppealLetter, to party: Party.ID?) {
    self.letter = letter
    self.party = party
  }

  func blocks(_ insert: LetterTemplate.Insert) -> [PaperBlock] {
    let tables = AppealTables(letter)
    switch insert {
    case .sender: return [.address([PaperText([PaperRun(letter.asking, isStrong: true)])])]
    case .addressee: return [.address([PaperText(addressee)])]
    case .facts: return [.facts(head)]
    case .situation: return [.paragraph(PaperText(SituationSentences(letter).runs))]
    case .asks: return asks(tables)
    case .asked: return [.table(tables.asked)]
    case .needs: return [.table(tables.needs)]
    case .differences: return [.list(differences)]
    case .signatures: return [.signatures(signatures)]
    case .sources: return [.table(tables.facts), .table(tables.sources)]
    case .pageBreak: return [.pageBreak]
    }
  }

  private var addressee: String {
    party.map { "\(words.text(.to)): \(words.name($0))" } ?? words.text(.toAll)
  }

  private var head: [PaperFact] {
    var facts = [
      PaperFact(words.text(.reference), PaperText(letter.reference(to: party))),
      PaperFact(words.text(.date), PaperText(words.language.day(record.date))),
      PaperFact(words.text(.asOf), PaperText(words.language.day(record.asOf))),
    ]
    if let earlier = letter.earlier {
      facts.append(PaperFact(words.text(.replaces), PaperText(earlier.reference)))
    }
    if !letter.settings.legalBasis.isEmpty {
      facts.append(
        PaperFact(words.text(.legalBasis), PaperText(letter.settings.legalBasis)))
    }
    facts.append(PaperFact(words.text(.seal), PaperText(String(record.seal.prefix(12)))))
    return facts
  }

  private func asks(_ tables: AppealTables) -> [PaperBlock] {
    var blocks: [PaperBlock]
    if let party {
      let lines = record.asks.filter { $0.party == party }
      blocks =
        lines.isEmpty
        ? [.notice(PaperText(words.text(.nothingAsked, ["party": words.name(party)])))]
        : [.table(tables.asks(of: party, lines))]
    } else {
      blocks = [.table(tables.summary)]
    }
    if party == nil, !record.unasked.isEmpty {
      let names = record.unasked.compactMap { letter.situation.needs[$0] }.map {
        "\(words.name($0.resource)) (\(words.name($0.place)))"
      }
      blocks.append(
        .paragraph(
          PaperText(words.text(.unasked, ["list": names.joined(separator: "; ")]))))
    }
    return blocks
  }

  private var differences: [PaperText] {
    guard let earlier = letter.earlier else { return [] }
    let changes = AppealDifference(from: earlier, to: record).changes
    let lines = DifferenceWords(letter).lines(changes, to: party)
    return lines.isEmpty ? [PaperText(words.text(.nothingChanged))] : lines.map { PaperText($0) }
  }

  private var signatures: [PaperSignature] {
    letter.settings.signatories.isEmpty
      ? [PaperSignature(name: words.text(.signFor, ["party": letter.asking]), role: "")]
      : letter.settings.signatories
  }
}
