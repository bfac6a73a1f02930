import Basics
import Casework
import Formats
import Journal

extension JSONValue {
  /// An entry, as its canonical bytes have it.
  static func entry(_ entry: Entry) -> JSONValue {
    // The canonical form is JSON; that it is read back is tested.
    (try? JSONReader.read(SealedEntry(entry).body, named: "entry")) ?? .null
  }

  /// A row as it stands.
  static func row(_ row: Book.Row) -> JSONValue {
    [
      "row": .string("\(row.name)"), "version": .whole(row.version),
      "present": .bool(row.isPresent), "entry": .whole(row.entry),
      "changed": .string("\(row.changed)"),
      "cells": .object(row.cells.map { Member($0.column, .string($0.text)) }),
    ]
  }

  /// Where everything stands.
  static func book(_ book: Book) -> JSONValue {
    let tables =
      ["needs", "offers", "commitments"] + [
        DeskTable.needDrafts, DeskTable.replies, DeskTable.approvals, DeskTable.shortfalls,
        DeskTable.stays,
      ]
    return .object(
      [Member("entries", .whole(book.size))]
        + tables.map { Member($0, .array(book.rows(of: $0).map { .row($0) })) })
  }

  /// What changed between two versions of a row.
  static func changes(
    _ name: RowName, _ earlier: Int, _ later: Int, _ cells: [RowChange.Cell]
  ) -> JSONValue {
    [
      "row": .string("\(name)"), "from": .whole(earlier), "to": .whole(later),
      "cells": .array(
        cells.map { cell in
          [
            "column": .string(cell.column), "before": .string(cell.before),
            "after": .string(cell.after),
          ]
        }),
    ]
  }

  /// A duty of the agenda.
  static func duty(_ duty: Duty) -> JSONValue {
    [
      "duty": .string(duty.id), "urgency": .string(duty.urgency.rawValue),
      "due": .string("\(duty.due)"), "party": .string(duty.party),
      "what": .string(duty.rule.duty), "source": .string(duty.rule.source),
    ]
  }

  /// A journal or receipt that is sound.
  static func verified(_ signed: SignedHead, _ count: Int, _ since: Receipt?) -> JSONValue {
    [
      "ok": true, "entries": .whole(count), "size": .whole(signed.head.size),
      "journal": .string("\(signed.head.journal)"), "root": .string("\(signed.head.root)"),
      "last": .string("\(signed.head.moment)"), "key": .string("\(signed.key)"),
      "since": .optional(since?.head.head.size),
    ]
  }

  /// What a deed did, or would do.
  static func deed(_ entries: [Entry], isDry: Bool) -> JSONValue {
    ["recorded": .bool(!isDry), "entries": .array(entries.map { .entry($0) })]
  }
}
