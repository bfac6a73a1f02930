import CSQLite

/// One connection to SQLite and its prepared statements.
///
/// Unchecked: the one store that owns it hands it out under its lock only, one thread at a time.
final class SQLiteConnection: @unchecked Sendable {
  private let handle: OpaquePointer
  private var statements: [String: OpaquePointer] = [:]

  /// Opens a file.
  ///
  /// - Parameter vfs: The name of the file system layer to use; nil for that of the machine.
  init(_ path: String, create: Bool, vfs: String?) throws(SQLiteFault) {
    var opened: OpaquePointer?
    let flags =
      SQLITE_OPEN_READWRITE | (create ? SQLITE_OPEN_CREATE : 0) | SQLITE_OPEN_NOMUTEX
      | SQLITE_OPEN_EXRESCODE
    let code = sqlite3_open_v2(path, &opened, flags, vfs)
    guard code == SQLITE_OK, let opened else {
      let fault = SQLiteFault(code, opened)
      sqlite3_close_v2(opened)
      throw fault
    }
    handle = opened
    sqlite3_busy_timeout(handle, 10_000)
  }

  deinit {
    for statement in statements.values { sqlite3_finalize(statement) }
    sqlite3_close_v2(handle)
  }

  /// Runs statements that give no rows.
  func execute(_ sql: String) throws(SQLiteFault) {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw SQLiteFault(code, handle) }
  }

  /// Runs one statement and gives each of its rows.
  func run(
    _ sql: String, _ values: [SQLiteValue] = [],
    _ row: (SQLiteRow) throws(SQLiteFault) -> Void = { (_) throws(SQLiteFault) in }
  ) throws(SQLiteFault) {
    let statement = try prepared(sql)
    defer {
      sqlite3_reset(statement)
      sqlite3_clear_bindings(statement)
    }
    for (index, value) in values.enumerated() {
      let code = value.bind(to: statement, at: Int32(index + 1))
      guard code == SQLITE_OK else { throw SQLiteFault(code, handle) }
    }
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW: try row(SQLiteRow(statement: statement))
      case SQLITE_DONE: return
      case let code: throw SQLiteFault(code, handle)
      }
    }
  }

  /// Whether a transaction is open: an error may have ended it.
  var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

  private func prepared(_ sql: String) throws(SQLiteFault) -> OpaquePointer {
    if let statement = statements[sql] { return statement }
    var made: OpaquePointer?
    let code = sqlite3_prepare_v3(
      handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &made, nil)
    guard code == SQLITE_OK, let made else { throw SQLiteFault(code, handle) }
    statements[sql] = made
    return made
  }

  /// Copies the whole store into another file while others go on writing.
  func copy(to target: SQLiteConnection) throws(SQLiteFault) {
    guard let backup = sqlite3_backup_init(target.handle, "main", handle, "main") else {
      throw SQLiteFault(sqlite3_errcode(target.handle), target.handle)
    }
    var code = sqlite3_backup_step(backup, -1)
    while code == SQLITE_BUSY || code == SQLITE_LOCKED {
      sqlite3_sleep(10)
      code = sqlite3_backup_step(backup, -1)
    }
    let end = sqlite3_backup_finish(backup)
    guard code == SQLITE_DONE, end == SQLITE_OK else {
      throw SQLiteFault(end == SQLITE_OK ? code : end, target.handle)
    }
  }
}

/// A value that is given to a statement.
enum SQLiteValue {
  case whole(Int)
  case text(String)
  case bytes([UInt8])

  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    // SQLITE_TRANSIENT, a macro that Swift does not see: SQLite makes a copy of its own.
    let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    return switch self {
    case .whole(let number): sqlite3_bind_int64(statement, index, Int64(number))
    case .text(let text): sqlite3_bind_text(statement, index, text, -1, copied)
    case .bytes(let bytes):
      sqlite3_bind_blob64(statement, index, bytes, UInt64(bytes.count), copied)
    }
  }
}

/// A row that a statement gives, for as long as it is looked at.
struct SQLiteRow {
  fileprivate let statement: OpaquePointer

  func whole(_ column: Int32) -> Int { Int(sqlite3_column_int64(statement, column)) }

  func text(_ column: Int32) -> String {
    sqlite3_column_text(statement, column).map { String(cString: $0) } ?? ""
  }

  func bytes(_ column: Int32) -> [UInt8] {
    guard let start = sqlite3_column_blob(statement, column) else { return [] }
    let count = Int(sqlite3_column_bytes(statement, column))
    return Array(UnsafeRawBufferPointer(start: start, count: count))
  }
}
