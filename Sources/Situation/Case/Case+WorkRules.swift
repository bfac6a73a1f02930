import Basics

extension Case {
  func checkWorks(_ faults: inout FaultCollector) {
    for (i, work) in works.enumerated() {
      if let done = work.done, done > work.target {
        faults.add(
          .works, i, "done", compared: ["target"], .doneOverTarget,
          "\(work.id) has more done than is to be done", found: "\(done)",
          expected: "at most \(work.target)")
      }
      if work.crew != nil, work.crewResource == nil {
        faults.add(
          .works, i, "crew_resource", compared: ["crew"], .crewWithoutResource,
          "\(work.id) does not say of what kind its crew is", found: "",
          expected: "an identifier of resources.csv")
      }
    }
    for circle in circlesOfWorks() {
      var names = circle.prefix(5).map { works[$0].id.text }
      if circle.count > 5 { names.append("\(circle.count - 5) more") }
      faults.add(
        .works, circle[0], "after", .worksCircle,
        "\(names.joined(separator: ", ")) wait for each other in a circle",
        found: works[circle[0]].after?.text ?? "", expected: "no circle")
    }
  }

  /// The circles in "comes after", each once, from its first row on. Each work has at most one
  /// predecessor, so every walk ends in nothing or in one circle.
  private func circlesOfWorks() -> [[Int]] {
    var walkOf = [Int](repeating: -1, count: works.count)
    var circles: [[Int]] = []
    for start in 0..<works.count where walkOf[start] < 0 {
      var walk: [Int] = []
      var at: Int? = start
      while let here = at, walkOf[here] < 0 {
        walkOf[here] = start
        walk.append(here)
        at = works[here].after.flatMap { works.position(of: $0) }
      }
      if let here = at, walkOf[here] == start, let from = walk.firstIndex(of: here) {
        circles.append(Array(walk[from...]).rotatedToSmallest())
      }
    }
    return circles
  }
}

extension [Int] {
  /// The same circle begun at its smallest member.
  fileprivate func rotatedToSmallest() -> [Int] {
    guard let smallest = self.min(), let at = firstIndex(of: smallest) else { return self }
    return Array(self[at...] + self[..<at])
  }
}
