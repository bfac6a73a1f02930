import Basics
public import Situation

/// Everything that is answered of a case and a plan.
public struct ForesightOutcome: Sendable {
  /// What was run, and what is certain.
  public let foresight: Foresight
  /// The seed and the number of replications.
  public let simulation: Simulation
  /// What becomes of each work.
  public let works: [WorkAnswer]
  /// What becomes of people and places; nil where nothing is known of them.
  public let reception: ReceptionAnswer?
  /// The same with other arrivals.
  public var scenarios: [ScenarioRow] = []

  /// One scenario of arrivals at a glance, with the plan.
  public struct ScenarioRow: Hashable, Sendable {
    /// The scenario.
    public let scenario: ArrivalScenario
    /// Where it comes from: a figure of the case; nil for those of the picture.
    public let figure: Figure.ID?
    /// Mean arrivals a day over the horizon.
    public let perDay: Double
    /// Nights without a place, without the plan and with it.
    public let nights: [AmountAnswer]
    /// The day on which nobody is without a place, with the plan.
    public let housed: DateAnswer
  }

  /// Sums up a simulation.
  public init(_ foresight: Foresight, _ result: SimulationResult) {
    self.foresight = foresight
    simulation = result.simulation
    works = result.works
    reception = result.reception
  }
}

extension ForesightOutcome.ScenarioRow {
  /// Sums up a simulation; nil where nothing is known of people and places.
  public init?(_ foresight: Foresight, _ figure: Figure.ID?, _ result: SimulationResult) {
    guard let answer = result.reception, let model = foresight.model.reception,
      let last = answer.outcomes.last
    else { return nil }
    scenario = foresight.scenario
    self.figure = figure
    perDay = model.arrivals.reduce(0, +) / Double(model.arrivals.count)
    nights = answer.outcomes.map(\.personDays)
    housed = last.housed
  }
}

extension ArrivalScenario {
  /// The scenarios that a case offers: those of the picture, and those that figures name as
  /// `scenario_arrivals_per_day`, the smallest first.
  public static func offered(by situation: Case) -> [(scenario: ArrivalScenario, Figure.ID?)] {
    let named = situation.figures.filter {
      $0.series == "scenario_arrivals_per_day" && $0.to <= situation.rules.asOf
    }.compactMap { figure in
      (figure.value ?? figure.high ?? figure.low).map { (number: $0, id: figure.id) }
    }.sorted { ($0.number, $0.id) < ($1.number, $1.id) }
    let ofPicture: [ArrivalScenario] = [.ends, .stays, .rises, .forecast]
    return ofPicture.map { ($0, nil) } + named.map { (.perDay($0.number.double), $0.id) }
  }
}
