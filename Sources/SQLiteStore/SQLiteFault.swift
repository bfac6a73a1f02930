import CSQLite
import Journal

/// What SQLite answered, apart from "done" and "a row".
struct SQLiteFault: Error {
  /// The extended result code.
  let code: Int32
  /// What it says.
  let message: String

  init(_ code: Int32, _ connection: OpaquePointer?) {
    self.code = code
    let known = connection.flatMap { sqlite3_errmsg($0) } ?? sqlite3_errstr(code)
    message = known.map { String(cString: $0) } ?? "error \(code)"
  }

  private var primary: Int32 { code & 0xFF }

  var isBusy: Bool { primary == SQLITE_BUSY || primary == SQLITE_LOCKED }
  var isFull: Bool { primary == SQLITE_FULL }

  /// As the contract says it, for a store at `path`.
  func storeFault(_ path: String) -> StoreFault {
    let words = "\(path): \(message) (SQLite \(code))"
    return switch primary {
    case SQLITE_BUSY, SQLITE_LOCKED: .busy(words)
    case SQLITE_FULL: .full(words)
    case SQLITE_NOTADB, SQLITE_CORRUPT, SQLITE_SCHEMA, SQLITE_ERROR: .foreign(words)
    case SQLITE_CANTOPEN: .missing(words)
    default: .broken(words)
    }
  }
}
