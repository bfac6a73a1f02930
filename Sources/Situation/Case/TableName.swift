/// The tables of a case, in the order in which they are read and written.
public enum TableName: String, CaseIterable, Hashable, Sendable {
  /// Where statements come from.
  case sources
  /// Who asks and gives.
  case parties
  /// Where.
  case places
  /// What.
  case resources
  /// What stands for what.
  case substitutes
  /// Counts and levels.
  case figures
  /// Where a series changes its meaning.
  case breaks
  /// What was in force.
  case measures
  /// Agenda and time line.
  case events
  /// Who said what.
  case statements
  /// Who holds which office.
  case offices
  /// What is asked for.
  case needs
  /// What is offered.
  case offers
  /// How places are reached.
  case routes
  /// The published plan.
  case commitments
  /// What is built.
  case works
  /// What the works use.
  case workInputs = "work_inputs"

  /// Name of the file in a case folder.
  public var file: String { rawValue + ".csv" }
}
