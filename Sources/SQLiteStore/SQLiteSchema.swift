/// The tables of a store. Everything that is said of rows is in the bodies of the entries; beside
/// them stand only the number, and the idempotency key for finding an entry by it.
enum SQLiteSchema {
  /// Marks the file as ours in its header: `TALK`.
  static let applicationID = 0x5441_4C4B
  /// The form of the tables. A program of another form refuses.
  static let version = 1

  /// `EXTRA` is `FULL`, and syncs the folder after a rollback journal was deleted as well. While
  /// the file is made there is such a journal; with `FULL` alone it may be there again after a loss
  /// of power, and takes back what was acknowledged since (found by the trials of `make ordeal`).
  static let settings = """
    PRAGMA synchronous = EXTRA;
    PRAGMA journal_mode = WAL;
    PRAGMA trusted_schema = OFF;
    PRAGMA cell_size_check = ON;
    """

  /// Syncs the write-ahead log and moves it into the file. After a failed sync or a killed process
  /// the log may hold entries that never reached the disk; whoever read them would see them vanish
  /// with the next loss of power (found by the simulation of `make ordeal`, seed 74).
  static let settle = "PRAGMA wal_checkpoint(PASSIVE)"

  static let tables = """
    CREATE TABLE entries (
      number INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, body BLOB NOT NULL) STRICT;
    CREATE TABLE head (place INTEGER PRIMARY KEY CHECK (place = 1), body BLOB NOT NULL) STRICT;
    PRAGMA application_id = \(applicationID);
    PRAGMA user_version = \(version);
    """
}
