import Basics

@testable import Intake

/// Reads a text written for a test, on 3 May 2022 unless another day is given.
func reading(_ text: String, on day: String = "2022-05-03") -> IntakeReading {
  IntakeReading(of: Array(text.utf8), date: Day(iso: day))
}

func figures(_ text: String, on day: String = "2022-05-03") -> [ProposedFigure] {
  reading(text, on: day).proposals.compactMap {
    if case .figure(let figure) = $0.content { figure } else { nil }
  }
}

func offers(_ text: String) -> [ProposedOffer] {
  reading(text).proposals.compactMap {
    if case .offer(let offer) = $0.content { offer } else { nil }
  }
}

func needs(_ text: String) -> [ProposedNeed] {
  reading(text).proposals.compactMap {
    if case .need(let need) = $0.content { need } else { nil }
  }
}

func statements(_ text: String) -> [ProposedStatement] {
  reading(text).proposals.compactMap {
    if case .statement(let statement) = $0.content { statement } else { nil }
  }
}

func events(_ text: String) -> [ProposedEvent] {
  reading(text).proposals.compactMap {
    if case .event(let event) = $0.content { event } else { nil }
  }
}

func measures(_ text: String) -> [ProposedMeasure] {
  reading(text).proposals.compactMap {
    if case .measure(let measure) = $0.content { measure } else { nil }
  }
}

/// The quantities of one sentence.
func quantities(_ text: String) -> [Quantity] {
  let whole = Text(Array(text.utf8), .english)
  return QuantityReader(whole, taken: []).quantities(in: 0..<whole.tokens.count)
}

/// The dates and periods of one sentence, as texts.
func periods(_ text: String, on day: String? = "2022-05-03", future: Bool = false) -> [String] {
  let whole = Text(Array(text.utf8), .english)
  var last: TimeSpan?
  let reader = TimeReader(text: whole, date: day.flatMap { Day(iso: $0) })
  return reader.spans(in: 0..<whole.tokens.count, last: &last).map { span in
    let period = span.period(future: future)
    let ends = [period.from, period.to].map { $0.map(\.description) ?? "?" }
    return ends[0] == ends[1] ? ends[0] : ends.joined(separator: "/")
  }
}
