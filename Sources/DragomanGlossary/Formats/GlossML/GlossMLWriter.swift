import DragomanXML

/// Writes GlossML 1.0: a term and its definition as elements, other data categories as attributes, which its
/// schema leaves open.
struct GlossMLWriter: GlossaryFormatWriter {
  static let namespace = "http://www.maxprograms.com/gml"
  let formats: [GlossaryFormat] = [.glossml]

  /// What GlossML holds: one of each data category, of language sections the definition.
  static let capacity = FormatCapacity(
    name: "GlossML", entry: FormatCapacity.plainCategories, language: [.init(.definition)],
    term: FormatCapacity.plainCategories,
    targets: [.init(.externalCrossReference), .init(.crossReference), .init(.xGraphic)])

  func write(_ glossary: Glossary, as options: GlossaryWriter) throws(GlossaryError) -> GlossaryWriting {
    try GlossaryWriting.xml(glossary, Self.capacity, options) { xml, glossary throws(XMLError) in
      try xml.startElement(
        "glossary",
        [("xmlns", Self.namespace), ("version", "1.0"), ("srclang", options.sourceLanguage.rawValue)])
      for entry in glossary.entries { try write(entry, to: &xml) }
      xml.endElement()
    }
  }

  private func write(_ entry: ConceptEntry, to xml: inout XMLStreamWriter) throws(XMLError) {
    let others = entry.categories.filter { $0.kind != .note }
    try xml.startElement("glossentry", (entry.id.map { [("id", $0)] } ?? []) + Self.attributes(others))
    if let note = entry.notes.first { try xml.element("comment", note) }
    for section in entry.languages {
      for (index, term) in section.terms.enumerated() {
        try xml.startElement(
          "langentry", [("xml:lang", section.language.rawValue)] + Self.attributes(term.categories))
        try xml.element("term", term.text)
        if index == 0, let definition = section.categories.first {
          try xml.element("definition", definition.text)
        }
        xml.endElement()
      }
    }
    xml.endElement()
  }

  private static func attributes(_ categories: [DataCategory]) -> [(String, String)] {
    categories.map { ($0.kind == .note ? "note" : $0.name.rawValue, LinkText($0).written) }
  }
}
