import Basics
public import FairShare
public import Planning
public import Situation

/// A letter of appeal in words: to all, or to one party.
public struct AppealLetter: Sendable {
  /// What the sender decides about a letter.
  public struct Settings: Sendable {
    /// The language.
    public var language: LetterLanguage
    /// The wording.
    public var template: LetterTemplate
    /// Who signs; one place for the asking party where nobody is named.
    public var signatories: [PaperSignature]
    /// The law or agreement under which help is asked for; empty for none.
    public var legalBasis: String
    /// By what is shared what nobody offers.
    public var key: ShareKeyFormula

    /// Settings for a language; the key is that of the case unless said otherwise.
    public init(
      language: LetterLanguage, template: LetterTemplate, signatories: [PaperSignature] = [],
      legalBasis: String = "", key: ShareKeyFormula = .reference
    ) {
      self.language = language
      self.template = template
      self.signatories = signatories
      self.legalBasis = legalBasis
      self.key = key
    }
  }

  let situation: Case
  let plan: Plan
  let record: AppealRecord
  let earlier: AppealRecord?
  let settings: Settings
  /// Parts per million by position of the party.
  let keys: [Int]
  let words: LetterWords
  /// Numbers of the sources, in the order in which the letter comes to them.
  let citations: Citations

  /// A letter that says what `record` holds; `earlier` is the letter that it replaces.
  public init(
    _ situation: Case, _ plan: Plan, _ record: AppealRecord, replacing earlier: AppealRecord? = nil,
    keys: [Int], _ settings: Settings
  ) {
    self.situation = situation
    self.plan = plan
    self.record = record
    self.earlier = earlier
    self.settings = settings
    self.keys = keys
    words = LetterWords(settings.language, situation)
    citations = Citations(situation, record)
  }

  /// The letter to all (nil), or to one party.
  public func paper(to party: Party.ID?) -> Paper {
    let subject = words.text(
      earlier == nil ? .subject : .subjectReissue, ["case": words.title])
    let parts = settings.template.blocks.filter { applies($0, to: party) }
    return Paper(
      language: settings.language.rawValue, title: subject, author: asking,
      footer: words.text(
        .footer,
        [
          "reference": reference(to: party), "date": words.language.day(record.date),
          "seal": String(record.seal.prefix(12)),
        ]),
      pageNumber: words.text(.pageNumber),
      blocks: parts.flatMap { blocks($0.content, to: party, subject: subject) })
  }

  /// The reference number of the letter to one party: that of the whole, and its identifier.
  func reference(to party: Party.ID?) -> String {
    record.reference + (party.map { "/\($0)" } ?? "")
  }

  /// Who asks.
  var asking: String {
    Set(situation.needs.filter(\.isOpen).map(\.party)).sorted().map { words.name($0) }
      .joined(separator: ", ")
  }

  private func applies(_ block: LetterTemplate.Block, to party: Party.ID?) -> Bool {
    block.conditions.allSatisfy { condition in
      switch condition {
      case .joint: party == nil
      case .personal: party != nil
      case .reissue: earlier != nil
      case .first: earlier == nil
      case .legalBasis: !settings.legalBasis.isEmpty
      }
    }
  }

  private func blocks(
    _ content: LetterTemplate.Content, to party: Party.ID?, subject: String
  ) -> [PaperBlock] {
    switch content {
    case .heading(let level, let pieces): [.heading(level, text(pieces, party, subject))]
    case .paragraph(let pieces): [.paragraph(text(pieces, party, subject))]
    case .insert(let insert): AppealBlocks(self, to: party).blocks(insert)
    }
  }

  private func text(
    _ pieces: [LetterTemplate.Piece], _ party: Party.ID?, _ subject: String
  ) -> PaperText {
    PaperText(
      pieces.map { piece in
        switch piece {
        case .text(let text): text
        case .word(.subject): subject
        case .word(let word): fill(word, party)
        }
      }.joined())
  }

  private func fill(_ word: LetterTemplate.Word, _ party: Party.ID?) -> String {
    switch word {
    case .subject: ""
    case .asking: asking
    case .addressee: party.map { words.name($0) } ?? words.text(.toAll)
    case .date: words.language.day(record.date)
    case .reference: reference(to: party)
    case .caseTitle: words.title
    case .asOf: words.language.day(record.asOf)
    case .legalBasis: settings.legalBasis
    case .sinceDate: earlier.map { words.language.day($0.date) } ?? ""
    case .sinceReference: earlier?.reference ?? ""
    case .key: KeyWords(words).text(settings.key)
    case .part: party.map(part) ?? ""
    case .given: party.map { words.number(givenEur($0)) } ?? ""
    }
  }

  /// A party's fair share of the whole, with its sign.
  func part(_ party: Party.ID) -> String {
    guard let position = situation.parties.position(of: party), keys[position] > 0 else {
      return "–"
    }
    return words.language.number(ShareWords.percent(keys[position]))
  }

  /// Value of what a party has given and what the plan sends, euros.
  func givenEur(_ party: Party.ID) -> Int {
    if let giver = plan.overview.givers.first(where: { $0.party == party }) {
      return giver.alreadyGivenEur + giver.sentEur
    }
    return ValueAccount.wholeEuros(situation.parties[party]?.alreadyGivenEur)
  }
}

/// A key in the words of a letter.
struct KeyWords {
  private let words: LetterWords

  init(_ words: LetterWords) { self.words = words }

  func text(_ formula: ShareKeyFormula) -> String {
    switch formula {
    case .mixed(let weights) where weights == .halfAndHalf: words.text(.keyReference)
    case .mixed(let weights) where weights.gdp == .zero: words.text(.keyPopulation)
    case .mixed(let weights) where weights.population == .zero: words.text(.keyEconomy)
    case .mixed(let weights):
      words.text(
        .keyMixed, ["a": words.decimal(weights.population), "b": words.decimal(weights.gdp)])
    case .relocation2015: words.text(.key2015)
    case .equal: words.text(.keyEqual)
    case .capability(let resource): words.text(.keyOffered, ["what": words.name(resource)])
    case .own(let name, _): name
    }
  }
}
