public import Journal

/// The tables of a journal beside those of the case folder.
public enum DeskTable {
  /// Who may act: party and roles, by name.
  public static let users = "users"
  /// What a party wants for itself, such as a second person for what binds it.
  public static let partyRules = "party_rules"
  /// Needs that are not published yet.
  public static let needDrafts = "need_drafts"
  /// Answers to a need other than an offer: who declined, and why.
  public static let replies = "replies"
  /// Deeds that wait for a second person.
  public static let approvals = "approvals"
  /// What did not arrive, or not in a usable state.
  public static let shortfalls = "shortfalls"
  /// How long what was lent stays, and whether it is home.
  public static let stays = "stays"
  /// The columns that a table of the case was imported with, in order.
  public static let headings = "headings"
  /// Changes to the deadlines that come with the program.
  public static let clocks = "clocks"
  /// Duties with a deadline that were done.
  public static let marks = "marks"
}

extension Book {
  /// The user of that name.
  public func user(_ name: String) -> User? {
    guard let row = self[RowName(DeskTable.users, name)] else { return nil }
    let roles = row["roles"].split(separator: ";").compactMap { Role(rawValue: String($0)) }
    return User(name: name, party: row["party"], roles: roles)
  }

  /// Whether what binds this party wants two of its approvers.
  public func wantsSecondPerson(_ party: String) -> Bool {
    self[RowName(DeskTable.partyRules, party)]?["two_persons"] == "yes"
  }

  /// The line of a plan, by its number.
  public func line(_ number: String) -> Row? { self[RowName("commitments", number)] }

  /// The party that asks, of a need or a line; of other rows the one they belong to.
  public func asking(_ row: Row) -> String {
    switch row.name.table {
    case "parties": row.name.key
    case "events": self[RowName("places", row["place"])]?["party"] ?? ""
    case "offers", DeskTable.replies: ""
    case "commitments": self[RowName("needs", row["need"])]?["party"] ?? ""
    case DeskTable.shortfalls, DeskTable.stays: line(row["line"]).map { asking($0) } ?? ""
    default: row["party"]
    }
  }

  /// The party that gives, of an offer, a reply or a line.
  public func giving(_ row: Row) -> String {
    switch row.name.table {
    case "offers", DeskTable.replies: row["party"]
    case "commitments": self[RowName("offers", row["offer"])]?["party"] ?? ""
    case DeskTable.shortfalls, DeskTable.stays: line(row["line"]).map { giving($0) } ?? ""
    default: ""
    }
  }
}
