public import Seals

/// Who acts: an office with a name of its own, in a role, for a party.
public struct Author: Hashable, Sendable {
  /// The name of the user; an office, not a person.
  public var name: String
  /// The role in which the user acts.
  public var role: String
  /// The party for which the user acts; empty for nobody's.
  public var party: String

  /// Makes one.
  public init(name: String, role: String, party: String = "") {
    self.name = name
    self.role = role
    self.party = party
  }
}

/// What somebody wants entered; it becomes an `Entry` when the journal takes it.
public struct EntryDraft: Hashable, Sendable {
  /// Who acts.
  public var author: Author
  /// What is done, such as `accept`.
  public var verb: String
  /// Chosen by the sender, and different for each deed: a deed sent again under the same key
  /// changes nothing.
  public var key: String
  /// Why, in the sender's words.
  public var reason: String
  /// The entry that this one takes back, if it does.
  public var undoes: Int?
  /// What it does to which rows.
  public var changes: [RowChange]

  /// Makes a draft.
  public init(
    author: Author, verb: String, key: String, reason: String = "", undoes: Int? = nil,
    changes: [RowChange]
  ) {
    self.author = author
    self.verb = verb
    self.key = key
    self.reason = reason
    self.undoes = undoes
    self.changes = changes
  }
}

/// One entry of a journal: a draft with its place, its time and the digest of what came before.
public struct Entry: Hashable, Sendable {
  /// Counted from 1, without gaps.
  public var number: Int
  /// The digest of the entry before; zeros for the first.
  public var previous: Digest
  /// When the journal took it; never earlier than the entry before.
  public var moment: Moment
  /// What was entered.
  public var draft: EntryDraft

  /// Makes an entry.
  public init(number: Int, previous: Digest, moment: Moment, draft: EntryDraft) {
    self.number = number
    self.previous = previous
    self.moment = moment
    self.draft = draft
  }
}

/// An entry with its canonical bytes and their digest, ready to be kept.
public struct SealedEntry: Hashable, Sendable {
  /// What it says.
  public let entry: Entry
  /// The canonical bytes: what is kept, hashed and proven.
  public let body: [UInt8]
  /// SHA-256 of the body, as `sha256sum` works it out.
  public let digest: Digest

  /// Seals an entry.
  public init(_ entry: Entry) {
    self.entry = entry
    body = EntryWriter.body(of: entry)
    digest = Digest(of: body)
  }
}
