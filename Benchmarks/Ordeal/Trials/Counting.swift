public import Journal
public import Seals
public import Stores

/// What trials write: one counter a row, each deed raising one by one.
public enum Counting {
  /// Who writes.
  public static let author = Author(name: "qm.duty", role: "editor", party: "QM")

  /// The key by which trials sign.
  public static let key: SigningKey = {
    guard let key = SigningKey(seed: [UInt8](repeating: 3, count: 32)) else {
      preconditionFailure("a seed has 32 bytes")
    }
    return key
  }()

  /// A writer with a clock that stands still.
  public static func writer(
    _ store: any JournalStore, batchLimit: Int = 1024
  ) throws(StoreFault) -> JournalWriter {
    try JournalWriter(store, key: key, batchLimit: batchLimit) { Moment(seconds: 1_930_000_000) }
  }

  /// Raises the counter of a row by one.
  public static func raise(_ row: String, key: String) -> Proposal {
    Proposal(key: key) { book, _ in
      let name = RowName("counters", row)
      let raised = book[name].flatMap { row in
        book.changing(row, [RowCell("count", String((Int(row["count"]) ?? 0) + 1))])
      }
      let change = raised ?? book.adding(name, [RowCell("count", "1")])
      return [EntryDraft(author: author, verb: "raise", key: key, changes: [change])]
    }
  }

  /// What a counter says.
  public static func count(_ book: Book, _ row: String) -> Int {
    book[RowName("counters", row)].flatMap { Int($0["count"]) } ?? 0
  }

  /// What is wrong with a store after a trial, if anything: an acknowledged key that is missing,
  /// one that is there twice, more than was ever sent, or a journal that does not verify.
  public static func fault(
    of store: any JournalStore, acknowledged: Set<String>, sent: Set<String>? = nil
  ) -> String? {
    do throws(StoreFault) {
      let state = try JournalState(of: store, signedBy: key.verificationKey)
      let bodies = try store.bodies(after: 0, limit: .max)
      let keys = bodies.map { body in key(of: body) }
      let present = Set(keys)
      if present.count != keys.count { return "a key is there twice" }
      if let lost = acknowledged.subtracting(present).min() { return "\(lost) was lost" }
      if let sent, let stray = present.subtracting(sent).min() { return "\(stray) was never sent" }
      let counted = state.book.rows(of: "counters").reduce(0) { $0 + (Int($1["count"]) ?? 0) }
      return counted == keys.count ? nil : "\(counted) counted in \(keys.count) entries"
    } catch {
      return "\(error)"
    }
  }

  private static func key(of body: [UInt8]) -> String {
    do throws(EntryFault) {
      return try Entry(body: body).draft.key
    } catch {
      return "not an entry"
    }
  }
}
