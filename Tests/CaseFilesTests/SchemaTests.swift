import CaseFiles
import Situation
import TalkaTestKit
import Testing

@Suite("The tables of the format") struct SchemaTests {
  @Test("are all there, in order, with each column once and its meaning")
  func schemas() {
    #expect(TableSchema.all.map(\.table) == TableName.allCases)
    for schema in TableSchema.all {
      #expect(schema.purpose.hasSuffix("."))
      #expect(Set(schema.columns.map(\.name)).count == schema.columns.count)
      #expect(schema.columns.allSatisfy { !$0.meaning.isEmpty })
      // A row of required cells that are all blank is no row, so one must tell rows from none.
      #expect(schema.columns.contains { $0.isRequired })
      for column in schema.columns where column.isRequired { #expect(column.blankMeans == nil) }
    }
  }

  @Test("the page of the reference is made from them")
  func reference() throws {
    let page = "docs/reference/case-folder.md"
    #expect(try differenceOfPage(page, from: SchemaDocument.markdown) == nil)
  }
}
