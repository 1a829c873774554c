import DragomanXML

/// Writes TBX-Min of 2013: two languages, one subject field, and for each term its status, part of speech,
/// customer and notes.
struct TBXMinWriter: GlossaryFormatWriter {
  let formats: [GlossaryFormat] = [.tbxMin, .tbxMin2013]

  /// What TBX-Min of 2013 holds.
  static let capacity = FormatCapacity(
    name: "TBX-Min 2013", entry: [.init(.subjectField)],
    term: [.init(.administrativeStatus), .init(.partOfSpeech), .init(.customerSubset), .note],
    languages: .pair)

  func write(_ glossary: Glossary, as options: GlossaryWriter) throws(GlossaryError) -> GlossaryWriting {
    var glossary = glossary
    let title = glossary.header.title
    let source = glossary.header.sourceDescription.filter { !$0.isEmpty }
    glossary.header = GlossaryHeader()
    var writing = try GlossaryWriting.xml(glossary, Self.capacity, options) { xml, glossary throws(XMLError) in
      try xml.startElement("TBX", [("dialect", GlossaryDialect.min.rawValue)])
      try xml.startElement("header")
      try xml.element("id", title ?? "glossary")
      if !source.isEmpty { try xml.element("description", source.joined(separator: "; ")) }
      try xml.startElement(
        "languages",
        [
          ("source", glossary.tag(of: options.sourceLanguage).rawValue),
          ("target", glossary.tag(of: options.targetLanguage).rawValue),
        ])
      xml.endElement()
      xml.endElement()
      try xml.startElement("body")
      var identifiers = TBXIdentifiers()
      for (index, entry) in glossary.entries.enumerated() {
        try write(entry, named: identifiers.claim(entry.id ?? "c\(index + 1)"), to: &xml)
      }
      xml.endElement()
      xml.endElement()
    }
    writing.dialect = .min
    return writing
  }

  private func write(_ entry: ConceptEntry, named name: String, to xml: inout XMLStreamWriter) throws(XMLError) {
    try xml.startElement("termEntry", [("id", name)])
    if let subject = entry.subjectFields.first { try xml.element("subjectField", subject) }
    for section in entry.languages {
      try xml.startElement("langSet", [("xml:lang", section.language.rawValue)])
      for term in section.terms { try write(term, to: &xml) }
      xml.endElement()
    }
    xml.endElement()
  }

  private func write(_ term: TermSection, to xml: inout XMLStreamWriter) throws(XMLError) {
    try xml.startElement("tig")
    try xml.element("term", term.text)
    for category in term.categories {
      switch category.name {
      case .administrativeStatus:
        try xml.element("termStatus", Self.statuses[category.text] ?? "admitted")
      case .partOfSpeech: try xml.element("partOfSpeech", category.text)
      case .customerSubset: try xml.element("customer", category.text)
      default:
        try xml.startElement("noteGrp")
        try xml.startElement("note")
        try xml.element("noteValue", category.text)
        xml.endElement()
        xml.endElement()
      }
    }
    xml.endElement()
  }

  private static let statuses: [String: String] = [
    AdministrativeStatus.preferred.rawValue: "preferred", AdministrativeStatus.admitted.rawValue: "admitted",
    AdministrativeStatus.deprecated.rawValue: "notRecommended",
    AdministrativeStatus.superseded.rawValue: "obsolete",
  ]
}
