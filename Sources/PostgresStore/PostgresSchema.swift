/// The tables of a journal in a database of its own, as decision 0021 has them for SQLite.
enum PostgresSchema {
  /// What holds for a session: an answer or a clear fault in time, whatever hangs.
  static func settings(statementSeconds: Int) -> String {
    """
    SET synchronous_commit = on;
    SET statement_timeout = '\(statementSeconds)s';
    SET lock_timeout = '10s';
    SET idle_in_transaction_session_timeout = '60s';
    SET client_min_messages = warning;
    """
  }

  /// Of two processes that make them at once, one waits for the other.
  static let tables = """
    BEGIN;
    SELECT pg_advisory_xact_lock(\(lock));
    CREATE SCHEMA IF NOT EXISTS talka;
    CREATE TABLE IF NOT EXISTS talka.entries (
      number bigint PRIMARY KEY, key text NOT NULL UNIQUE, body bytea NOT NULL);
    CREATE TABLE IF NOT EXISTS talka.head (
      place integer PRIMARY KEY CHECK (place = 1), body bytea NOT NULL);
    COMMIT;
    """

  /// The lock that an appender holds until it has committed: `TALK`.
  static let lock = 0x5441_4C4B
  /// The channel on which an append is told to others.
  static let channel = "talka"
}
