import DragomanXML

/// The root element of a file: enough to tell what the file is.
struct TBXRoot {
  /// The local name.
  let name: String
  /// The namespace, empty where there is none.
  let namespace: String
  /// The attributes, by their names as written.
  let attributes: [MarkupAttribute]
  /// Where the element stands.
  let position: XMLPosition

  /// Reads up to the root element's start; `nil` where there is none.
  ///
  /// - Parameters:
  ///   - xml: A reader at its start.
  ///   - prolog: Gets the comments before the root. Instructions are left out: they tie the file to schemas.
  private init?(_ xml: inout XMLStreamReader, prolog: inout [MarkupNode]) throws(XMLError) {
    while true {
      switch try xml.next() {
      case .startElement:
        name = xml.string(xml.localName)
        namespace = xml.string(xml.namespace)
        position = xml.position
        attributes = (0..<xml.attributeCount).map { MarkupAttribute(at: $0, of: xml) }
        return
      case .comment: prolog.append(.comment(xml.text))
      case .endOfDocument: return nil
      default: break
      }
    }
  }

  /// Reads up to the root element's start, whatever it is; `nil` where there is none.
  init?(readingFrom xml: inout XMLStreamReader) throws(XMLError) {
    var prolog: [MarkupNode] = []
    try self.init(&xml, prolog: &prolog)
  }

  /// Reads up to the root element's start.
  ///
  /// - Throws: Also when the root is not that of an edition of TBX.
  init(recognizing xml: inout XMLStreamReader) throws(XMLError) {
    var prolog: [MarkupNode] = []
    self = try TBXRoot(recognizing: &xml, prolog: &prolog)
  }

  /// Reads up to the root element's start, keeping the comments before it.
  ///
  /// - Throws: Also when the root is not that of an edition of TBX.
  init(
    recognizing xml: inout XMLStreamReader, prolog: inout [MarkupNode]
  ) throws(XMLError) {
    guard let root = try TBXRoot(&xml, prolog: &prolog) else {
      throw XMLError(kind: .empty, message: "expected a glossary, found no element")
    }
    if root.edition == nil { throw root.unrecognized() }
    self = root
  }

  /// The edition of TBX, or `nil` where this is something else.
  var edition: GlossaryEdition? {
    switch name {
    case "tbx": .tbx2019
    case "martif": .tbx2008
    case "TBX" where attributes.value(of: "dialect") != nil: .tbxMin2013
    default: nil
    }
  }

  /// Whether the root is in the namespace of its edition.
  var hasExpectedNamespace: Bool {
    namespace == (edition == .tbx2019 ? TBXVocabulary.coreNamespace2019 : "")
  }

  /// The error for a file that is no glossary.
  func unrecognized() -> XMLError {
    let place = namespace.isEmpty ? "in no namespace" : "in the namespace \(namespace)"
    return XMLError(
      kind: .unrecognizedGlossary,
      message: "expected a glossary, found the root element <\(name)> \(place)", position: position)
  }
}

extension MarkupAttribute {
  /// The attribute at an index of the reader's current element.
  init(at index: Int, of xml: borrowing XMLStreamReader) {
    let prefix = xml.attributeNamespace(index) == .empty ? "" : xml.attributePrefix(index)
    let local = xml.string(xml.attributeName(index))
    self.init(prefix.isEmpty ? local : "\(prefix):\(local)", xml.attributeValue(index))
  }
}
