public import Basics
import Foundation
import Synchronization

/// Runs pieces of work on threads of their own, never on the cooperative pool, which calls into C
/// would block.
public enum ThreadTeam {
  /// What each piece of work gives, in the order of the pieces, whatever the number of threads.
  ///
  /// - Throws: the first error in the order of the pieces.
  public static func map<Value: Sendable>(
    count: Int, threads: Int,
    _ work: @escaping @Sendable (_ index: Int) throws(Diagnostic) -> Value
  ) throws(Diagnostic) -> [Value] {
    let queue = Mutex(0)
    let results = Mutex([Int: Result<Value, Diagnostic>]())
    let done = DispatchSemaphore(value: 0)
    let crew = max(1, min(threads, count))
    for _ in 0..<crew {
      let thread = Thread {
        while true {
          let next = queue.withLock { next in
            defer { next += 1 }
            return next
          }
          guard next < count else { break }
          let result = Result { () throws(Diagnostic) in try work(next) }
          results.withLock { $0[next] = result }
        }
        done.signal()
      }
      thread.stackSize = 8 << 20
      thread.start()
    }
    for _ in 0..<crew { done.wait() }
    var values: [Value] = []
    for index in 0..<count {
      guard let result = results.withLock({ $0[index] }) else {
        throw Diagnostic(.solverFailed, "a piece of work was not done")
      }
      values.append(try result.get())
    }
    return values
  }
}
