import Basics
import Casework
import Commands
import Journal

extension Stop {
  /// The store fails.
  static func store(_ fault: StoreFault) -> Stop { Stop([fault.diagnostic], .storeFault) }

  /// Something is not done, and why.
  static func refused(_ refusal: Refusal) -> Stop {
    Stop(refusal.diagnostics, refusal.isAboutRights ? .notAllowed : .inputRejected)
  }

  /// Runs work on a store, whose faults end the command.
  static func whereStoreFails<Value>(
    _ work: () throws(StoreFault) -> Value
  ) throws(Stop) -> Value {
    do throws(StoreFault) {
      return try work()
    } catch {
      throw .store(error)
    }
  }
}

extension StoreFault {
  /// What the person is told.
  var diagnostic: Diagnostic {
    switch self {
    case .missing(let words): Diagnostic(.journalMissing, "there is no journal: \(words)")
    case .foreign(let words): Diagnostic(.journalForeign, "this is not a journal: \(words)")
    case .busy(let words): Diagnostic(.journalBusy, "the journal is held by others: \(words)")
    case .full(let words): Diagnostic(.journalFull, "there is no room left: \(words)")
    case .broken(let words): Diagnostic(.journalBroken, "the machine failed: \(words)")
    case .poisoned(let words): Diagnostic(.journalPoisoned, "an earlier fault: \(words)")
    case .damaged(let fault): fault.diagnostic
    }
  }
}

extension ChainFault {
  /// What the person is told.
  var diagnostic: Diagnostic {
    if kind == .key {
      return Diagnostic(.otherKey, "the journal is signed with another key than expected")
    }
    return Diagnostic(
      .journalDamaged, "entry @\(entry) is not as it was recorded: \(words)",
      found: kind.rawValue, hint: "Compare with a backup, and with the receipts of the parties")
  }

  private var words: String {
    switch kind {
    case .notAnEntry: "it is no entry any more"
    case .number: "an entry is missing, doubled or moved here"
    case .link: "its digest is another one than the next entry or the head knows"
    case .time: "it is older than the one before"
    case .projection: "it does not follow from the entries before"
    case .noHead: "there is no signed head"
    case .signature: "the signature of the head does not hold"
    case .head: "from here on the journal is not what the signed head says"
    case .key: "the key is another one"
    }
  }
}
