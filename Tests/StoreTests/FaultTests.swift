import CaseFiles
import Foundation
import OrdealTrials
import Situation
import Stores
import TalkaTestKit
import Testing

/// Small numbers of the trials that `make ordeal` runs in earnest.
@Suite("Faults of the machine") struct FaultTests {
  private var flood: [CaseTable] {
    get throws {
      let reading = CaseFolder.read(URL(fileURLWithPath: repositoryRoot + "/Examples/flood"))
      return CaseFolder.tables(of: try #require(reading.situation))
    }
  }

  @Test("what was acknowledged is there after the process was killed")
  func kills() throws {
    try withTemporaryFolder { folder in
      let products = URL(fileURLWithPath: talkaBinary).deletingLastPathComponent()
      var trial = KillTrial(
        program: products.appendingPathComponent("ordeal").path, folder: folder, seed: 1)
      let count = try trial.run(kills: 12)
      #expect(count.failures == [])
      #expect(count.passed == 12)
      #expect(trial.acknowledgedCount > 12)
    }
  }

  @Test("eight editors of one row lose no update")
  func editors() throws {
    let (fault, conflicts) = try EditorsTrial(try flood).run(
      MemoryStore(), writes: 800, clients: 8)
    #expect(fault == nil)
    #expect(conflicts > 0)
  }

  @Test("tampering is found at the first wrong entry")
  func tampering() throws {
    let count = try TamperTrial(entries: 120).run(120, seed: 5)
    #expect(count.failures == [])
    #expect(count.passed == 120)
  }

  @Test("what was acknowledged is there after a loss of power at any moment")
  func powerLoss() {
    for seed in 1...25 as ClosedRange<UInt64> {
      var trial = PowerLossTrial(seed: seed)
      let count = trial.run(losses: 4)
      #expect(count.failures == [])
      #expect(count.passed == 4)
    }
  }

  @Test("an operation of the disk that fails brings a true answer and a whole journal")
  func failedOperations() throws {
    let count = IOFaultTrial(try flood).run(most: 50)
    #expect(count.failures == [])
    #expect(count.passed == 100)
  }

  @Test("a full disk loses nothing, and goes on when there is room", arguments: [60, 100, 200])
  func fullDisk(_ kilobytes: Int) {
    #expect(FullDiskTrial.fault(bytes: kilobytes * 1024, seed: UInt64(kilobytes)) == nil)
  }

  @Test("editors, a coordinator and a failing disk break no invariant")
  func simulation() throws {
    let tables = try flood
    var recorded = 0
    for seed in 1...12 as ClosedRange<UInt64> {
      var simulation = Simulation(seed: seed, tables)
      #expect(simulation.fault(deeds: 60) == nil)
      recorded += simulation.recorded
    }
    #expect(recorded > 60)
  }
}
