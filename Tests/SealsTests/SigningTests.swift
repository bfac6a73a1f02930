import Seals
import Testing

@Suite("Signatures") struct SigningTests {
  /// RFC 8032, section 7.1, tests 1 and 2.
  static let published: [(seed: String, open: String, message: String, signature: String)] = [
    (
      "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
      "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701c"
        + "f9b46bd25bf5f0595bbe24655141438e7a100b"
    ),
    (
      "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
      "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0"
        + "f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    ),
  ]

  @Test("are those that RFC 8032 prints", arguments: [0, 1])
  func knownAnswers(_ index: Int) throws {
    let known = Self.published[index]
    let seed = try #require(Hexadecimal.bytes(of: known.seed.utf8))
    let message = try #require(Hexadecimal.bytes(of: known.message.utf8))
    let key = try #require(SigningKey(seed: seed))
    #expect(key.verificationKey.description == known.open)
    let signature = key.sign(message)
    #expect(signature.description == known.signature)
    #expect(key.verificationKey.accepts(signature, of: message))
  }

  @Test("do not hold for another message, another key or one changed bit")
  func forgery() throws {
    let (key, other) = (SigningKey(), SigningKey())
    let signature = key.sign([1, 2, 3])
    #expect(key.verificationKey.accepts(signature, of: [1, 2, 3]))
    #expect(!key.verificationKey.accepts(signature, of: [1, 2, 4]))
    #expect(!other.verificationKey.accepts(signature, of: [1, 2, 3]))
    let digits = signature.description
    let forged = try #require(
      Signature((digits.first == "0" ? "1" : "0") + digits.dropFirst()))
    #expect(!key.verificationKey.accepts(forged, of: [1, 2, 3]))
  }

  @Test("keys, signatures and digests are read back from their digits, and from nothing else")
  func digits() {
    let key = SigningKey()
    #expect(SigningKey(seed: key.seed)?.verificationKey == key.verificationKey)
    #expect(SigningKey(seed: [1]) == nil)
    #expect(VerificationKey(key.verificationKey.description) == key.verificationKey)
    #expect(Signature(key.sign([]).description) == key.sign([]))
    #expect(Signature("00") == nil)
    let digest = Digest(of: [1])
    #expect(Digest(digest.description) == digest)
    #expect(Digest("zz") == nil)
    #expect(Hexadecimal.bytes(of: "0A".utf8) == nil)
    #expect(Hexadecimal.bytes(of: "0".utf8) == nil)
    #expect(Hexadecimal.bytes(of: "00ff".utf8) == [0, 255])
  }
}
