import DragomanXML

/// Writes TMX 1.4b: an entry as a unit, a term as a variant, data categories as properties with the prefix `x-`.
struct TMXWriter: GlossaryFormatWriter {
  let formats: [GlossaryFormat] = [.tmx]

  /// What TMX holds: no data categories of language sections.
  static let capacity = FormatCapacity(
    name: "TMX", entry: FormatCapacity.plainCategories, term: FormatCapacity.plainCategories, repeats: true,
    targets: [.init(.externalCrossReference), .init(.crossReference), .init(.xGraphic)])

  func write(_ glossary: Glossary, as options: GlossaryWriter) throws(GlossaryError) -> GlossaryWriting {
    try GlossaryWriting.xml(glossary, Self.capacity, options) { xml, glossary throws(XMLError) in
      try xml.startElement("tmx", [("version", "1.4")])
      try xml.startElement(
        "header",
        [
          ("creationtool", "dragoman"), ("creationtoolversion", "1"), ("segtype", "phrase"),
          ("o-tmf", "TBX"), ("adminlang", "en"), ("srclang", options.sourceLanguage.rawValue),
          ("datatype", "plaintext"),
        ])
      xml.endElement()
      try xml.startElement("body")
      for entry in glossary.entries { try write(entry, to: &xml) }
      xml.endElement()
      xml.endElement()
    }
  }

  private func write(_ entry: ConceptEntry, to xml: inout XMLStreamWriter) throws(XMLError) {
    try xml.startElement("tu", entry.id.map { [("tuid", $0)] } ?? [])
    try write(entry.categories, to: &xml)
    for section in entry.languages {
      for term in section.terms {
        try xml.startElement("tuv", [("xml:lang", section.language.rawValue)])
        try write(term.categories, to: &xml)
        try xml.element("seg", term.text)
        xml.endElement()
      }
    }
    xml.endElement()
  }

  private func write(_ categories: [DataCategory], to xml: inout XMLStreamWriter) throws(XMLError) {
    for category in categories {
      if category.kind == .note {
        try xml.element("note", category.text)
      } else {
        try xml.element("prop", [("type", "x-\(category.name)")], LinkText(category).written)
      }
    }
  }
}
