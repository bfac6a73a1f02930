import Basics
import CaseFiles
import Foundation
import Situation
import TalkaTestKit
import Testing

@Suite("Damaged copies of the example") struct DamageTests {
  @Test(
    "200 copies are each refused, and what is said names the damaged place",
    .enabled(if: ExampleCase.files != nil, "neither the example nor the folder shared is there"))
  func copies() throws {
    let damage = CaseDamage(try #require(ExampleCase.files))
    var kinds: Set<String> = []
    var (count, seed) = (0, 0)
    while count < 200 {
      defer { seed += 1 }
      // Fifty megabytes once are as good as ten times.
      let copy = damage.copy(seed: UInt64(seed))
      if copy.name.contains("50 MB"), kinds.contains(copy.name) { continue }
      kinds.insert(copy.name)
      count += 1
      let reading = CaseFolder.read(files: copy.files)
      #expect(reading.situation == nil, "\(seed): \(copy.name) in \(copy.file)")
      let named = reading.diagnostics.contains { DamageTests.names($0, copy) }
      #expect(
        named,
        "\(seed): \(copy.name) in \(copy.file):\(copy.rows) \(copy.column ?? ""): \(reading.said)")
    }
    #expect(kinds.count == 19)
  }

  private static func names(_ diagnostic: Diagnostic, _ copy: DamagedCase) -> Bool {
    guard diagnostic.severity == .error, let place = diagnostic.place, place.file == copy.file
    else { return false }
    let isRow = copy.rows.isEmpty || place.row.map { copy.rows.contains($0) } == true
    return isRow && (copy.column == nil || place.column == copy.column)
  }

  @Test("small damage brings few faults, so that the cause is not lost among them")
  func fewFaults() {
    let damage = CaseDamage(SmallCase.sound.mapValues { Array($0.utf8) })
    for seed in 0..<400 {
      let copy = damage.copy(seed: UInt64(seed))
      // Where many cells are broken, each is named.
      if ["50 MB", "swapped", "shuffled"].contains(where: { copy.name.contains($0) }) { continue }
      let reading = CaseFolder.read(files: copy.files)
      #expect(reading.situation == nil, "\(seed): \(copy.name)")
      let errors = reading.diagnostics.filter { $0.severity == .error }
      #expect(errors.count <= 3, "\(seed): \(copy.name) in \(copy.file): \(reading.said)")
      if copy.column != nil {
        #expect(errors.contains { DamageTests.names($0, copy) }, "\(seed): \(copy.name)")
      }
    }
  }

  @Test("the same seed damages in the same way, and a copy can be written to a folder")
  func copiesAreKept() throws {
    let damage = CaseDamage(SmallCase.sound.mapValues { Array($0.utf8) })
    try withTemporaryFolder { folder in
      for seed in 0..<UInt64(14) {
        let copy = damage.copy(seed: seed)
        #expect(damage.copy(seed: seed).files == copy.files)
        try copy.write(to: "\(folder)/\(seed)")
        let onDisk = CaseFolder.read(URL(fileURLWithPath: "\(folder)/\(seed)"))
        #expect(onDisk.said == CaseFolder.read(files: copy.files).said)
      }
    }
  }
}
