public import Basics
public import Journal

/// Why something is not done. Nothing was entered then.
public enum Refusal: Error, Sendable {
  /// There is no user of this name.
  case unknownUser(String, nearest: String?)
  /// The user may not do this.
  case notAllowed(user: String, Verb, whoMay: String)
  /// There is no such row.
  case unknownRow(RowName, nearest: String?)
  /// There is such a row already.
  case alreadyThere(RowName)
  /// The object is in a state in which this cannot be done.
  case wrongState(RowName, Verb, state: String, needed: [String])
  /// Somebody else changed the row since the person saw it.
  case changedMeanwhile(EditConflict)
  /// A value that cannot be.
  case badValue(column: String, found: String, expected: String)
  /// The row as it would be does not fit the case.
  case rowFaults([Diagnostic])
  /// This is not done without saying why.
  case reasonMissing(Verb)
  /// The offer has not so many lots left.
  case tooManyLots(offer: String, wanted: Int, left: Int)
  /// The offer cannot serve the need.
  case unfit(offer: String, need: String, why: String)
  /// The second person must be another one.
  case samePerson(String)
  /// The entry cannot be taken back.
  case cannotUndo(Int, why: String)
  /// Everything is so already.
  case nothingToDo(String)
}

/// Two persons changed one row: what the one saw, what the other made of it, what the one wants.
public struct EditConflict: Hashable, Sendable {
  /// The row.
  public let row: RowName
  /// The version that the person saw.
  public let seen: Int
  /// The version that it has now.
  public let now: Int
  /// What stands there now, in the columns that the person wants to change.
  public let theirs: [RowCell]
  /// What the person wants to stand there.
  public let yours: [RowCell]
}
