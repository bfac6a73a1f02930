/// A whole case: what is known of a situation in which one state asks and others give.
///
/// A value without behaviour of its own. `faults()` says what keeps it from being a sound case.
public struct Case: Sendable {
  /// The case itself and its planning rules.
  public var header: CaseHeader
  /// Where statements come from.
  public var sources = Rows<Source>([])
  /// Who asks and gives.
  public var parties = Rows<Party>([])
  /// Where.
  public var places = Rows<Place>([])
  /// What.
  public var resources = Rows<Resource>([])
  /// What stands for what.
  public var substitutes: [Substitute] = []
  /// Counts and levels.
  public var figures = Rows<Figure>([])
  /// Where a series changes its meaning.
  public var breaks: [SeriesBreak] = []
  /// What was in force.
  public var measures = Rows<Measure>([])
  /// Agenda and time line.
  public var events = Rows<Event>([])
  /// Who said what.
  public var statements = Rows<Statement>([])
  /// Who holds which office.
  public var offices: [Office] = []
  /// What is asked for.
  public var needs = Rows<Need>([])
  /// What is offered.
  public var offers = Rows<Offer>([])
  /// How places are reached.
  public var routes: [Route] = []
  /// The published plan and what became of it.
  public var commitments: [Commitment] = []
  /// What is built.
  public var works = Rows<Work>([])
  /// What the works use.
  public var workInputs: [WorkInput] = []
  /// For each table of the case the names of its `x_` columns, in order; a table that is not
  /// listed is not part of the case.
  public var extraColumns: [TableName: [String]] = [:]

  /// A case without rows.
  public init(header: CaseHeader) { self.header = header }

  /// The rules with the defaults filled in.
  public var rules: PlanningRules { header.rules }
}
