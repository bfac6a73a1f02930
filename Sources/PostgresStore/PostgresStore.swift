public import Journal
import Synchronization

/// A journal in a PostgreSQL database, for processes on several machines.
///
/// Appenders take turns by a lock of the server. A commit returns when the server's write-ahead log
/// is durable, and with a synchronous standby when it is durable there as well. Where the
/// connection is lost, the fault says so, and the next call connects anew; what was in flight may
/// have been kept.
public final class PostgresStore: JournalStore {
  private struct State {
    var connection: PostgresConnection?
    var listener: PostgresConnection?
  }

  /// The address without a password.
  public let location: String
  private let url: String
  private let statementSeconds: Int
  private let state = Mutex(State())

  /// Connects to a database.
  ///
  /// - Parameters:
  ///   - url: As libpq takes it: `postgresql://user@host:port/database`.
  ///   - create: Whether to make the tables where there are none.
  ///   - statementSeconds: After so long a statement that hangs is given up.
  public init(
    _ url: String, create: Bool = false, statementSeconds: Int = 30
  ) throws(StoreFault) {
    self.url = url
    self.statementSeconds = statementSeconds
    location = PostgresStore.shown(url)
    try looking { connection throws(PostgresFault) in
      if create { try connection.execute(PostgresSchema.tables) }
      // A database without the tables is told here, not at the first deed.
      _ = try connection.column("SELECT 1 FROM talka.head")
    }
  }

  /// An address that may be printed: without what stands between the user's name and the host.
  private static func shown(_ url: String) -> String {
    guard let at = url.lastIndex(of: "@"), let scheme = url.firstRange(of: "://") else {
      return url
    }
    let user = url[scheme.upperBound..<at].prefix { $0 != ":" }
    return String(url[..<scheme.upperBound] + user + url[at...])
  }

  /// The head kept with the last batch.
  public func head() throws(StoreFault) -> [UInt8]? {
    try looking { connection throws(PostgresFault) in
      try connection.column("SELECT body FROM talka.head", binary: true).first
    }
  }

  /// How many entries are kept.
  public func size() throws(StoreFault) -> Int {
    try looking { connection throws(PostgresFault) in
      let sql = "SELECT coalesce(max(number), 0)::text FROM talka.entries"
      return PostgresAppending.number(try connection.column(sql).first) ?? 0
    }
  }

  /// The entries after a number.
  public func bodies(after: Int, limit: Int) throws(StoreFault) -> [[UInt8]] {
    try looking { connection throws(PostgresFault) in
      try PostgresAppending.bodies(connection, after: after, limit: limit)
    }
  }

  /// Appends what the closure makes, in one transaction.
  public func append(
    after size: Int, _ make: (any AppendingView) throws(StoreFault) -> AppendBatch?
  ) throws(StoreFault) {
    try state.withLock { state throws(StoreFault) in
      let connection = try connected(&state)
      try PostgresAppending(
        connection: connection, location: location, commitSeconds: statementSeconds
      ).append(after: size, make)
    }
  }

  /// Waits until another process appends, at most so many milliseconds; whether one did.
  public func waitForOthers(milliseconds: Int) throws(StoreFault) -> Bool {
    // A connection of its own: waiting must not keep deeds waiting.
    let listener = try state.withLock { state throws(StoreFault) in
      let listener = try listening(state.listener)
      state.listener = listener
      return listener
    }
    return try told { () throws(PostgresFault) in
      try listener.waitForNotice(milliseconds: Int32(clamping: milliseconds))
    }
  }

  /// What will keep every deed waiting, if anything: the server wants a standby to confirm each
  /// commit, and none is there. A standby that was promoted inherits the setting from its primary.
  public func standbyFault() throws(StoreFault) -> String? {
    try looking { connection throws(PostgresFault) in
      let names = try connection.column("SELECT current_setting('synchronous_standby_names')")
      let standbys = try connection.column(
        "SELECT count(*)::text FROM pg_stat_replication WHERE sync_state IN ('sync', 'quorum')")
      let wanted = String(decoding: names.first ?? [], as: UTF8.self)
      guard !wanted.isEmpty, PostgresAppending.number(standbys.first) == 0 else { return nil }
      return "synchronous_standby_names is \(wanted), and no such standby is connected"
    }
  }

  private func listening(_ old: PostgresConnection?) throws(StoreFault) -> PostgresConnection {
    if let old, old.isAlive { return old }
    return try told { () throws(PostgresFault) in
      let listener = try PostgresConnection(url)
      try listener.execute("LISTEN \(PostgresSchema.channel)")
      return listener
    }
  }

  private func looking<Value: Sendable>(
    _ look: (PostgresConnection) throws(PostgresFault) -> Value
  ) throws(StoreFault) -> Value {
    try state.withLock { state throws(StoreFault) in
      let connection = try connected(&state)
      return try told { () throws(PostgresFault) in try look(connection) }
    }
  }

  private func connected(_ state: inout State) throws(StoreFault) -> PostgresConnection {
    if let connection = state.connection, connection.isAlive { return connection }
    state.connection = nil
    let connection = try told { () throws(PostgresFault) in
      let connection = try PostgresConnection(url)
      try connection.execute(PostgresSchema.settings(statementSeconds: statementSeconds))
      return connection
    }
    state.connection = connection
    return connection
  }

  private func told<Value: Sendable>(
    _ work: () throws(PostgresFault) -> Value
  ) throws(StoreFault) -> Value {
    do throws(PostgresFault) {
      return try work()
    } catch {
      throw error.storeFault(location)
    }
  }
}
