import CPostgres
import Journal

/// What a PostgreSQL server answered instead of what was asked, or that it did not answer.
struct PostgresFault: Error {
  /// Five characters by which SQL names the fault (SQLSTATE); empty where the connection is gone.
  let state: String
  /// What the server says.
  let message: String

  init(_ result: OpaquePointer?, _ connection: OpaquePointer?) {
    // PG_DIAG_SQLSTATE, a macro that Swift does not see.
    state = PQresultErrorField(result, 67).map { String(cString: $0) } ?? ""
    let words = PQerrorMessage(connection).map { String(cString: $0) } ?? "no connection"
    message = words.split(whereSeparator: \.isNewline).joined(separator: "; ")
  }

  /// As the contract says it, for the store at an address.
  func storeFault(_ location: String) -> StoreFault {
    let words = "\(location): \(message)"
    return switch state.prefix(2) {
    case "53": .full(words)
    case "55", "40": .busy(words)
    case "57" where state == "57014": .busy(words)
    case "28", "3D", "42": .foreign(words)
    default: .broken(words)
    }
  }
}
