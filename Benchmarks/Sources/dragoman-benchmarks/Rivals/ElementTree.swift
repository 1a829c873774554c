import DragomanXML

/// A document as a tree of nodes with strings: what a library with a DOM gives before the model is even begun.
final class ElementTree {
  let name: String
  let attributes: [(name: String, value: String)]
  var children: [ElementTree] = []
  var text = ""

  private init(name: String, attributes: [(name: String, value: String)]) {
    self.name = name
    self.attributes = attributes
  }

  /// Reads a document.
  static func read(_ bytes: [UInt8]) throws -> ElementTree? {
    var reader = try XMLStreamReader(bytes)
    var open: [ElementTree] = []
    while true {
      switch try reader.next() {
      case .startElement:
        var attributes: [(name: String, value: String)] = []
        for index in 0..<reader.attributeCount {
          attributes.append((reader.string(reader.attributeName(index)), reader.attributeValue(index)))
        }
        let element = ElementTree(name: reader.string(reader.localName), attributes: attributes)
        open.last?.children.append(element)
        open.append(element)
      case .endElement: if let element = open.popLast(), open.isEmpty { return element }
      case .text: open.last?.text += reader.text
      case .comment, .processingInstruction: break
      case .endOfDocument: return nil
      }
    }
  }

  /// How many elements of a name there are.
  func count(_ wanted: String) -> Int {
    children.reduce(name == wanted ? 1 : 0) { $0 + $1.count(wanted) }
  }
}

/// Counting tags by cutting a string up: wrong for comments and CDATA, but short.
enum TagScan {
  /// How many entries and terms a file has.
  static func count(in text: String) -> Int {
    text.split(separator: "<").count { $0.hasPrefix("conceptEntry") || $0.hasPrefix("term>") }
  }
}
