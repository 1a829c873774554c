import DragomanXML

/// Writes XLIFF 2.1 with the glossary module: each entry in a unit of its own, whose segment is the first pair.
struct XLIFFWriter: GlossaryFormatWriter {
  let formats: [GlossaryFormat] = [.xliff]

  /// What the module holds: one term with translations, a definition; the rest of an entry as metadata.
  static let capacity = FormatCapacity(
    name: "XLIFF", entry: FormatCapacity.plainCategories, languages: .pair, repeats: true,
    targets: [.init(.externalCrossReference), .init(.crossReference), .init(.xGraphic)])

  func write(_ glossary: Glossary, as options: GlossaryWriter) throws(GlossaryError) -> GlossaryWriting {
    try GlossaryWriting.xml(glossary, Self.capacity, options) { xml, glossary throws(XMLError) in
      try xml.startElement(
        "xliff",
        [
          ("xmlns", "urn:oasis:names:tc:xliff:document:2.0"),
          ("xmlns:gls", "urn:oasis:names:tc:xliff:glossary:2.0"),
          ("xmlns:mda", "urn:oasis:names:tc:xliff:metadata:2.0"), ("version", "2.1"),
          ("srcLang", glossary.tag(of: options.sourceLanguage).rawValue),
          ("trgLang", glossary.tag(of: options.targetLanguage).rawValue),
        ])
      try xml.startElement("file", [("id", "glossary")])
      for (index, entry) in glossary.entries.enumerated() {
        try write(entry, number: index + 1, options, to: &xml)
      }
      xml.endElement()
      xml.endElement()
    }
  }

  private func write(
    _ entry: ConceptEntry, number: Int, _ options: GlossaryWriter, to xml: inout XMLStreamWriter
  ) throws(XMLError) {
    let sources = entry.terms(in: options.sourceLanguage)
    let targets = entry.terms(in: options.targetLanguage)
    let id = entry.id ?? "e\(number)"
    try xml.startElement("unit", [("id", "u\(number)")])
    try xml.startElement("gls:glossary")
    try xml.startElement("gls:glossEntry", [("id", id)])
    try xml.element("gls:term", sources.first?.text ?? "")
    for target in targets { try xml.element("gls:translation", target.text) }
    let definition = entry.definitions.first?.text
    // An entry has to have a translation or a definition.
    if definition != nil || targets.isEmpty { try xml.element("gls:definition", definition ?? "") }
    let others = entry.categories.enumerated().filter { index, category in
      category.name != .definition || index != entry.categories.firstIndex { $0.name == .definition }
    }.map(\.element)
    if sources.count > 1 || !others.isEmpty {
      try xml.startElement("mda:metadata")
      try xml.startElement("mda:metaGroup", [("category", "terminology")])
      for synonym in sources.dropFirst() { try xml.element("mda:meta", [("type", "synonym")], synonym.text) }
      for category in others {
        let type = category.kind == .note ? "note" : category.name.rawValue
        try xml.element("mda:meta", [("type", type)], LinkText(category).written)
      }
      xml.endElement()
      xml.endElement()
    }
    xml.endElement()
    xml.endElement()
    try xml.startElement("segment")
    try xml.element("source", sources.first?.text ?? "")
    if let target = targets.first { try xml.element("target", target.text) }
    xml.endElement()
    xml.endElement()
  }
}
