import Journal

/// Who may do what, to whose objects, in which of their states: the only place that says so.
///
/// What is not allowed here is not allowed. The reference page and the tests are made from it.
public struct Permission: Sendable {
  /// Whose object it must be.
  public enum Side: String, Hashable, Sendable {
    /// The user's party asks for it.
    case asking
    /// The user's party gives it.
    case giving
    /// The user's party asks or gives.
    case either
    /// Anybody's.
    case any
  }

  /// What may be done.
  public let verb: Verb
  /// By users with one of these roles.
  public let roles: [Role]
  /// To whose objects.
  public let side: Side
  /// In which states; empty where the object is only made by it, or has no states.
  public let states: [String]

  private init(_ verb: Verb, _ roles: [Role], _ side: Side, _ states: [String] = []) {
    self.verb = verb
    self.roles = roles
    self.side = side
    self.states = states
  }

  /// The table. A coordinator does for all parties what they say to it, and is named in the
  /// journal.
  public static let all: [Permission] = [
    Permission(.importCase, [.coordinator], .any),
    Permission(.draft, [.editor, .approver], .asking), Permission(.draft, [.coordinator], .any),
    Permission(.approve, [.approver], .asking, ["draft"]),
    Permission(.approve, [.coordinator], .any, ["draft"]),
    Permission(.publish, [.approver], .asking, ["approved"]),
    Permission(.publish, [.coordinator], .any, ["approved"]),
    Permission(.withdraw, [.approver], .either, open),
    Permission(.withdraw, [.coordinator], .any, open),
    Permission(.close, [.approver], .asking, ["open"]),
    Permission(.close, [.coordinator], .any, ["open"]),
    Permission(.offer, [.approver], .giving), Permission(.offer, [.coordinator], .any),
    Permission(.meet, [.approver], .giving, ["conditional"]),
    Permission(.meet, [.coordinator], .any, ["conditional"]),
    Permission(.decline, [.approver], .giving, ["open"]),
    Permission(.decline, [.coordinator], .any, ["open"]),
    Permission(.propose, [.coordinator], .any),
    Permission(.accept, [.approver], .asking, ["proposed"]),
    Permission(.accept, [.coordinator], .any, ["proposed"]),
    Permission(.refuse, [.approver], .either, ["proposed", "accepted"]),
    Permission(.refuse, [.coordinator], .any, ["proposed", "accepted"]),
    Permission(.commit, [.approver], .giving, ["accepted"]),
    Permission(.commit, [.coordinator], .any, ["accepted"]),
    Permission(.dispatch, [.editor, .approver], .giving, ["committed"]),
    Permission(.dispatch, [.coordinator], .any, ["committed"]),
    Permission(.arrive, [.editor, .approver], .asking, ["dispatched"]),
    Permission(.arrive, [.coordinator], .any, ["dispatched"]),
    Permission(.receive, [.editor, .approver], .asking, ["dispatched", "arrived"]),
    Permission(.receive, [.coordinator], .any, ["dispatched", "arrived"]),
    Permission(.settle, [.approver], .either, ["open"]),
    Permission(.settle, [.coordinator], .any, ["open"]),
    Permission(.extend, [.approver], .giving, there),
    Permission(.extend, [.coordinator], .any, there),
    Permission(.release, [.approver], .asking, there),
    Permission(.release, [.coordinator], .any, there),
    Permission(.home, [.editor, .approver], .giving, ["released"]),
    Permission(.home, [.coordinator], .any, ["released"]),
    Permission(.correct, [.editor, .approver], .either), Permission(.correct, [.coordinator], .any),
    Permission(.undo, [.approver], .either), Permission(.undo, [.coordinator], .any),
    Permission(.confirm, [.approver], .either, ["waiting"]),
    Permission(.user, [.administrator], .any),
    Permission(.rule, [.approver], .either),
    Permission(.mark, [.editor, .approver], .either), Permission(.mark, [.coordinator], .any),
    Permission(.clock, [.coordinator], .any),
  ]

  private static let open = ["open", "offered", "conditional"]
  private static let there = ["arrived", "usable"]

  /// The role in which a user may do this, by role and side; nil where it may not.
  static func role(_ user: User, _ verb: Verb, _ object: CaseObject) -> Role? {
    for permission in all where permission.verb == verb && permission.covers(user, object) {
      if let role = permission.roles.first(where: user.roles.contains) { return role }
    }
    return nil
  }

  /// The states in which this may be done; empty where there are none.
  static func states(for verb: Verb) -> [String] {
    all.first { $0.verb == verb }?.states ?? []
  }

  private func covers(_ user: User, _ object: CaseObject) -> Bool {
    let (asks, gives) = (object.asking == user.party, object.giving == user.party)
    guard side != .any else { return true }
    guard !user.party.isEmpty else { return false }
    return switch side {
    case .asking: asks
    case .giving: gives
    case .either, .any: asks || gives
    }
  }

  /// Who may do this, in words: `approver of the asking party, coordinator`.
  static func whoMay(_ verb: Verb) -> String {
    let parts = all.filter { $0.verb == verb }.map { permission in
      let roles = permission.roles.map(\.rawValue).joined(separator: " or ")
      return switch permission.side {
      case .any: roles
      case .asking: "\(roles) of the asking party"
      case .giving: "\(roles) of the giving party"
      case .either: "\(roles) of a party to it"
      }
    }
    return parts.joined(separator: ", ")
  }
}

/// What a verb is about: whose it is and in which state.
struct CaseObject: Sendable {
  var row: Book.Row?
  var asking = ""
  var giving = ""
  var state = ""
}
