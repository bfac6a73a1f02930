public import Basics

/// All that is looked ahead at, made ready to be run: values only.
public struct ForesightModel: Sendable {
  /// What is to come, by a plan or without one.
  public struct Variant: Sendable {
    /// Its consignments.
    public let consignments: [Consignment]
    /// How well each keeps its word.
    public let reliabilities: [Reliability]

    /// A variant.
    public init(_ consignments: [Consignment], _ reliabilities: [Reliability]) {
      precondition(consignments.count == reliabilities.count, "a reliability for each")
      (self.consignments, self.reliabilities) = (consignments, reliabilities)
    }
  }

  /// The day of the case; day 0 of all that follows.
  public var asOf: Day
  /// Days looked ahead.
  public var horizon: Int
  /// Works.
  public var tasks: [WorkTask]
  /// Without the plan, that is with what has left already; then with it.
  public var variants: [Variant]
  /// People and places; nil where nothing is known of them.
  public var reception: ReceptionModel?
  /// What is taken for the numbers that are not known.
  public var assumptions: [Assumption]

  /// A model.
  ///
  /// - Throws: a horizon of less than a day.
  public init(
    asOf: Day, horizon: Int, tasks: [WorkTask], variants: [Variant], reception: ReceptionModel?,
    assumptions: [Assumption]
  ) throws(ForesightRefusal) {
    guard (1...3660).contains(horizon) else {
      throw ForesightRefusal("the horizon of \(horizon) days is not from 1 to 3660")
    }
    (self.asOf, self.horizon, self.tasks) = (asOf, horizon, tasks)
    (self.variants, self.reception, self.assumptions) = (variants, reception, assumptions)
  }
}

/// The uncertain inputs of one replication; what is not assumed is 1.
struct SampledInputs {
  private var values = [Double](repeating: 1, count: Assumption.Key.allCases.count)

  /// Values by their key; others are 1.
  init(_ given: [Assumption.Key: Double] = [:]) {
    for (key, value) in given { values[key.place] = value }
  }

  init(
    _ assumptions: [Assumption], _ hypercube: LatinHypercube, _ replication: Int,
    _ draws: DrawStream
  ) {
    for one in assumptions {
      values[one.key.place] = one.value(hypercube.unit(one.key.place, replication, draws))
    }
  }

  subscript(_ key: Assumption.Key) -> Double { values[key.place] }
}

extension Assumption.Key {
  /// Its place among all.
  var place: Int { Assumption.Key.allCases.firstIndex(of: self) ?? 0 }
}
