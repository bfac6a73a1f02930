import Basics
import Commands
import Documents
import Formats
import Foundation
import Situation

/// What the options of `talka appeal` decide about the letter itself.
struct AppealArguments {
  private let session: Session

  init(_ session: Session) { self.session = session }

  var language: LetterLanguage {
    session.invocation.text("lang").flatMap(LetterLanguage.init(rawValue:)) ?? .english
  }

  /// The wording: the built-in one, or a file's.
  func template() throws(Stop) -> LetterTemplate {
    try AppealArguments.rejecting { () throws(Diagnostic) in
      guard let path = session.invocation.text("template") else {
        return try LetterTemplate(
          LetterTemplate.builtIn(language), named: "the built-in template")
      }
      let name = URL(fileURLWithPath: path).lastPathComponent
      let text = try TextFile.read(URL(fileURLWithPath: path), named: name)
      return try LetterTemplate(String(decoding: text.bytes, as: UTF8.self), named: name)
    }
  }

  /// Office holders who sign, in the order of the options.
  func signatories(_ situation: Case, on day: Day) throws(Stop) -> [PaperSignature] {
    var signatures: [PaperSignature] = []
    for office in session.invocation.texts("sign") {
      let inOffice = situation.offices.last { row in
        row.office == office && row.from <= day && (row.to.map { $0 >= day } ?? true)
      }
      guard let holder = inOffice?.holder else {
        throw AppealArguments.refused(
          "nobody holds the office \(office) on \(day)", found: office,
          hint: nearest(to: office, in: situation.offices.map(\.office))
            .map { "Maybe it should be \($0)" })
      }
      signatures.append(PaperSignature(name: holder, role: office))
    }
    return signatures
  }

  static func refused(_ message: String, found: String, hint: String? = nil) -> Stop {
    .rejected([Diagnostic(.letterRefused, message, found: found, hint: hint)])
  }

  static func rejecting<Value>(
    _ work: () throws(Diagnostic) -> Value
  ) throws(Stop) -> Value {
    do throws(Diagnostic) {
      return try work()
    } catch {
      throw .rejected([error])
    }
  }
}
