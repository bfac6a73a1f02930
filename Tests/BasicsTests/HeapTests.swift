import Basics
import TalkaTestKit
import Testing

@Suite("A heap") struct HeapTests {
  @Test("gives what was put in, smallest first, however it was filled")
  func sorts() {
    var random = SplitMix64(seed: 4)
    for size in 0..<200 {
      let numbers = (0..<size).map { _ in Int.random(in: -50...50, using: &random) }
      var atOnce = Heap(numbers)
      var oneByOne = Heap<Int>()
      for number in numbers { oneByOne.insert(number) }
      #expect(atOnce.count == size)
      #expect(drained(&atOnce) == numbers.sorted())
      #expect(drained(&oneByOne) == numbers.sorted())
    }
  }

  private func drained(_ heap: inout Heap<Int>) -> [Int] {
    var numbers: [Int] = []
    while let number = heap.popFirst() { numbers.append(number) }
    return numbers
  }

  @Test("agrees with a sorted list through any sequence of putting in and taking out")
  func mixed() {
    var random = SplitMix64(seed: 5)
    var heap = Heap<Int>()
    var list: [Int] = []
    for _ in 0..<5000 {
      if Int.random(in: 0..<3, using: &random) > 0 {
        let number = Int.random(in: 0...1000, using: &random)
        heap.insert(number)
        list.append(number)
        list.sort()
      } else {
        #expect(heap.popFirst() == (list.isEmpty ? nil : list.removeFirst()))
      }
      #expect(heap.first == list.first)
      #expect(heap.count == list.count)
    }
  }
}
