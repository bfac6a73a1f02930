import Journal

/// One transaction that appends; while it is open nobody else appends, in any process.
struct PostgresAppending: AppendingView {
  let connection: PostgresConnection
  let location: String
  let commitSeconds: Int
  var newer: [[UInt8]] = []

  init(connection: PostgresConnection, location: String, commitSeconds: Int) {
    self.connection = connection
    self.location = location
    self.commitSeconds = commitSeconds
  }

  func append(
    after size: Int, _ make: (any AppendingView) throws(StoreFault) -> AppendBatch?
  ) throws(StoreFault) {
    do throws(StoreFault) {
      let view = try began(after: size)
      guard let batch = try make(view) else {
        return try told { () throws(PostgresFault) in try connection.execute("ROLLBACK") }
      }
      try told { () throws(PostgresFault) in try insert(batch) }
      try commit()
    } catch {
      undo()
      throw error
    }
  }

  private func began(after size: Int) throws(StoreFault) -> PostgresAppending {
    var view = self
    view.newer = try told { () throws(PostgresFault) in
      try connection.execute("BEGIN; SELECT pg_advisory_xact_lock(\(PostgresSchema.lock))")
      return try PostgresAppending.bodies(connection, after: size, limit: .max)
    }
    return view
  }

  private func insert(_ batch: AppendBatch) throws(PostgresFault) {
    for sealed in batch.entries {
      _ = try connection.column(
        "INSERT INTO talka.entries (number, key, body) VALUES ($1::bigint, $2::text, $3::bytea)",
        [
          Array("\(sealed.entry.number)".utf8), Array(sealed.entry.draft.key.utf8), sealed.body,
        ])
    }
    _ = try connection.column(
      """
      INSERT INTO talka.head (place, body) SELECT $1::integer, $3::bytea WHERE $2::text = 'head'
      ON CONFLICT (place) DO UPDATE SET body = excluded.body
      """, [Array("1".utf8), Array("head".utf8), batch.head])
    try connection.execute("NOTIFY \(PostgresSchema.channel)")
  }

  /// Whatever fails here, whether the server has committed is not known.
  private func commit() throws(StoreFault) {
    do throws(PostgresFault) {
      if try connection.commit(seconds: commitSeconds) { return }
    } catch {
      throw .broken("\(location): \(error.message)")
    }
    throw .broken("\(location): kept by this server, but no standby confirmed it in time")
  }

  /// Ends a transaction that failed.
  private func undo() {
    guard connection.isAlive, connection.isInTransaction else { return }
    // The first fault is the one to tell; the server ends the transaction of a lost connection.
    try? connection.execute("ROLLBACK")
  }

  func number(ofKey key: String) throws(StoreFault) -> Int? {
    try told { () throws(PostgresFault) in
      let sql = "SELECT number::text FROM talka.entries WHERE key = $1::text"
      return PostgresAppending.number(try connection.column(sql, [Array(key.utf8)]).first)
    }
  }

  static func number(_ digits: [UInt8]?) -> Int? {
    digits.flatMap { Int(String(decoding: $0, as: UTF8.self)) }
  }

  static func bodies(
    _ connection: PostgresConnection, after: Int, limit: Int
  ) throws(PostgresFault) -> [[UInt8]] {
    try connection.column(
      """
      SELECT body FROM talka.entries WHERE number > $1::bigint ORDER BY number LIMIT $2::bigint
      """, [Array("\(after)".utf8), Array("\(limit)".utf8)], binary: true)
  }

  private func told<Value>(
    _ work: () throws(PostgresFault) -> Value
  ) throws(StoreFault) -> Value {
    do throws(PostgresFault) {
      return try work()
    } catch {
      throw error.storeFault(location)
    }
  }
}
