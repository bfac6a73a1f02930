import Basics
import CaseFiles
import Commands
import Documents
import Formats
import Foundation
import Intake
import Situation

/// `talka intake`: reads a dispatch and shows what its words propose; writes accepted rows.
struct IntakeRun {
  private let session: Session

  init(_ session: Session) { self.session = session }

  func run() throws(Stop) -> ExitCode {
    let file = try text()
    let reading = IntakeReading(of: file.bytes, date: session.invocation.day("date"))
    let situation = try self.situation()
    if let accepted = session.invocation.text("accept") {
      return try accept(accepted, reading, situation)
    }
    session.console.write(
      session.invocation.flag("json")
        ? JSONValue.intake(reading).pretty
        : IntakeScreen(reading, situation, style: session.style).text)
    return .done
  }

  /// The text of a file or of standard input; what is not UTF-8 is refused with its place.
  private func text() throws(Stop) -> TextFile {
    let path = session.invocation.required("FILE")
    let isInput = path == "-"
    do throws(Diagnostic) {
      let file = try TextFile.read(
        URL(fileURLWithPath: isInput ? "/dev/stdin" : path),
        named: isInput ? "standard input" : path)
      if let fault = file.diagnostics.first(where: { $0.severity == .error }) { throw fault }
      return file
    } catch {
      throw .rejected([error])
    }
  }

  private func situation() throws(Stop) -> Case? {
    guard let path = session.invocation.text("case") else { return nil }
    let reading = CaseFolder.read(URL(fileURLWithPath: path))
    guard let situation = reading.situation else {
      throw .rejected(reading.diagnostics.filter { $0.severity == .error })
    }
    return situation
  }

  // MARK: Accepting

  private func accept(
    _ list: String, _ reading: IntakeReading, _ situation: Case?
  ) throws(Stop) -> ExitCode {
    guard let situation, let output = session.invocation.text("output") else {
      throw Stop(
        [Diagnostic(.acceptIncomplete, "--accept goes with --case and --output")], .usage)
    }
    let numbers = try self.numbers(list, reading.proposals.count)
    let acceptance = Acceptance(
      numbers, of: reading, into: situation, source: source(reading))
    session.complain(
      acceptance.refusals.map { refusal in
        Diagnostic(.proposalNotRow, "proposal \(refusal.number) cannot be a row: \(refusal.reason)")
      })
    try Stop.whereFailed { () throws(Diagnostic) in
      try CaseFolder.write(acceptance.situation, to: URL(fileURLWithPath: output))
    }
    session.console.write("written: \(output), with \(acceptance.rowCount) new rows\n")
    return .done
  }

  /// `all`, or numbers and ranges such as `1,3-5`.
  private func numbers(_ list: String, _ count: Int) throws(Stop) -> [Int] {
    if list == "all" { return count == 0 ? [] : Array(1...count) }
    var numbers: [Int] = []
    for part in list.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first >= 1,
        first <= last, last <= count
      else {
        throw Stop(
          [
            Diagnostic(
              .proposalUnknown, "--accept names a proposal that there is not", found: String(part),
              expected: "all, or numbers from 1 to \(count) such as 1,3-5")
          ], .usage)
      }
      numbers += Array(first...last)
    }
    return numbers
  }

  private func source(_ reading: IntakeReading) -> Source {
    let path = session.invocation.required("FILE")
    let stem =
      path == "-"
      ? "dispatch"
      : URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    let name = String(
      stem.unicodeScalars.filter { scalar in
        scalar.isASCII
          && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            || scalar == "-")
      }.map { Character($0) }.prefix(40))
    return Source(
      id: Source.ID(name.isEmpty ? "dispatch" : name), title: "Dispatch \(stem)",
      published: reading.date, kind: .report, note: "read by talka intake")
  }
}
