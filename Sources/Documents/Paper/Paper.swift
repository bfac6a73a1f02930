/// A document for A4 sheets: what it says, before anyone decides how it looks.
///
/// One value becomes a page of HTML (`PaperPage`) and a PDF (room `Typeset`), so that the two can
/// never say different things.
public struct Paper: Sendable, Hashable {
  /// The language of the text as a BCP 47 tag, such as `en` or `lt`.
  public var language: String
  /// The title, for the head of the window and the file's properties.
  public var title: String
  /// Who writes, for the file's properties.
  public var author: String
  /// What stands at the foot of each page, left; the page's number stands right.
  public var footer: String
  /// How a page's number is written: `{page}` and `{pages}` are replaced.
  public var pageNumber: String
  /// Whether the sheets lie on their side, for wide tables.
  public var isWide: Bool
  /// The blocks from the top.
  public var blocks: [PaperBlock]

  /// A document.
  public init(
    language: String, title: String, author: String, footer: String,
    pageNumber: String = "Page {page} of {pages}", isWide: Bool = false,
    blocks: [PaperBlock]
  ) {
    self.language = language
    self.title = title
    self.author = author
    self.footer = footer
    self.pageNumber = pageNumber
    self.isWide = isWide
    self.blocks = blocks
  }
}

/// One piece of a document, from margin to margin.
public enum PaperBlock: Sendable, Hashable {
  /// Lines of a sender or an addressee, set close together and flush left.
  case address([PaperText])
  /// Short facts with their labels, such as reference number and date.
  case facts([PaperFact])
  /// A heading; 1 is the title of the document, 2 a section, 3 a part of one.
  case heading(Int, PaperText)
  /// A paragraph.
  case paragraph(PaperText)
  /// A paragraph that must not be overlooked, in a frame.
  case notice(PaperText)
  /// A list with bullets.
  case list([PaperText])
  /// A table, which may go over several pages; its head stands on each.
  case table(PaperTable)
  /// A picture as SVG with its caption and what to know of it without seeing it.
  case picture(svg: String, caption: String, summary: String)
  /// Places to sign, side by side: the name and what it is said under.
  case signatures([PaperSignature])
  /// The next block begins a page.
  case pageBreak
}

/// Text in pieces that may be strong, or may be a number with its source.
public struct PaperText: Sendable, Hashable, ExpressibleByStringInterpolation {
  /// The pieces in reading order.
  public var runs: [PaperRun]

  /// Text of these pieces.
  public init(_ runs: [PaperRun]) { self.runs = runs }
  /// Plain text.
  public init(_ text: String) { runs = [PaperRun(text)] }
  /// Plain text, as a literal.
  public init(stringLiteral text: String) { runs = [PaperRun(text)] }

  /// The words alone.
  public var plain: String { runs.map(\.text).joined() }
}

/// A piece of text.
public struct PaperRun: Sendable, Hashable {
  /// The words.
  public var text: String
  /// Whether it is set in bold.
  public var isStrong: Bool
  /// The name of the place in this document that it leads to, such as a row of the annex.
  public var target: String?

  /// A piece of text, plain unless said otherwise.
  public init(_ text: String, isStrong: Bool = false, target: String? = nil) {
    self.text = text
    self.isStrong = isStrong
    self.target = target
  }
}

/// A label and what stands beside it.
public struct PaperFact: Sendable, Hashable {
  /// The label.
  public var label: String
  /// What stands beside it.
  public var text: PaperText

  /// A labelled fact.
  public init(_ label: String, _ text: PaperText) {
    self.label = label
    self.text = text
  }
}

/// A table of text.
public struct PaperTable: Sendable, Hashable {
  /// The heading of one column.
  public struct Column: Sendable, Hashable {
    /// The words above the column.
    public var heading: String
    /// Whether its cells are numbers, flush right.
    public var isNumber: Bool
    /// How much of the width it wants, as against the other columns.
    public var weight: Int

    /// A column.
    public init(_ heading: String, isNumber: Bool = false, weight: Int = 1) {
      self.heading = heading
      self.isNumber = isNumber
      self.weight = weight
    }
  }

  /// One row, with a name that runs may lead to.
  public struct Row: Sendable, Hashable {
    /// The name of this place in the document, unique in it.
    public var anchor: String?
    /// A cell for each column.
    public var cells: [PaperText]
    /// Whether it is set in bold, as a sum is.
    public var isStrong: Bool

    /// Whether it is one text across the table: nothing at all stands in its other cells.
    public var isAcross: Bool {
      cells.count > 1 && cells.dropFirst().allSatisfy(\.runs.isEmpty)
    }

    /// Whether it is a heading of the rows that follow: strong, across the table.
    public var isHeading: Bool { isStrong && isAcross }

    /// A row.
    public init(_ cells: [PaperText], anchor: String? = nil, isStrong: Bool = false) {
      self.cells = cells
      self.anchor = anchor
      self.isStrong = isStrong
    }
  }

  /// What the table shows.
  public var caption: String
  /// The columns from the left.
  public var columns: [Column]
  /// The rows; each has as many cells as there are columns.
  public var rows: [Row]

  /// A table; each row must have as many cells as there are columns.
  public init(caption: String, columns: [Column], rows: [Row]) {
    precondition(rows.allSatisfy { $0.cells.count == columns.count }, "a row that is not whole")
    self.caption = caption
    self.columns = columns
    self.rows = rows
  }
}

/// A place to sign.
public struct PaperSignature: Sendable, Hashable {
  /// Who signs.
  public var name: String
  /// As what, for whom.
  public var role: String

  /// A place to sign.
  public init(name: String, role: String) {
    self.name = name
    self.role = role
  }
}
