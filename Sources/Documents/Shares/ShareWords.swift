import FairShare
import Situation

/// What is to be said of shares in sentences, for the screen and for paper alike.
struct ShareWords {
  private let page: SharePage
  private var situation: Case { page.situation }

  init(_ page: SharePage) { self.page = page }

  /// The key and its base.
  var head: String {
    let outcome = page.main
    var text = "Key: \(ShareWords.title(outcome.request.formula)), over "
    text += Words.count(outcome.members.count, "party", "parties")
    let excluded = outcome.request.excluded.sorted().map { situation.name($0) }
    if !excluded.isEmpty { text += ", without \(Words.list(excluded))" }
    text += "."
    if !outcome.key.lacking.isEmpty {
      text += " Not in it for want of figures: "
      text += Words.list(outcome.key.lacking.map { situation.name($0) }) + "."
    }
    return text
  }

  static func title(_ formula: ShareKeyFormula) -> String {
    guard case .mixed(let weights) = formula, weights == .halfAndHalf else { return formula.title }
    return "half population, half gross domestic product"
  }

  /// How the units were made, and what official rounding would make of them.
  var units: [String] {
    guard let shared = page.main.shared else { return [] }
    var lines = [
      "\(Words.number(shared.task.total)) units by the method of \(shared.method.title), which "
        + ShareWords.properties(shared.method) + "."
    ]
    let misses = OfficialRounding.Rule.allCases.compactMap { rule in
      page.main.official(rule).map { ShareWords.miss($0, of: shared.task.total) }
    }
    lines.append("Each share rounded by itself: " + misses.joined(separator: "; ") + ".")
    return lines + findings(shared)
  }

  /// What is known of a method, as a theorem.
  private static func properties(_ method: ApportionmentMethod) -> String {
    let quota =
      method.staysWithinQuota
      ? "keeps every share within one unit of its exact share"
      : "may leave an exact share by more than a unit"
    if method.isPopulationMonotone { return quota + " and is free of paradoxes" }
    return quota
      + (method.isHouseMonotone
        ? " and is free of the Alabama paradox alone"
        : " and may show the Alabama, population and new-states paradoxes")
  }

  private static func miss(_ rounding: OfficialRounding, of total: Int) -> String {
    let rule = rounding.rule == .up ? "up" : "to the nearest"
    let sum = "\(rule) gives \(Words.number(total + rounding.miss))"
    if rounding.miss == 0 { return sum + ", the total" }
    return sum
      + (rounding.miss > 0
        ? ", \(rounding.miss) too many" : ", \(-rounding.miss) too few")
  }

  private func findings(_ shared: Apportionment) -> [String] {
    let findings = ApportionmentFindings(of: shared)
    var lines: [String] = []
    if !shared.tied.isEmpty {
      lines.append(
        "Equal claims to the last units: \(names(shared.tied)). Those that come first by "
          + "identifier got them.")
    }
    if !findings.belowQuota.isEmpty {
      lines.append("Less than the exact share rounded down: \(names(findings.belowQuota)).")
    }
    if !findings.aboveQuota.isEmpty {
      lines.append("More than the exact share rounded up: \(names(findings.aboveQuota)).")
    }
    if let found = findings.alabama {
      lines.append(
        "Alabama paradox: with \(Words.number(found.total)) units \(names([found.party])) would "
          + "get fewer. Divisor methods such as webster are free of it.")
    }
    for found in findings.newStates.prefix(3) {
      lines.append(
        "New-states paradox: without \(names([found.leaver])) and its units, those of "
          + "\(names(found.changed)) would change.")
    }
    return lines
  }

  /// What choosing another key would move.
  var prices: [String] {
    page.outcomes.dropFirst().map { other in
      let price = KeyComparison(from: page.main, to: other)
      var text = "Under \(ShareWords.title(other.request.formula)): "
      text += "\(amount(price.moved)) move"
      if let party = price.mostRelieved {
        text += "; \(situation.parties[party].name) bears \(amount(-price.differences[party])) less"
      }
      if let party = price.mostBurdened {
        text += "; \(situation.parties[party].name) bears \(amount(price.differences[party])) more"
      }
      return text + "."
    }
  }

  private func amount(_ amount: Int) -> String {
    page.main.shared == nil
      ? "\(ShareWords.percent(amount)) of the whole" : Words.count(amount, "unit")
  }

  private func names(_ members: [Int]) -> String {
    Words.list(members.map { situation.parties[page.main.members[$0]].name })
  }

  /// Parts per million as percent with two decimals, rounded to the nearest.
  static func percent(_ parts: Int) -> String {
    let hundredths = (parts + 50) / 100
    return "\(hundredths / 100).\(twoDigits(hundredths % 100)) %"
  }

  /// An exact share with two decimals, rounded to the nearest.
  static func quota(_ quota: Quota) -> String {
    let hundredths = (quota.tenThousandths + 50) / 100
    return "\(Words.number(hundredths / 100)).\(twoDigits(hundredths % 100))"
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
