import Foundation
import FoundationXML

/// An element of a parsed page.
final class PageElement {
  let name: String
  let attributes: [String: String]
  /// Text and elements in the order of the page.
  private var content: [Piece] = []

  private enum Piece {
    case text(String)
    case element(PageElement)
  }

  init(_ name: String, _ attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  func add(_ child: PageElement) { content.append(.element(child)) }
  func add(_ words: String) { content.append(.text(words)) }

  var children: [PageElement] {
    content.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// This element and all within it, in the order of the page.
  var all: [PageElement] { [self] + children.flatMap(\.all) }

  /// All text in it.
  var words: String {
    content.map { piece in
      switch piece {
      case .text(let text): text
      case .element(let element): element.words
      }
    }.joined()
  }

  func all(_ name: String) -> [PageElement] { all.filter { $0.name == name } }

  func first(id: String) -> PageElement? { all.first { $0.attributes["id"] == id } }

  /// Cells of the rows of a table's bodies.
  var rows: [[PageElement]] {
    all("tbody").flatMap { $0.children.map(\.children) }
  }

  /// Texts of the headings of a table.
  var headings: [String] { all("thead").flatMap { $0.all("th") }.map(\.words) }

  /// The cells of one column of a table, of rows that have a cell for each column.
  func column(_ heading: String) -> [(row: [PageElement], cell: PageElement)] {
    guard let index = headings.firstIndex(of: heading) else { return [] }
    return rows.filter { $0.count == headings.count }.map { ($0, $0[index]) }
  }
}

/// Reads a page with an XML parser; nil if it is not well-formed.
final class PageReading: NSObject, XMLParserDelegate {
  private var root: PageElement?
  private var open: [PageElement] = []

  static func page(_ html: String) -> PageElement? {
    let reading = PageReading()
    let parser = XMLParser(data: Data(html.utf8))
    parser.delegate = reading
    return parser.parse() ? reading.root : nil
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    let element = PageElement(name, attributes)
    if let parent = open.last { parent.add(element) } else { root = element }
    open.append(element)
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) { open.last?.add(text) }

  func parser(
    _ parser: XMLParser, didEndElement: String, namespaceURI: String?, qualifiedName: String?
  ) { open.removeLast() }
}
