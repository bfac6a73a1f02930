import Foundation
public import Journal
import SQLiteStore
import Seals
import Stores
import Synchronization

/// How fast deeds are made durable, and how fast a journal is checked and opened.
public enum RateTrial {
  /// Deeds a second that so many clients get durable in one new store.
  public static func deedsPerSecond(
    _ path: String, clients: Int, batchLimit: Int, seconds: Double
  ) throws(StoreFault) -> Double {
    let writer = try Counting.writer(
      try SQLiteStore(path, create: true), batchLimit: batchLimit)
    let count = Mutex(0)
    let start = ContinuousClock.now
    let group = DispatchGroup()
    for client in 0..<clients {
      group.enter()
      Thread.detachNewThread {
        var index = 0
        while ContinuousClock.now - start < .seconds(seconds) {
          if case .recorded = writer.record(
            Counting.raise("\(client)", key: "\(client)-\(index)"))
          {
            count.withLock { $0 += 1 }
          }
          index += 1
        }
        group.leave()
      }
    }
    group.wait()
    return Double(count.withLock { $0 }) / ((ContinuousClock.now - start) / .seconds(1))
  }

  /// Fills a new store with so many entries, a thousand in a batch.
  public static func fill(_ store: any JournalStore, entries: Int) throws(StoreFault) {
    let writer = try Counting.writer(store)
    for batch in 0..<((entries + 999) / 1000) {
      let size = min(1000, entries - batch * 1000)
      _ = writer.record(
        Proposal(key: "\(batch)-0") { book, _ in
          (0..<size).map { index in draft(batch, index, book) }
        })
    }
  }

  /// A row of a case in shape and size, each of its own.
  private static func draft(_ batch: Int, _ index: Int, _ book: Book) -> EntryDraft {
    let name = RowName("needs", "N-\(batch)-\(index)")
    let cells = [
      RowCell("id", name.key), RowCell("party", "QM"), RowCell("place", "OSTRA-SCHOOL"),
      RowCell("resource", "bed"), RowCell("quantity", "\(index + 1)"), RowCell("priority", "2"),
      RowCell("status", "open"), RowCell("source", "S-CRISIS"),
    ]
    return EntryDraft(
      author: Counting.author, verb: "need", key: "\(batch)-\(index)",
      changes: [book.adding(name, cells)])
  }

  /// Seconds of processor time to check the chain of these bodies, and to read and apply them as
  /// well: on one thread, and so the same however much else the machine does.
  public static func secondsToVerify(
    _ bodies: [[UInt8]]
  ) throws(ChainFault) -> (chain: Double, whole: Double) {
    let start = processorSeconds
    var check = ChainCheck()
    for body in bodies { try check.add(body) }
    let chained = processorSeconds
    var book = Book()
    for (index, body) in bodies.enumerated() {
      do throws(EntryFault) {
        let entry = try Entry(body: body)
        do throws(ChainFault) {
          try book.apply(entry)
        } catch {
          throw EntryFault(offset: index)
        }
      } catch {
        throw ChainFault(.notAnEntry, entry: index + 1)
      }
    }
    let end = processorSeconds
    return (chained - start, end - start)
  }

  /// Seconds to open a store, with every check: of the clock and of the processor; and the most
  /// memory the process ever held, in bytes.
  public static func open(
    _ path: String
  ) throws(StoreFault) -> (seconds: Double, processor: Double, memory: Int) {
    let (start, worked) = (ContinuousClock.now, processorSeconds)
    let state = try JournalState(
      of: try SQLiteStore(path), signedBy: Counting.key.verificationKey)
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    precondition(state.book.size > 0, "an empty journal says nothing")
    return (seconds, processorSeconds - worked, usage.ru_maxrss * 1024)
  }

  private static var usage: rusage {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage
  }

  private static var processorSeconds: Double {
    let (user, system) = (usage.ru_utime, usage.ru_stime)
    return Double(user.tv_sec + system.tv_sec) + Double(user.tv_usec + system.tv_usec) / 1e6
  }
}
