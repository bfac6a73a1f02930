import Basics
import Picture
public import Planning
public import Situation

/// What happens next in a case, with and without a plan: the model that chance runs on, and what is
/// certain without it.
public struct Foresight: Sendable {
  /// What is run.
  public let model: ForesightModel
  /// Whether the first variant is another plan, and not what comes without one.
  public let comparesPlans: Bool
  /// Works when all comes as planned, without the plan and with it.
  public let works: [WorksOutlook]
  /// Who comes.
  public let scenario: ArrivalScenario
  /// The series of figures that the arrivals are told from; nil where there is none.
  public let series: String?
  /// Why nothing is said of people and places; nil where something is.
  public let noReception: String?
  /// The chance that each need is met, without the plan and with it.
  public let chances: [[NeedChance]]
  /// The wait at the registration desks; nil where their number is not given.
  public let desk: DeskAnswer?
  /// What was asked.
  public let request: ForesightRequest

  /// Makes a case and a feasible plan ready.
  ///
  /// - Parameter other: a feasible plan to compare with; nil for what comes without any.
  /// - Throws: what was given makes no sense.
  public init(
    _ situation: Case, _ planner: Planner, _ rows: [PlanRow], _ request: ForesightRequest,
    versus other: [PlanRow]? = nil, wish: Double = 0.9
  ) throws(ForesightRefusal) {
    for item in request.granted.sorted() where !situation.resources.contains(item) {
      throw ForesightRefusal("\(item) is no resource of the case")
    }
    let horizon = request.days ?? situation.rules.horizonDays
    guard (1...3660).contains(horizon) else {
      throw ForesightRefusal("the horizon of \(horizon) days is not from 1 to 3660")
    }
    let maker = AssumptionMaker(situation, request.settings)
    let source = ArrivalSource(situation, horizon: horizon)
    let people = try PeopleMaker(situation, source, maker, request.scenario)
    let assumptions = try maker.assumptions(people.path)
    let tasks = try WorkList(situation, granted: request.granted).tasks()
    let delay = assumptions.first { $0.key == .delayDays }
    try Foresight.check(horizon, delay)
    let table = ReliabilityTable(
      situation, priorDelay: delay?.middle ?? 0,
      travelDays: { planner.travelDays($0, $1) })
    let consignments = ConsignmentMaker(situation, tasks)
    comparesPlans = other != nil
    let first = other.map { planner.legs(of: $0) } ?? planner.legsThatHaveLeft
    let plans = [first, planner.legs(of: rows)].map {
      consignments.consignments($0)
    }
    model = try ForesightModel(
      asOf: situation.rules.asOf, horizon: horizon, tasks: tasks,
      variants: plans.map { plan in
        ForesightModel.Variant(
          plan, plan.map { table.of($0.giver, $0.kind, isInland: $0.isInland) })
      },
      reception: people.model, assumptions: assumptions)
    works = plans.map { WorksOutlook(tasks, $0, horizon: horizon) }
    chances = model.variants.map { NeedChances(situation, $0, wish: wish).all }
    desk = try DeskAnswer(maker, people.model, seed: request.seed)
    (scenario, self.request) = (request.scenario, request)
    (series, noReception) = (source.series?.known.key.text, people.reason)
  }

  private static func check(_ horizon: Int, _ delay: Assumption?) throws(ForesightRefusal) {
    guard let delay, Double(horizon) < delay.high else { return }
    throw ForesightRefusal(
      "the horizon of \(horizon) days is shorter than a delay of \(delay.high) days, which one "
        + "in ten exceeds")
  }
}

/// People and places of a case, made ready; or why nothing can be said of them.
struct PeopleMaker {
  private(set) var model: ReceptionModel?
  private(set) var path: ArrivalPath?
  private(set) var reason: String?

  init(
    _ situation: Case, _ source: ArrivalSource, _ maker: AssumptionMaker,
    _ scenario: ArrivalScenario
  ) throws(ForesightRefusal) {
    let known = PlacesKnown(situation)
    let places = try maker.whole(.places) ?? (known.isKnown ? known.places : nil)
    guard let places else {
      reason = "no figure says how many places there are"
      return
    }
    // A number that was asked for must make sense; without a series there is nothing to look at.
    if source.series == nil, case .perDay = scenario {
    } else if source.series == nil {
      reason = "no figure counts arrivals"
      return
    }
    let path = try source.path(scenario)
    let without = try maker.whole(.withoutPlace) ?? known.withoutPlace
    let registered = max(0, min(known.housed, places) + without - known.unregistered)
    model = try ReceptionModel(
      unregistered: known.unregistered, undecided: registered, withoutPlace: without,
      places: places, arrivals: path.daily, arrivalSize: source.size(situation),
      registrationsPerDay: maker.limit(.registrationsPerDay),
      decisionsPerDay: maker.limit(.decisionsPerDay),
      transfersPerDay: maker.limit(.transfersPerDay), staysAreFixed: maker.staysAreFixed())
    self.path = path
  }
}
