import Basics
import Situation

/// A figure in words: number, exactness and the days it speaks of.
struct FigureWords {
  private let figure: Figure

  init(_ figure: Figure) { self.figure = figure }

  /// The number, or the bounds that are known of it.
  var value: HTML {
    switch figure.exactness {
    case .exact, .about: return number(figure.value)
    case .atLeast: return "≥ \(number(figure.low ?? figure.value))"
    case .atMost: return "≤ \(number(figure.high ?? figure.value))"
    case .range: return "\(number(figure.low))–\(number(figure.high))"
    }
  }

  private func number(_ value: ExactDecimal?) -> HTML { value.map { .decimal($0) } ?? "not given" }

  /// How exact it is.
  var exactness: String {
    switch figure.exactness {
    case .exact: "exact"
    case .about: "about"
    case .atLeast: "at least"
    case .atMost: "at most"
    case .range: "range"
    }
  }

  /// The days it speaks of.
  var period: HTML {
    figure.from == figure.to ? "\(figure.to)" : "\(figure.from) to \(figure.to)"
  }
}
