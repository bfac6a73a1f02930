/// All replications of a simulation, in their order whatever the order in which they were made.
public struct SimulationResult: Sendable {
  /// What was run.
  public let simulation: Simulation
  let people: [Int32]
  let longestWaits: [Int32]
  let tracks: [VariantTrack]

  /// Joins the pieces, given in their order.
  public init(_ simulation: Simulation, _ pieces: [SimulationPiece]) {
    precondition(pieces.count == simulation.pieceCount, "all pieces, each once")
    self.simulation = simulation
    people = pieces.flatMap(\.people)
    longestWaits = pieces.flatMap(\.longestWaits)
    tracks = simulation.model.variants.indices.map { variant in
      var track = VariantTrack()
      for piece in pieces { track.append(piece.tracks[variant]) }
      return track
    }
  }

  var runs: Int { simulation.runs }
  var horizon: Int { simulation.model.horizon }

  /// A number of each replication, such as the sum over its days.
  func each(_ table: [Int32], _ value: (ArraySlice<Int32>) -> Double) -> [Double] {
    guard !table.isEmpty else { return [] }
    return (0..<runs).map { value(table[($0 * horizon)..<(($0 + 1) * horizon)]) }
  }
}
