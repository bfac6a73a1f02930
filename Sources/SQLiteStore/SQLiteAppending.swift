import Journal

/// One transaction that appends; while it is open nobody else appends.
struct SQLiteAppending: AppendingView {
  let connection: SQLiteConnection
  let location: String
  var newer: [[UInt8]] = []

  init(connection: SQLiteConnection, location: String) {
    self.connection = connection
    self.location = location
  }

  func append(
    after size: Int, _ make: (any AppendingView) throws(StoreFault) -> AppendBatch?
  ) throws(StoreFault) {
    try told { () throws(SQLiteFault) in try connection.execute("BEGIN IMMEDIATE") }
    do throws(StoreFault) {
      let view = try seen(after: size)
      guard let batch = try make(view) else {
        return try told { () throws(SQLiteFault) in try connection.execute("ROLLBACK") }
      }
      try told { () throws(SQLiteFault) in
        try insert(batch)
        try connection.execute("COMMIT")
      }
    } catch {
      undo()
      throw error
    }
  }

  private func seen(after size: Int) throws(StoreFault) -> SQLiteAppending {
    var view = self
    view.newer = try told { () throws(SQLiteFault) in
      try SQLiteAppending.bodies(connection, after: size, limit: .max)
    }
    return view
  }

  private func insert(_ batch: AppendBatch) throws(SQLiteFault) {
    for sealed in batch.entries {
      try connection.run(
        "INSERT INTO entries (number, key, body) VALUES (?, ?, ?)",
        [.whole(sealed.entry.number), .text(sealed.entry.draft.key), .bytes(sealed.body)])
    }
    try connection.run(
      "INSERT INTO head (place, body) VALUES (1, ?) ON CONFLICT DO UPDATE SET body = excluded.body",
      [.bytes(batch.head)])
  }

  /// Ends a transaction that failed. SQLite has often ended it already.
  private func undo() {
    guard connection.isInTransaction else { return }
    // The first fault is the one to tell; a connection that cannot even go back is not used again,
    // since its next transaction cannot begin.
    try? connection.execute("ROLLBACK")
  }

  func number(ofKey key: String) throws(StoreFault) -> Int? {
    try told { () throws(SQLiteFault) in
      var number: Int?
      try connection.run("SELECT number FROM entries WHERE key = ?", [.text(key)]) {
        (row) throws(SQLiteFault) in number = row.whole(0)
      }
      return number
    }
  }

  static func bodies(
    _ connection: SQLiteConnection, after: Int, limit: Int
  ) throws(SQLiteFault) -> [[UInt8]] {
    var bodies: [[UInt8]] = []
    try connection.run(
      "SELECT body FROM entries WHERE number > ? ORDER BY number LIMIT ?",
      [.whole(after), .whole(limit)]
    ) { (row) throws(SQLiteFault) in bodies.append(row.bytes(0)) }
    return bodies
  }

  private func told<Value>(
    _ work: () throws(SQLiteFault) -> Value
  ) throws(StoreFault) -> Value {
    do throws(SQLiteFault) {
      return try work()
    } catch {
      throw error.storeFault(location)
    }
  }
}
