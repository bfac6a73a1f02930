extension Phrase {
  /// The words in Lithuanian.
  var lithuanian: String {
    switch self {
    case .subject: "Prašymas suteikti pagalbą: {case}"
    case .subjectReissue: "Atnaujintas prašymas suteikti pagalbą: {case}"
    case .reference: "Nr."
    case .date: "Data"
    case .asOf: "Duomenys, žinomi"
    case .legalBasis: "Teisinis pagrindas"
    case .replaces: "Pakeičia"
    case .to: "Kam"
    case .toAll: "Visiems, kurie gali padėti"
    case .seal: "Byla"
    case .footer: "{reference} · {date} · byla {seal}"
    case .pageNumber: "{page} puslapis iš {pages}"
    case .arrivals:
      "Nuo {from} iki {to} sieną neteisėtai kirto {count} {n|asmuo|asmenys|asmenų} ({place})."
    case .arrivalsBefore: "Per visus {year} m. – {count}."
    case .applications:
      "Nuo {from} iki {to} prieglobsčio paprašė {count} {n|asmuo|asmenys|asmenų}."
    case .reception:
      "Priėmimo vietose yra {count} {n|asmuo|asmenys|asmenų} (naujausi duomenys – {to})."
    case .receptionPlaces: "Priėmimo centruose yra {count} {n|vieta|vietos|vietų}."
    case .border: "Sienos ilgis – {count} km."
    case .fenced: "Tvora ar spygliuota viela aptverta {count} km."
    case .watched: "Techninėmis priemonėmis stebima {count} proc. sienos."
    case .otherFigure: "{what}: {count} ({period})."
    case .coverage: "Pasiūlyta ir suplanuota pagalba padengia {count} proc. {class} poreikių."
    case .value: "Viso to, ko prašoma, žinoma vertė – {count} EUR."
    case .askShare: "teisinga dalis to, ko niekas nesiūlo"
    case .askHoldings: "teisinga dalis tarp tų, kurie to turi"
    case .askEarlier: "pasiūlymas {offer}: išsiųsti anksčiau"
    case .askCondition: "pasiūlymas {offer}: atsisakyti sąlygos"
    case .askSmallerLot: "pasiūlymas {offer}: padalyti į mažesnes siuntas"
    case .askRoute: "pasiūlymas {offer}: rasti kelią"
    case .askKeepsLonger: "pasiūlymas {offer}: pristatyti, kol galioja"
    case .nothingAsked: "Šiuo metu daugiau nieko neprašoma: {party}."
    case .unasked: "Niekas negalėtų laiku pristatyti: {list}."
    case .figureChanged: "{what}: dabar {new}, anksčiau {old}."
    case .figureNew: "{what}: {new}, anksčiau nenurodyta."
    case .figureGone: "{what}: {old} nebenurodoma."
    case .needChanged: "{what}, {where}: prašoma {new} vietoj {old}."
    case .needNew: "{what}, {where}: prašoma {new} (nauja)."
    case .needClosed: "{what}, {where}: {old} nebeprašoma."
    case .askChanged: "{party}: {new} × {what} vietoj {old}, {where}."
    case .askNew: "{party}: {new} × {what}, {where} (nauja)."
    case .askGone: "{party}: {old} × {what}, {where}, nebeprašoma."
    case .nothingChanged: "Nė vienas rodiklis, poreikis ar prašymas nepasikeitė."
    case .signFor: "{party}"
    }
  }
}
