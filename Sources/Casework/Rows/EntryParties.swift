public import Journal

/// Whose entries these are.
public enum EntryParties {
  /// The parties that an entry concerns: the author's, and those that ask or give what it changed.
  ///
  /// - Parameter book: The rows as this entry, or a later one, has left them.
  public static func parties(of entry: Entry, in book: Book) -> Set<String> {
    var parties: Set = [entry.draft.author.party]
    for change in entry.draft.changes {
      guard let row = book.latest(change.row) else { continue }
      parties.formUnion([book.asking(row), book.giving(row)])
    }
    return parties.subtracting([""])
  }

  /// The numbers of the entries of a journal that concern a party.
  public static func numbers(of party: String, in entries: [Entry]) throws(ChainFault) -> [Int] {
    var book = Book()
    var numbers: [Int] = []
    for entry in entries {
      try book.apply(entry)
      if parties(of: entry, in: book).contains(party) { numbers.append(entry.number) }
    }
    return numbers
  }
}
