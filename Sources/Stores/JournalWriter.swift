import Dispatch
public import Journal
public import Seals
import Synchronization

/// Records the proposals of many clients in one store, one after the other, and makes each durable
/// before it says so.
///
/// Group commit: while one batch is being made durable, the proposals that come in wait; then they
/// go together. Whoever finds nobody leading takes the lead for one batch and hands it on. Calls
/// block, so they belong on threads, not on the cooperative pool.
public final class JournalWriter: Sendable {
  private struct Queue {
    var waiting: [Ticket] = []
    var isLed = false
  }

  private let store: any JournalStore
  private let key: SigningKey
  private let clock: @Sendable () -> Moment
  private let queue = Mutex(Queue())
  /// Nil after a fault: it is then read anew from the store.
  private let state: Mutex<JournalState?>
  private let batchLimit: Int

  /// Opens a journal for writing: reads and checks all of it.
  ///
  /// - Parameters:
  ///   - clock: Tells the time; where it goes back, entries keep the time of the last one.
  ///   - batchLimit: How many proposals go together at most; 1 makes each durable by itself.
  public init(
    _ store: any JournalStore, key: SigningKey, batchLimit: Int = 1024,
    clock: @escaping @Sendable () -> Moment
  ) throws(StoreFault) {
    self.store = store
    self.key = key
    self.clock = clock
    self.batchLimit = batchLimit
    state = Mutex(try JournalState(of: store, signedBy: key.verificationKey))
  }

  /// Records a proposal; returns when it is durable, refused or failed.
  public func record(_ proposal: Proposal) -> ProposalOutcome {
    let ticket = Ticket(proposal)
    let leads = queue.withLock { queue in
      queue.waiting.append(ticket)
      defer { queue.isLed = true }
      return !queue.isLed
    }
    if leads { lead() }
    while true {
      if let outcome = ticket.wait() { return outcome }
      lead()
    }
  }

  /// Looks at the rows, with all that other processes have appended by now.
  public func read<Value>(_ look: (Book) -> Value) throws(StoreFault) -> Value {
    try state.withLock { state throws(StoreFault) in
      var current = try current(&state)
      let newer = try store.bodies(after: current.book.size, limit: .max)
      try current.take(newer)
      state = current
      return look(current.book)
    }
  }

  private func current(_ state: inout JournalState?) throws(StoreFault) -> JournalState {
    defer { state = nil }
    if let state { return state }
    return try JournalState(of: store, signedBy: key.verificationKey)
  }

  /// Carries out one batch, then wakes the first of those who came meanwhile to lead the next.
  private func lead() {
    let batch = queue.withLock { queue in
      let batch = Array(queue.waiting.prefix(batchLimit))
      queue.waiting.removeFirst(batch.count)
      return batch
    }
    let outcomes = state.withLock { carryOut(batch, &$0) }
    let next = queue.withLock { queue in
      queue.isLed = !queue.waiting.isEmpty
      return queue.waiting.first
    }
    for (ticket, outcome) in zip(batch, outcomes) { ticket.tell(outcome) }
    next?.tell(nil)
  }

  private func carryOut(_ batch: [Ticket], _ state: inout JournalState?) -> [ProposalOutcome] {
    do throws(StoreFault) {
      var current = try current(&state)
      var outcomes: [ProposalOutcome] = []
      try store.append(after: current.book.size) { view throws(StoreFault) in
        try current.take(view.newer)
        var recorder = BatchRecorder(current, at: clock())
        // Moved on, not copied: two holders of the rows would make each change copy them all.
        current = JournalState()
        for ticket in batch { try recorder.record(ticket.proposal, view) }
        (current, outcomes) = (recorder.state, recorder.outcomes)
        guard !recorder.entries.isEmpty else { return nil }
        return AppendBatch(recorder.entries, head: recorder.state.head(signedBy: key).body)
      }
      state = current
      return outcomes
    } catch {
      return batch.map { _ in .failed(error) }
    }
  }
}

/// A proposal that waits for its outcome.
private final class Ticket: Sendable {
  let proposal: Proposal
  private let outcome = Mutex<ProposalOutcome?>(nil)
  private let told = DispatchSemaphore(value: 0)

  init(_ proposal: Proposal) { self.proposal = proposal }

  /// Tells the outcome, or with nil that it is this one's turn to lead.
  func tell(_ outcome: ProposalOutcome?) {
    if let outcome { self.outcome.withLock { $0 = outcome } }
    told.signal()
  }

  func wait() -> ProposalOutcome? {
    told.wait()
    return outcome.withLock { $0 }
  }
}
