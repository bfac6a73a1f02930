import Basics
import Testing

@Suite("Random numbers by counter") struct PhiloxTests {
  /// The known answers that come with Random123 for Philox4x32-10.
  @Test("give the published answers")
  func published() {
    let ones = Philox(seed: .max).block(.max, .max, .max, .max)
    #expect(ones == (0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd))
    let zeros = Philox(seed: 0).block(0, 0, 0, 0)
    #expect(zeros == (0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8))
    let pi = Philox(seed: 0x299f_31d0_a409_3822)
      .block(0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344)
    #expect(pi == (0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1))
  }

  @Test("fill the numbers between 0 and 1 evenly, each draw by itself")
  func uniform() {
    let philox = Philox(seed: 42)
    let numbers = (0..<20_000).map { philox.uniform(stream: 3, draw: UInt32($0)) }
    #expect(numbers.allSatisfy { $0 > 0 && $0 < 1 })
    #expect(abs(numbers.reduce(0, +) / 20_000 - 0.5) < 0.01)
    for part in 0..<10 {
      let count = numbers.count { Int($0 * 10) == part }
      #expect(abs(count - 2000) < 250)
    }
    #expect(numbers[7] == philox.uniform(stream: 3, draw: 7))
    #expect(numbers[7] != philox.uniform(stream: 4, draw: 7))
  }
}
