/// A table with a caption, headings and rows; the first cell of a row names the row. It can be
/// scrolled sideways where it is too wide, also by keyboard.
struct DataTable {
  /// A column.
  struct Column {
    var heading: String
    var isNumber = false

    init(_ heading: String) { self.heading = heading }

    /// A column whose cells are flush right, digit below digit.
    static func number(_ heading: String) -> Column {
      var column = Column(heading)
      column.isNumber = true
      return column
    }
  }

  let anchor: Anchor
  let caption: HTML
  let columns: [Column]
  private var bodies: [[HTML]] = []

  /// An empty table; `name` must differ among the tables of a page.
  init(_ name: String, caption: HTML, _ columns: [Column]) {
    anchor = Anchor("table", name)
    self.caption = caption
    self.columns = columns
  }

  /// Whether it has no rows.
  var isEmpty: Bool { bodies.isEmpty }

  /// Begins rows that belong together, under a heading across the table.
  mutating func begin(_ heading: HTML, _ attributes: Attribute...) {
    let cell = Tag.th(.scope("rowgroup"), .colspan(columns.count)) { heading }
    bodies.append([Tag.tr.element([.kind("group")] + attributes, cell)])
  }

  /// Adds a row with a cell for each column.
  mutating func add(_ cells: [HTML], id: Anchor? = nil, kind: String = "") {
    precondition(cells.count == columns.count, "a row has a cell for each column")
    var row = HTML.empty
    for (index, cell) in cells.enumerated() {
      var attributes: [Attribute] = columns[index].isNumber ? [.kind("n")] : []
      if index == 0 { attributes.append(.scope("row")) }
      row += (index == 0 ? Tag.th : Tag.td).element(attributes, cell)
    }
    append(row, id, kind)
  }

  /// Adds a row that is one text across the table.
  mutating func add(across text: HTML, id: Anchor? = nil, kind: String = "") {
    append(Tag.td(.colspan(columns.count)) { text }, id, kind)
  }

  private mutating func append(_ cells: HTML, _ id: Anchor?, _ kind: String) {
    let attributes = (id.map { [Attribute.id($0)] } ?? []) + (kind.isEmpty ? [] : [.kind(kind)])
    if bodies.isEmpty { bodies.append([]) }
    bodies[bodies.count - 1].append(Tag.tr.element(attributes, cells))
  }

  /// The table in its frame.
  var html: HTML {
    let captionAnchor = Anchor(anchor.id + "-caption")
    return Tag.div(
      .kind("scroll"), .role("region"), .labelled(by: captionAnchor), .focusable
    ) {
      Tag.table(.id(anchor)) {
        Tag.caption(.id(captionAnchor)) { caption }
        Tag.thead { Tag.tr { headings } }
        for body in bodies { Tag.tbody { for row in body { row } } }
      }
    }
  }

  private var headings: HTML {
    var html = HTML.empty
    for column in columns {
      let attributes: [Attribute] = column.isNumber ? [.scope("col"), .kind("n")] : [.scope("col")]
      html += Tag.th.element(attributes, "\(column.heading)")
    }
    return html
  }
}
