import Basics
public import Situation

/// A letter of thanks that tells a giver what was done with what it gave: from the published plan
/// and what became of it, and the works that it went into.
public struct ThankYou: Sendable {
  private let situation: Case
  private let words: LetterWords
  private let seal: String

  /// Thanks in one language; `seal` is that of the case.
  public init(_ situation: Case, language: LetterLanguage, seal: String) {
    self.situation = situation
    words = LetterWords(language, situation)
    self.seal = seal
  }

  /// The letter to one party; nil where nothing of it has left yet.
  public func paper(to party: Party.ID) -> Paper? {
    let gifts = situation.commitments.filter { row in
      row.state.isPinned && situation.offers[row.offer]?.party == party
    }
    guard !gifts.isEmpty else { return nil }
    let there = gifts.filter { $0.state != .dispatched }
    let coming = gifts.filter { $0.state == .dispatched }
    let asking = Set(gifts.compactMap { situation.needs[$0.need]?.party }).sorted()
      .map { words.name($0) }.joined(separator: ", ")
    var blocks: [PaperBlock] = [
      .address([PaperText([PaperRun(asking, isStrong: true)])]),
      .address([PaperText(words.name(party))]),
      .heading(1, PaperText(words.text(NotePhrase.thanksTitle))),
      .paragraph(
        PaperText(
          words.text(
            NotePhrase.thanksOpening, ["party": words.name(party), "asking": asking]))),
    ]
    if !there.isEmpty { blocks.append(.table(table(there))) }
    if !coming.isEmpty {
      let list = coming.map(goods).joined(separator: "; ")
      blocks.append(
        .paragraph(PaperText(words.text(NotePhrase.thanksWay, ["list": list]))))
    }
    blocks.append(.paragraph(PaperText(words.text(NotePhrase.thanksClosing))))
    blocks.append(.signatures([PaperSignature(name: asking, role: "")]))
    return Paper(
      language: words.language.rawValue, title: words.text(NotePhrase.thanksTitle),
      author: asking,
      footer: "\(words.title) · \(situation.header.asOf) · \(seal.prefix(12))",
      pageNumber: words.text(.pageNumber), blocks: blocks)
  }

  private func table(_ gifts: [Commitment]) -> PaperTable {
    PaperTable(
      caption: words.text(NotePhrase.thanksWhat),
      columns: [
        .init(words.text(NotePhrase.noteWhat), weight: 5),
        .init(words.text(NotePhrase.noteWhere), weight: 5),
        .init(words.text(NotePhrase.noteSince), weight: 3),
        .init(words.text(NotePhrase.noteUse), weight: 8),
      ],
      rows: gifts.map { gift in
        let need = situation.needs[gift.need]
        return .init([
          PaperText(goods(gift)), PaperText(need.map { words.name($0.place) } ?? ""),
          PaperText(gift.arrives.map { "\($0)" } ?? words.text(NotePhrase.notKnown)),
          PaperText(use(gift, need)),
        ])
      })
  }

  private func goods(_ gift: Commitment) -> String {
    guard let offer = situation.offers[gift.offer] else { return gift.offer.text }
    return "\(words.number(gift.lots * offer.unitsPerLot)) × \(words.name(offer.resource))"
  }

  /// What of the need it covers, and the work that the need is for.
  private func use(_ gift: Commitment, _ need: Need?) -> String {
    guard let need else { return "" }
    let offer = situation.offers[gift.offer]
    let ratio =
      offer?.resource == need.resource
      ? 1000
      : situation.substitutes.first {
        $0.give == offer?.resource && $0.wanted == need.resource
      }?.ratioMilli ?? 0
    let milli =
      gift.usableQuantity.map { $0 * 1000 } ?? gift.lots * (offer?.unitsPerLot ?? 1) * ratio
    let state = gift.state == .usable ? NotePhrase.stateUsable : .stateArrived
    var text = words.text(
      NotePhrase.covers,
      [
        "count": words.amount(milli: milli), "whole": words.number(need.quantity),
        "unit": words.name(need.resource), "state": words.text(state),
      ])
    if let work = need.work.flatMap({ situation.works[$0] }) {
      text += words.text(
        NotePhrase.work,
        [
          "name": work.name, "done": words.decimal(work.done ?? .zero),
          "target": words.decimal(work.target), "unit": work.unit,
        ])
    }
    return text
  }
}
