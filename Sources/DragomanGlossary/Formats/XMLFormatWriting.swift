import DragomanXML

extension GlossaryWriting {
  /// Writes an XML format of what it can hold.
  ///
  /// - Throws: Where a text holds a character that XML cannot.
  static func xml(
    _ glossary: Glossary, _ capacity: FormatCapacity, _ options: GlossaryWriter,
    _ body: (inout XMLStreamWriter, Glossary) throws(XMLError) -> Void
  ) throws(GlossaryError) -> GlossaryWriting {
    var report = TBXFitting.Report()
    let fitted = capacity.fitted(glossary, as: options, &report)
    do throws(XMLError) {
      var xml = XMLStreamWriter(indentation: 2)
      xml.startDocument()
      try body(&xml, fitted)
      return GlossaryWriting(bytes: xml.finish(), dialect: nil, diagnostics: report.diagnostics)
    } catch {
      throw GlossaryError(error, path: nil, bytes: Array("<".utf8))
    }
  }
}

/// A text with where it points, as formats without links write it: `text <target>`.
struct LinkText {
  let text: String
  let target: String?

  /// The two of a data category.
  init(_ category: DataCategory) { (text, target) = (category.text, category.target) }

  /// The two of a written text, if it is of a data category that points.
  init(_ written: String, _ name: CategoryName) {
    let kind = FormatCapacity.Key.kind(of: name)
    guard kind == .ref || kind == .xref, written.hasSuffix(">"), let open = written.lastIndex(of: "<") else {
      (text, target) = (written, nil)
      return
    }
    target = String(written[written.index(after: open)...].dropLast())
    text = collapsingXMLSpace(String(written[..<open]))
  }

  /// Both in one.
  var written: String {
    guard let target else { return text }
    return text.isEmpty ? "<\(target)>" : "\(text) <\(target)>"
  }
}
