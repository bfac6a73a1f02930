/// What a user may do, in one word. A user may have several.
public enum Role: String, CaseIterable, Hashable, Sendable {
  /// Looks.
  case reader
  /// Enters the own party's needs and offers, and what was sent and received.
  case editor
  /// Decides for the own party.
  case approver
  /// Keeps the case for all parties and proposes plans.
  case coordinator
  /// Keeps the users, and decides nothing about aid.
  case administrator
  /// Looks at everything, and takes the journal away to check it.
  case auditor
}

/// A user as the journal knows it: an office, such as `lt.duty`, never a person.
public struct User: Hashable, Sendable {
  /// Its name.
  public let name: String
  /// The party it belongs to; empty for none.
  public let party: String
  /// What it may do.
  public let roles: [Role]

  /// Makes a user.
  public init(name: String, party: String = "", roles: [Role]) {
    self.name = name
    self.party = party
    self.roles = roles
  }
}
