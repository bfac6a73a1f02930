public import Basics
public import Foundation
public import Situation

/// A table of weights: CSV with the columns `party` and `weight`.
public enum WeightsFile {
  /// Reads the weights of parties, each a decimal number from 0 on.
  public static func read(
    _ file: URL
  ) throws(ShareFileFaults) -> [Party.ID: ExactDecimal] {
    var table = ShareTable(file, columns: ["party", "weight"])
    var weights: [Party.ID: ExactDecimal] = [:]
    for row in table.rows {
      let text = row.cells["weight"] ?? ""
      do throws(ExactDecimal.Fault) {
        let weight = try ExactDecimal(text)
        guard weight.mantissa >= 0 else { throw .notANumber }
        weights[Party.ID(row.cells["party"] ?? "")] = weight
      } catch {
        table.refuse(
          row, "weight", text, "a decimal number from 0 on, such as 2.5", "weight is no weight")
      }
    }
    guard table.faults.isEmpty else { throw ShareFileFaults(diagnostics: table.faults) }
    return weights
  }
}
