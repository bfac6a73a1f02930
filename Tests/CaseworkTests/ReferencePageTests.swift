import Casework
import TalkaTestKit
import Testing

@Suite("Pages made from the tables that decide") struct ReferencePageTests {
  @Test("the page on permissions")
  func permissionsReference() throws {
    let page = "docs/reference/permissions.md"
    #expect(try differenceOfPage(page, from: PermissionDocument.markdown) == nil)
  }

  @Test("the page on deadlines")
  func deadlinesReference() throws {
    let page = "docs/reference/deadlines.md"
    #expect(try differenceOfPage(page, from: DeadlineDocument.markdown) == nil)
  }
}
