/// A picture for a report, with the table of the numbers it shows.
///
/// The picture is a piece of SVG to be set into a page. It has a title, a description and a
/// viewBox but no fixed width, draws in `currentColor`, and carries class names (`chart-...`) by
/// which a page may restyle it; without a style sheet it is complete, also in black and white.
/// The same value gives the same bytes.
public protocol Chart: Sendable {
  /// What the picture shows, in one line.
  var title: String { get }
  /// What a reader who does not see the picture should know of it.
  var summary: String { get }
  /// The same numbers as a table, whole, also where the picture leaves rows out.
  var table: ChartTable { get }
  /// The picture as SVG. `id` begins the ids inside it, so it must differ among the pictures of
  /// one page; characters that an id cannot have are left out of it.
  func svg(id: String) -> String
}

/// A table of text, ready to be laid out: numbers are written already.
public struct ChartTable: Sendable, Hashable {
  /// The heading of one column and how its cells are aligned.
  public struct Column: Sendable, Hashable {
    /// The side on which the cells of a column are flush.
    public enum Alignment: Sendable, Hashable {
      /// For text.
      case start
      /// For numbers.
      case end
    }

    /// The words above the column.
    public var heading: String
    /// Flush at the start for text, at the end for numbers.
    public var alignment: Alignment

    /// A column.
    public init(_ heading: String, _ alignment: Alignment = .start) {
      self.heading = heading
      self.alignment = alignment
    }
  }

  /// What the table shows.
  public var caption: String
  /// The columns from the left.
  public var columns: [Column]
  /// The cells, row by row; each row has one cell for each column.
  public var rows: [[String]]

  /// A table; each row must have as many cells as there are columns.
  public init(caption: String, columns: [Column], rows: [[String]]) {
    precondition(rows.allSatisfy { $0.count == columns.count }, "a row that is not whole")
    self.caption = caption
    self.columns = columns
    self.rows = rows
  }
}
