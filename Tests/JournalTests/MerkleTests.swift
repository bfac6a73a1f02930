import Journal
import Seals
import Testing

@Suite("The hash tree") struct MerkleTests {
  private let digests = (0..<70).map { Digest(of: [UInt8($0)]) }

  /// The definition of RFC 6962, section 2.1, word for word.
  private func root(_ leaves: ArraySlice<Digest>) -> Digest {
    guard let first = leaves.first else { return Digest(of: []) }
    if leaves.count == 1 { return Digest(of: [0] + first.bytes) }
    var half = 1
    while half * 2 < leaves.count { half *= 2 }
    let (left, right) = (leaves.prefix(half), leaves.dropFirst(half))
    return Digest(of: [1] + root(left).bytes + root(right).bytes)
  }

  @Test("has the root that its definition says, at each size, and so does its right edge")
  func roots() {
    var tree = MerkleTree()
    var frontier = MerkleFrontier()
    for size in 0...digests.count {
      let expected = root(digests[0..<size])
      #expect(tree.root == expected)
      #expect(frontier.root == expected)
      #expect(MerkleTree(digests).rootWhen(size: size) == expected)
      guard size < digests.count else { break }
      tree.append(digests[size])
      frontier.append(digests[size])
    }
    #expect(tree.rootWhen(size: 71) == nil)
  }

  @Test("proves every entry of every size, at its own place only")
  func inclusion() {
    let tree = MerkleTree(digests)
    for size in 1...40 {
      let root = root(digests[0..<size])
      for index in 0..<size {
        let path = tree.inclusionPath(of: index, size: size)
        func holds(_ digest: Digest, _ place: Int, _ path: [Digest]) -> Bool {
          MerkleProof.isIncluded(digest, at: place, size: size, path: path, root: root)
        }
        #expect(holds(digests[index], index, path))
        #expect(!holds(digests[index + 1], index, path))
        #expect(size == 1 || !holds(digests[index], (index + 1) % size, path))
        #expect(!holds(digests[index], index, path + [root]))
        #expect(path.isEmpty || !holds(digests[index], index, Array(path.dropLast())))
      }
    }
  }

  @Test("proves that each size begins with each earlier one, and not with anything else")
  func consistency() {
    let tree = MerkleTree(digests)
    for size in 1...40 {
      for earlier in 1...size {
        let path = tree.consistencyPath(from: earlier, to: size)
        let (old, new) = (root(digests[0..<earlier]), root(digests[0..<size]))
        #expect(MerkleProof.isConsistent(earlier, old, size, new, path: path))
        let other = Digest(of: [99])
        #expect(!MerkleProof.isConsistent(earlier, other, size, new, path: path))
        #expect(!MerkleProof.isConsistent(earlier, old, size, other, path: path))
        #expect(!MerkleProof.isConsistent(earlier, old, size, new, path: path + [other]))
      }
    }
    #expect(!MerkleProof.isConsistent(0, root([]), 3, root(digests[0..<3]), path: []))
  }
}
