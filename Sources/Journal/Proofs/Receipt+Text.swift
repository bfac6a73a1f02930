import Seals

extension Receipt {
  /// The receipt as a file: JSON, one line an entry.
  public var text: [UInt8] {
    var out: [UInt8] = []
    out.add("{\"format\":\"talka-receipt/1\",\"party\":")
    out.add(quoted: party)
    out.add(",\"signed\":")
    out += head.body
    if let earlier {
      out.add(",\"earlier\":{\"size\":\(earlier.size),\"path\":")
      Receipt.add(earlier.path, to: &out)
      out.add("}")
    }
    out.add(",\"entries\":[")
    for (index, line) in lines.enumerated() {
      out.add(index == 0 ? "\n{\"body\":" : ",\n{\"body\":")
      out.add(quoted: String(decoding: line.body, as: UTF8.self))
      out.add(",\"path\":")
      Receipt.add(line.path, to: &out)
      out.add("}")
    }
    out.add("\n]}\n")
    return out
  }

  private static func add(_ path: [Digest], to out: inout [UInt8]) {
    out.add(list: path) { digest, out in out.add("\"\(digest)\"") }
  }

  /// Reads a receipt from its file.
  public init(text: [UInt8]) throws(EntryFault) {
    var scanner = CanonicalScanner(text)
    do throws(CanonicalFault) {
      self = try scanner.receipt()
      guard scanner.isAtEnd else { throw CanonicalFault(offset: scanner.offset) }
    } catch {
      throw EntryFault(offset: error.offset)
    }
  }
}

extension CanonicalScanner {
  fileprivate mutating func receipt() throws(CanonicalFault) -> Receipt {
    try expect("{\"format\":\"talka-receipt/1\",\"party\":")
    let party = try string()
    try expect(",\"signed\":")
    let head = try signedHead()
    let earlier = try earlier()
    try expect(",\"entries\":[\n")
    var lines: [Receipt.Line] = []
    if !skip("]}\n") {
      repeat { lines.append(try receiptLine()) } while skip(",\n")
      try expect("\n]}\n")
    }
    return Receipt(party: party, head: head, earlier: earlier, lines: lines)
  }

  private mutating func earlier() throws(CanonicalFault) -> Receipt.Earlier? {
    guard skip(",\"earlier\":{\"size\":") else { return nil }
    let size = try number()
    try expect(",\"path\":")
    let path = try path()
    try expect("}")
    return Receipt.Earlier(size: size, path: path)
  }

  private mutating func receiptLine() throws(CanonicalFault) -> Receipt.Line {
    try expect("{\"body\":")
    let body = Array(try string().utf8)
    try expect(",\"path\":")
    let path = try path()
    try expect("}")
    return Receipt.Line(body: body, path: path)
  }

  private mutating func path() throws(CanonicalFault) -> [Digest] {
    try expect("[")
    var path: [Digest] = []
    if skip("]") { return path }
    repeat {
      try expect("\"")
      path.append(try digest())
      try expect("\"")
    } while skip(",")
    try expect("]")
    return path
  }
}
