/// The entries by which plans are compared, in order.
public enum PlanEntry: String, CaseIterable, Hashable, Sendable {
  /// Coverage of the worst-off recipient in class 1.
  case floor1 = "floor_1"
  /// Coverage of class 1 over all recipients.
  case cover1 = "cover_1"
  /// As `floor1`, for class 2.
  case floor2 = "floor_2"
  /// As `cover1`, for class 2.
  case cover2 = "cover_2"
  /// As `floor1`, for class 3.
  case floor3 = "floor_3"
  /// As `cover1`, for class 3.
  case cover3 = "cover_3"
  /// As `floor1`, for class 4.
  case floor4 = "floor_4"
  /// As `cover1`, for class 4.
  case cover4 = "cover_4"
  /// Mean days that what is asked for waits after its due day, thousandths.
  case wait
  /// Lines of the published plan that change.
  case churn
  /// Largest relative burden of a giver, percent.
  case burden
  /// Transport and fixed charges, euros.
  case cost

  /// Whether more is better.
  public var isCoverage: Bool { priority != nil }

  /// The class of a coverage entry, 1 to 4.
  public var priority: Int? {
    switch self {
    case .floor1, .cover1: 1
    case .floor2, .cover2: 2
    case .floor3, .cover3: 3
    case .floor4, .cover4: 4
    case .wait, .churn, .burden, .cost: nil
    }
  }

  /// Whether it is the coverage of the worst-off recipient.
  public var isFloor: Bool { rawValue.hasPrefix("floor") }

  /// The entry for the worst-off recipient of a class.
  public static func floor(_ priority: Int) -> PlanEntry { allCases[2 * (priority - 1)] }

  /// The entry for all recipients of a class.
  public static func cover(_ priority: Int) -> PlanEntry { allCases[2 * priority - 1] }
}

/// What a plan is worth: one whole number an entry, compared from the left. An entry is nil where
/// no need of its class can be served by anybody.
public struct PlanVector: Hashable, Sendable {
  private var values: [Int?]

  /// All entries nil.
  public init() { values = PlanEntry.allCases.map { _ in nil } }

  /// The value of an entry.
  public subscript(entry: PlanEntry) -> Int? {
    get { values[PlanVector.position(entry)] }
    set { values[PlanVector.position(entry)] = newValue }
  }

  private static func position(_ entry: PlanEntry) -> Int {
    PlanEntry.allCases.firstIndex(of: entry) ?? 0
  }

  /// The first entry in which two vectors differ, and whether this one is better there.
  public func difference(from other: PlanVector) -> (entry: PlanEntry, isBetter: Bool)? {
    for entry in PlanEntry.allCases {
      guard let mine = self[entry], let theirs = other[entry], mine != theirs else { continue }
      return (entry, (mine > theirs) == entry.isCoverage)
    }
    return nil
  }
}
