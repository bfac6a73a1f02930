/// What letters say, apart from the language. Each language answers every phrase in a `switch`, so
/// that a phrase without its words does not compile.
///
/// In the words `{name}` is replaced. `{name|one|other}` writes the form of a word that goes with
/// the number `name`, in the order of the language's rule.
enum Phrase: CaseIterable, Sendable {
  // MARK: The head of a letter
  case subject, subjectReissue, reference, date, asOf, legalBasis, replaces, to, toAll, seal
  case footer, pageNumber
  // MARK: The situation
  case arrivals, arrivalsBefore, applications, reception, receptionPlaces, border, fenced, watched
  case otherFigure, coverage, value
  // MARK: Why somebody is asked
  case askShare, askHoldings, askEarlier, askCondition, askSmallerLot, askRoute, askKeepsLonger
  case nothingAsked, unasked
  // MARK: Differences
  case figureChanged, figureNew, figureGone, needChanged, needNew, needClosed, askChanged
  case askNew, askGone, nothingChanged
  // MARK: The rest
  case signFor
}
