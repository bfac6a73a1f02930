import CPostgres
import Glibc

/// One connection to a PostgreSQL server.
///
/// Unchecked: the one store that owns it hands it out under its lock only, one thread at a time.
final class PostgresConnection: @unchecked Sendable {
  private let handle: OpaquePointer

  /// Connects; waits at most five seconds for each address of the server.
  init(_ url: String) throws(PostgresFault) {
    let separator = url.contains("?") ? "&" : "?"
    guard let made = PQconnectdb("\(url)\(separator)connect_timeout=5") else {
      throw PostgresFault(nil, nil)
    }
    guard PQstatus(made) == CONNECTION_OK else {
      let fault = PostgresFault(nil, made)
      PQfinish(made)
      throw fault
    }
    handle = made
    // Notices are for people at a terminal; without this libpq prints them on standard error.
    PQsetNoticeProcessor(handle, { _, _ in }, nil)
  }

  deinit { PQfinish(handle) }

  /// Whether the server is still there, as far as the last answer told.
  var isAlive: Bool { PQstatus(handle) == CONNECTION_OK }

  /// Whether a transaction is open.
  var isInTransaction: Bool { PQtransactionStatus(handle) != PQTRANS_IDLE }

  /// Runs statements that give no rows and take no values.
  func execute(_ sql: String) throws(PostgresFault) {
    let result = PQexec(handle, sql)
    defer { PQclear(result) }
    guard PQresultStatus(result) == PGRES_COMMAND_OK || PQresultStatus(result) == PGRES_TUPLES_OK
    else { throw PostgresFault(result, handle) }
  }

  /// Runs one statement and gives the first column of each of its rows, as bytes.
  func column(
    _ sql: String, _ values: [[UInt8]] = [], binary: Bool = false
  ) throws(PostgresFault) -> [[UInt8]] {
    let buffers = values.map { value in
      let buffer = UnsafeMutableBufferPointer<CChar>.allocate(capacity: value.count + 1)
      for (index, byte) in value.enumerated() { buffer[index] = CChar(bitPattern: byte) }
      buffer[value.count] = 0
      return buffer
    }
    defer { for buffer in buffers { buffer.deallocate() } }
    let pointers = buffers.map { buffer in buffer.baseAddress.map { UnsafePointer($0) } }
    // Bodies are bytes; numbers and keys are text.
    let formats = values.indices.map { Int32($0 == 2 ? 1 : 0) }
    let result = PQexecParams(
      handle, sql, Int32(values.count), nil, pointers, values.map { Int32($0.count) }, formats,
      binary ? 1 : 0)
    defer { PQclear(result) }
    guard PQresultStatus(result) == PGRES_COMMAND_OK || PQresultStatus(result) == PGRES_TUPLES_OK
    else { throw PostgresFault(result, handle) }
    return (0..<PQntuples(result)).map { row in
      let count = Int(PQgetlength(result, row, 0))
      guard let start = PQgetvalue(result, row, 0) else { return [] }
      return Array(UnsafeRawBufferPointer(start: start, count: count))
    }
  }

  /// Waits until another connection notifies, at most so many milliseconds; whether one did.
  func waitForNotice(milliseconds: Int32) throws(PostgresFault) -> Bool {
    if takeNotices() { return true }
    var descriptor = pollfd(fd: PQsocket(handle), events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, milliseconds) > 0 else { return false }
    guard PQconsumeInput(handle) == 1 else { throw PostgresFault(nil, handle) }
    return takeNotices()
  }

  private func takeNotices() -> Bool {
    var isTold = false
    while let notice = PQnotifies(handle) {
      isTold = true
      PQfreemem(notice)
    }
    return isTold
  }
}
