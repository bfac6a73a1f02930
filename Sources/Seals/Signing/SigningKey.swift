import CSodium

/// A secret key by which one journal signs its heads: Ed25519 (RFC 8032), by libsodium.
public struct SigningKey: Sendable {
  /// The 32 bytes from which the key is worked out; whoever has them can sign.
  public let seed: [UInt8]
  /// The key by which anybody can check what this one signed.
  public let verificationKey: VerificationKey
  private let secret: [UInt8]

  /// Bytes in a seed.
  public static let seedSize = Int(crypto_sign_SEEDBYTES)

  /// A new key from the randomness of the system.
  public init() {
    // 0 when done, 1 when it had been done before; only a system without randomness gives -1.
    precondition(sodium_init() >= 0, "the system gives no random bytes")
    var seed = [UInt8](repeating: 0, count: SigningKey.seedSize)
    randombytes_buf(&seed, seed.count)
    self.init(checked: seed)
  }

  /// The key of a seed of 32 bytes; nil for any other number.
  public init?(seed: [UInt8]) {
    guard seed.count == SigningKey.seedSize else { return nil }
    self.init(checked: seed)
  }

  private init(checked seed: [UInt8]) {
    var open = [UInt8](repeating: 0, count: VerificationKey.size)
    var secret = [UInt8](repeating: 0, count: Int(crypto_sign_SECRETKEYBYTES))
    // It has no way to fail: it returns 0 always.
    _ = crypto_sign_seed_keypair(&open, &secret, seed)
    self.seed = seed
    self.secret = secret
    verificationKey = VerificationKey(checked: open)
  }

  /// Signs bytes. The same bytes give the same signature.
  public func sign(_ message: [UInt8]) -> Signature {
    var signature = [UInt8](repeating: 0, count: Signature.size)
    _ = crypto_sign_detached(&signature, nil, message, UInt64(message.count), secret)
    return Signature(checked: signature)
  }
}
