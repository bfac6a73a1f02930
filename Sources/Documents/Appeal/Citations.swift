import Situation

/// The numbers under which a letter names its sources, and the facts it numbers.
struct Citations: Sendable {
  /// The sources in the order in which the letter comes to them.
  let sources: [Source.ID]
  private let numbers: [Source.ID: Int]

  init(_ situation: Case, _ record: AppealRecord) {
    var sources: [Source.ID] = []
    var seen: Set<Source.ID> = []
    let named =
      record.facts.flatMap(\.sources)
      + record.needs.compactMap { situation.needs[$0.need]?.source }
    for source in named where seen.insert(source).inserted { sources.append(source) }
    self.sources = sources
    numbers = Dictionary(
      uniqueKeysWithValues: sources.enumerated().map { ($1, $0 + 1) })
  }

  /// `S3`, as a link to its row.
  func runs(_ source: Source.ID) -> [PaperRun] {
    guard let number = numbers[source] else { return [] }
    return [PaperRun("S\(number)", target: Citations.anchor(source))]
  }

  /// Several, with commas between.
  func runs(_ sources: [Source.ID]) -> [PaperRun] {
    var runs: [PaperRun] = []
    for source in sources {
      if !runs.isEmpty { runs.append(PaperRun(", ")) }
      runs += self.runs(source)
    }
    return runs
  }

  static func anchor(_ source: Source.ID) -> String { "source-\(source)" }
  static func anchor(fact: Int) -> String { "figure-\(fact + 1)" }
}
