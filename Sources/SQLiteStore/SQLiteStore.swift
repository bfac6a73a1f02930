public import Journal
import Synchronization

/// A journal in one SQLite file, for one machine and any number of its processes.
///
/// Write-ahead log with full synchronisation: what `append` took survives a killed process and, on
/// a disk that honours sync, a loss of power. After a write of which nobody knows whether it
/// reached the disk, the store refuses everything until it is opened anew, as PostgreSQL does since
/// 2018.
public final class SQLiteStore: JournalStore {
  private struct State {
    let connection: SQLiteConnection
    var poison: String?
  }

  /// The path of the file.
  public let location: String
  private let state: Mutex<State>

  /// Opens a store.
  ///
  /// - Parameters:
  ///   - create: Whether to make the store where there is no file; one that is there is opened.
  ///   - vfs: The name of a file system layer registered with SQLite; nil for that of the machine.
  public init(_ path: String, create: Bool = false, vfs: String? = nil) throws(StoreFault) {
    location = path
    state = Mutex(
      State(connection: try SQLiteStore.opened(path, create: create, vfs: vfs), poison: nil))
  }

  private static func opened(
    _ path: String, create: Bool, vfs: String?
  ) throws(StoreFault) -> SQLiteConnection {
    do throws(SQLiteFault) {
      let connection = try SQLiteConnection(path, create: create, vfs: vfs)
      if create { try makeTables(connection) }
      let form = (
        try pragma("application_id", connection), try pragma("user_version", connection)
      )
      if form == (SQLiteSchema.applicationID, SQLiteSchema.version) {
        try connection.execute(SQLiteSchema.settings)
        try connection.run(SQLiteSchema.settle)
        return connection
      }
    } catch {
      throw error.storeFault(path)
    }
    throw .foreign("\(path) is a file of another program, or of a later version of this one")
  }

  private static func pragma(
    _ name: String, _ connection: SQLiteConnection
  ) throws(SQLiteFault) -> Int {
    var value = 0
    try connection.run("PRAGMA \(name)") { (row) throws(SQLiteFault) in value = row.whole(0) }
    return value
  }

  /// Makes the tables in a file that has none; of two processes that try, one does.
  private static func makeTables(_ connection: SQLiteConnection) throws(SQLiteFault) {
    try connection.execute(SQLiteSchema.settings + "BEGIN IMMEDIATE")
    var tables = 0
    try connection.run("SELECT count(*) FROM sqlite_schema") { (row) throws(SQLiteFault) in
      tables = row.whole(0)
    }
    if tables == 0 { try connection.execute(SQLiteSchema.tables) }
    try connection.execute("COMMIT")
  }

  /// The head kept with the last batch.
  public func head() throws(StoreFault) -> [UInt8]? {
    try looking { connection throws(SQLiteFault) in
      var head: [UInt8]?
      try connection.run("SELECT body FROM head") { (row) throws(SQLiteFault) in
        head = row.bytes(0)
      }
      return head
    }
  }

  /// How many entries are kept.
  public func size() throws(StoreFault) -> Int {
    try looking { connection throws(SQLiteFault) in
      var size = 0
      try connection.run("SELECT coalesce(max(number), 0) FROM entries") {
        (row) throws(SQLiteFault) in size = row.whole(0)
      }
      return size
    }
  }

  /// The entries after a number.
  public func bodies(after: Int, limit: Int) throws(StoreFault) -> [[UInt8]] {
    try looking { connection throws(SQLiteFault) in
      try SQLiteAppending.bodies(connection, after: after, limit: limit)
    }
  }

  /// Appends what the closure makes, in one transaction.
  public func append(
    after size: Int, _ make: (any AppendingView) throws(StoreFault) -> AppendBatch?
  ) throws(StoreFault) {
    try state.withLock { state throws(StoreFault) in
      if let poison = state.poison { throw .poisoned(poison) }
      let appending = SQLiteAppending(connection: state.connection, location: location)
      do throws(StoreFault) {
        try appending.append(after: size, make)
      } catch {
        if case .broken(let words) = error { state.poison = words }
        throw error
      }
    }
  }

  /// Copies the store into a new file, as it stands at one moment, while others go on writing.
  public func backUp(to path: String) throws(StoreFault) {
    try looking { connection throws(SQLiteFault) in
      let target = try SQLiteConnection(path, create: true, vfs: nil)
      try connection.copy(to: target)
      // A single file, without the two that belong to a write-ahead log.
      try target.execute("PRAGMA journal_mode = DELETE")
    }
  }

  /// SQLite's own check of the file; nil where it finds nothing.
  public func damage() throws(StoreFault) -> String? {
    try looking { connection throws(SQLiteFault) in
      var words: [String] = []
      try connection.run("PRAGMA integrity_check(5)") { (row) throws(SQLiteFault) in
        words.append(row.text(0))
      }
      return words == ["ok"] ? nil : words.joined(separator: "; ")
    }
  }

  private func looking<Value>(
    _ look: (SQLiteConnection) throws(SQLiteFault) -> Value
  ) throws(StoreFault) -> Value {
    try state.withLock { state throws(StoreFault) in
      if let poison = state.poison { throw .poisoned(poison) }
      do throws(SQLiteFault) {
        return try look(state.connection)
      } catch {
        throw error.storeFault(location)
      }
    }
  }
}
