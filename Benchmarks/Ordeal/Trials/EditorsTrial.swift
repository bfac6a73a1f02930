public import CaseFiles
import Casework
import Foundation
public import Journal
import Stores
import Synchronization

/// Several editors change one row of a case at once, each from the version it saw: of all who saw
/// one version one wins, the others are shown both sides, and no change is lost.
public struct EditorsTrial {
  private let tables: [CaseTable]
  private let row = RowName("needs", "N-BED")

  /// On the tables of the flood example.
  public init(_ tables: [CaseTable]) { self.tables = tables }

  /// Writes so often in all, from so many threads.
  ///
  /// - Returns: The fault, if any, and how many writes were turned away.
  public func run(
    _ store: any JournalStore, writes: Int, clients: Int
  ) throws(StoreFault) -> (fault: String?, conflicts: Int) {
    let writer = try Counting.writer(store)
    let tables = tables
    _ = writer.record(
      Proposal(key: "import") { book, moment in
        try Casework.decide(
          DeskCommand(.importCase, key: "import", material: .tables(tables)), by: "desk", on: book,
          at: moment)
      })
    let won = Mutex(0)
    let conflicts = Mutex(0)
    let group = DispatchGroup()
    for client in 0..<clients {
      group.enter()
      Thread.detachNewThread { [row] in
        for index in 0..<(writes / clients) {
          switch EditorsTrial.edit(row, writer, "\(client)-\(index)") {
          case true: won.withLock { $0 += 1 }
          case false: conflicts.withLock { $0 += 1 }
          }
        }
        group.leave()
      }
    }
    group.wait()
    let (version, quantity) = try writer.read { book in
      (book[row]?.version ?? 0, book[row]?["quantity"] ?? "")
    }
    let wins = won.withLock { $0 }
    // Each winner adds one to what it saw: a lost update would show in the sum.
    let isWhole = version == wins + 1 && quantity == String(300 + wins)
    return (
      isWhole ? nil : "\(wins) won, version \(version), quantity \(quantity)",
      conflicts.withLock { $0 }
    )
  }

  /// Reads the row, waits for nobody, and writes what it saw plus one.
  private static func edit(_ row: RowName, _ writer: JournalWriter, _ key: String) -> Bool {
    do throws(StoreFault) {
      let seen = try writer.read { book in (book[row]?.version, book[row]?["quantity"]) }
      let raised = (seen.1.flatMap { Int($0) } ?? 0) + 1
      let command = DeskCommand(
        .correct, row, [RowCell("quantity", String(raised))], version: seen.0, key: key)
      let outcome = writer.record(
        Proposal(key: key) { book, moment in
          try Casework.decide(command, by: "desk", on: book, at: moment)
        })
      if case .recorded = outcome { return true }
      return false
    } catch {
      return false
    }
  }
}
