import Basics
public import Planning
public import Situation

/// Delivery notes: one page for each consignment of a plan, to go with the goods.
public struct DeliveryNotes: Sendable {
  private let situation: Case
  private let plan: Plan
  private let words: LetterWords
  private let seal: String

  /// Notes for a plan in one language; `seal` is that of the case.
  public init(_ situation: Case, _ plan: Plan, language: LetterLanguage, seal: String) {
    self.situation = situation
    self.plan = plan
    words = LetterWords(language, situation)
    self.seal = seal
  }

  /// The notes of all givers, or of one.
  public func paper(for giver: Party.ID?) -> Paper {
    let notes = Consignment.all(situation, plan).filter { giver == nil || $0.giver == giver }
    var blocks: [PaperBlock] = []
    for note in notes {
      if !blocks.isEmpty { blocks.append(.pageBreak) }
      blocks += self.blocks(note)
    }
    let title = words.text(NotePhrase.notesTitle, ["case": words.title])
    return Paper(
      language: words.language.rawValue, title: title, author: "Talka",
      footer: "\(words.title) · \(situation.header.asOf) · \(seal.prefix(12))",
      pageNumber: words.text(.pageNumber), blocks: blocks)
  }

  private func blocks(_ note: Consignment) -> [PaperBlock] {
    let recipient = situation.places[note.to].map { words.name($0.party) } ?? ""
    return [
      .heading(1, PaperText(words.text(NotePhrase.noteTitle, ["number": note.number]))),
      .facts([
        fact(.sender, "\(words.name(note.giver)), \(words.name(note.from))"),
        fact(.recipient, "\(recipient), \(words.name(note.to))"),
        fact(.leaves, day(note.leaves)), fact(.arrives, day(note.arrives)),
      ]),
      .table(table(note)),
      .signatures([
        PaperSignature(
          name: words.text(NotePhrase.handedOver), role: words.name(note.giver)),
        PaperSignature(name: words.text(NotePhrase.received), role: recipient),
      ]),
    ]
  }

  private func fact(_ label: NotePhrase, _ text: String) -> PaperFact {
    PaperFact(words.text(label), PaperText(text))
  }

  private func day(_ day: Day?) -> String {
    day.map { words.language.day($0) } ?? words.text(NotePhrase.notKnown)
  }

  private func table(_ note: Consignment) -> PaperTable {
    let masses = note.lines.map { measure($0, \.massKg) }
    let volumes = note.lines.map { measure($0, \.volumeM3) }
    var rows = zip(note.lines, zip(masses, volumes)).map { line, measures in
      row(line, mass: measures.0, volume: measures.1)
    }
    rows.append(
      .init(
        [
          PaperText(words.text(NotePhrase.total)), PaperText(""), PaperText(""),
          PaperText(sum(masses)), PaperText(sum(volumes)), PaperText(""), PaperText(" "),
        ], isStrong: true))
    let numbers: Set<NotePhrase> = [.noteUnits, .noteLots, .noteMass, .noteVolume]
    let columns: [(NotePhrase, Int)] = [
      (.noteWhat, 6), (.noteUnits, 2), (.noteLots, 2), (.noteMass, 2), (.noteVolume, 2),
      (.noteNeed, 4), (.noteOffer, 4),
    ]
    return PaperTable(
      caption: words.text(NotePhrase.contents),
      columns: columns.map { label, weight in
        .init(words.text(label), isNumber: numbers.contains(label), weight: weight)
      }, rows: rows)
  }

  private func row(
    _ line: PlanLine, mass: ExactDecimal?, volume: ExactDecimal?
  ) -> PaperTable.Row {
    let offer = situation.offers[line.offer]
    return .init([
      PaperText(offer.map { words.name($0.resource) } ?? ""),
      PaperText(words.number(line.lots * (offer?.unitsPerLot ?? 1))),
      PaperText(words.number(line.lots)), PaperText(mass.map { words.decimal($0) } ?? "–"),
      PaperText(volume.map { words.decimal($0) } ?? "–"), PaperText(line.need.text),
      PaperText(line.offer.text),
    ])
  }

  /// Mass or volume of a line; nil where the case does not give it.
  private func measure(
    _ line: PlanLine, _ path: KeyPath<Resource, ExactDecimal?>
  ) -> ExactDecimal? {
    guard let offer = situation.offers[line.offer],
      let one = situation.resources[offer.resource]?[keyPath: path]
    else { return nil }
    let (whole, overflow) = one.mantissa.multipliedReportingOverflow(
      by: Int64(line.lots * offer.unitsPerLot))
    return overflow ? nil : ExactDecimal(mantissa: whole, decimals: one.decimals)
  }

  /// The sum, with a sign where parts of it are not known.
  private func sum(_ parts: [ExactDecimal?]) -> String {
    let known = parts.compactMap { $0 }
    guard !known.isEmpty else { return "–" }
    let scale = known.map(\.decimals).max() ?? 0
    let sum = known.reduce(Int128(0)) { $0 + $1.scaled(to: scale) }
    let number = words.decimal(
      ExactDecimal(mantissa: Int64(clamping: sum), decimals: scale))
    return known.count < parts.count ? "≥ " + number : number
  }
}
