import Solver
import TalkaTestKit
import Testing

@Suite("Linear programs") struct LinearSolverTests {
  private let solver = LinearSolver()

  @Test("a program known from the textbooks, with its multipliers")
  func known() throws {
    // 3x + 5y under x <= 4, 2y <= 12, 3x + 2y <= 18 (the glass works
    // of Hillier and Lieberman): 36 at (2, 6).
    var program = LinearProgram()
    let x = program.addColumn(cost: 3, upper: 100)
    let y = program.addColumn(cost: 5, upper: 100)
    program.addRow(atMost: 4, [(x, 1)])
    program.addRow(atMost: 12, [(y, 2)])
    program.addRow(atMost: 18, [(x, 3), (y, 2)])
    let outcome = try solver.solve(program)
    #expect(outcome.status == .optimal)
    #expect(abs(outcome.objective - 36) < 1e-9)
    #expect(zip(outcome.columns, [2, 6]).allSatisfy { abs($0 - $1) < 1e-9 })
    #expect(zip(outcome.multipliers, [0, 1.5, 1]).allSatisfy { abs($0 - $1) < 1e-9 })
    #expect(abs(program.safeUpperBound(multipliers: outcome.multipliers) - 36) < 1e-6)
  }

  @Test("no columns, and no rows")
  func empty() throws {
    #expect(try solver.solve(LinearProgram()).status == .optimal)
    var program = LinearProgram()
    program.addColumn(cost: 2, lower: 1, upper: 3)
    program.addColumn(cost: -2, lower: 1, upper: 3)
    #expect(try solver.solve(program).objective == 4)
    #expect(program.safeUpperBound(multipliers: []) >= 4)
  }

  @Test("what has no solution, and what has no limit, are outcomes")
  func outcomes() throws {
    var infeasible = LinearProgram()
    let x = infeasible.addColumn(cost: 1, upper: 5)
    infeasible.addRow(atMost: -6, [(x, -1)])
    #expect(try solver.solve(infeasible).status == .infeasible)
    var unbounded = LinearProgram()
    unbounded.addColumn(cost: 1, upper: .infinity)
    unbounded.addColumn(cost: 1, upper: .infinity)
    unbounded.addRow(atMost: 1, [(0, 1), (1, -1)])
    #expect(try solver.solve(unbounded).status == .unbounded)
    #expect(unbounded.safeUpperBound(multipliers: []) == .infinity)
    #expect(unbounded.safeUpperBound(multipliers: [1]) == .infinity)
  }

  /// Dense and tangled enough that it takes more than one step.
  private func dense(_ seed: UInt64) -> LinearProgram {
    var random = SplitMix64(seed: seed)
    var program = LinearProgram()
    for _ in 0..<40 { program.addColumn(cost: .random(in: 1...9, using: &random), upper: 10) }
    for _ in 0..<40 {
      program.addRow(
        atMost: .random(in: 50...200, using: &random),
        (0..<40).map { (column: $0, value: Double.random(in: 0...9, using: &random)) })
    }
    return program
  }

  @Test("a limit of iterations ends with what is known by then, which still bounds")
  func limit() throws {
    let program = dense(1)
    let whole = try solver.solve(program)
    #expect(whole.status == .optimal)
    let cut = try LinearSolver(iterationLimit: 3).solve(program)
    #expect(cut.status == .limit)
    let bound = program.safeUpperBound(multipliers: cut.multipliers.map { max(0, $0) })
    #expect(bound >= whole.objective)
    #expect(try LinearSolver(isCancelled: { true }).solve(program).status == .limit)
  }

  @Test("outcomes come in the order of the programs, alike on any number of threads")
  func threads() throws {
    let programs = (1...9).map { dense($0) }
    let one = try programs.map { try solver.solve($0) }
    for threads in [1, 2, 4, 64] {
      let many = try solver.solve(programs, threads: threads)
      #expect(many.map(\.objective) == one.map(\.objective), "\(threads) threads")
      #expect(many.map(\.columns) == one.map(\.columns), "\(threads) threads")
      #expect(many.map(\.multipliers) == one.map(\.multipliers), "\(threads) threads")
    }
    #expect(Set(one.map(\.objective)).count == 9)
    #expect(try solver.solve([], threads: 2).isEmpty)
  }

  @Test("random programs agree with the search of all vertices", arguments: 1...4)
  func vertices(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let searches = (0..<100).map { _ in VertexSearch.random(using: &random) }
    let outcomes = try solver.solve(searches.map(\.program), threads: 2)
    for (search, outcome) in zip(searches, outcomes) {
      guard let optimum = search.optimum else {
        #expect(outcome.status == .infeasible, "\(search)")
        continue
      }
      #expect(outcome.status == .optimal, "\(search)")
      #expect(abs(outcome.objective - optimum) < 1e-7, "\(search)")
    }
    #expect(outcomes.contains { $0.status == .infeasible })
  }
}

@Suite("Bounds by weak duality") struct SafeBoundTests {
  @Test("any multipliers bound the optimum, and the solver's bound it closely", arguments: 1...4)
  func bounds(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let search = VertexSearch.random(using: &random)
      guard let optimum = search.optimum else { continue }
      let program = search.program
      for _ in 0..<20 {
        let size = [0.01, 1.0, 50.0].randomElement(using: &random) ?? 1.0
        let multipliers = search.rows.map { _ -> Double in
          Bool.random(using: &random) ? 0.0 : Double.random(in: 0...size, using: &random)
        }
        #expect(program.safeUpperBound(multipliers: multipliers) >= optimum, "\(search)")
      }
      let solved = try LinearSolver().solve(program).multipliers.map { max(0, $0) }
      let bound = program.safeUpperBound(multipliers: solved)
      #expect(bound >= optimum && bound < optimum + 1e-6, "\(search)")
    }
  }

  @Test("multipliers of the wrong sign, of no size or in the wrong number are no reason to lie")
  func useless() throws {
    var random = SplitMix64(seed: 9)
    let odd: [Double] = [-1, .nan, .infinity, -.infinity, 1e308, .leastNonzeroMagnitude, 0]
    for _ in 0..<100 {
      let search = VertexSearch.random(using: &random)
      guard let optimum = search.optimum else { continue }
      for count in 0...6 {
        let multipliers = (0..<count).map { _ in odd.randomElement(using: &random) ?? 0 }
        #expect(search.program.safeUpperBound(multipliers: multipliers) >= optimum)
      }
    }
  }

  @Test("a program with decimal fractions that have no binary form is bounded from above")
  func rounding() {
    // 0.1 x + 0.2 y <= 0.3 and x, y <= 1: x + 2 y is worth 3 exactly.
    var program = LinearProgram()
    program.addColumn(cost: 1, upper: 1)
    program.addColumn(cost: 2, upper: 1)
    program.addRow(atMost: 0.3, [(0, 0.1), (1, 0.2)])
    for multiplier in [0, 9.999_999_999_999, 10, 10.000_000_000_001] {
      #expect(program.safeUpperBound(multipliers: [multiplier]) >= 3)
    }
  }
}
