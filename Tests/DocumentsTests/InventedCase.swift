import Basics
import CaseFiles
import Planning
import Situation
import Testing

/// Cases made up for tests, as files in memory.
enum InventedCase {
  /// What careless markup would run or break on.
  static let hostile = "Quay <script>alert(1)</script> & 'Co' \"x\" ]]> --><b>"

  /// The cases by name, as arguments of tests.
  enum Name: String, CaseIterable, Sendable {
    case tiny, full, large

    var files: [String: String] {
      switch self {
      case .tiny: InventedCase.tiny
      case .full: InventedCase.full
      case .large: InventedCase.large(40)
      }
    }
  }

  /// A case and its plan.
  struct Planned {
    let situation: Case
    let plan: Plan
  }

  /// One need, one offer that covers it whole, one source; nothing else.
  static let tiny: [String: String] = [
    "case.json": header("tiny", "A small case"),
    "sources.csv": "id,title\nS1,A letter\n",
    "parties.csv": "id,name,kind\nAA,Asker,state\nGG,Giver,state\n",
    "places.csv": "id,name,kind,party\nP1,Camp,reception_site,AA\nP2,Store,depot,GG\n",
    "resources.csv": "code,name,kind,unit\nbed,Bed,durable,piece\n",
    "routes.csv": "from,to,mode,days\nP2,P1,road,2\n",
    "needs.csv": "id,party,place,resource,quantity,priority,source\nN1,AA,P1,bed,12345,1,S1\n",
    "offers.csv": "id,party,place,resource,quantity,source\nO1,GG,P2,bed,12345,S1\n",
  ]

