import Basics
import CaseFiles
import Situation

/// A small sound case in the plain form with every table, to be broken in one place at a time.
struct SmallCase {
  var files = SmallCase.sound

  /// The case with a text in one file replaced once.
  static func with(_ file: String, _ old: String, _ new: String) -> SmallCase {
    var small = SmallCase()
    small.replace(file, old, new)
    return small
  }

  mutating func replace(_ file: String, _ old: String, _ new: String) {
    guard var text = files[file], let range = text.firstRange(of: old) else {
      preconditionFailure("\(file) has no \(old)")
    }
    text.replaceSubrange(range, with: new)
    files[file] = text
  }

  /// The case with a cell, given by its row as a spreadsheet numbers it, replaced.
  static func cell(_ file: String, _ row: Int, _ column: String, _ text: String) -> SmallCase {
    var small = SmallCase()
    small.setCell(file, row, column, text)
    return small
  }

  mutating func setCell(_ file: String, _ row: Int, _ column: String, _ text: String) {
    var lines = (files[file] ?? "").split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    guard let position = lines[0].firstIndex(of: column) else {
      preconditionFailure("\(file) has no column \(column)")
    }
    let needsMarks = text.contains(",") || text.contains("\"")
    lines[row - 1][position] =
      needsMarks ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
    files[file] = lines.map { $0.joined(separator: ",") }.joined(separator: "\n")
  }

  func read() -> CaseReading { CaseFolder.read(files: files.mapValues { Array($0.utf8) }) }

  /// What is wrong or assumed, each on a line: `file:row:column code`.
  var said: [String] { read().said }

  static let sound: [String: String] = [
    "case.json": """
    {
      "format": "talka-case/1",
      "id": "small",
      "title": "A small case",
      "as_of": "2021-08-01"
    }

    """,
    "sources.csv": """
    id,title,publisher,published,url,kind,reliability,note,x_own
    S1,A report,An agency,2021-07-30,https://example.org/a,report,4,,kept
    S2,Estimate,,,,estimate,1,by rule of thumb,

    """,
    "parties.csv": """
    id,name,kind,population,gdp_meur,already_given_eur,source
    LT,Lithuania,state,2795680,49829,,S1
    LV,Latvia,state,1893223,29334.5,1000.50,S1
    EUAA,Agency,agency,,,,

    """,
    "places.csv": """
    id,name,kind,party,lat,lon,length_km,source
    VNO,Vilnius,capital,LT,54.687,25.280,,
    RIX,Riga,capital,LV,56.946,24.105,,
    BORDER,The border,border_section,LT,54.2,25.9,678.9,S1

    """,
    "resources.csv": """
    code,name,category,kind,unit,mass_kg,volume_m3,value_eur,source
    tent,Tent for ten,shelter,durable,tent,130,0.38,1500,
    bed,Bed,shelter,durable,bed,0.500,,,
    guard,Guard,,personnel,person,0,,0,

    """,
    "substitutes.csv": """
    give,for,ratio
    tent,bed,10
    bed,tent,0.1

    """,
    "figures.csv": """
    id,series,place,party,from,to,value,low,high,exactness,source,published,note
    F1,irregular_crossings,BORDER,LT,2021-07-01,2021-07-31,2366,,,exact,S1,2021-08-01,
    F2,reception_places,VNO,,2021-07-01,2021-07-31,,100,200,range,S1,,
    F3,change,,LT,2021-07-01,2021-07-31,-12,,,about,S2,,

    """,
    "breaks.csv": """
    series,place,date,reason,source
    irregular_crossings,BORDER,2021-08-03,counts attempts,S1

    """,
    "measures.csv": """
    id,party,name,from,to,kind,source,note
    M1,LT,Emergency,2021-07-02,2021-10-02,emergency,S1,

    """,
    "events.csv": """
    id,date,time,name,kind,place,participants,status,source
    E1,2021-08-02,14:30,Meeting,meeting,VNO,,planned,S1

    """,
    "statements.csv": """
    id,date,speaker,role,addressee,claim,source
    C1,2021-07-30,A minister,,,help is needed,S1

    """,
    "offices.csv": """
    office,holder,from,to,source
    presidency,SI,2021-07-01,2021-12-31,S1

    """,
    "needs.csv": """
    id,party,place,resource,quantity,due,latest,priority,weight,min_useful,max_over,work,formula,\
    reason,status,source
    N1,LT,VNO,bed,250,2021-08-05,2021-08-15,1,2,10,,W1,,people without a bed,open,S2
    N2,LT,BORDER,guard,40,,,2,,,0,,,,,

    """,
    "offers.csv": """
    id,party,place,resource,quantity,lot_size,available,expires,only_for,not_for,status,condition,\
    answers,source
    O1,LV,RIX,tent,20,5,2021-08-02,2021-09-01,LT,,offered,,N1,S1
    O2,LV,RIX,guard,10,,,,,LV;EUAA,conditional,a request,,

    """,
    "routes.csv": """
    from,to,mode,days,eur_per_tonne
    RIX,BORDER,road,1,36.5
    VNO,RIX,none,,

    """,
    "commitments.csv": """
    offer,need,lots,state,departs,arrives,usable_quantity,note
    O1,N1,1,usable,2021-08-01,2021-08-02,50,
    O2,N2,2,released,,,,

    """,
    "works.csv": """
    id,party,place,name,unit,target,done,start,rate_per_day,crew,crew_resource,after,source
    W1,LT,VNO,Camp,places,400,0,2021-08-01,20,30,guard,,S1
    W2,LT,BORDER,Fence,km,30.5,1.5,2021-08-01,0.5,,,W1,

    """,
    "work_inputs.csv": """
    work,resource,per_unit,stock
    W2,tent,2.5,0

    """,
  ]
}

extension CaseReading {
  /// Each diagnostic as `file:row:column code`, parts that are not given left out.
  var said: [String] {
    diagnostics.map { diagnostic in
      let place = diagnostic.place
      let parts = [place?.file, place?.row.map(String.init), place?.column].compactMap { $0 }
      return parts.joined(separator: ":") + " " + diagnostic.code.rawValue
    }
  }
}
