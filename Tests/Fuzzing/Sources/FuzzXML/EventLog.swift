import DragomanXML
import FuzzSupport

/// The events of a document, checked on the way: balanced, in order, in bounds.
struct EventLog {
  /// A name as written, with the namespace that it is in.
  struct Name: Equatable {
    var namespace: String
    var prefix: String
    var local: String
    var qualified: String { prefix.isEmpty ? local : "\(prefix):\(local)" }
  }

  enum Event: Equatable {
    case start(Name, [Attribute])
    case end(String)
    case text(String)
    case comment(String)
    case instruction(String, String)
  }

  struct Attribute: Equatable {
    var name: Name
    var value: String
  }

  private(set) var events: [Event] = []

  init(_ bytes: [UInt8]) throws(XMLError) {
    var reader = try XMLStreamReader(bytes)
    var open: [String] = []
    var offset = 0
    while true {
      let kind = try reader.next()
      require(
        reader.byteOffset >= offset,
        "\(kind) starts at \(reader.byteOffset), the event before it at \(offset)")
      offset = reader.byteOffset
      if reader.encoding == "UTF-8" { require(offset <= bytes.count, "an event starts behind the end") }
      switch kind {
      case .startElement:
        events.append(Self.start(reader))
        open.append(reader.string(reader.localName))
        require(reader.depth == open.count, "depth \(reader.depth) of \(open.count) elements")
      case .endElement:
        let name = reader.string(reader.localName)
        require(open.popLast() == name, "the end of \(name) does not match")
        events.append(.end(name))
      case .text:
        require(!reader.text.isEmpty, "an empty text")
        if case .text = events.last { fatalError("two texts side by side") }
        events.append(.text(reader.text))
      case .comment: events.append(.comment(reader.text))
      case .processingInstruction:
        events.append(.instruction(reader.string(reader.localName), reader.text))
      case .endOfDocument:
        require(open.isEmpty, "\(open.count) elements are open at the end")
        return
      }
    }
  }

  private static func start(_ reader: borrowing XMLStreamReader) -> Event {
    var attributes: [Attribute] = []
    for index in 0..<reader.attributeCount {
      let name = Name(
        namespace: reader.string(reader.attributeNamespace(index)), prefix: reader.attributePrefix(index),
        local: reader.string(reader.attributeName(index)))
      attributes.append(Attribute(name: name, value: reader.attributeValue(index)))
    }
    let name = Name(
      namespace: reader.string(reader.namespace), prefix: reader.prefix,
      local: reader.string(reader.localName))
    return .start(name, attributes)
  }

  /// The document again; each element declares the namespaces it needs.
  func written() throws(XMLError) -> [UInt8] {
    var writer = XMLStreamWriter(indentation: nil)
    for event in events {
      switch event {
      case .start(let name, let attributes):
        var all: [(String, String)] = [Self.declaration(of: name)].compactMap { $0 }
        for attribute in attributes where !attribute.name.prefix.isEmpty {
          guard let declaration = Self.declaration(of: attribute.name),
            !all.contains(where: { $0.0 == declaration.0 })
          else { continue }
          all.append(declaration)
        }
        for attribute in attributes { all.append((attribute.name.qualified, attribute.value)) }
        try writer.startElement(name.qualified, all)
      case .end: writer.endElement()
      case .text(let text): try writer.text(text)
      case .comment(let text): try writer.comment(text)
      case .instruction(let target, let data): try writer.processingInstruction(target, data)
      }
    }
    return writer.finish()
  }

  private static func declaration(of name: Name) -> (String, String)? {
    if name.prefix == "xml" { return nil }
    return (name.prefix.isEmpty ? "xmlns" : "xmlns:\(name.prefix)", name.namespace)
  }
}