  /// Two who ask, three who give, gaps, works, a published line, and names that are hostile.
  static let full: [String: String] = [
    "case.json": header("full", "A <b>full</b> case"),
    "sources.csv": """
    id,title,publisher,published,url,kind,reliability,note
    S1,"\(quoted(hostile))","A & B",2030-01-02,"https://example.org/?a=1&b=""2""\",report,4,
    S2,Estimate of the desk,,,javascript:alert(1),estimate,2,by <hand>

    """,
    "parties.csv": """
    id,name,kind,population,gdp_meur,already_given_eur,source
    AA,Asker <i>,state,1000000,20000,,S1
    BB,Second asker,state,500000,5000,,S1
    GG,Giver & Sons,state,3000000,90000,1000,S1
    HH,Helper,state,2000000,30000,,S1
    ORG,Agency,agency,,,,S2

    """,
    "places.csv": """
    id,name,kind,party,lat,lon,source
    A1,"\(quoted(hostile))",reception_site,AA,54.5,25.1,S1
    A2,"Border, east",border_section,AA,54.2,25.6,S1
    B1,Harbour,port,BB,57.0,24.1,S1
    G1,Store,depot,GG,52.2,21.0,S1
    H1,Depot,depot,HH,59.9,10.7,S1
    O1,Headquarters,other,ORG,50.8,4.3,S2

    """,
    "resources.csv": """
    code,name,category,kind,unit,mass_kg,value_eur,source
    bed,Bed,shelter,durable,piece,20,60,S1
    wire,"Wire ""sharp"" <4>",barrier,durable,km,400,9000,S1
    guard,Guard,staff,personnel,officer,,,S2
    tent,Tent for ten,shelter,durable,tent,130,1500,S1

    """,
    "substitutes.csv": "give,for,ratio\ntent,bed,10\n",
    "figures.csv": """
    id,series,place,party,from,to,value,low,high,exactness,source,published,note
    F1,crossings,A2,AA,2030-01-01,2030-01-31,123456,,,exact,S1,2030-02-01,<all>
    F2,places_free,A1,AA,2030-01-20,2030-01-20,,20,40,range,S2,2030-01-21,
    F3,crossings,A2,AA,2030-01-01,2030-01-31,130000,,,exact,S1,2030-03-01,known later

    """,
    "events.csv": """
    id,date,name,kind,place,participants,status,source
    E1,2030-01-30,"\(quoted(hostile))",letter,A1,,held,S1
    E2,2030-02-03,Talks,meeting,,,planned,S1
    E3,2029-06-01,Long ago,meeting,,,held,S1

    """,
    "measures.csv": """
    id,party,name,from,to,kind,source
    M1,AA,State of emergency,2030-01-10,,emergency,S1
    M2,AA,Over and done,2029-01-10,2029-02-01,law,S1

    """,
    "statements.csv": """
    id,date,speaker,role,addressee,claim,source
    C1,2030-01-31,Minister <x>,of the interior,press,"It is ""serious"" & new",S1

    """,
    "offices.csv": "office,holder,from,source\nPresidency,GG,2030-01-01,S1\n",
    "needs.csv": """
    id,party,place,resource,quantity,due,latest,priority,weight,work,status,source
    N-BED,AA,A1,bed,1000,2030-02-05,2030-02-20,1,2,W1,,S2
    N-BED-B,BB,B1,bed,400,2030-02-05,2030-02-20,1,,,,S1
    N-WIRE,AA,A2,wire,30,2030-02-10,2030-02-28,2,,W2,,S1
    N-GUARD,BB,B1,guard,20,2030-02-03,2030-02-04,3,,,,S1
    N-OLD,AA,A1,bed,5,2030-02-03,2030-02-10,4,,,withdrawn,S1

    """,
    "offers.csv": """
    id,party,place,resource,quantity,lot_size,available,expires,status,condition,source
    O-BED,GG,G1,bed,500,50,2030-02-01,,,,S1
    O-TENT,HH,H1,tent,40,5,2030-02-04,,,,S1
    O-WIRE,GG,G1,wire,20,1,2030-02-01,,,,S1
    O-WIRE-C,HH,H1,wire,10,1,2030-02-01,,conditional,<paid> first,S2
    O-GUARD,ORG,O1,guard,20,1,2030-02-10,,,,S1
    O-GONE,ORG,O1,bed,7,1,2030-02-10,,withdrawn,,S1

    """,
    "commitments.csv": """
    offer,need,lots,state,departs,arrives
    O-BED,N-BED,2,dispatched,2030-01-31,2030-02-02

    """,
    "works.csv": """
    id,party,place,name,unit,target,done,start,rate_per_day,after,source
    W1,AA,A1,Camp & <kitchen>,places,1000,0,2030-01-20,60,,S1
    W2,AA,A2,Fence,km,12.5,0.5,2030-02-10,0.4,W1,S2

    """,
    "work_inputs.csv": "work,resource,per_unit,stock\nW1,bed,1,100\nW2,wire,2.5,1\n",
  ]

  private static func header(_ id: String, _ title: String) -> String {
    """
    {"format": "talka-case/1", "id": "\(id)", "title": "\(title)", "as_of": "2030-02-01"}
    """
  }

  private static func quoted(_ text: String) -> String {
    text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
  }

  /// Reads and plans a case.
  static func planned(_ files: [String: String]) throws -> Planned {
    let reading = CaseFolder.read(files: files.mapValues { Array($0.utf8) })
    let errors = reading.diagnostics.map { "\($0)" }.joined(separator: "\n")
    let situation = try #require(reading.situation, "\(errors)")
    return Planned(situation: situation, plan: try Planner(situation).plan())
  }

  /// A case with `count` needs that four givers cannot cover whole.
  static func large(_ count: Int) -> [String: String] {
    var files = full
    let needs = (0..<count).map { index in
      "N-\(index)-WITH-A-LONG-NAME,AA,A1,bed,\(10_000 + index * 37),,,\(index % 4 + 1),S1"
    }
    files["needs.csv"] =
      "id,party,place,resource,quantity,due,latest,priority,source\n"
      + needs.joined(separator: "\n") + "\n"
    let offers = (0..<count).map { "O-\($0),GG,G1,bed,\(500 + $0 * 50),50,S1" }
    files["offers.csv"] =
      "id,party,place,resource,quantity,lot_size,source\n" + offers.joined(separator: "\n") + "\n"
    for name in ["commitments.csv", "works.csv", "work_inputs.csv"] { files[name] = nil }
    return files
  }
}
