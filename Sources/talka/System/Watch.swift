import Commands
import Documents
import Foundation
import Planning
import Synchronization

/// Notices Ctrl-C and the end of a time budget while a plan is made, and tells progress on a
/// terminal after the first second.
final class Watch: Sendable {
  private let wasInterruptedFlag = Atomic(false)
  private let isFinished = Atomic(false)
  private let hasTold = Atomic(false)
  private let start = ContinuousClock.now
  private let seconds: Int?
  private let tellsProgress: Bool

  /// Begins to watch. Call it on the first thread before others are made: they inherit that
  /// Ctrl-C does not end them.
  init(seconds: Int?, tellsProgress: Bool) {
    self.seconds = seconds
    self.tellsProgress = tellsProgress
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    let waiter = Thread { [self, signals] in wait(for: signals) }
    waiter.start()
  }

  /// The first Ctrl-C ends the work, the second the program.
  private func wait(for signals: sigset_t) {
    var signals = signals
    var signal: Int32 = 0
    while sigwait(&signals, &signal) == 0 {
      let isSecond = wasInterruptedFlag.exchange(true, ordering: .relaxed)
      if isSecond || isFinished.load(ordering: .relaxed) {
        exit(Int32(ExitCode.interrupted.number))
      }
    }
  }

  /// Whether Ctrl-C was pressed.
  var wasInterrupted: Bool { wasInterruptedFlag.load(ordering: .relaxed) }

  /// Whether the work must end.
  var isOver: Bool {
    if wasInterrupted { return true }
    guard let seconds else { return false }
    return ContinuousClock.now - start >= .seconds(seconds)
  }

  /// Shows how far the work is.
  func show(_ progress: PlanProgress, _ console: Console) {
    guard tellsProgress, ContinuousClock.now - start >= .seconds(1) else { return }
    hasTold.store(true, ordering: .relaxed)
    console.tell("\r\u{1B}[K\(PlanWords.progress(progress)) (Ctrl-C keeps the plan)")
  }

  /// Ends watching: from now on Ctrl-C ends the program.
  func finish(_ console: Console) {
    isFinished.store(true, ordering: .relaxed)
    if hasTold.exchange(false, ordering: .relaxed) { console.tell("\r\u{1B}[K") }
  }
}
