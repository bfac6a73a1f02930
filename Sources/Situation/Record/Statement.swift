public import Basics

/// Who said what: a claim, never stored as a fact.
public struct Statement: Identified, Hashable, Sendable {
  /// Names a row of this table.
  public typealias ID = Identifier<Statement>

  /// Identifier.
  public var id: ID
  /// When it was said.
  public var date: Day
  /// Who said it: an office holder named in a public source.
  public var speaker: String
  /// In what office.
  public var role: String
  /// To whom.
  public var addressee: String
  /// What was said, in our words.
  public var claim: String
  /// Where it comes from.
  public var source: Source.ID
  /// Cells of columns that begin with `x_`.
  public var extra: [ExtraCell]

  /// Makes a row; what is not given stays "not given".
  public init(
    id: ID, date: Day, speaker: String, role: String = "", addressee: String = "",
    claim:
      String, source: Source.ID, extra: [ExtraCell] = []
  ) {
    self.id = id
    self.date = date
    self.speaker = speaker
    self.role = role
    self.addressee = addressee
    self.claim = claim
    self.source = source
    self.extra = extra
  }
}
