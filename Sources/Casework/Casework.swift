public import Journal

/// The casework: from a command and the book as it stands to entries, or to a reason why not. Pure:
/// the same command on the same book gives the same answer.
public enum Casework {
  /// Decides a command of a user.
  public static func decide(
    _ command: DeskCommand, by name: String, on book: Book, at moment: Moment
  ) throws(Refusal) -> [EntryDraft] {
    guard let user = book.user(name) else {
      guard book.size == 0, command.verb == .importCase else {
        throw .unknownUser(name, nearest: book.nearestUser(to: name))
      }
      return try founding(command, name, book, moment)
    }
    let deed = try Deed(command, user, book, moment)
    if command.verb == .importCase { return try deed.importing() }
    let changes = try deed.needsSecondPerson ? deed.waiting() : deed.changes()
    return command.verb == .propose ? deed.drafts(changes) : [deed.draft(changes)]
  }

  /// The first entry of a journal makes the user who founds it; then the case comes in.
  private static func founding(
    _ command: DeskCommand, _ name: String, _ book: Book, _ moment: Moment
  ) throws(Refusal) -> [EntryDraft] {
    let roles: [Role] = [.coordinator, .administrator]
    let founder = User(name: name, roles: roles)
    let deed = try Deed(command, founder, book, moment)
    let cells = [RowCell("roles", roles.map(\.rawValue).joined(separator: ";"))]
    return try deed.importing(after: [book.adding(RowName(DeskTable.users, name), cells)])
  }
}
