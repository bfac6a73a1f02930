import Basics

/// Reads the settings of a method.
struct SettingReader {
  private let values: [String: String]

  /// - Throws: `DetectorRefusal` when the method has no such setting.
  init(_ method: DetectorMethod, _ values: [String: String]) throws(DetectorRefusal) {
    let known = method.settings.map(\.key)
    for key in values.keys.sorted() where !known.contains(key) {
      let hint = nearest(to: key, in: known).map { "; maybe \($0)" } ?? ""
      throw DetectorRefusal(
        key, "is no setting of \(method.rawValue): \(known.joined(separator: ", "))\(hint)")
    }
    self.values = values
  }

  func number(_ key: String) throws(DetectorRefusal) -> Double? {
    guard let text = values[key] else { return nil }
    guard let number = Double(text), number.isFinite else {
      throw DetectorRefusal(key, "must be a number, not \(text)")
    }
    return number
  }

  func whole(_ key: String) throws(DetectorRefusal) -> Int? {
    guard let text = values[key] else { return nil }
    guard let number = Int(text), abs(number) < 1_000_000 else {
      throw DetectorRefusal(key, "must be a whole number, not \(text)")
    }
    return number
  }

  func flag(_ key: String) throws(DetectorRefusal) -> Bool? {
    switch values[key] {
    case nil: return nil
    case "yes": return true
    case "no": return false
    case .some(let text): throw DetectorRefusal(key, "must be yes or no, not \(text)")
    }
  }

  func word<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, _ type: Choice.Type
  ) throws(DetectorRefusal) -> Choice? {
    guard let text = values[key] else { return nil }
    guard let choice = Choice(rawValue: text) else {
      let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw DetectorRefusal(key, "must be one of \(words), not \(text)")
    }
    return choice
  }
}
