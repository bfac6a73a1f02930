import CSodium

/// SHA-256 of some bytes (FIPS 180-4), by which two copies are known to be the same.
public struct Digest: Sendable, Hashable, CustomStringConvertible {
  // Four words and not an array: journals hold millions of them.
  private var a: UInt64 = 0
  private var b: UInt64 = 0
  private var c: UInt64 = 0
  private var d: UInt64 = 0

  /// Bytes in a digest.
  public static let size = 32

  /// 32 zeros: stands where there is nothing before.
  public static let none = Digest()

  private init() {}

  /// The digest of bytes.
  public init(of data: [UInt8]) {
    self = data.withUnsafeBytes { Digest(of: $0) }
  }

  private init(of data: UnsafeRawBufferPointer) {
    var digest = Digest()
    withUnsafeMutableBytes(of: &digest) { out in
      guard let start = out.baseAddress else { return }
      // It has no way to fail: it returns 0 always.
      _ = crypto_hash_sha256(
        start.assumingMemoryBound(to: UInt8.self),
        data.baseAddress?.assumingMemoryBound(to: UInt8.self), UInt64(data.count))
    }
    self = digest
  }

  /// The digest of a byte and one or two digests behind it: a leaf or a node of a hash tree.
  public init(tag: UInt8, _ left: Digest, _ right: Digest? = nil) {
    let count = 1 + Digest.size * (right == nil ? 1 : 2)
    self = withUnsafeTemporaryAllocation(byteCount: count, alignment: 1) { buffer in
      buffer[0] = tag
      withUnsafeBytes(of: left) {
        UnsafeMutableRawBufferPointer(rebasing: buffer[1..<33]).copyMemory(from: $0)
      }
      if let right {
        withUnsafeBytes(of: right) {
          UnsafeMutableRawBufferPointer(rebasing: buffer[33..<65]).copyMemory(from: $0)
        }
      }
      return Digest(of: UnsafeRawBufferPointer(buffer))
    }
  }

  /// Takes 32 bytes as they are; nil for any other number.
  public init?(bytes: [UInt8]) {
    guard bytes.count == Digest.size else { return nil }
    withUnsafeMutableBytes(of: &self) { $0.copyBytes(from: bytes) }
  }

  /// Reads what `description` prints, from its bytes; nil for anything else.
  public init?(digits: ArraySlice<UInt8>) {
    guard digits.count == 2 * Digest.size else { return nil }
    let isRead = withUnsafeMutableBytes(of: &self) { Hexadecimal.read(digits, into: $0) }
    guard isRead else { return nil }
  }

  /// Reads what `description` prints; nil for any other text.
  public init?(_ text: String) { self.init(digits: Array(text.utf8)[...]) }

  /// The 32 bytes.
  public var bytes: [UInt8] { withUnsafeBytes(of: self) { Array($0) } }

  /// 64 digits of base 16, as `sha256sum` prints it.
  public var description: String { Hexadecimal.text(of: bytes) }
}
