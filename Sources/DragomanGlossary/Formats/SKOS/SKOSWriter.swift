import DragomanXML

/// Writes SKOS in RDF/XML, see ``SKOSReader`` for what becomes what.
///
/// A language has one preferred label: the first preferred term, or the first of all.
struct SKOSWriter: GlossaryFormatWriter {
  let formats: [GlossaryFormat] = [.skos]

  /// What SKOS holds: of terms only the status, as the kind of label.
  static let capacity = FormatCapacity(
    name: "SKOS",
    entry: [
      .init(.definition), .note, .init(.subjectField), .init(.source), .init(.crossReference),
      .init(.externalCrossReference),
    ], language: [.init(.definition), .note], term: [.init(.administrativeStatus)], repeats: true,
    targets: [.init(.crossReference), .init(.externalCrossReference)])

  private static let dublinCore = "http://purl.org/dc/terms/"

  func write(_ glossary: Glossary, as options: GlossaryWriter) throws(GlossaryError) -> GlossaryWriting {
    try GlossaryWriting.xml(glossary, Self.capacity, options) { xml, glossary throws(XMLError) in
      try xml.startElement(
        "rdf:RDF",
        [
          ("xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
          ("xmlns:skos", SKOSReader.namespace), ("xmlns:dct", Self.dublinCore),
        ])
      let addresses = Self.addresses(of: glossary)
      for (index, entry) in glossary.entries.enumerated() {
        try write(entry, number: index + 1, addresses, to: &xml)
      }
      xml.endElement()
    }
  }

  /// The address of each entry that is known to have one of its own.
  private static func addresses(of glossary: Glossary) -> [String: String] {
    var result: [String: String] = [:]
    for entry in glossary.entries {
      guard let id = entry.id else { continue }
      result[id] =
        entry.externalCrossReferences.compactMap(\.target).first { SKOSReader.identifier($0) == id } ?? "#\(id)"
    }
    return result
  }

  private func write(
    _ entry: ConceptEntry, number: Int, _ addresses: [String: String], to xml: inout XMLStreamWriter
  ) throws(XMLError) {
    let address = entry.id.flatMap { addresses[$0] } ?? "#c\(number)"
    try xml.startElement("skos:Concept", [("rdf:about", address)])
    for section in entry.languages { try writeLabels(of: section, to: &xml) }
    for category in entry.categories {
      switch (category.kind, category.name) {
      case (.note, _): try xml.element("skos:note", category.text)
      case (_, .definition): try xml.element("skos:definition", category.text)
      case (_, .subjectField): try xml.element("dct:subject", category.text)
      case (_, .source): try xml.element("dct:source", category.text)
      case (_, .crossReference):
        let relation = ["broader", "narrower"].contains(category.text) ? category.text : "related"
        let target = category.target.map { addresses[$0] ?? "#\($0)" } ?? "#"
        try xml.startElement("skos:\(relation)", [("rdf:resource", target)])
        xml.endElement()
      case (_, .externalCrossReference) where category.target != address:
        try xml.startElement("skos:closeMatch", [("rdf:resource", category.target ?? "")])
        xml.endElement()
      default: break
      }
    }
    for section in entry.languages {
      for category in section.categories {
        try xml.element(
          category.kind == .note ? "skos:note" : "skos:definition",
          [("xml:lang", section.language.rawValue)], category.text)
      }
    }
    xml.endElement()
  }

  private func writeLabels(of section: LanguageSection, to xml: inout XMLStreamWriter) throws(XMLError) {
    let first =
      section.terms.firstIndex { $0.administrativeStatus == .preferred }
      ?? section.terms.firstIndex { ![.deprecated, .superseded].contains($0.administrativeStatus) }
    for (index, term) in section.terms.enumerated() {
      let isHidden = [.deprecated, .superseded].contains(term.administrativeStatus)
      let label = index == first ? "prefLabel" : isHidden ? "hiddenLabel" : "altLabel"
      try xml.element("skos:\(label)", [("xml:lang", section.language.rawValue)], term.text)
    }
  }
}
