import Basics
import Situation

/// The situation in sentences, each number followed by the number of its row in the annex.
struct SituationSentences {
  private let letter: AppealLetter
  private var words: LetterWords { letter.words }

  init(_ letter: AppealLetter) { self.letter = letter }

  var runs: [PaperRun] {
    var runs: [PaperRun] = []
    for (index, fact) in letter.record.facts.enumerated() {
      if !runs.isEmpty { runs.append(PaperRun(" ")) }
      runs += sentence(fact, index)
    }
    return runs
  }

  private func sentence(_ fact: LetterFact, _ index: Int) -> [PaperRun] {
    let names = FactWords(words)
    let count: LetterWords.Value = .runs([
      PaperRun(names.value(fact), isStrong: true),
      PaperRun("\u{A0}[\(index + 1)]", target: Citations.anchor(fact: index)),
    ])
    let values: [String: LetterWords.Value] = [
      "count": count, "from": .text(words.language.day(fact.from)),
      "to": .text(words.language.day(fact.to)), "year": .text("\(fact.from.components.year)"),
      "place": .text(fact.place.map { words.name($0) } ?? ""),
      "class": .text(words.className(Int(fact.series) ?? 1)), "what": .text(names.series(fact)),
      "period": .text(words.period(fact.from, fact.to)),
    ]
    // Forms of words go with whole numbers; a fraction takes that of many.
    let n = fact.value.decimals == 0 ? Int(fact.value.mantissa % 1_000_000) : 0
    return SituationSentences.capitalised(words.runs(phrase(fact.subject), values, n: n))
  }

  /// A sentence may begin with "about".
  private static func capitalised(_ runs: [PaperRun]) -> [PaperRun] {
    guard var first = runs.first else { return runs }
    first.text = first.text.prefix(1).uppercased() + first.text.dropFirst()
    return [first] + runs.dropFirst()
  }

  private func phrase(_ subject: LetterFact.Subject) -> Phrase {
    switch subject {
    case .arrivals: .arrivals
    case .arrivalsBefore: .arrivalsBefore
    case .applications: .applications
    case .reception: .reception
    case .receptionPlaces: .receptionPlaces
    case .border: .border
    case .fenced: .fenced
    case .watched: .watched
    case .other: .otherFigure
    case .coverage: .coverage
    case .value: .value
    }
  }
}

/// A fact in words: its number with how exact it is, and what it counts.
struct FactWords {
  private let words: LetterWords

  init(_ words: LetterWords) { self.words = words }

  /// `about 680`, `at most 50`, `900–1700`, or the number alone where it is exact.
  func value(_ fact: LetterFact) -> String {
    let number = words.decimal(fact.value)
    switch fact.exactness {
    case .exact: return number
    case .range: return number + "–" + (fact.high.map { words.decimal($0) } ?? "?")
    case .about, .atLeast, .atMost: return "\(exactness(fact)) \(number)"
    }
  }

  func exactness(_ fact: LetterFact) -> String {
    switch fact.exactness {
    case .exact: words.text(.exact)
    case .about: words.text(.about)
    case .atLeast: words.text(.atLeast)
    case .atMost: words.text(.atMost)
    case .range: words.text(.range)
    }
  }

  func series(_ fact: LetterFact) -> String {
    switch fact.subject {
    case .arrivals, .arrivalsBefore: words.text(.seriesCrossings)
    case .applications: words.text(.seriesApplications)
    case .reception: words.text(.seriesOccupied)
    case .receptionPlaces: words.text(.seriesPlaces)
    case .border: words.text(.seriesLength)
    case .fenced: words.text(.seriesFenced)
    case .watched: words.text(.seriesWatched)
    case .coverage:
      words.text(.seriesCoverage, ["class": words.className(Int(fact.series) ?? 1)])
    case .value: words.text(.seriesValue)
    case .other: Words.series(fact.series) + (fact.place.map { ", \(words.name($0))" } ?? "")
    }
  }
}
