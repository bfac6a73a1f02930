import Basics
import CaseFiles
import Situation
import Testing

@Suite("The file case.json") struct HeaderTests {
  private func said(_ members: String) -> [String] { reading(members).said }

  private func reading(_ members: String) -> CaseReading {
    var small = SmallCase()
    small.files["case.json"] = "{\(members)}"
    return small.read()
  }

  private let sound =
    #""format":"talka-case/1","id":"small","title":"t","as_of":"2021-08-01""#

  @Test("rules that are not given have the defaults of the format, and stay not given")
  func defaults() throws {
    let header = try #require(reading(sound).situation).header
    let rules = header.rules
    #expect(rules.horizonDays == 60)
    #expect(rules.quantumPermille == 1)
    #expect(rules.fixedChargeEur.description == "250")
    #expect(rules.roadFactor.description == "1.3")
    #expect(rules.kmPerDay.description == "600")
    #expect(rules.eurPerTonneKm.description == "0.12")
    #expect(rules.shareKey == .halfAndHalf)
    #expect(rules.horizonEnd.description == "2021-09-30")
    #expect(header.horizonDays == nil && header.roadFactor == nil && header.shareKey == nil)
  }

  @Test("defaults of rows are those of the format")
  func rowDefaults() throws {
    let situation = try #require(SmallCase().read().situation)
    let (rules, need, offer) = (situation.rules, situation.needs[1], situation.offers[1])
    #expect(need.lastDay(under: rules).description == "2021-09-30")
    #expect(need.dueDay(under: rules) == need.lastDay(under: rules))
    #expect(need.isOpen && need.overLimit == 0)
    #expect(situation.needs[0].overLimit == 25, "a tenth, rounded down")
    #expect(offer.unitsPerLot == 1 && offer.lots == 10)
    #expect(offer.readyDay(under: rules).description == "2021-08-01")
    #expect(situation.offers[0].lots == 4)
  }

  @Test("rules that are given are taken as written")
  func rules() throws {
    let header = try #require(
      reading(
        sound + """
          ,"horizon_days":30,"quantum_permille":10,"fixed_charge_eur":0,"road_factor":1.25,
          "km_per_day":550.5,"eur_per_tonne_km":0,"share_key":{"gdp":0.25,"population":0.75}
          """
      ).situation
    ).header
    #expect(header.horizonDays == 30 && header.quantumPermille == 10)
    #expect(header.fixedChargeEur == .zero && header.eurPerTonneKm == .zero)
    #expect(header.roadFactor?.description == "1.25" && header.kmPerDay?.description == "550.5")
    #expect(header.shareKey?.population.description == "0.75")
  }

  @Test("all faults are named at once, those of the tables too")
  func allAtOnce() {
    var small = SmallCase.cell("needs.csv", 2, "quantity", "x")
    small.replace("places.csv", "VNO,Vilnius,capital,LT", "VNO,Vilnius,capital,XX")
    // Judged without the day of the case, this would be past its horizon.
    small.setCell("needs.csv", 3, "due", "2021-08-20")
    small.files["case.json"] = """
      {"format": "talka-case/9", "id": "a b", "titel": "t", "as_of": "1.8.2021",
       "horizon_days": 0.5, "road_factor": -1, "share_key": {"population": 0.5, "gdp": 0.6}}
      """
    #expect(
      small.said == [
        "case.json:titel TLK0403", "case.json:format TLK0406", "case.json:id TLK0211",
        "case.json:title TLK0402", "case.json:as_of TLK0208", "case.json:horizon_days TLK0405",
        "case.json:road_factor TLK0405", "case.json:share_key TLK0405",
        "places.csv:2:party TLK0302", "needs.csv:2:quantity TLK0202",
      ])
  }

  @Test(
    "a key that is missing, unknown or of another kind is named",
    arguments: [
      (#""id":"a","title":"t","as_of":"2021-08-01""#, "format TLK0402"),
      (#""format":"talka-case/1","title":"t","as_of":"2021-08-01""#, "id TLK0402"),
      (#""format":"talka-case/1","id":"a","title":"","as_of":"2021-08-01""#, "title TLK0404"),
      (#""format":"talka-case/1","id":"a","title":"t""#, "as_of TLK0402"),
      (#""format":1,"id":"a","title":"t","as_of":"2021-08-01""#, "format TLK0404"),
      (
        #""format":"talka-case/1","id":"a","title":"t\u001b[1m","as_of":"2021-08-01""#,
        "title TLK0105"
      ),
      (#""format":"talka-case/1","id":"a","title":"t","as_of":"2021-02-30""#, "as_of TLK0208"),
      (#""format":"talka-case/1","id":"a","title":"t","as_of":20210801"#, "as_of TLK0404"),
    ])
  func keys(members: String, fault: String) { #expect(said(members) == ["case.json:\(fault)"]) }

  @Test(
    "a rule outside its range, or no number, is named",
    arguments: [
      ("horizon_days", "0", "TLK0405"), ("horizon_days", "3651", "TLK0405"),
      ("horizon_days", "\"60\"", "TLK0404"), ("horizon_days", "null", "TLK0404"),
      ("horizon_days", "6e1", "TLK0405"), ("quantum_permille", "0", "TLK0405"),
      ("quantum_permille", "1001", "TLK0405"), ("fixed_charge_eur", "-1", "TLK0405"),
      ("road_factor", "0", "TLK0405"), ("km_per_day", "0.0", "TLK0405"),
      ("km_per_day", "1000000000000", "TLK0405"), ("eur_per_tonne_km", "[]", "TLK0404"),
      ("share_key", "{\"population\":0.5,\"gdp\":0.6}", "TLK0405"),
      ("share_key", "{\"population\":1.5,\"gdp\":-0.5}", "TLK0405"),
      ("share_key", "{\"population\":1}", "TLK0404"), ("share_key", "0.5", "TLK0404"),
      ("share_key", "{\"population\":0.5,\"gdp\":0.5,\"area\":0}", "TLK0404"),
      ("share_key", "{\"population\":\"0.5\",\"gdp\":0.5}", "TLK0404"),
      ("roadfactor", "1.3", "TLK0403"),
    ])
  func ruleFaults(key: String, value: String, code: String) throws {
    let reading = reading(sound + ",\"\(key)\":\(value)")
    #expect(reading.said == ["case.json:\(key) \(code)"])
    let fault = try #require(reading.diagnostics.first)
    #expect(fault.found?.isEmpty == false)
    if key == "roadfactor" { #expect(fault.hint == "Maybe road_factor") }
  }

  @Test(
    "takes weights that sum to 1 however they are written",
    arguments: [
      ("1", "0"), ("0.0", "1.00"), ("0.333333333", "0.666666667"),
    ])
  func weights(population: String, gdp: String) {
    #expect(said(sound + ",\"share_key\":{\"population\":\(population),\"gdp\":\(gdp)}") == [])
  }

  @Test("a file that is no JSON object, or too large, is named and the tables are still read")
  func notJSON() {
    var small = SmallCase.cell("needs.csv", 2, "quantity", "x")
    for (text, said) in [
      ("{\"format\": }", "case.json:1:12 TLK0401"), ("[]", "case.json TLK0404"),
      ("{\"id\":\"a\",\n\"id\":\"b\"}", "case.json:2:1 TLK0407"), ("", "case.json:1:1 TLK0401"),
      ("{\(sound)}" + String(repeating: " ", count: 1_000_000), "case.json TLK0103"),
    ] {
      small.files["case.json"] = text
      #expect(small.said == [said, "needs.csv:2:quantity TLK0202"])
    }
  }
}
