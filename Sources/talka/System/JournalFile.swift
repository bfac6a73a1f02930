import Basics
import Commands
import Foundation
import Journal
import PostgresStore
import SQLiteStore
import Seals
import Stores

/// A journal, in a file or a database, and the key by which it is signed.
struct JournalFile {
  let path: String
  let store: any JournalStore
  /// The store where it is a file.
  let file: SQLiteStore?

  /// Opens a journal that there is.
  init(_ path: String) throws(Stop) {
    guard !JournalFile.isDatabase(path) else {
      try self.init(database: path, create: false)
      return
    }
    try JournalFile.checkThere(path)
    let opened = try Stop.whereStoreFails { () throws(StoreFault) in try SQLiteStore(path) }
    self.init(path: path, store: opened, file: opened)
  }

  /// Makes a journal where there is none.
  init(making path: String) throws(Stop) {
    try JournalFile.checkFree(path)
    guard !JournalFile.isDatabase(path) else {
      try self.init(database: path, create: true)
      return
    }
    let made = try Stop.whereStoreFails { () throws(StoreFault) in
      try SQLiteStore(path, create: true)
    }
    self.init(path: path, store: made, file: made)
  }

  private init(path: String, store: any JournalStore, file: SQLiteStore?) {
    self.path = path
    self.store = store
    self.file = file
  }

  private init(database url: String, create: Bool) throws(Stop) {
    let store = try Stop.whereStoreFails { () throws(StoreFault) in
      try PostgresStore(url, create: create)
    }
    self.init(path: url, store: store, file: nil)
  }

  /// Whether this is the address of a PostgreSQL database.
  static func isDatabase(_ path: String) -> Bool {
    path.hasPrefix("postgresql://") || path.hasPrefix("postgres://")
  }

  /// Fails where a journal would be written over something.
  static func checkFree(_ path: String) throws(Stop) {
    if !isDatabase(path) { try OutputFile.check(path, force: false) }
  }

  private static func checkThere(_ path: String) throws(Stop) {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    guard !exists || isFolder.boolValue else { return }
    throw Stop(
      [
        Diagnostic(
          .journalMissing, "there is no journal \(path)", at: .init(file: path),
          hint: isFolder.boolValue
            ? "This is a folder: talka import makes a journal of a case folder"
            : "talka import makes one")
      ], .storeFault)
  }

  /// All that the journal says, checked from its first entry.
  func state() throws(Stop) -> JournalState {
    try Stop.whereStoreFails { () throws(StoreFault) in
      try JournalState(of: store, signedBy: nil)
    }
  }

  /// The canonical bytes of all entries.
  func bodies() throws(Stop) -> [[UInt8]] {
    try Stop.whereStoreFails { () throws(StoreFault) in
      try store.bodies(after: 0, limit: .max)
    }
  }

  /// All entries, each checked to be one.
  func entries() throws(Stop) -> [Entry] {
    var entries: [Entry] = []
    for body in try bodies() {
      do throws(EntryFault) {
        entries.append(try Entry(body: body))
      } catch {
        throw .store(.damaged(ChainFault(.notAnEntry, entry: entries.count + 1)))
      }
    }
    return entries
  }

  /// One entry, by `@17` or `17`.
  func entry(_ text: String) throws(Stop) -> Entry {
    let digits = text.hasPrefix("@") ? String(text.dropFirst()) : text
    let entries = try entries()
    guard let number = Int(digits), (1...entries.count).contains(number) else {
      throw .rejected([
        Diagnostic(
          .unknownEntry, "there is no entry \(text)", found: text,
          expected: "@1 to @\(entries.count)")
      ])
    }
    return entries[number - 1]
  }

  /// The rows as an entry left them, or as they stood at the end of a day.
  func book(at number: Int?, asKnown day: Day?) throws(Stop) -> Book {
    if number == nil, day == nil { return try state().book }
    var book = Book()
    for entry in try entries() {
      if let number, entry.number > number { break }
      if let day, entry.moment.day > day { break }
      do throws(ChainFault) {
        try book.apply(entry)
      } catch {
        throw .store(.damaged(error))
      }
    }
    return book
  }

  /// A writer, with the key that lies beside the journal.
  func writer() throws(Stop) -> JournalWriter {
    let key = try KeyFile(beside: path).read()
    return try Stop.whereStoreFails { () throws(StoreFault) in
      try JournalWriter(store, key: key) { Moment.now }
    }
  }
}

extension Moment {
  /// What the machine's clock says.
  static var now: Moment { Moment(seconds: Int64(Date().timeIntervalSince1970)) }
}
