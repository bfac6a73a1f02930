import Basics
import CaseFiles
import Commands
import Documents
import Formats
import Foundation
import Picture
import Situation

/// `talka detect`: one detector on one plain table of counts.
struct DetectRun {
  private let session: Session

  init(_ session: Session) { self.session = session }

  func run() throws(Stop) -> ExitCode {
    let file = session.invocation.required("SERIES")
    let reading = SeriesFile.read(URL(fileURLWithPath: file))
    guard let table = reading.table else {
      throw .rejected(reading.diagnostics.filter { $0.severity == .error })
    }
    session.complain(reading.diagnostics.filter { $0.severity != .error })
    let found = try detect(table)
    session.console.write(
      session.invocation.flag("json")
        ? JSONValue.detections(found, table).pretty : DetectionTable(found, table).csv)
    return .done
  }

  private func detect(_ table: CountTable) throws(Stop) -> [Detection] {
    guard let method = DetectorMethod(rawValue: session.invocation.required("method")) else {
      preconditionFailure("the command line offers only methods that there are")
    }
    do throws(DetectorRefusal) {
      return try method.detect(table, settings: try settings())
    } catch {
      let isUnknown = error.reason.contains("is no setting")
      throw .rejected([
        Diagnostic(
          isUnknown ? .unknownSetting : .detectorRefused, "\(error.subject) \(error.reason)")
      ])
    }
  }

  private func settings() throws(DetectorRefusal) -> [String: String] {
    var settings: [String: String] = [:]
    for text in session.invocation.texts("set") {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { throw DetectorRefusal("--set \(text)", "must be key=value") }
      settings[String(parts[0])] = String(parts[1])
    }
    return settings
  }
}
