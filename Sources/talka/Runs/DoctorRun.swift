import Basics
import CaseFiles
import Commands
import Documents
import Formats
import Foundation
import Journal
import Planning
import PostgresStore
import Solver
import Stores

/// `talka doctor`: whether this machine has what Talka needs.
struct DoctorRun {
  private let session: Session

  init(_ session: Session) { self.session = session }

  /// One thing that was looked at.
  struct Finding {
    var name: String
    var isSound: Bool
    var detail: String
  }

  func run() -> ExitCode {
    let findings = [solver, example, folder, terminal] + journal
    let isSound = findings.allSatisfy(\.isSound)
    if session.invocation.flag("json") {
      session.console.write(JSONValue.doctor(findings, isSound: isSound).pretty)
    } else {
      let lines = findings.map { finding in
        "\(finding.isSound ? "ok    " : "FAULT ") \(finding.name): \(finding.detail)\n"
      }
      session.console.write(lines.joined())
    }
    return isSound ? .done : .internalFault
  }

  /// Solves a program whose answer is known: max x + y, x + 2y <= 4, 3x + y <= 6 is 2.8.
  private var solver: Finding {
    var program = LinearProgram()
    let x = program.addColumn(cost: 1, upper: 10)
    let y = program.addColumn(cost: 1, upper: 10)
    program.addRow(atMost: 4, [(x, 1), (y, 2)])
    program.addRow(atMost: 6, [(x, 3), (y, 1)])
    let name = "solver HiGHS \(LinearSolver.version)"
    do throws(Diagnostic) {
      let outcome = try LinearSolver().solve(program)
      let isRight = abs(outcome.objective - 2.8) < 1e-9
      return Finding(
        name: name, isSound: isRight,
        detail: isRight ? "solves a test program" : "gives \(outcome.objective) instead of 2.8")
    } catch {
      return Finding(name: name, isSound: false, detail: error.message)
    }
  }

  /// Reads, plans and judges the small example.
  private var example: Finding {
    let reading = CaseFolder.read(files: Example("flood").files)
    var feasible = false
    // Whatever keeps the example from being planned is a finding, not a failure of the doctor.
    if let situation = reading.situation, let planner = try? session.planner(situation) {
      feasible = planner.judge.judge(planner.proposal()).isFeasible
    }
    return Finding(
      name: "example flood", isSound: feasible,
      detail: feasible ? "read, planned and judged" : "cannot be planned")
  }

  private var folder: Finding {
    let path = FileManager.default.currentDirectoryPath
    let isWritable = FileManager.default.isWritableFile(atPath: path)
    return Finding(
      name: "current folder", isSound: isWritable,
      detail: isWritable ? "can be written to" : "\(path) cannot be written to")
  }

  /// The journal that was named: whether it can be read, written and waited for.
  private var journal: [Finding] {
    guard let path = session.invocation.text("JOURNAL") else { return [] }
    do throws(Stop) {
      let journal = try JournalFile(path)
      let size = try journal.state().book.size
      let read = Finding(name: "journal", isSound: true, detail: "\(size) entries, sound")
      return [read, key(beside: path)] + (try standby(of: journal))
    } catch {
      let words = error.diagnostics.map(\.message).joined(separator: "; ")
      return [Finding(name: "journal", isSound: false, detail: words)]
    }
  }

  private func key(beside path: String) -> Finding {
    let exists = KeyFile(beside: path).exists
    return Finding(
      name: "key of the journal", isSound: exists,
      detail: exists ? "is there" : "is missing: the journal can be read and not be written")
  }

  private func standby(of journal: JournalFile) throws(Stop) -> [Finding] {
    guard let database = journal.store as? PostgresStore else { return [] }
    let fault = try Stop.whereStoreFails { () throws(StoreFault) in try database.standbyFault() }
    return [
      Finding(
        name: "standby of the database", isSound: fault == nil,
        detail: fault ?? "no deed waits for one that is missing")
    ]
  }

  private var terminal: Finding {
    let console = session.console
    let detail =
      console.isTerminal
      ? "\(console.width) columns, \(console.usesColour ? "with" : "without") colour"
      : "output is not a terminal: plain, nothing shortened"
    return Finding(name: "terminal", isSound: true, detail: detail)
  }
}
