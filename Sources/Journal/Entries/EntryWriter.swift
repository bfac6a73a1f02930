import Seals

/// The canonical bytes of an entry: JSON (RFC 8259) on one line, without spaces, keys in one order,
/// strings escaped in one way (that of RFC 8785). So an entry has one form and one digest.
enum EntryWriter {
  static func body(of entry: Entry) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(512)
    let draft = entry.draft
    out.add("{\"entry\":\(entry.number),\"previous\":\"")
    out += Hexadecimal.digits(of: entry.previous.bytes)
    out.add("\",\"at\":\"\(entry.moment)\",\"who\":")
    out.add(quoted: draft.author.name)
    out.add(",\"as\":")
    out.add(quoted: draft.author.role)
    out.add(",\"party\":")
    out.add(quoted: draft.author.party)
    out.add(",\"verb\":")
    out.add(quoted: draft.verb)
    out.add(",\"key\":")
    out.add(quoted: draft.key)
    out.add(",\"reason\":")
    out.add(quoted: draft.reason)
    if let undoes = draft.undoes { out.add(",\"undoes\":\(undoes)") }
    out.add(",\"changes\":")
    out.add(list: draft.changes) { add($0, to: &$1) }
    out.add("}")
    return out
  }

  private static func add(_ change: RowChange, to out: inout [UInt8]) {
    out.add("{\"row\":")
    out.add(quoted: change.row.description)
    out.add(",\"kind\":\"\(change.kind.rawValue)\",\"version\":\(change.version),\"cells\":")
    out.add(list: change.cells) { cell, out in
      out.add("[")
      out.add(quoted: cell.column)
      out.add(",")
      out.add(quoted: cell.before)
      out.add(",")
      out.add(quoted: cell.after)
      out.add("]")
    }
    out.add("}")
  }
}

extension [UInt8] {
  mutating func add(_ text: String) { append(contentsOf: text.utf8) }

  mutating func add<Item>(list: [Item], _ one: (Item, inout [UInt8]) -> Void) {
    append(0x5B)
    for (index, item) in list.enumerated() {
      if index > 0 { append(0x2C) }
      one(item, &self)
    }
    append(0x5D)
  }

  mutating func add(quoted text: String) {
    append(0x22)
    for byte in text.utf8 {
      switch byte {
      case 0x22: add("\\\"")
      case 0x5C: add("\\\\")
      case 0x08: add("\\b")
      case 0x09: add("\\t")
      case 0x0A: add("\\n")
      case 0x0C: add("\\f")
      case 0x0D: add("\\r")
      case 0..<0x20: add("\\u00" + Hexadecimal.text(of: [byte]))
      default: append(byte)
      }
    }
    append(0x22)
  }
}
