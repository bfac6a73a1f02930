import Basics
import Planning
import Situation

/// Finds what each leg of a plan is for: the work that its need names, a work at the same place
/// that uses it, or places of their own.
struct ConsignmentMaker {
  private let situation: Case
  private let tasks: [WorkTask]

  init(_ situation: Case, _ tasks: [WorkTask]) {
    (self.situation, self.tasks) = (situation, tasks)
  }

  func consignments(_ legs: [PlanLeg]) -> [Consignment] { legs.compactMap { consignment($0) } }

  private func consignment(_ leg: PlanLeg) -> Consignment? {
    guard let need = situation.needs[leg.need], let offer = situation.offers[leg.offer],
      let resource = situation.resources[offer.resource]
    else { return nil }
    let amount = Double(leg.amountMilli) / 1000
    let (target, ratio) = self.target(need)
    let asOf = situation.rules.asOf
    return Consignment(
      offer: leg.offer, need: leg.need, giver: offer.party, kind: resource.kind, amount: amount,
      day: leg.arrival - asOf,
      lead: leg.hasLeft ? 0 : leg.arrival - offer.readyDay(under: situation.rules),
      hasLeft: leg.hasLeft, isThere: isThere(leg),
      isInland: situation.places[offer.place]?.party == need.party, target: target,
      units: amount * ratio)
  }

  /// A leg is there when the case says so of it, not when the day it was planned for has passed.
  private func isThere(_ leg: PlanLeg) -> Bool {
    guard leg.hasLeft, leg.arrival <= situation.rules.asOf else { return false }
    return situation.commitments.contains {
      $0.offer == leg.offer && $0.need == leg.need && $0.lots == leg.lots
        && ($0.state == .arrived || $0.state == .usable)
    }
  }

  private func target(_ need: Need) -> (Consignment.Target, ratio: Double) {
    let named = tasks.indices.filter { tasks[$0].id == need.work }
    let near = tasks.indices.filter { need.work == nil && tasks[$0].place == need.place }
    for index in named + near where tasks[index].remaining > 0 {
      for (input, used) in tasks[index].inputs.enumerated() {
        guard let ratio = ratio(need.resource, for: used.resource) else { continue }
        return (.input(work: index, input: input), ratio)
      }
      if let kind = tasks[index].crewResource, let ratio = ratio(need.resource, for: kind) {
        return (.crew(work: index), ratio)
      }
    }
    return isPlace(need.resource) ? (.places, 1) : (.nothing, 0)
  }

  /// How many units of `wanted` one unit of `given` stands for; nil when it does not.
  private func ratio(_ given: Resource.ID, for wanted: Resource.ID) -> Double? {
    if given == wanted { return 1 }
    let row = situation.substitutes.first { $0.give == given && $0.wanted == wanted }
    return row.map { Double($0.ratioMilli) / 1000 }
  }

  /// Whether a unit of the resource is a covered place for one person.
  private func isPlace(_ id: Resource.ID) -> Bool {
    guard let resource = situation.resources[id] else { return false }
    return resource.unit == "place" && resource.category == "shelter"
  }
}
