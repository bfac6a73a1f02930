public import Basics

/// What was read in a dispatch.
public struct IntakeReading: Sendable {
  /// The day of the dispatch; nil where it names none and none was given.
  public let date: Day?
  /// What the words propose, in the order of the text.
  public let proposals: [Proposal]

  /// Reads a dispatch. Nothing is guessed from the clock: without a day, what is relative to one is
  /// unknown.
  public init(of bytes: [UInt8], date given: Day? = nil, language: Language = .english) {
    let text = Text(bytes, language)
    let dateline = Dateline.read(text)
    date = given ?? dateline.date
    proposals = Scene(text, date, dateline).proposals()
  }
}

extension Scene {
  func proposals() -> [Proposal] {
    let aid = AidRule(scene: self).read()
    let found =
      aid.proposals + FigureRule(scene: self, used: aid.used).proposals()
      + StatementRule(scene: self).proposals() + EventRule(scene: self).proposals()
      + MeasureRule(scene: self).proposals() + OfficeRule(scene: self).proposals()
    return found.enumerated()
      .sorted { ($0.element.span.lowerBound, $0.offset) < ($1.element.span.lowerBound, $1.offset) }
      .map(\.element)
  }
}
