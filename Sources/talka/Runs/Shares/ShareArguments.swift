import Basics
import CaseFiles
import Commands
import FairShare
import Foundation
import Situation

/// What the options of `talka share` and `talka appeal` ask of shares.
struct ShareArguments {
  private let session: Session
  private let situation: Case

  init(_ session: Session, _ situation: Case) {
    self.session = session
    self.situation = situation
  }

  /// One request for each key, the first being the one that counts.
  func requests() throws(Stop) -> [ShareRequest] {
    var requests = try bases()
    for index in requests.indices { try fill(&requests[index]) }
    return requests
  }

  /// Key and base alone.
  func bases() throws(Stop) -> [ShareRequest] {
    let keys = session.invocation.texts("key")
    let excluded = Set(session.invocation.texts("exclude").map { Party.ID($0) })
    var requests: [ShareRequest] = []
    for key in keys.isEmpty ? [nil] : keys.map({ $0 as String? }) {
      var request = ShareRequest(
        try key.map { key throws(Stop) in try formula(key) } ?? .mixed(situation.rules.shareKey))
      request.excluded = excluded
      requests.append(request)
    }
    return requests
  }

  private func fill(_ request: inout ShareRequest) throws(Stop) {
    let invocation = session.invocation
    request.total = try total()
    if let method = invocation.text("method").flatMap(ApportionmentMethod.init(rawValue:)) {
      request.method = method
    }
    for text in invocation.texts("min") {
      let bound = try bound(text, "min", most: ApportionmentTask.largestTotal)
      if let party = bound.party {
        request.minimums[party] = bound.number
      } else {
        request.minimum = bound.number
      }
    }
    for text in invocation.texts("cap") {
      let bound = try bound(text, "cap", most: ApportionmentTask.largestTotal)
      if let party = bound.party {
        request.caps[party] = bound.number
      } else {
        request.cap = bound.number
      }
    }
    for text in invocation.texts("deduct") {
      let bound = try bound(text, "deduct", most: 100)
      guard let party = bound.party else { throw unread(text, "deduct", "such as LT=50") }
      request.deductions[party] = bound.number
    }
    request.redistributes = invocation.flag("redistribute")
  }

  private func total() throws(Stop) -> Int? {
    if let total = session.invocation.number("total") { return total }
    guard let code = session.invocation.text("resource") else { return nil }
    let resource = Resource.ID(code)
    guard situation.resources.contains(resource) else {
      throw ShareFault(.key(.unknownResource(resource)), situation).stop
    }
    return situation.needs.filter { $0.isOpen && $0.resource == resource }
      .reduce(0) { $0 + $1.quantity }
  }

  /// `20` or `LT=20`.
  private func bound(
    _ text: String, _ option: String, most: Int
  ) throws(Stop) -> (party: Party.ID?, number: Int) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let last = parts.last, let number = Int(last), (0...most).contains(number) else {
      throw unread(text, option, "a whole number from 0 to \(most), or such as LT=20")
    }
    return (parts.count == 2 ? Party.ID(String(parts[0])) : nil, number)
  }

  private func formula(_ key: String) throws(Stop) -> ShareKeyFormula {
    switch key {
    case "reference": return .reference
    case "population": return .population
    case "gdp": return .gdp
    case "equal": return .equal
    case "2015": return .relocation2015(isCapped: true)
    case "2015-may": return .relocation2015(isCapped: false)
    case let key where key.hasPrefix("offered:"):
      return .capability(Resource.ID(String(key.dropFirst("offered:".count))))
    case let key where key.hasSuffix(".csv"): return try own(key)
    default: return try mixture(key)
    }
  }

  private func own(_ path: String) throws(Stop) -> ShareKeyFormula {
    let file = URL(fileURLWithPath: path)
    do throws(ShareFileFaults) {
      let name = file.deletingPathExtension().lastPathComponent
      return .own(name: name, weights: try WeightsFile.read(file))
    } catch {
      throw .rejected(error.diagnostics)
    }
  }

  /// `60/40`: weights of population and economy.
  private func mixture(_ key: String) throws(Stop) -> ShareKeyFormula {
    let words = ["reference", "population", "gdp", "equal", "2015", "2015-may"]
    let parts = key.split(separator: "/", omittingEmptySubsequences: false)
    // A part that is no number leaves fewer than two; what is wrong is said below.
    let weights = parts.compactMap { try? ExactDecimal(String($0)) }
    guard parts.count == 2, weights.count == 2, weights.allSatisfy({ $0.mantissa >= 0 }),
      weights.contains(where: { $0.mantissa > 0 })
    else {
      throw unread(
        key, "key",
        words.joined(separator: ", ") + ", offered:CODE, weights such as 60/40, or a .csv file",
        hint: nearest(to: key, in: words).map { "Maybe it should be \($0)" })
    }
    return .mixed(ShareKeyWeights(population: weights[0], gdp: weights[1]))
  }

  private func unread(
    _ text: String, _ option: String, _ expected: String, hint: String? = nil
  ) -> Stop {
    Stop(
      [
        Diagnostic(
          .shareValue, "--\(option) cannot be read", found: text, expected: expected, hint: hint)
      ], .usage)
  }
}
