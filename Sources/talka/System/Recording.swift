import Basics
import Casework
import Commands
import Journal
import Stores

/// Records commands in a journal.
struct Recording {
  private let journal: JournalFile

  init(_ journal: JournalFile) { self.journal = journal }

  /// Records a command; the numbers of its entries, also where it had been recorded before.
  func record(_ command: DeskCommand, by user: String) throws(Stop) -> ClosedRange<Int> {
    let outcome = try journal.writer().record(
      Proposal(key: command.key) { book, moment in
        try Casework.decide(command, by: user, on: book, at: moment)
      })
    switch outcome {
    case .recorded(let numbers): return numbers
    case .alreadyRecorded(let number): return number...number
    case .failed(let fault): throw .store(fault)
    case .refused(let error): throw try refusal(error, command)
    }
  }

  private func refusal(_ error: any Error, _ command: DeskCommand) throws(Stop) -> Stop {
    guard let refusal = error as? Refusal else {
      return .failed(Diagnostic(.programFault, "a command was not decided: \(error)"))
    }
    if case .changedMeanwhile(let conflict) = refusal {
      return .rejected([
        ConflictWords(conflict, try journal.entries(), journal: journal.path).diagnostic
      ])
    }
    return .refused(refusal)
  }
}
