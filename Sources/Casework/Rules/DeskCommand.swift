public import CaseFiles
public import Journal

/// What somebody wants done, as data: the command line, the desk and a second person's confirmation
/// all say it this way.
public struct DeskCommand: Hashable, Sendable {
  /// What a verb needs beside cells.
  public enum Material: Hashable, Sendable {
    /// Nothing.
    case none
    /// The tables of a case folder.
    case tables([CaseTable])
    /// The lines of a plan.
    case plan([PlanLine])
    /// The entry that is taken back.
    case entry(Entry)
  }

  /// A line of a plan.
  public struct PlanLine: Hashable, Sendable {
    /// What is sent.
    public var offer: String
    /// For what.
    public var need: String
    /// Whole lots.
    public var lots: Int

    /// Makes a line.
    public init(offer: String, need: String, lots: Int) {
      self.offer = offer
      self.need = need
      self.lots = lots
    }
  }

  /// What is done.
  public var verb: Verb
  /// To which row; nil where the verb makes one.
  public var row: RowName?
  /// With which values, by column.
  public var values: [RowCell]
  /// Why.
  public var reason: String
  /// The version of the row that the person saw; nil for whatever is there.
  public var version: Int?
  /// The idempotency key.
  public var key: String
  /// What else the verb needs.
  public var material: Material

  /// Makes a command.
  public init(
    _ verb: Verb, _ row: RowName? = nil, _ values: [RowCell] = [], reason: String = "",
    version: Int? = nil, key: String, material: Material = .none
  ) {
    self.verb = verb
    self.row = row
    self.values = values
    self.reason = reason
    self.version = version
    self.key = key
    self.material = material
  }
}
