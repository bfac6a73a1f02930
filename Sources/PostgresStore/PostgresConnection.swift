import CPostgres
import Glibc

/// One connection to a PostgreSQL server.
///
/// Unchecked: the one store that owns it hands it out under its lock only, one thread at a time.
final class PostgresConnection: @unchecked Sendable {
  private let handle: OpaquePointer
  /// How many warnings the server gave; libpq reports them by a call with this address.
  private let warnings: UnsafeMutablePointer<Int>

  /// Connects; waits at most five seconds for each address of the server, and later at most twenty
  /// for a network that has fallen silent.
  init(_ url: String) throws(PostgresFault) {
    let separator = url.contains("?") ? "&" : "?"
    guard
      let made = PQconnectdb(
        "\(url)\(separator)connect_timeout=5&tcp_user_timeout=20000&keepalives_idle=10")
    else {
      throw PostgresFault(nil, nil)
    }
    guard PQstatus(made) == CONNECTION_OK else {
      let fault = PostgresFault(nil, made)
      PQfinish(made)
      throw fault
    }
    handle = made
    warnings = .allocate(capacity: 1)
    warnings.initialize(to: 0)
    // Without this libpq prints them on standard error.
    PQsetNoticeProcessor(
      handle, { count, _ in count?.assumingMemoryBound(to: Int.self).pointee += 1 }, warnings)
  }

  deinit {
    PQfinish(handle)
    warnings.deallocate()
  }

  /// Commits; false where the server did so with a warning. It warns when it gave up waiting for a
  /// standby: the deed is kept here and perhaps not there, which is less than was promised.
  ///
  /// The time-out of statements does not hold for the wait for a standby, so it is kept here.
  func commit(seconds: Int) throws(PostgresFault) -> Bool {
    let before = warnings.pointee
    guard PQsendQuery(handle, "COMMIT") == 1 else { throw PostgresFault(nil, handle) }
    if try !isAnswered(within: seconds) {
      cancel()
      guard try isAnswered(within: 5) else { throw PostgresFault(nil, handle) }
    }
    var fault: PostgresFault?
    while let result = PQgetResult(handle) {
      if PQresultStatus(result) != PGRES_COMMAND_OK { fault = PostgresFault(result, handle) }
      PQclear(result)
    }
    if let fault { throw fault }
    return warnings.pointee == before
  }

  /// Waits for the answer to what was sent.
  private func isAnswered(within seconds: Int) throws(PostgresFault) -> Bool {
    let end = ContinuousClock.now + .seconds(seconds)
    while PQisBusy(handle) == 1 {
      guard ContinuousClock.now < end else { return false }
      var descriptor = pollfd(fd: PQsocket(handle), events: Int16(POLLIN), revents: 0)
      guard poll(&descriptor, 1, 100) > 0 else { continue }
      guard PQconsumeInput(handle) == 1 else { throw PostgresFault(nil, handle) }
    }
    return true
  }

  /// Asks the server to give up what it is waiting for.
  private func cancel() {
    guard let request = PQgetCancel(handle) else { return }
    var words = [CChar](repeating: 0, count: 256)
    // Whether the server heard it is seen by its answer.
    _ = PQcancel(request, &words, Int32(words.count))
    PQfreeCancel(request)
  }

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
