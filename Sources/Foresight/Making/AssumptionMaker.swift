import Basics
import Picture
import Situation

/// What is taken for the numbers that are not known: what was given, else a figure of the case,
/// else what is declared.
struct AssumptionMaker {
  private let situation: Case
  private let settings: [ForesightRequest.Setting: String]

  init(_ situation: Case, _ settings: [ForesightRequest.Setting: String]) {
    (self.situation, self.settings) = (situation, settings)
  }

  /// Middle, and the numbers that one in ten lies below and above, for want of anything better.
  static let declared: [Assumption.Key: (low: Double, middle: Double, high: Double)] = [
    .arrivals: (0.75, 1, 1.33), .registrationDays: (1, 3, 7), .decisionDays: (60, 120, 180),
    .exitDays: (30, 60, 120), .delayDays: (2, 4, 8), .workRate: (0.75, 1, 1.33),
  ]

  /// All assumptions; how far arrivals may be off comes with their path.
  func assumptions(_ path: ArrivalPath?) throws(ForesightRefusal) -> [Assumption] {
    var all: [Assumption] = []
    for key in Assumption.Key.allCases {
      guard let declared = AssumptionMaker.declared[key] else { continue }
      if let text = ForesightRequest.Setting(rawValue: key.rawValue).flatMap({ settings[$0] }) {
        all.append(try given(key, text))
      } else if let figure = figure(key.rawValue) {
        all.append(try assumption(key, figure))
      } else {
        let (low, high) =
          key == .arrivals ? (path?.low ?? 1, path?.high ?? 1) : (declared.low, declared.high)
        all.append(
          try Assumption(key, low: low, middle: declared.middle, high: high, origin: .declared))
      }
    }
    return all
  }

  /// `3`, `2..5`, or `2..3..5`: the middle alone, the outer ones, or all three.
  private func given(_ key: Assumption.Key, _ text: String) throws(ForesightRefusal) -> Assumption {
    let parts = text.replacing("..", with: " ").split(separator: " ")
    let numbers = parts.compactMap { Double($0) }
    guard (1...3).contains(numbers.count), numbers.count == parts.count, let low = numbers.first,
      let high = numbers.last
    else {
      throw ForesightRefusal("\(key.rawValue)=\(text) is neither 3 nor 2..5 nor 2..3..5")
    }
    let middle = numbers.count == 3 ? numbers[1] : (low + high) / 2
    return try Assumption(key, low: low, middle: middle, high: high, origin: .given)
  }

  private func assumption(
    _ key: Assumption.Key, _ figure: Figure
  ) throws(ForesightRefusal) -> Assumption {
    let value = figure.value?.double
    let (low, high) = (figure.low?.double ?? value ?? 0, figure.high?.double ?? value ?? 0)
    return try Assumption(
      key, low: low, middle: value ?? (low + high) / 2, high: high, origin: .figure(figure.id))
  }

  /// A limit a day: given, or the latest figure of its name; nil where there is neither.
  func limit(_ setting: ForesightRequest.Setting) throws(ForesightRefusal) -> Int? {
    if settings[setting] != nil { return try whole(setting) }
    return figure(setting.rawValue)?.value.map { Int($0.double) }
  }

  /// A whole number that was given; nil where none was.
  func whole(_ setting: ForesightRequest.Setting) throws(ForesightRefusal) -> Int? {
    guard let text = settings[setting] else { return nil }
    guard let number = Int(text), number >= 0, number <= 10_000_000 else {
      throw ForesightRefusal("\(setting.rawValue)=\(text) is not a whole number of 0 or more")
    }
    return number
  }

  /// Whether stays are to last just as many days as assumed.
  func staysAreFixed() throws(ForesightRefusal) -> Bool {
    switch settings[.stays] {
    case nil, "memoryless": return false
    case "fixed": return true
    case .some(let text): throw ForesightRefusal("stays=\(text) is neither memoryless nor fixed")
    }
  }

  /// The latest figure of a series that was known on the day of the case.
  private func figure(_ series: String) -> Figure? {
    let asOf = situation.rules.asOf
    return situation.figures.filter {
      $0.series == series && $0.to <= asOf && $0.known(in: situation) <= asOf
    }.max { $0.to < $1.to }
  }
}
