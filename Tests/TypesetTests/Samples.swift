import Charts
import Documents

/// Papers to set.
enum Samples {
  /// A paper with plain surroundings.
  static func paper(
    _ blocks: [PaperBlock], title: String = "Letter", footer: String = "Foot of the letter"
  ) -> Paper {
    Paper(language: "en", title: title, author: "The desk", footer: footer, blocks: blocks)
  }

  /// A table whose cells say where they are.
  static func table(rows: Int, columns: Int = 3) -> PaperTable {
    PaperTable(
      caption: "All rows",
      columns: (0..<columns).map {
        .init("Heading \($0)", isNumber: $0 > 0, weight: $0 == 0 ? 3 : 1)
      },
      rows: (0..<rows).map { row in
        .init((0..<columns).map { PaperText("r\(row)c\($0)") }, anchor: "row-\(row)")
      })
  }

  /// A letter such as a ministry sends: two pages, an annex, a picture and places to sign.
  static func letter() -> Paper {
    Paper(
      language: "lt", title: "Prašymas suteikti pagalbą", author: "Vidaus reikalų ministerija",
      footer: "Nr. 1D-4471 · Talka 1.0 · duomenys 2021-08-02 žinomi 2021-08-02",
      pageNumber: "{page} puslapis iš {pages}",
      blocks: opening + [facts, .heading(1, "Prašymas suteikti pagalbą")] + body
        + [signatures, .pageBreak, .heading(2, "1 priedas. Poreikiai"), annex] + chart)
  }

  private static let opening: [PaperBlock] = [
    .address([
      [.init("Lietuvos Respublikos vidaus reikalų ministerija", isStrong: true)].text,
      "Šventaragio g. 2, LT-01510 Vilnius",
    ]),
    .address(["Polska Rzeczpospolita", "Ministerstwo Spraw Wewnętrznych", "ul. Batorego 5"]),
  ]

  private static let facts = PaperBlock.facts([
    .init("Dokumento numeris", "1D-4471"), .init("Data", "2021 m. rugpjūčio 2 d."),
    .init("Teisinis pagrindas", "ES civilinės saugos mechanizmas, 1313/2013/ES, 15 straipsnis"),
  ])

  private static let body: [PaperBlock] = [
    .paragraph("Gerbiami kolegos,"),
    .paragraph(
      [
        .init("Nuo 2021 m. birželio mėn. Lietuvos siena su Baltarusija peržengta "),
        .init("4 026 kartus", isStrong: true),
        .init(". Didžiausias trūkumas nurodytas 1 priede, "),
        .init("eilutėje N-07", target: "N-07"),
        .init(
          ", ir ji pasiekiama ne vėliau kaip per keturiolika dienų nuo šio rašto gavimo dienos."),
      ].text),
    .notice(
      [
        .init("Atsakykite iki 2021-08-06. ", isStrong: true),
        .init("Vėliau atsakius, palapinės į Rūdninkus nebeatvyks prieš pirmąsias rudens liūtis."),
      ].text),
    .heading(2, "Ko prašome"),
    .list([
      "šešiasdešimt šildomų palapinių su grindimis, aštuoniems žmonėms kiekviena;",
      """
      dvi gydytojų komandos, galinčios dirbti dvi savaites be pertraukos, su vertėju iš arabų, \
      prancūzų arba kurdų kalbos ir su savo transportu;
      """,
      "1 200 lovų.",
    ]),
    .heading(2, "Kaip paskirstėme"),
    .paragraph(PaperText(String(repeating: "Ąžuolų šilas žaliuoja už ežero įlankų. ", count: 22))),
    .paragraph(PaperText(String(repeating: "Grįžusi čaižė spręs šį būdą. ", count: 18))),
    .heading(3, "Kas lieka atvira"),
    .paragraph(PaperText(String(repeating: "Trūksta vertėjų, ir to plane nėra. ", count: 14))),
    .paragraph("Pagarbiai"),
  ]

  private static let signatures = PaperBlock.signatures([
    .init(name: "Agnė Bilotaitė", role: "Lietuvos Respublikos vidaus reikalų ministrė"),
    .init(name: "Rustamas Liubajevas", role: "Valstybės sienos apsaugos tarnybos vadas"),
  ])

  private static let annex = PaperBlock.table(
    PaperTable(
      caption: "Kas, kur ir iki kada reikalinga",
      columns: [
        .init("Nr."), .init("Vieta", weight: 3), .init("Kas", weight: 4),
        .init("Kiekis", isNumber: true), .init("Atvira", isNumber: true), .init("Iki", weight: 2),
      ],
      rows: (1...40).map(annexRow)
        + [.init(["", "Iš viso", "", "12 345", "1 204", ""], isStrong: true)]))

  private static func annexRow(_ number: Int) -> PaperTable.Row {
    let id = number < 10 ? "N-0\(number)" : "N-\(number)"
    let goods = ["palapinės", "lovos", "gydytojų komanda su vertėju ir savo transportu"]
    let places = ["Rūdninkai", "Pabradė", "Medininkų pasienio kontrolės punktas", "Kybartai"]
    return .init(
      [
        PaperText(id), PaperText(places[number % 4]), PaperText(goods[number % 3]),
        PaperText("\(number * 37)"), PaperText("\(number % 5 * 11)"), "2021-08-1\(number % 10)",
      ], anchor: id)
  }

  private static var chart: [PaperBlock] {
    let bars = BarChart(
      title: "Poreikiai ir pasiūlymai", summary: "Kiek kur padengta", unit: "lovos",
      segments: [.init("padengta", .covered), .init("atvira", .open)], markName: nil,
      bars: ["Rūdninkai", "Pabradė", "Medininkai", "Kybartai"].enumerated().map { index, name in
        .init(label: name, values: [Double(900 - 200 * index), Double(50 + 60 * index)])
      })
    return [
      .heading(2, "2 priedas. Padengimas"),
      .picture(
        svg: bars.svg(id: "coverage"), caption: "Kiek lovų kur padengta",
        summary: "Rūdninkuose padengta 900 lovų iš 950, Kybartuose 300 iš 530."),
    ]
  }
}

extension Array where Element == PaperRun {
  var text: PaperText { PaperText(self) }
}
