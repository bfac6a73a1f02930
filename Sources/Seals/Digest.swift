import CSodium

/// SHA-256 of some bytes (FIPS 180-4), by which two copies are known to be the same.
public struct Digest: Sendable, Hashable, CustomStringConvertible {
  /// The 32 bytes.
  public let bytes: [UInt8]

  /// The digest of bytes.
  public init(of data: [UInt8]) {
    var digest = [UInt8](repeating: 0, count: Digest.size)
    // It has no way to fail: it returns 0 always.
    _ = crypto_hash_sha256(&digest, data, UInt64(data.count))
    bytes = digest
  }

  /// Takes 32 bytes as they are; nil for any other number.
  public init?(bytes: [UInt8]) {
    guard bytes.count == Digest.size else { return nil }
    self.bytes = bytes
  }

  /// Reads what `description` prints; nil for any other text.
  public init?(_ text: String) {
    guard let bytes = Hexadecimal.bytes(of: text.utf8) else { return nil }
    self.init(bytes: bytes)
  }

  /// Bytes in a digest.
  public static let size = Int(crypto_hash_sha256_BYTES)

  /// 32 zeros: stands where there is nothing before.
  public static let none = Digest(unchecked: [UInt8](repeating: 0, count: size))

  private init(unchecked bytes: [UInt8]) { self.bytes = bytes }

  /// 64 digits of base 16, as `sha256sum` prints it.
  public var description: String { Hexadecimal.text(of: bytes) }
}
