import CSodium

/// The open half of a signing key: everybody may have it, and checks signatures by it.
public struct VerificationKey: Sendable, Hashable, CustomStringConvertible {
  /// The 32 bytes.
  public let bytes: [UInt8]

  /// Bytes in a key.
  public static let size = Int(crypto_sign_PUBLICKEYBYTES)

  init(checked bytes: [UInt8]) { self.bytes = bytes }

  /// Reads what `description` prints; nil for any other text.
  public init?(_ text: String) {
    guard let bytes = Hexadecimal.bytes(of: text.utf8), bytes.count == VerificationKey.size else {
      return nil
    }
    self.bytes = bytes
  }

  /// Whether the owner of this key signed exactly these bytes.
  public func accepts(_ signature: Signature, of message: [UInt8]) -> Bool {
    crypto_sign_verify_detached(signature.bytes, message, UInt64(message.count), bytes) == 0
  }

  /// 64 digits of base 16.
  public var description: String { Hexadecimal.text(of: bytes) }
}

/// What a signing key makes of some bytes.
public struct Signature: Sendable, Hashable, CustomStringConvertible {
  /// The 64 bytes.
  public let bytes: [UInt8]

  /// Bytes in a signature.
  public static let size = Int(crypto_sign_BYTES)

  init(checked bytes: [UInt8]) { self.bytes = bytes }

  /// Reads what `description` prints; nil for any other text.
  public init?(_ text: String) {
    guard let bytes = Hexadecimal.bytes(of: text.utf8), bytes.count == Signature.size else {
      return nil
    }
    self.bytes = bytes
  }

  /// 128 digits of base 16.
  public var description: String { Hexadecimal.text(of: bytes) }
}
