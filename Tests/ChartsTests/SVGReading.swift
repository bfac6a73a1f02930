import Foundation
import FoundationXML

/// An element of a parsed picture.
struct Element {
  let name: String
  let attributes: [String: String]
  var text = ""

  func number(_ attribute: String) -> Double? { attributes[attribute].flatMap(Double.init) }
}

/// Reads a picture with an XML parser; nil if it is not well-formed.
final class SVGReading: NSObject, XMLParserDelegate {
  private var elements: [Element] = []
  private var open: [Int] = []

  static func elements(of svg: String) -> [Element]? {
    let reading = SVGReading()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = reading
    return parser.parse() ? reading.elements : nil
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    open.append(elements.count)
    elements.append(Element(name: name, attributes: attributes))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if let last = open.last { elements[last].text += text }
  }

  func parser(
    _ parser: XMLParser, didEndElement: String, namespaceURI: String?, qualifiedName: String?
  ) { open.removeLast() }
}

/// SplitMix64 (Steele, Lea, Flood, 2014), so that generated cases are the same in each run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
