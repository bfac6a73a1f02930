import CSodium

/// SHA-256 of some bytes (FIPS 180-4), by which two copies are known to be the same.
public struct Digest: Sendable, Hashable, CustomStringConvertible {
  /// The 32 bytes.
  public let bytes: [UInt8]

  /// The digest of bytes.
  public init(of data: [UInt8]) {
    var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    // It has no way to fail: it returns 0 always.
    _ = crypto_hash_sha256(&digest, data, UInt64(data.count))
    bytes = digest
  }

  /// 64 digits of base 16, as `sha256sum` prints it.
  public var description: String {
    bytes.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
