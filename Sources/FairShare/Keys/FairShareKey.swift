public import Basics
public import Situation

/// The fair-share key of the planner: each party's part in whole parts per million.
///
/// Over the states with population and gross domestic product, `key = weight x population share +
/// weight x GDP share`; with half and half this is the reference key of Regulation (EU) 2024/1351.
/// The parts sum to 1 000 000 (largest remainder; ties go to the smaller identifier). All other
/// parties have key 0.
public struct FairShareKey: Hashable, Sendable {
  /// Parts per million by the party's position in the case.
  public let partsPerMillion: [Int]

  /// The whole, in parts.
  public static let whole = 1_000_000

  /// Computes the key of every party of a case, by the case's own weights.
  ///
  /// - Throws: `amountsTooLarge` when the exact shares do not fit.
  public init(of situation: Case) throws(Diagnostic) {
    let parties = situation.parties
    let weights = ShareKeyFormula.mixed(situation.rules.shareKey)
    do throws(ShareKeyError) {
      self = try FairShareKey(ShareKey(weights, of: situation), parties)
    } catch .nobody {
      self = FairShareKey(partsPerMillion: parties.map { _ in 0 })
    } catch {
      throw FairShareKey.tooLarge
    }
  }

  private init(partsPerMillion: [Int]) { self.partsPerMillion = partsPerMillion }

  /// The parts under any key.
  ///
  /// - Throws: `ShareKeyError.tooLarge` when the exact shares do not fit.
  public init(_ key: ShareKey, _ parties: Rows<Party>) throws(ShareKeyError) {
    let members = key.members(of: parties)
    var parts = [Int](repeating: 0, count: parties.count)
    do throws(ApportionmentError) {
      let task = try ApportionmentTask(
        weights: members.map { key.weights[$0] }, total: FairShareKey.whole)
      let shared = try Apportionment(task, by: .largestRemainder)
      for (member, units) in zip(members, shared.units) { parts[member] = units }
    } catch {
      throw .tooLarge
    }
    partsPerMillion = parts
  }

  private static let tooLarge = Diagnostic(
    .amountsTooLarge, "population and gdp_meur are too large for an exact key",
    at: .init(file: TableName.parties.file))
}
