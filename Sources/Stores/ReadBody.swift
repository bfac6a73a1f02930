import Dispatch
import Journal
import Seals
import Synchronization

/// What can be worked out of one body without the others.
struct ReadBody: Sendable {
  let digest: Digest
  /// Nil where it is no entry.
  let entry: Entry?

  init(_ body: [UInt8]) {
    digest = Digest(of: body)
    // That it is no entry is told with its number by whoever goes along the chain.
    entry = try? Entry(body: body)
  }

  /// Reads bodies on all processors; what comes out does not depend on how many there are.
  static func all(_ bodies: [[UInt8]]) -> [ReadBody] {
    let size = 500
    guard bodies.count > size else { return bodies.map { ReadBody($0) } }
    let count = (bodies.count + size - 1) / size
    let parts = Mutex([[ReadBody]](repeating: [], count: count))
    DispatchQueue.concurrentPerform(iterations: count) { part in
      let range = (part * size)..<min(bodies.count, (part + 1) * size)
      let read = bodies[range].map { ReadBody($0) }
      parts.withLock { $0[part] = read }
    }
    return parts.withLock { $0.flatMap { $0 } }
  }
}
