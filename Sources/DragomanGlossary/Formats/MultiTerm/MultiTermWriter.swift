import DragomanXML

/// Writes MultiTerm XML, in UTF-16 as MultiTerm itself does. The fields go by the names of the data categories.
struct MultiTermWriter: GlossaryFormatWriter {
  let formats: [GlossaryFormat] = [.multiterm]

  /// What MultiTerm holds: any field at any level.
  static let capacity = FormatCapacity(
    name: "MultiTerm XML", entry: FormatCapacity.plainCategories, language: FormatCapacity.plainCategories,
    term: FormatCapacity.plainCategories, repeats: true)

  func write(_ glossary: Glossary, as options: GlossaryWriter) throws(GlossaryError) -> GlossaryWriting {
    var report = TBXFitting.Report()
    let fitted = Self.capacity.fitted(glossary, as: options, &report)
    do throws(XMLError) {
      var xml = XMLStreamWriter(indentation: 2)
      try xml.startElement("mtf")
      for (index, entry) in fitted.entries.enumerated() { try write(entry, number: index + 1, to: &xml) }
      xml.endElement()
      return GlossaryWriting(
        bytes: Self.encoded(xml.finish()), dialect: nil, diagnostics: report.diagnostics)
    } catch {
      throw GlossaryError(error, path: nil, bytes: Array("<".utf8))
    }
  }

  /// A document without its declaration, in UTF-8, as a file in UTF-16 with the lower byte first.
  static func encoded(_ document: [UInt8]) -> [UInt8] {
    let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n" + String(decoding: document, as: UTF8.self)
    var bytes: [UInt8] = [0xFF, 0xFE]
    bytes.reserveCapacity(text.utf8.count * 2)
    for unit in text.utf16 {
      bytes.append(UInt8(unit & 0xFF))
      bytes.append(UInt8(unit >> 8))
    }
    return bytes
  }

  private func write(_ entry: ConceptEntry, number: Int, to xml: inout XMLStreamWriter) throws(XMLError) {
    try xml.startElement("conceptGrp")
    try xml.element("concept", entry.id ?? "c\(number)")
    try write(entry.categories, to: &xml)
    for section in entry.languages {
      try xml.startElement("languageGrp")
      try xml.startElement(
        "language", [("type", section.language.rawValue), ("lang", section.language.rawValue)])
      xml.endElement()
      try write(section.categories, to: &xml)
      for term in section.terms {
        try xml.startElement("termGrp")
        try xml.element("term", term.text)
        try write(term.categories, to: &xml)
        xml.endElement()
      }
      xml.endElement()
    }
    xml.endElement()
  }

  private func write(_ categories: [DataCategory], to xml: inout XMLStreamWriter) throws(XMLError) {
    for category in categories {
      try xml.startElement("descripGrp")
      try xml.element(
        "descrip", [("type", category.kind == .note ? MultiTermField.note : category.name.rawValue)],
        category.text)
      xml.endElement()
    }
  }
}
