import Situation

/// What changed since an earlier letter, sentence by sentence.
struct DifferenceWords {
  private let letter: AppealLetter
  private var words: LetterWords { letter.words }

  init(_ letter: AppealLetter) { self.letter = letter }

  /// The changes that concern the reader: all figures and needs, and in a personal letter the
  /// requests to that party alone.
  func lines(_ changes: [AppealDifference.Change], to party: Party.ID?) -> [String] {
    changes.compactMap { change in
      switch change {
      case .fact(let old, let new): fact(old, new)
      case .need(let old, let new): need(old, new)
      case .ask(let old, let new):
        party == nil || party == (new ?? old)?.party ? ask(old, new) : nil
      }
    }
  }

  private func fact(_ old: LetterFact?, _ new: LetterFact?) -> String? {
    let names = FactWords(words)
    guard let fact = new ?? old else { return nil }
    func said(_ fact: LetterFact?) -> String {
      fact.map { "\(names.value($0)) (\(words.period($0.from, $0.to)))" } ?? ""
    }
    return words.text(
      old == nil ? .figureNew : new == nil ? .figureGone : .figureChanged,
      ["what": names.series(fact), "new": said(new), "old": said(old)])
  }

  private func need(_ old: AppealRecord.NeedRow?, _ new: AppealRecord.NeedRow?) -> String? {
    guard let row = new ?? old else { return nil }
    func said(_ row: AppealRecord.NeedRow?) -> String {
      row.map { "\(words.number($0.asked)) (\(words.language.day($0.due)))" } ?? ""
    }
    return words.text(
      old == nil ? .needNew : new == nil ? .needClosed : .needChanged,
      [
        "what": words.name(row.resource), "where": words.name(row.place),
        "new": said(new), "old": said(old),
      ])
  }

  private func ask(_ old: AppealRecord.AskRow?, _ new: AppealRecord.AskRow?) -> String? {
    guard let row = new ?? old else { return nil }
    let need = letter.situation.needs[row.need]
    return words.text(
      old == nil ? .askNew : new == nil ? .askGone : .askChanged,
      [
        "party": words.name(row.party),
        "what": need.map { words.name($0.resource) } ?? row.need.text,
        "where": need.map { words.name($0.place) } ?? "",
        "new": new.map { words.number($0.units) } ?? "",
        "old": old.map { words.number($0.units) } ?? "",
      ])
  }
}
