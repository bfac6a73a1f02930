/// What stands in tables and beside numbers, apart from the language; as `Phrase`.
enum PaperLabel: CaseIterable, Sendable {
  // MARK: Tables
  case needsCaption, asksCaption, askedCaption, sourcesCaption, sourceListCaption
  case columnWhat, columnWhere, columnAsked, columnCovered, columnOpen, columnDue
  case columnUnits, columnLeaveBy, columnWhy, columnParty, columnPart, columnLines, columnValue
  case columnNumber, columnFigure, columnPeriod, columnExactness, columnSource, columnKnown
  case columnAddress, columnGiven
  // MARK: How exact a figure is
  case exact, about, atLeast, atMost, range, computed, sum, estimate
  // MARK: Classes of needs
  case class1, class2, class3, class4, heading1, heading2, heading3, heading4
  // MARK: Series of figures
  case seriesCrossings, seriesApplications, seriesOccupied, seriesPlaces, seriesLength
  case seriesFenced, seriesWatched, seriesCoverage, seriesValue
  // MARK: Keys
  case keyReference, keyMixed, keyPopulation, keyEconomy, keyEqual, keyOffered, key2015
}
