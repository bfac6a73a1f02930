public import Seals

/// What a journal was at one moment: whoever has it signed can show later that an entry was in, and
/// that none was taken out since.
public struct JournalHead: Hashable, Sendable {
  /// The digest of the first entry: it names the journal.
  public var journal: Digest
  /// How many entries there were, 1 or more.
  public var size: Int
  /// The digest of the last entry.
  public var last: Digest
  /// The root of the hash tree over all entries.
  public var root: Digest
  /// When the last entry was taken.
  public var moment: Moment

  /// Makes a head.
  public init(journal: Digest, size: Int, last: Digest, root: Digest, moment: Moment) {
    self.journal = journal
    self.size = size
    self.last = last
    self.root = root
    self.moment = moment
  }

  /// The bytes that are signed.
  public var body: [UInt8] {
    var out: [UInt8] = []
    out.add("{\"journal\":\"\(journal)\",\"size\":\(size),\"last\":\"\(last)\"")
    out.add(",\"root\":\"\(root)\",\"at\":\"\(moment)\"}")
    return out
  }
}

/// A head with the signature of the desk that keeps the journal.
public struct SignedHead: Hashable, Sendable {
  /// What is signed.
  public let head: JournalHead
  /// By whose key.
  public let key: VerificationKey
  /// The signature of `head.body`.
  public let signature: Signature

  /// Signs a head.
  public init(_ head: JournalHead, by key: SigningKey) {
    self.head = head
    self.key = key.verificationKey
    signature = key.sign(head.body)
  }

  init(head: JournalHead, key: VerificationKey, signature: Signature) {
    self.head = head
    self.key = key
    self.signature = signature
  }

  /// Whether the signature is that of the key that stands beside it.
  public var isSound: Bool { key.accepts(signature, of: head.body) }

  /// The canonical bytes: JSON on one line.
  public var body: [UInt8] {
    var out: [UInt8] = []
    out.add("{\"head\":")
    out += head.body
    out.add(",\"key\":\"\(key)\",\"signature\":\"\(signature)\"}")
    return out
  }

  /// Reads a head from its canonical bytes.
  public init(body: [UInt8]) throws(EntryFault) {
    var scanner = CanonicalScanner(body)
    do throws(CanonicalFault) {
      self = try scanner.signedHead()
      guard scanner.isAtEnd else { throw CanonicalFault(offset: scanner.offset) }
    } catch {
      throw EntryFault(offset: error.offset)
    }
  }
}

extension CanonicalScanner {
  mutating func signedHead() throws(CanonicalFault) -> SignedHead {
    try expect("{\"head\":")
    let head = try head()
    try expect(",\"key\":")
    let start = offset
    guard let key = VerificationKey(try string()) else { throw CanonicalFault(offset: start) }
    try expect(",\"signature\":")
    let place = offset
    guard let signature = Signature(try string()) else { throw CanonicalFault(offset: place) }
    try expect("}")
    return SignedHead(head: head, key: key, signature: signature)
  }

  private mutating func head() throws(CanonicalFault) -> JournalHead {
    try expect("{\"journal\":\"")
    let journal = try digest()
    try expect("\",\"size\":")
    let size = try number()
    try expect(",\"last\":\"")
    let last = try digest()
    try expect("\",\"root\":\"")
    let root = try digest()
    try expect("\",\"at\":")
    let start = offset
    guard let moment = Moment(try string()) else { throw CanonicalFault(offset: start) }
    try expect("}")
    return JournalHead(journal: journal, size: size, last: last, root: root, moment: moment)
  }
}
