import Basics
import Commands
import Documents
import Formats
import Foundation
import Situation
import Synchronization

/// Writes letters and the file of the same content beside them.
struct AppealFiles {
  private let session: Session
  private let maker: AppealMaker
  private var force: Bool { session.invocation.flag("force") }

  init(_ session: Session, _ maker: AppealMaker) {
    self.session = session
    self.maker = maker
  }

  func write(to path: String) throws(Stop) {
    if session.invocation.flag("all") { return try writeAll(path) }
    try PaperFile.check(path, force: force)
    let record = AppealFiles.record(beside: path)
    try OutputFile.check(record, force: force)
    try PaperFile.write(maker.letter.paper(to: try maker.addressee()), to: path, force: force)
    try OutputFile.write(JSONValue.appeal(maker.record).pretty, to: record, force: force)
    session.console.tell("written: \(path)\nwritten: \(record)\n")
  }

  /// `letter.json` for `letter.pdf`.
  private static func record(beside path: String) -> String {
    // The name was checked to end in .pdf or .html.
    String(path[..<(path.lastIndex(of: ".") ?? path.endIndex)]) + ".json"
  }

  /// The letter to all and one to each party that is asked.
  private func writeAll(_ folder: String) throws(Stop) {
    try OutputFile.check(folder, force: force)
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw .failed(
        Diagnostic(
          .cannotWrite, "\(folder) cannot be made", at: .init(file: folder),
          hint: error.localizedDescription))
    }
    let parties = Set(maker.record.asks.map(\.party)).sorted()
    try writeLetters([nil] + parties.map { $0 }, folder)
    try OutputFile.write(
      JSONValue.appeal(maker.record).pretty, to: "\(folder)/appeal.json", force: force)
    session.console.tell(
      "written: \(folder), the letter to all and \(parties.count) to parties, as PDF and HTML, "
        + "and appeal.json\n")
  }

  /// Letters do not depend on one another, so they are written on all processors. The first failure
  /// in the order of the letters is told.
  private func writeLetters(_ parties: [Party.ID?], _ folder: String) throws(Stop) {
    let (letter, force) = (maker.letter, force)
    let failures = Mutex<[Int: Stop]>([:])
    DispatchQueue.concurrentPerform(iterations: parties.count) { index in
      let paper = letter.paper(to: parties[index])
      let name = "\(folder)/\(parties[index]?.text ?? "all")"
      do throws(Stop) {
        for ending in ["pdf", "html"] {
          try PaperFile.write(paper, to: "\(name).\(ending)", force: force)
        }
      } catch {
        failures.withLock { $0[index] = error }
      }
    }
    let first = failures.withLock { failures in failures.min { $0.key < $1.key }?.value }
    if let first { throw first }
  }
}
