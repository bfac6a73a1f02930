import Basics
import CaseFiles
import Planning
import Situation

/// A case as rows of text, read as the program reads a folder. The day of the case is 2031-03-03.
///
/// R and S ask; A holds half of the key, B, R and S a sixth each, the agency G has none. It is two
/// days from A's depot `da` to both recipients' places `pr` and `ps`, five from `db`, one from
/// `dg`; each way costs 100 euros a tonne. Water weighs 1 kg and is worth 2 euros.
struct World {
  var rules = ""
  var parties = [
    "R,R,state,1000000,1000,", "S,S,state,1000000,1000,", "A,A,state,3000000,3000,",
    "B,B,state,1000000,1000,", "G,G,agency,,,",
  ]
  var places = [
    "pr,pr,depot,R,,", "ps,ps,depot,S,,", "da,da,depot,A,,", "db,db,depot,B,,", "dg,dg,depot,G,,",
    "x1,x1,depot,A,50,10", "x2,x2,depot,R,50,20", "x3,x3,depot,R,50,10",
  ]
  var resources = [
    "water,Water,consumable,l,1,2", "juice,Juice,consumable,l,1,3", "tea,Tea,consumable,l,1,3",
    "cash,Cash,money,EUR,,1",
  ]
  var substitutes: [String] = []
  var routes = [
    "da,pr,road,2,100", "da,ps,road,2,100", "db,pr,road,5,100", "db,ps,road,5,100",
    "dg,pr,road,1,100", "dg,ps,road,1,100",
  ]
  var needs: [String]
  var offers: [String]
  var commitments: [String] = []

  init(
    _ needs: [String], _ offers: [String], commitments: [String] = [], substitutes: [String] = [],
    rules: String = ""
  ) {
    (self.needs, self.offers, self.commitments) = (needs, offers, commitments)
    (self.substitutes, self.rules) = (substitutes, rules)
  }

  /// The files of the folder.
  var files: [String: [UInt8]] {
    let header =
      #"{"format": "talka-case/1", "id": "world", "title": "World", "as_of": "2031-03-03""#
      + (rules.isEmpty ? "" : ", " + rules) + "}\n"
    let tables: [(name: String, heading: String, rows: [String])] = [
      ("parties", "id,name,kind,population,gdp_meur,already_given_eur", parties),
      ("places", "id,name,kind,party,lat,lon", places),
      ("resources", "code,name,kind,unit,mass_kg,value_eur", resources),
      ("substitutes", "give,for,ratio", substitutes),
      ("routes", "from,to,mode,days,eur_per_tonne", routes),
      (
        "needs",
        "id,party,place,resource,quantity,due,latest,priority,weight,min_useful,max_over,status",
        needs
      ),
      (
        "offers",
        "id,party,place,resource,quantity,lot_size,available,expires,only_for,not_for,status,"
          + "condition",
        offers
      ),
      ("commitments", "offer,need,lots,state,departs,arrives,usable_quantity", commitments),
    ]
    var files = ["case.json": Array(header.utf8)]
    for table in tables {
      let text = ([table.heading] + table.rows).joined(separator: "\n") + "\n"
      files[table.name + ".csv"] = Array(text.utf8)
    }
    return files
  }

  /// The case; the diagnostics of the reader are thrown.
  func situation() throws -> Case {
    let reading = CaseFolder.read(files: files)
    guard let situation = reading.situation else {
      throw UnsoundWorld(diagnostics: reading.diagnostics)
    }
    return situation
  }

  /// A planner for the case.
  func planner() throws -> Planner { try Planner(try situation()) }
}

/// Why the rows of a test are no case.
struct UnsoundWorld: Error, CustomStringConvertible {
  let diagnostics: [Diagnostic]
  var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}

/// A row of `needs.csv`: 100 l of water for R in class 1.
func need(
  _ id: String = "n", party: String = "R", place: String = "pr", _ resource: String = "water",
  quantity: Int = 100, due: String = "", latest: String = "", priority: Int = 1,
  weight: Int? = nil, least: Int? = nil, over: Int? = nil, status: String = ""
) -> String {
  let numbers = [weight, least, over].map { $0.map(String.init) ?? "" }.joined(separator: ",")
  return "\(id),\(party),\(place),\(resource),\(quantity),\(day(due)),\(day(latest)),\(priority),"
    + "\(numbers),\(status)"
}

/// A row of `offers.csv`: 100 l of water from A, in lots of one.
func offer(
  _ id: String = "o", party: String = "A", place: String = "da", _ resource: String = "water",
  quantity: Int = 100, lot: Int = 1, ready: String = "", expires: String = "", only: String = "",
  except: String = "", status: String = ""
) -> String {
  let condition = status == "conditional" ? "a permit" : ""
  return "\(id),\(party),\(place),\(resource),\(quantity),\(lot),\(day(ready)),\(day(expires)),"
    + "\(only),\(except),\(status),\(condition)"
}

/// `7` stands for 2031-03-07; longer texts are taken as they are.
private func day(_ text: String) -> String {
  text.isEmpty || text.count > 2 ? text : "2031-03-" + (text.count == 1 ? "0" : "") + text
}

/// The rows of a plan written as `offer need lots` parted by commas.
func plan(_ text: String) -> [PlanRow] {
  text.split(separator: ",").enumerated().map { index, line in
    let words = line.split(separator: " ").map(String.init)
    let isWhole = words[2].allSatisfy { "0"..."9" ~= $0 }
    return PlanRow(
      offer: Offer.ID(words[0]), need: Need.ID(words[1]), lots: isWhole ? Int(words[2]) : nil,
      lotsText: words[2], row: index + 2)
  }
}
