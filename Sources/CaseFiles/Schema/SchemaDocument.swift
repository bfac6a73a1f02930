import Situation

/// The page of the reference that describes the case folder. Its tables are made from the schema
/// that reading and writing use, so that the two cannot part.
public enum SchemaDocument {
  /// The page as Markdown.
  public static var markdown: String {
    preface + headerKeys + TableSchema.all.map { section($0) }.joined() + rules
  }

  private static func section(_ schema: TableSchema) -> String {
    var text = """

      ## \(schema.table.file)

      \(schema.purpose) \(schema.isRequired ? "A case needs this table." : "May be missing.")

      | column | | holds | meaning | blank means |
      |---|---|---|---|---|

      """
    for column in schema.columns {
      text +=
        "| `\(column.name)` | \(column.isRequired ? "required" : "") | \(holds(column.kind)) "
        + "| \(column.meaning) | \(blank(column)) |\n"
    }
    return text
  }

  private static func blank(_ column: ColumnSchema) -> String {
    column.isRequired ? "refused" : column.blankMeans ?? "not given"
  }

  private static func holds(_ kind: ColumnKind) -> String {
    switch kind {
    case .choice(let words): words.map { "`\($0)`" }.joined(separator: ", ")
    case .reference(let table): "an identifier of [\(table.file)](#\(anchor(table)))"
    case .references(let table):
      "identifiers of [\(table.file)](#\(anchor(table))), joined by `;`"
    default: kind.expectation
    }
  }

  /// As Markdown viewers make it of a heading: letters, digits, underscores and hyphens stay.
  private static func anchor(_ table: TableName) -> String {
    table.file.filter { $0 != "." }
  }
}
