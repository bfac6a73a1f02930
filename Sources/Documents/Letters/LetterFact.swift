public import Basics
public import Situation

/// A number of a letter with all that lets it be defended: what it counts, when, how exact it is,
/// and where it comes from.
public struct LetterFact: Sendable, Hashable {
  /// What is said; two letters say the same thing under the same key.
  public enum Subject: String, CaseIterable, Sendable, Hashable {
    /// Irregular crossings of this year.
    case arrivals
    /// Irregular crossings of the whole year before.
    case arrivalsBefore = "arrivals_before"
    /// Asylum applications of this year.
    case applications
    /// People in reception.
    case reception
    /// Places in reception.
    case receptionPlaces = "reception_places"
    /// Length of the border.
    case border
    /// How much of it is fenced or wired.
    case fenced
    /// How much of it is under technical surveillance, percent.
    case watched
    /// Any other figure of the case.
    case other
    /// How much of a class the plan covers, percent.
    case coverage
    /// Value of what is asked for, euros.
    case value
  }

  /// What is said.
  public var subject: Subject
  /// The series of the figures it rests on; the class for coverage.
  public var series: String
  /// Where.
  public var place: Place.ID?
  /// First day it speaks of.
  public var from: Day
  /// Last day it speaks of.
  public var to: Day
  /// The number, or its lower end for a range.
  public var value: ExactDecimal
  /// The upper end of a range.
  public var high: ExactDecimal?
  /// How exact it is.
  public var exactness: Exactness
  /// The figures it rests on; empty where it is computed from the plan.
  public var figures: [Figure.ID]
  /// Their sources, each once.
  public var sources: [Source.ID]
  /// When the last of them became known.
  public var known: Day

  /// A fact as it was read.
  public init(
    subject: Subject, series: String, place: Place.ID?, from: Day, to: Day, value: ExactDecimal,
    high: ExactDecimal?, exactness: Exactness, figures: [Figure.ID], sources: [Source.ID],
    known: Day
  ) {
    self.subject = subject
    self.series = series
    self.place = place
    self.from = from
    self.to = to
    self.value = value
    self.high = high
    self.exactness = exactness
    self.figures = figures
    self.sources = sources
    self.known = known
  }

  /// By which an earlier letter's number is found again: `arrivals`, `coverage-1`.
  public var key: String {
    switch subject {
    case .coverage: "coverage-\(series)"
    case .other: "other-\(series)" + (place.map { "-\($0)" } ?? "")
    default: subject.rawValue
    }
  }

  /// Whether the same is said, by whatever figures.
  public func says(theSameAs other: LetterFact) -> Bool {
    value == other.value && high == other.high && exactness == other.exactness
      && from == other.from && to == other.to
  }
}
