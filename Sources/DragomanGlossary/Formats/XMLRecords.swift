import DragomanXML

/// The records of an XML file, one after the other: each as a tree, so that only one is in memory.
struct XMLRecords: ~Copyable {
  private var xml: XMLStreamReader
  /// The elements around the current one, from the root on, without what is in them.
  private(set) var ancestors: [MarkupElement] = []
  /// Where the last record begins.
  private(set) var position = FilePosition(line: 1, column: 1)

  /// The records of an input.
  init(_ input: GlossaryInput) throws(XMLError) { xml = try input.xmlReader() }

  /// The next element that goes by one of the local names, with all that is in it.
  ///
  /// - Complexity: O(length of the record and what comes before it).
  mutating func next(_ names: Set<String>) throws(XMLError) -> MarkupElement? {
    while true {
      switch try xml.next() {
      case .startElement:
        let element = start()
        if names.contains(element.name) {
          position = FilePosition(xml.position)
          return try rest(of: element)
        }
        ancestors.append(element)
      case .endElement: ancestors.removeLast()
      case .endOfDocument: return nil
      default: break
      }
    }
  }

  private func start() -> MarkupElement {
    let namespace = xml.string(xml.namespace)
    return MarkupElement(
      xml.string(xml.localName), namespace: namespace.isEmpty ? nil : namespace,
      attributes: (0..<xml.attributeCount).map { MarkupAttribute(at: $0, of: xml) })
  }

  private mutating func rest(of element: MarkupElement) throws(XMLError) -> MarkupElement {
    var element = element
    while true {
      switch try xml.next() {
      case .startElement: element.children.append(.element(try rest(of: start())))
      case .text: element.children.append(.text(xml.text))
      case .endElement, .endOfDocument: return element
      default: break
      }
    }
  }
}

extension MarkupElement {
  /// The text with its white space collapsed.
  var collapsedText: String { collapsingXMLSpace(text) }

  /// The value of the attribute that goes by a local name, whatever its prefix.
  subscript(local name: String) -> String? {
    attributes.first { $0.name == name || $0.name.hasSuffix(":\(name)") }?.value
  }

  /// The elements inside that go by a local name.
  func all(_ name: String) -> [MarkupElement] { elements.filter { $0.name == name } }

  /// The collapsed text of the first element that goes by a local name, unless it is blank.
  func text(of name: String) -> String? {
    first(name).map(\.collapsedText).flatMap { $0.isEmpty ? nil : $0 }
  }
}

extension GlossaryReading {
  /// Reads an XML format record by record.
  ///
  /// - Throws: In the terms of this module.
  static func records(
    of input: GlossaryInput,
    _ body: (inout XMLRecords, inout GlossaryBuilder) throws(XMLError) -> Void
  ) throws(GlossaryError) -> GlossaryReading {
    do throws(XMLError) {
      var records = try XMLRecords(input)
      var builder = GlossaryBuilder()
      try body(&records, &builder)
      return builder.reading
    } catch {
      throw GlossaryError(error, path: input.path, bytes: input.head)
    }
  }
}
