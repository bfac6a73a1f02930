import Basics
import FairShare
import Situation

/// Why shares cannot be worked out, in words.
struct ShareFault {
  private let error: ShareRequestError
  private let situation: Case

  init(_ error: ShareRequestError, _ situation: Case) {
    self.error = error
    self.situation = situation
  }

  var stop: Stop { .rejected([diagnostic]) }

  private var diagnostic: Diagnostic {
    switch error {
    case .key(let fault): key(fault)
    case .unknownParty(let party): unknown(party)
    case .apportionment(let fault, let members): bounds(fault, members)
    }
  }

  private func key(_ fault: ShareKeyError) -> Diagnostic {
    switch fault {
    case .nobody: Diagnostic(.nobodyInKey, "nobody has a part in this key")
    case .unknownResource(let resource):
      Diagnostic(
        .nobodyInKey, "no resource of the case is called \(resource)",
        at: .init(file: TableName.resources.file, column: "code"), found: resource.text,
        hint: nearest(to: resource.text, in: situation.resources.map(\.id.text))
          .map { "Maybe it should be \($0)" })
    case .missingFigures(let series, let parties):
      Diagnostic(
        .missingIndicator, "figures.csv has no \(series) of \(names(parties))",
        at: .init(file: TableName.figures.file, column: "series"),
        hint: "Add the rows, or leave these states out with --exclude")
    case .notInvertible(let series, let party):
      Diagnostic(
        .missingIndicator, "\(series) of \(party) is not above 0, so it has no inverse",
        at: .init(file: TableName.figures.file, column: "value"))
    case .unknownParty(let party): unknown(party)
    case .tooLarge: Diagnostic(.shareTooLarge, "the weights are too large for an exact key")
    }
  }

  private func unknown(_ party: Party.ID) -> Diagnostic {
    Diagnostic(
      .unknownShareParty, "parties.csv has no party \(party)", found: party.text,
      hint: nearest(to: party.text, in: situation.parties.map(\.id.text))
        .map { "Maybe it should be \($0)" })
  }

  private func bounds(_ fault: ApportionmentError, _ members: [Party.ID]) -> Diagnostic {
    switch fault {
    case .totalOutOfRange(let total):
      Diagnostic(.shareTooLarge, "\(total) units cannot be shared exactly")
    case .weightsTooLarge:
      Diagnostic(.shareTooLarge, "the weights are too large for this method")
    case .noWeight, .unevenLists: Diagnostic(.nobodyInKey, "nobody has a part in this key")
    case .minimumAboveCap(let party, let minimum, let cap):
      Diagnostic(
        .shareBounds,
        "the minimum \(minimum) of \(members[party]) is above its cap \(cap)")
    case .minimumsExceedTotal(let sum):
      Diagnostic(.shareBounds, "the minimums add up to \(sum), more than the total")
    case .capsBelowTotal(let sum):
      Diagnostic(.shareBounds, "the caps add up to \(sum), less than the total")
    case .quotaMethodHasNoBounds:
      Diagnostic(
        .shareBounds, "the quota method knows no minimums and caps",
        hint: "Use largest-remainder or webster")
    }
  }

  private func names(_ parties: [Party.ID]) -> String {
    let shown = parties.prefix(8).map(\.text).joined(separator: ", ")
    return parties.count > 8 ? shown + " and \(parties.count - 8) more" : shown
  }
}
