import Basics
import CaseFiles
import Casework
import Journal
import Situation
import Testing

@Suite("Needs and offers") struct NeedAndOfferTests {
  private let tent = [
    RowCell("id", "N-TENT"), RowCell("party", "QM"), RowCell("place", "OSTRA-SCHOOL"),
    RowCell("resource", "bed"), RowCell("quantity", "40"), RowCell("priority", "2"),
  ]

  @Test("a need goes from draft to closed, and is in the folder only once it is published")
  func need() throws {
    var desk = try SmallDesk()
    try desk.perform(.draft, tent, by: "qm.editor")
    let draft = RowName("need_drafts", "N-TENT")
    func inFolder(_ desk: SmallDesk) -> Bool {
      CaseProjection.reading(of: desk.book).situation?.needs.contains(.init("N-TENT")) ?? false
    }
    #expect(!inFolder(desk))
    guard case .notAllowed = desk.refusal({ try $0.perform(.approve, row: draft, by: "qm.editor") })
    else {
      Issue.record("an editor approved")
      return
    }
    #expect(desk.refusal { try $0.perform(.publish, row: draft, by: "qm.head") } != nil)
    try desk.perform(.approve, row: draft, by: "qm.head")
    try desk.perform(.publish, row: draft, by: "qm.head")
    #expect(inFolder(desk) && desk.book[draft] == nil)
    try desk.perform(.close, row: RowName("needs", "N-TENT"), by: "qm.head")
    #expect(desk.book[RowName("needs", "N-TENT")]?["status"] == "closed")
  }

  @Test("a row that does not fit the case is refused with the reader's own words")
  func unsound() throws {
    let desk = try SmallDesk()
    let cases: [(String, String, String)] = [
      ("quantity", "1,250", "quantity"), ("place", "OSTRA-SCHOL", "place"),
      ("priority", "9", "priority"), ("due", "2031-02-30", "due"),
    ]
    for (column, text, place) in cases {
      var cells = tent
      cells.set(column, text)
      guard
        case .rowFaults(let faults) = desk.refusal({ try $0.perform(.draft, cells, by: "qm.head") })
      else {
        Issue.record("\(column) \(text) was taken")
        continue
      }
      #expect(faults.contains { $0.place?.column == place }, "\(faults)")
    }
    guard
      case .badValue("colour", _, _) = desk.refusal({
        try $0.perform(.draft, self.tent + [RowCell("colour", "red")], by: "qm.head")
      })
    else {
      Issue.record("an unknown column was taken")
      return
    }
    guard
      case .alreadyThere = desk.refusal({
        try $0.perform(.draft, [RowCell("id", "N-PUMP")] + tent.dropFirst(), by: "qm.head")
      })
    else {
      Issue.record("a name was given twice")
      return
    }
  }

  @Test("a conditional offer waits until its condition is met; a no is kept with its reason")
  func conditional() throws {
    var desk = try SmallDesk()
    try desk.perform(
      .offer,
      [
        RowCell("id", "O-XB-COT"), RowCell("party", "XB"), RowCell("place", "BO-DEPOT"),
        RowCell("resource", "bed"), RowCell("quantity", "100"), RowCell("lot_size", "10"),
        RowCell("condition", "lorries from the neighbours"),
      ], by: "xb.head")
    let offer = RowName("offers", "O-XB-COT")
    #expect(desk.book[offer]?["status"] == "conditional")
    let plan = DeskCommand.Material.plan([.init(offer: "O-XB-COT", need: "N-BED", lots: 5)])
    guard case .wrongState = desk.refusal({ try $0.perform(.propose, material: plan, by: "desk") })
    else {
      Issue.record("a conditional offer was proposed")
      return
    }
    try desk.perform(.meet, row: offer, by: "xb.head")
    try desk.perform(.propose, material: plan, by: "desk")
    let no = [RowCell("party", "XA")]
    let need = RowName("needs", "N-BED")
    guard
      case .reasonMissing = desk.refusal({ try $0.perform(.decline, row: need, no, by: "xa.head") })
    else {
      Issue.record("a no without a reason")
      return
    }
    try desk.perform(.decline, row: need, no, reason: "all beds are out", by: "xa.head")
    #expect(desk.book.rows(of: "replies").map { $0["reason"] } == ["all beds are out"])
  }

  @Test("both examples come back from the journal byte for byte")
  func roundTrip() throws {
    let desk = try SmallDesk()
    let situation = try #require(SmallDesk.flood.situation)
    let expected = CaseFolder.files(of: situation)
    let files = CaseProjection.files(of: desk.book)
    #expect(files.map(\.name) == expected.map(\.name))
    for (file, text) in zip(files, expected) {
      #expect(String(decoding: file.bytes, as: UTF8.self) == text.text)
    }
  }
}
