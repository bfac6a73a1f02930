public import Seals

/// Why bytes are not an entry.
public struct EntryFault: Error, Hashable, Sendable {
  /// Where the canonical form ends, in bytes from the beginning.
  public let offset: Int

  /// Makes one.
  public init(offset: Int) { self.offset = offset }
}

extension Entry {
  /// Reads an entry from its canonical bytes; anything else, be it one space, is a fault.
  public init(body: [UInt8]) throws(EntryFault) {
    var scanner = CanonicalScanner(body)
    do throws(CanonicalFault) {
      self = try scanner.entry()
      guard scanner.isAtEnd else { throw CanonicalFault(offset: scanner.offset) }
    } catch {
      throw EntryFault(offset: error.offset)
    }
  }

  /// Only the number and the digest of the entry before, which stand first; nil where they do not.
  public static func link(of body: [UInt8]) -> (number: Int, previous: Digest)? {
    var scanner = CanonicalScanner(body)
    do throws(CanonicalFault) {
      return try scanner.link()
    } catch {
      // Whoever asks wants to know whether it is an entry, not where it stops being one.
      return nil
    }
  }
}

extension CanonicalScanner {
  fileprivate mutating func link() throws(CanonicalFault) -> (number: Int, previous: Digest) {
    try expect("{\"entry\":")
    let number = try number()
    try expect(",\"previous\":\"")
    return (number, try digest())
  }

  fileprivate mutating func entry() throws(CanonicalFault) -> Entry {
    let (number, previous) = try link()
    try expect("\",\"at\":")
    let start = offset
    guard let moment = Moment(try string()) else { throw CanonicalFault(offset: start) }
    let draft = try draft()
    try expect("}")
    return Entry(number: number, previous: previous, moment: moment, draft: draft)
  }

  private mutating func draft() throws(CanonicalFault) -> EntryDraft {
    try expect(",\"who\":")
    let name = try string()
    try expect(",\"as\":")
    let role = try string()
    try expect(",\"party\":")
    let author = Author(name: name, role: role, party: try string())
    try expect(",\"verb\":")
    let verb = try string()
    try expect(",\"key\":")
    let key = try string()
    try expect(",\"reason\":")
    let reason = try string()
    let undoes = skip(",\"undoes\":") ? try number() : nil
    try expect(",\"changes\":")
    return EntryDraft(
      author: author, verb: verb, key: key, reason: reason, undoes: undoes,
      changes: try list { scanner throws(CanonicalFault) in try scanner.change() })
  }

  private mutating func change() throws(CanonicalFault) -> RowChange {
    try expect("{\"row\":")
    let start = offset
    guard let row = RowName(try string()) else { throw CanonicalFault(offset: start) }
    try expect(",\"kind\":")
    let place = offset
    guard let kind = RowChange.Kind(rawValue: try string()) else {
      throw CanonicalFault(offset: place)
    }
    try expect(",\"version\":")
    let version = try number()
    try expect(",\"cells\":")
    let cells = try list { scanner throws(CanonicalFault) in try scanner.cell() }
    try expect("}")
    return RowChange(row, kind, version: version, cells: cells)
  }

  private mutating func cell() throws(CanonicalFault) -> RowChange.Cell {
    try expect("[")
    let column = try string()
    try expect(",")
    let before = try string()
    try expect(",")
    let after = try string()
    try expect("]")
    return RowChange.Cell(column, before, after)
  }

  private mutating func list<Item>(
    _ one: (inout CanonicalScanner) throws(CanonicalFault) -> Item
  ) throws(CanonicalFault) -> [Item] {
    try expect("[")
    var items: [Item] = []
    if skip("]") { return items }
    repeat { items.append(try one(&self)) } while skip(",")
    try expect("]")
    return items
  }
}
