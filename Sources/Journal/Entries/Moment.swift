public import Basics

/// A point in time to the second, in UTC.
public struct Moment: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted (POSIX time).
  public let seconds: Int64

  /// The moment so many seconds after 1970 began.
  public init(seconds: Int64) { self.seconds = seconds }

  /// The first second of a day.
  public init(startOf day: Day) { seconds = Int64(day.number) * Moment.secondsInDay }

  /// Reads `2031-03-04T10:05:00Z`, that form and no other.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20, bytes[10] == 0x54, bytes[13] == 0x3A, bytes[16] == 0x3A,
      bytes[19] == 0x5A, let day = Day(iso: String(text.prefix(10))),
      let hour = Moment.number(bytes[11...12], below: 24),
      let minute = Moment.number(bytes[14...15], below: 60),
      let second = Moment.number(bytes[17...18], below: 60)
    else { return nil }
    seconds = Int64(day.number) * Moment.secondsInDay + (hour * 60 + minute) * 60 + second
  }

  private static let secondsInDay: Int64 = 86_400

  private static func number(_ digits: ArraySlice<UInt8>, below limit: Int64) -> Int64? {
    var value: Int64 = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      value = value * 10 + Int64(digit - 0x30)
    }
    return value < limit ? value : nil
  }

  /// Its day in UTC.
  public var day: Day {
    let (days, rest) = seconds.quotientAndRemainder(dividingBy: Moment.secondsInDay)
    return Day(number: Int32(clamping: rest < 0 ? days - 1 : days))
  }

  /// The moment so many hours later.
  public func adding(hours: Int) -> Moment { Moment(seconds: seconds + Int64(hours) * 3600) }

  /// Earlier moments are smaller.
  public static func < (a: Moment, b: Moment) -> Bool { a.seconds < b.seconds }

  /// RFC 3339 in UTC: `2031-03-04T10:05:00Z`.
  public var description: String {
    let rest = seconds - Int64(day.number) * Moment.secondsInDay
    func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(day)T\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))Z"
  }
}
