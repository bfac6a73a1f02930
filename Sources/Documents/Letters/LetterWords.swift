import Basics
import Situation

/// Writes phrases in one language, with the names of a case.
struct LetterWords: Sendable {
  let language: LetterLanguage
  private let situation: Case

  init(_ language: LetterLanguage, _ situation: Case) {
    self.language = language
    self.situation = situation
  }

  /// What may be set into a phrase.
  enum Value {
    case text(String)
    /// A piece with a link or in bold.
    case runs([PaperRun])
  }

  /// A phrase as plain text.
  func text(_ phrase: Phrase, _ values: [String: String] = [:], n: Int = 0) -> String {
    runs(phrase, values.mapValues { .text($0) }, n: n).map(\.text).joined()
  }

  /// A label as plain text.
  func text(_ label: PaperLabel, _ values: [String: String] = [:]) -> String {
    runs(of: words(label), values.mapValues { .text($0) }, n: 0).map(\.text).joined()
  }

  /// A phrase of a note as plain text.
  func text(_ phrase: NotePhrase, _ values: [String: String] = [:]) -> String {
    let words = language == .english ? phrase.english : phrase.lithuanian
    return runs(of: words, values.mapValues { .text($0) }, n: 0).map(\.text).joined()
  }

  private func words(_ label: PaperLabel) -> String {
    language == .english ? label.english : label.lithuanian
  }

  /// A phrase with pieces set into it; `n` chooses the forms of words.
  func runs(_ phrase: Phrase, _ values: [String: Value], n: Int = 0) -> [PaperRun] {
    runs(of: language == .english ? phrase.english : phrase.lithuanian, values, n: n)
  }

  private func runs(of words: String, _ values: [String: Value], n: Int) -> [PaperRun] {
    var runs: [PaperRun] = []
    var rest = Substring(words)
    while let open = rest.firstIndex(of: "{") {
      let head = rest[..<open]
      if !head.isEmpty { runs.append(PaperRun(String(head))) }
      let close = rest[open...].firstIndex(of: "}") ?? rest.endIndex
      runs += filled(rest[rest.index(after: open)..<close], values, n)
      rest = close < rest.endIndex ? rest[rest.index(after: close)...] : ""
    }
    if !rest.isEmpty { runs.append(PaperRun(String(rest))) }
    return runs
  }

  private func filled(_ name: Substring, _ values: [String: Value], _ n: Int) -> [PaperRun] {
    let parts = name.split(separator: "|", omittingEmptySubsequences: false)
    if parts.count > 1 {
      return [PaperRun(String(parts[min(1 + language.form(of: n), parts.count - 1)]))]
    }
    switch values[String(name)] {
    case .text(let text): return [PaperRun(text)]
    case .runs(let runs): return runs
    // What a caller leaves to be filled later, such as the number of a page, stays as it is.
    case nil: return [PaperRun("{\(name)}")]
    }
  }

  // MARK: Names and numbers

  /// The title of the case: its member `x_title_lt` and the like, else its own.
  var title: String {
    let header = situation.header
    let own = header.extra.first { $0.column == "x_title_" + language.rawValue }?.text
    // A member of case.json is kept as it is written there, in quotes.
    guard let own, own.count > 2, own.hasPrefix("\""), own.hasSuffix("\"") else {
      return header.title
    }
    return String(own.dropFirst().dropLast())
  }

  /// A place without what follows its first comma, for tables.
  func shortName(_ place: Place.ID) -> String {
    let name = name(place)
    return name.split(separator: ",").first.map(String.init) ?? name
  }

  func name(_ party: Party.ID) -> String {
    guard let row = situation.parties[party] else { return party.text }
    return own(row.extra) ?? (row.kind == .state ? state(party) : nil) ?? row.name
  }

  func name(_ place: Place.ID) -> String {
    guard let row = situation.places[place] else { return place.text }
    return own(row.extra) ?? row.name
  }

  func name(_ resource: Resource.ID) -> String {
    guard let row = situation.resources[resource] else { return resource.text }
    return own(row.extra) ?? row.name
  }

  /// The cell of `x_name_lt` and the like.
  private func own(_ extra: [ExtraCell]) -> String? {
    let name = extra.first { $0.column == "x_name_" + language.rawValue }?.text
    return name?.isEmpty == true ? nil : name
  }

  private func state(_ party: Party.ID) -> String? {
    language == .lithuanian ? LithuanianNames.states[party.text] : nil
  }

  func number(_ number: Int) -> String { language.number(Words.number(number)) }
  func decimal(_ decimal: ExactDecimal) -> String { language.number(Words.decimal(decimal)) }
  func amount(milli: Int) -> String { language.number(Words.amount(milli: milli)) }

  /// A day, or two.
  func period(_ from: Day, _ to: Day) -> String {
    from == to ? language.day(to) : "\(language.day(from)) – \(language.day(to))"
  }

  func classHeading(_ priority: Int) -> String {
    switch priority {
    case 1: text(.heading1)
    case 2: text(.heading2)
    case 3: text(.heading3)
    default: text(.heading4)
    }
  }

  func className(_ priority: Int) -> String {
    switch priority {
    case 1: text(.class1)
    case 2: text(.class2)
    case 3: text(.class3)
    default: text(.class4)
    }
  }
}
