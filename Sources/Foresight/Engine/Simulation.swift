import Basics

/// Many replications of a model: the same seed gives the same numbers, in whatever pieces and on
/// however many threads they are made.
public struct Simulation: Sendable {
  /// Replications below which nothing is said of a date that one in ten exceeds.
  public static let leastRuns = 1000
  /// The most replications.
  public static let mostRuns = 1_000_000
  /// Replications of one piece.
  static let pieceRuns = 250

  /// What is run.
  public let model: ForesightModel
  /// Replications.
  public let runs: Int
  /// The seed.
  public let seed: UInt64
  private let philox: Philox
  private let hypercube: LatinHypercube
  private let schedule: Schedule

  /// Makes it ready.
  ///
  /// - Throws: too few or too many replications.
  public init(_ model: ForesightModel, runs: Int, seed: UInt64) throws(ForesightRefusal) {
    guard runs >= Simulation.leastRuns else {
      throw ForesightRefusal(
        "\(runs) replications are too few for a date that one in ten exceeds; at least 1000")
    }
    guard runs <= Simulation.mostRuns else {
      throw ForesightRefusal("\(runs) replications are more than a million")
    }
    self.model = model
    (self.runs, self.seed) = (runs, seed)
    philox = Philox(seed: seed)
    hypercube = LatinHypercube(inputs: Assumption.Key.allCases.count, runs: runs, philox)
    schedule = Schedule(model)
  }

  /// Pieces that can be made by themselves, on any thread.
  public var pieceCount: Int { (runs + Simulation.pieceRuns - 1) / Simulation.pieceRuns }

  /// Makes a piece.
  public func piece(_ index: Int) -> SimulationPiece {
    let first = index * Simulation.pieceRuns
    let replications = first..<min(runs, first + Simulation.pieceRuns)
    var piece = SimulationPiece(model, capacity: replications.count)
    for replication in replications {
      let draws = DrawStream(philox, replication: replication)
      let inputs = inputs(of: replication)
      let people = model.reception.map { PeopleRun($0, inputs, draws) }
      piece.add(people)
      for variant in model.variants.indices {
        var run = VariantRun(model, schedule, variant, inputs, draws)
        run.run(variant, people, into: &piece.tracks[variant])
      }
    }
    return piece
  }

  /// All pieces, one after the other.
  public func result() -> SimulationResult {
    SimulationResult(self, (0..<pieceCount).map { piece($0) })
  }

  /// The uncertain inputs of a replication.
  func inputs(of replication: Int) -> SampledInputs {
    SampledInputs(
      model.assumptions, hypercube, replication, DrawStream(philox, replication: replication))
  }
}
