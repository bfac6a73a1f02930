import Basics
import Situation

/// Makes the overview of a plan that the judge found feasible.
struct OverviewMaker {
  private let judge: Judge
  private let tally: PlanTally
  private let delivered: [Int]

  init(_ judge: Judge, _ rows: [PlanRow], delivered: [Int]) {
    self.judge = judge
    tally = PlanTally(judge.problem, rows)
    self.delivered = delivered
  }

  func overview() -> PlanOverview {
    PlanOverview(needs: needs(), classes: classes(), givers: givers())
  }

  private func needs() -> [NeedCoverage] {
    let problem = judge.problem
    return problem.needs.indices.filter { problem.needs[$0].isOpen }.map { n in
      let need = problem.needs[n]
      var left = need.asked
      var onTime = 0
      var last: Int?
      for arrival in tally.arrivals[n].sorted(by: { $0.day < $1.day }) where left > 0 {
        let used = Int(min(arrival.amount, Int128(left)))
        left -= used
        if arrival.day <= need.due { onTime += used }
        if used > 0 { last = arrival.day }
      }
      return NeedCoverage(
        need: problem.situation.needs[n].id, priority: need.priority, askedMilli: need.asked,
        coveredMilli: need.asked - left, onTimeMilli: onTime,
        completeOn: last.map { Day(number: Int32(clamping: $0)) },
        isReachable: judge.reach.isCounted[n])
    }
  }

  private func classes() -> [ClassCoverage] {
    let problem = judge.problem
    return (1...4).flatMap { priority -> [ClassCoverage] in
      let open = problem.needs.indices.filter {
        problem.needs[$0].isOpen && problem.needs[$0].priority == priority
      }
      guard !open.isEmpty else { return [] }
      let recipients = Set(open.map { problem.needs[$0].party })
        .sorted { problem.situation.parties[$0].id < problem.situation.parties[$1].id }
      return [coverage(priority, nil, open)]
        + recipients.map { party in
          coverage(priority, party, open.filter { problem.needs[$0].party == party })
        }
    }
  }

  private func coverage(_ priority: Int, _ party: Int?, _ needs: [Int]) -> ClassCoverage {
    let problem = judge.problem
    var sum = ExactSum()
    var weight: Int128 = 0
    for n in needs where judge.reach.isCounted[n] {
      let need = problem.needs[n]
      weight += Int128(need.weight)
      sum.add(
        1000 * Int128(need.weight) * Int128(min(need.asked, delivered[n])), over: Int128(need.asked)
      )
    }
    return ClassCoverage(
      priority: priority, recipient: party.map { problem.situation.parties[$0].id },
      reachable: needs.count { judge.reach.isCounted[$0] },
      complete: needs.count { delivered[$0] >= problem.needs[$0].asked }, count: needs.count,
      permille: weight == 0 ? 0 : Int(sum.floor / weight))
  }

  private func givers() -> [GiverBurden] {
    let problem = judge.problem
    let burden = BurdenSum(judge, tally)
    let unit = Int128(ExactDecimal.power(problem.money.valueScale))
    var lines: [Int: Int] = [:]
    for edge in tally.order { lines[problem.offers[edge.offer].party, default: 0] += 1 }
    let compared = Set(burden.givers)
    let parties = problem.situation.parties
    return parties.indices.filter { judge.reach.isGiver[$0] }.map { party in
      let key = problem.keys[party]
      let sent = burden.given[party] - problem.money.alreadyGiven[party]
      let isCompared = compared.contains(party) && burden.pool > 0
      let fair = isCompared ? burden.pool * Int128(key) / Int128(burden.keySum) / unit : nil
      return GiverBurden(
        party: parties[party].id, keyPartsPerMillion: key,
        alreadyGivenEur: Int(clamping: problem.money.alreadyGiven[party] / unit),
        sentEur: Int(clamping: sent / unit), fairShareEur: fair.map { Int(clamping: $0) },
        burdenPercent: isCompared ? burden.percent(of: party, key: key) : nil,
        lines: lines[party] ?? 0)
    }
    .sorted { a, b in a.sentEur != b.sentEur ? a.sentEur > b.sentEur : a.party < b.party }
  }
}
