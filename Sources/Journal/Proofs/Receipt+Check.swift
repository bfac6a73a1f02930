/// What is wrong with a receipt.
public enum ReceiptFault: Error, Hashable, Sendable {
  /// The signature is not that of the key.
  case signature
  /// Line `line`, counted from 1, is not an entry.
  case notAnEntry(line: Int)
  /// The entry is not in the journal that the head speaks of.
  case notIncluded(entry: Int)
  /// The entries do not stand in order.
  case order(entry: Int)
  /// The journal of this receipt is another one than that of the earlier receipt.
  case otherJournal
  /// The key is another one than that of the earlier receipt.
  case otherKey
  /// It does not prove that the journal still begins as the earlier receipt says.
  case notContinued(size: Int)
}

extension Receipt {
  /// The entries, if the receipt is sound: it is signed by its key, and every line is in the
  /// journal that the head speaks of. No other file is needed.
  public func entries() throws(ReceiptFault) -> [Entry] {
    guard head.isSound else { throw .signature }
    var entries: [Entry] = []
    for (index, line) in lines.enumerated() {
      let entry = try Receipt.entry(line, index + 1)
      let isIn = MerkleProof.isIncluded(
        SealedEntry(entry).digest, at: entry.number - 1, size: head.head.size, path: line.path,
        root: head.head.root)
      guard isIn else { throw .notIncluded(entry: entry.number) }
      guard entries.last.map({ $0.number < entry.number }) ?? true else {
        throw .order(entry: entry.number)
      }
      entries.append(entry)
    }
    return entries
  }

  private static func entry(_ line: Line, _ number: Int) throws(ReceiptFault) -> Entry {
    do throws(EntryFault) {
      return try Entry(body: line.body)
    } catch {
      throw .notAnEntry(line: number)
    }
  }

  /// Checks that the journal of this receipt continues that of an earlier one: nothing that was in
  /// it then was changed or taken out.
  public func continues(_ old: Receipt) throws(ReceiptFault) {
    guard old.head.isSound, head.isSound else { throw .signature }
    guard head.head.journal == old.head.head.journal else { throw .otherJournal }
    guard head.key == old.head.key else { throw .otherKey }
    let size = old.head.head.size
    let path = earlier?.size == size ? earlier?.path : nil
    let isProven = MerkleProof.isConsistent(
      size, old.head.head.root, head.head.size, head.head.root, path: path ?? [])
    guard isProven else { throw .notContinued(size: size) }
  }
}
