import Basics
import Journal

extension Book {
  /// A row whose name was likely meant; among very many none is searched for.
  func nearestRow(to name: RowName) -> String? {
    let rows = rows(of: name.table)
    guard rows.count <= 5000 else { return nil }
    return nearest(to: name.key, in: rows.map(\.name.key)).map { "\(name.table)/\($0)" }
  }

  func nearestUser(to name: String) -> String? {
    nearest(to: name, in: rows(of: DeskTable.users).map(\.name.key))
  }
}
