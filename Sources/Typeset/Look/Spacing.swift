import Documents

/// White space, in points.
enum Spacing {
  static let cellSide = 4.0
  static let cellAbove = 2.5
  static let listIndent = 14.0
  static let noticePadding = 8.0
  static let factGap = 12.0
  static let signatureGap = 18.0
  /// The room to sign in.
  static let signatureHeight = 38.0
  /// The highest that a picture may be, as a part of the height of the text.
  static let pictureHeight = 0.55

  /// The space above a block; none at the top of a page.
  static func above(_ block: PaperBlock, after previous: PaperBlock?) -> Double {
    if case .heading(let level, _) = previous {
      return afterHeading(block) + (level <= 1 ? 4 : 0)
    }
    return switch block {
    case .address, .facts: 14
    case .heading(let level, _): level <= 1 ? 22 : level == 2 ? 16 : 11
    case .paragraph, .list: 6
    case .notice: 10
    case .table, .picture: 12
    case .signatures: 8
    case .pageBreak: 0
    }
  }

  private static func afterHeading(_ block: PaperBlock) -> Double {
    switch block {
    case .heading: 8
    case .table, .picture, .notice: 7
    default: 5
    }
  }
}
