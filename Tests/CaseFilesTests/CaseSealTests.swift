import CaseFiles
import Foundation
import TalkaTestKit
import Testing

@Suite("The seal of a case") struct CaseSealTests {
  @Test("is what common tools make of the folder")
  func commonTools() throws {
    let folder = repositoryRoot + "/Examples/lithuania-2021"
    let seal = try #require(CaseSeal(of: URL(fileURLWithPath: folder)))
    let line = "cd '\(folder)' && LC_ALL=C sha256sum *.csv *.json | sha256sum"
    let output = try runProcess("/bin/sh", ["-c", line]).stdout
    #expect(output.hasPrefix(seal.description + " "))
    #expect(seal.description.hasPrefix(seal.short))
  }

  @Test("is none where there is no folder")
  func none() {
    #expect(CaseSeal(of: URL(fileURLWithPath: "/there/is/none")) == nil)
  }
}
