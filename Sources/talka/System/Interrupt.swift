import Dispatch
import Foundation
import Synchronization

/// Notices Ctrl-C and the end of a time budget while a plan is made, and tells progress on a
/// terminal after the first second.
final class Watch: Sendable {
  private let interrupted = Atomic(false)
  private let start = ContinuousClock.now
  private let seconds: Int?
  private let tellsProgress: Bool
  private let told = Atomic(false)
  private let source: any DispatchSourceSignal

  init(seconds: Int?, tellsProgress: Bool) {
    self.seconds = seconds
    self.tellsProgress = tellsProgress
    signal(SIGINT, SIG_IGN)
    source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler { [weak self] in self?.interrupt() }
    source.resume()
  }

  private func interrupt() { interrupted.store(true, ordering: .relaxed) }

  /// Whether Ctrl-C was pressed.
  var wasInterrupted: Bool { interrupted.load(ordering: .relaxed) }

  /// Whether the work must end.
  var isOver: Bool {
    if wasInterrupted { return true }
    guard let seconds else { return false }
    return ContinuousClock.now - start >= .seconds(seconds)
  }

  /// Shows how far the bounds are.
  func progress(_ known: Int, _ count: Int, _ console: Console) {
    guard tellsProgress, ContinuousClock.now - start >= .seconds(1) else { return }
    told.store(true, ordering: .relaxed)
    console.tell("\r\u{1B}[Kplan made; bounds: \(known) of \(count) known (Ctrl-C keeps the plan)")
  }

  /// Ends watching: Ctrl-C ends the program again.
  func finish(_ console: Console) {
    source.cancel()
    signal(SIGINT, SIG_DFL)
    if told.load(ordering: .relaxed) { console.tell("\r\u{1B}[K") }
  }
}
