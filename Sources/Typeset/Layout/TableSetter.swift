import Documents

/// Turns a table into strips.
struct TableSetter {
  let setter: BlockSetter
  let table: PaperTable

  func strips() -> [Strip] {
    guard !table.columns.isEmpty else { return setter.caption(table.caption) }
    let columns = ColumnWidths(of: table, setter: setter).columns
    let head = head(columns)
    // A head of half a page would leave no room for what it heads.
    let repeated = head.count == 1 && head[0].height < setter.sheet.bodyHeight / 3 ? head : []
    let limit = setter.sheet.bodyHeight - repeated.map(\.height).reduce(0, +)
    var rows = table.rows.indices.flatMap { row($0, columns, limit: limit) }
    rows.keepEnds()
    for index in rows.indices { rows[index].head = repeated }
    return setter.caption(table.caption) + head + rows
  }

  private func head(_ columns: [ColumnWidths.Column]) -> [Strip] {
    let cells = zip(table.columns, columns).map { column, place in
      Band.Cell(
        text: setter.shaper.block(
          ShapedText(column.heading), .columnHead, width: place.width,
          isFlushRight: column.isNumber),
        x: place.x, tag: "TH")
    }
    var strips = Band(cells: cells, padding: Spacing.cellAbove).strips(
      limit: setter.sheet.bodyHeight)
    for index in strips.indices {
      strips[index].path = [StructureTag(name: "TR", number: -1)]
      strips[index].keepsWithNext = true
    }
    strips[0].marks.insert(rule(y: 0, weight: 0.9), at: 0)
    strips[strips.count - 1].marks.append(rule(y: strips[strips.count - 1].height, weight: 0.6))
    return strips
  }

  private func row(
    _ number: Int, _ columns: [ColumnWidths.Column], limit: Double
  ) -> [Strip] {
    let row = table.rows[number]
    let style = row.isStrong ? TextStyle.cell.strong : .cell
    let cells = row.isAcross ? [across(row, style)] : self.cells(row, columns, style)
    var strips = Band(cells: cells, padding: Spacing.cellAbove).strips(limit: limit)
    for index in strips.indices {
      strips[index].path = [StructureTag(name: "TR", number: number)]
      // A heading across the table stays with the first row that it heads.
      strips[index].keepsWithNext = row.isHeading
    }
    if row.isStrong { strips[0].marks.insert(rule(y: 0, weight: 0.6), at: 0) }
    if let name = row.anchor.flatMap({ setter.anchors[$0] }) {
      strips[0].marks.insert(.place(name), at: 0)
    }
    let isLast = number == table.rows.count - 1
    strips[strips.count - 1].marks.append(
      rule(y: strips[strips.count - 1].height, weight: isLast ? 0.9 : 0.3))
    return strips
  }

  private func cells(
    _ row: PaperTable.Row, _ columns: [ColumnWidths.Column], _ style: TextStyle
  ) -> [Band.Cell] {
    zip(row.cells, zip(table.columns, columns)).map { text, column in
      Band.Cell(
        text: setter.block(
          text, style, width: column.1.width, isFlushRight: column.0.isNumber),
        x: column.1.x, tag: "TD")
    }
  }

  /// One text from margin to margin.
  private func across(_ row: PaperTable.Row, _ style: TextStyle) -> Band.Cell {
    let text = row.cells.first ?? PaperText([])
    return Band.Cell(
      text: setter.block(text, style, width: setter.sheet.bodyWidth, isFlushRight: false), x: 0,
      tag: "TD")
  }

  private func rule(y: Double, weight: Double) -> Mark {
    .fill(
      Rectangle(x: 0, y: y - weight / 2, width: setter.sheet.bodyWidth, height: weight),
      grey: weight < 0.5 ? 0.45 : 0)
  }
}
