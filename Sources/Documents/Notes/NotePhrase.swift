/// What delivery notes and letters of thanks say; as `Phrase`.
enum NotePhrase: CaseIterable, Sendable {
  case noteTitle, notesTitle, sender, recipient, leaves, arrives, noteNumber, contents
  case noteWhat, noteUnits, noteLots, noteMass, noteVolume, noteNeed, noteOffer
  case total, handedOver, received, notKnown
  case thanksTitle, thanksOpening, thanksWhat, noteWhere, noteSince, noteUse, thanksWay
  case thanksClosing, covers, work, stateUsable, stateArrived, stateDispatched

  /// The words in English.
  var english: String {
    switch self {
    case .noteTitle: "Delivery note {number}"
    case .notesTitle: "Delivery notes: {case}"
    case .sender: "From"
    case .recipient: "To"
    case .leaves: "Leaves"
    case .arrives: "Arrives"
    case .noteNumber: "Number"
    case .contents: "Contents of the consignment"
    case .noteWhat: "What"
    case .noteUnits: "Units"
    case .noteLots: "Lots"
    case .noteMass: "Mass, kg"
    case .noteVolume: "Volume, m³"
    case .noteNeed: "For need"
    case .noteOffer: "Offer"
    case .total: "Total"
    case .handedOver: "Handed over"
    case .received: "Received, whole and sound"
    case .notKnown: "not known"
    case .thanksTitle: "What became of your help"
    case .thanksOpening:
      "{party} gave when {asking} asked. We thank you, and tell you here what your help does."
    case .thanksWhat: "What came, and what it is used for"
    case .noteWhere: "Where"
    case .noteSince: "Since"
    case .noteUse: "What it does"
    case .thanksWay: "On its way to us: {list}."
    case .thanksClosing:
      "Every number here can be found again in the record of the case, row by row. Neighbours who"
        + " come together get a heavy job done."
    case .covers: "covers {count} of {whole} {unit} ({state})"
    case .work: "; for {name}: {done} of {target} {unit} done"
    case .stateUsable: "in use"
    case .stateArrived: "arrived"
    case .stateDispatched: "on its way"
    }
  }

  /// The words in Lithuanian.
  var lithuanian: String {
    switch self {
    case .noteTitle: "Važtaraštis {number}"
    case .notesTitle: "Važtaraščiai: {case}"
    case .sender: "Siuntėjas"
    case .recipient: "Gavėjas"
    case .leaves: "Išvyksta"
    case .arrives: "Atvyksta"
    case .noteNumber: "Nr."
    case .contents: "Siuntos turinys"
    case .noteWhat: "Kas"
    case .noteUnits: "Vienetai"
    case .noteLots: "Partijos"
    case .noteMass: "Masė, kg"
    case .noteVolume: "Tūris, m³"
    case .noteNeed: "Poreikis"
    case .noteOffer: "Pasiūlymas"
    case .total: "Iš viso"
    case .handedOver: "Perdavė"
    case .received: "Gavo visą ir nepažeistą"
    case .notKnown: "nežinoma"
    case .thanksTitle: "Kam panaudota jūsų pagalba"
    case .thanksOpening:
      "{asking} prašė, {party} padėjo. Dėkojame ir pranešame, kam jūsų pagalba naudojama."
    case .thanksWhat: "Kas atvyko ir kam naudojama"
    case .noteWhere: "Kur"
    case .noteSince: "Nuo"
    case .noteUse: "Kam naudojama"
    case .thanksWay: "Dar pakeliui: {list}."
    case .thanksClosing:
      "Kiekvieną šio rašto skaičių galima rasti bylos įrašuose, eilutė po eilutės. Kaimynai,"
        + " susirinkę į talką, įveikia ir sunkų darbą."
    case .covers: "padengia {count} iš {whole} {unit} ({state})"
    case .work: "; darbui „{name}“: atlikta {done} iš {target} {unit}"
    case .stateUsable: "naudojama"
    case .stateArrived: "atvyko"
    case .stateDispatched: "pakeliui"
    }
  }
}
