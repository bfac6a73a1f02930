/// Numbers of a dispatch as text: whole where they are, else with at most three decimals.
public enum Decimals {
  /// The shortest text of a number.
  public static func text(_ value: Double) -> String {
    let thousandths = (value * 1000).rounded()
    guard abs(thousandths) < 9e18 else { return "\(value)" }
    let whole = Int(thousandths)
    if whole % 1000 == 0 { return "\(whole / 1000)" }
    let digits = String(abs(whole) % 1000 + 1000).dropFirst()
    let part = String(digits.reversed().drop { $0 == "0" }.reversed())
    return "\(whole < 0 ? "-" : "")\(abs(whole) / 1000).\(part)"
  }
}
