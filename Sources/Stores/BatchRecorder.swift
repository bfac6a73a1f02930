import Journal

/// Decides the proposals of one batch, each on the book as the ones before it leave it.
struct BatchRecorder {
  private(set) var state: JournalState
  private(set) var entries: [SealedEntry] = []
  private(set) var outcomes: [ProposalOutcome] = []
  private var keys: [String: Int] = [:]
  private let moment: Moment

  init(_ state: JournalState, at moment: Moment) {
    self.state = state
    self.moment = max(moment, state.book.moment ?? moment)
  }

  mutating func record(_ proposal: Proposal, _ view: any AppendingView) throws(StoreFault) {
    if let number = try number(ofKey: proposal.key, view) {
      outcomes.append(.alreadyRecorded(number))
      return
    }
    do {
      outcomes.append(seal(try proposal.decide(state.book, moment)))
    } catch {
      outcomes.append(.refused(error))
    }
  }

  private func number(
    ofKey key: String, _ view: any AppendingView
  ) throws(StoreFault) -> Int? {
    if let number = keys[key] { return number }
    return try view.number(ofKey: key)
  }

  private mutating func seal(_ drafts: [EntryDraft]) -> ProposalOutcome {
    let first = state.book.size + 1
    for draft in drafts {
      let sealed = state.seal(draft, at: moment)
      keys[draft.key] = sealed.entry.number
      entries.append(sealed)
    }
    precondition(!drafts.isEmpty, "a proposal must do something or be refused")
    return .recorded(first...state.book.size)
  }
}
