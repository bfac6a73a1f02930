import Basics
import Planning
import Situation

/// The plan by giver: what each sends, to where, by when, and what it offers beyond.
struct GiversSection: ReportSection {
  static let name = "givers"
  let title = "Plan by giver"
  private let facts: ReportFacts
  private var situation: Case { facts.situation }

  init(_ facts: ReportFacts) { self.facts = facts }

  var content: HTML {
    let offers = Dictionary(grouping: situation.offers, by: \.party)
    guard !offers.isEmpty else { return .empty }
    let givers = situation.parties.filter { offers[$0.id] != nil }
    let senders = givers.filter { sends(offers[$0.id] ?? []) }
    let others = givers.filter { !sends(offers[$0.id] ?? []) }
    return HTML.joined {
      Tag.p {
        "What each giver is asked to send. “Leaves” is the first day it can leave, or the day it "
        "left. “Covers” is in units of the need: a tent for ten covers ten places. "
        "“Next best” is what the need could get instead, and what that would change. "
        "Offers that this plan does not use are listed below what is sent."
      }
      for giver in senders + others { table(giver, offers[giver.id] ?? []).html }
    }
  }

  private func sends(_ offers: [Offer]) -> Bool {
    offers.contains { !(facts.linesByOffer[$0.id] ?? []).isEmpty }
  }

  private func table(_ giver: Party, _ offers: [Offer]) -> DataTable {
    let lines = offers.reduce(0) { $0 + (facts.linesByOffer[$1.id] ?? []).count }
    let sent: HTML = lines == 0 ? "nothing is asked for" : .count(lines, "line")
    var table = DataTable(
      "giver-" + giver.id.text, caption: "\(Tag.strong { .text(giver.name) }): \(sent)",
      [
        .init("Offer"), .init("What"), .init("From"), .init("To"), .init("For need"),
        .number("Covers"), .init("Leaves"), .init("Arrives"), .init("Next best"),
        .init("Source"),
      ])
    let used = offers.filter { !(facts.linesByOffer[$0.id] ?? []).isEmpty }
    for offer in used {
      for (index, line) in (facts.linesByOffer[offer.id] ?? []).enumerated() {
        add(line, offer, isFirst: index == 0, to: &table)
      }
    }
    let left = offers.filter { unused($0) > 0 || facts.linesByOffer[$0.id] == nil }
    if !left.isEmpty { table.begin(used.isEmpty ? "Offered" : "Offered beyond this plan") }
    for offer in left {
      let isUsed = !(facts.linesByOffer[offer.id] ?? []).isEmpty
      add(rest: offer, id: isUsed ? nil : ReportFacts.anchor(offer.id), to: &table)
    }
    return table
  }

  private func add(
    _ line: PlanLine, _ offer: Offer, isFirst: Bool, to table: inout DataTable
  ) {
    let place = situation.needs[line.need].map { facts.shortName($0.place) } ?? ""
    let name: HTML =
      isFirst ? Tag.span(.kind("id")) { .text(offer.id.text) } : facts.link(offer.id)
    table.add(
      [
        name, facts.goods(line), "\(facts.shortName(offer.place))", "\(place)",
        facts.link(line.need), .amount(milli: line.amountMilli),
        facts.departure(of: line).map { "\($0)" } ?? "not known", arrival(line),
        nextBest(line), facts.cite(offer.source),
      ], id: isFirst ? ReportFacts.anchor(offer.id) : nil)
  }

  private func arrival(_ line: PlanLine) -> HTML {
    LineWords(facts, line).arrival
  }

  /// What the need could have got in place of a line, and what that would change.
  private func nextBest(_ line: PlanLine) -> HTML {
    guard let second = line.runnerUp else { return "" }
    let effect =
      second.effect.map { ": \(ExchangeWords(situation).effect($0))" } ?? ": as good"
    guard let offer = second.offer else { return "nothing\(effect)" }
    return "\(facts.link(offer))\(effect)"
  }

  /// Lots that no line of the plan uses.
  private func unused(_ offer: Offer) -> Int {
    offer.lots - (facts.linesByOffer[offer.id] ?? []).reduce(0) { $0 + $1.lots }
  }

  private func add(rest offer: Offer, id: Anchor?, to table: inout DataTable) {
    let amount = unused(offer) * offer.unitsPerLot
    let name: HTML =
      id == nil ? facts.link(offer.id) : Tag.span(.kind("id")) { .text(offer.id.text) }
    var remarks: [HTML] = []
    if offer.standing == .withdrawn { remarks.append("withdrawn") }
    if offer.standing == .conditional {
      remarks.append(
        offer.condition.isEmpty ? "waits for a condition" : "waits: \(offer.condition)")
    }
    if !offer.onlyFor.isEmpty {
      remarks.append("only for \(offer.onlyFor.map(\.text).joined(separator: ", "))")
    }
    table.add(
      [
        name, "\(amount) × \(situation.name(offer.resource))", "\(facts.shortName(offer.place))",
        remarks.joined(separator: "; "), "", "", "\(offer.readyDay(under: situation.rules))", "",
        "",
        facts.cite(offer.source),
      ], id: id, kind: "unused")
  }
}

/// A line of the plan in words.
struct LineWords {
  private let facts: ReportFacts
  private let line: PlanLine

  init(_ facts: ReportFacts, _ line: PlanLine) {
    self.facts = facts
    self.line = line
  }

  /// The day it arrives, how late that is, and how far it has come.
  var arrival: HTML {
    let late: HTML =
      line.daysLate == 0
      ? "" : Tag.span(.kind("late")) { " \(.count(line.daysLate, "day")) late" }
    return "\(line.arrival)\(late)\(state)"
  }

  /// How far the part that has left has come.
  private var state: HTML {
    guard line.pinnedLots > 0 else { return "" }
    let states = Set(facts.commitments(of: line).map(\.state).filter(\.isPinned))
    let words = CommitmentState.allCases.filter { states.contains($0) }.map(\.rawValue)
      .joined(separator: ", ")
    let part = line.pinnedLots < line.lots ? "in part " : ""
    return Tag.span(.kind("state")) { " \(part)\(words)" }
  }
}
