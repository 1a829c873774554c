import DragomanXML

/// Reads SKOS in RDF/XML: each concept becomes an entry, its labels terms.
///
/// Preferred, alternative and hidden labels become preferred, admitted and deprecated terms; documentation becomes
/// definitions and notes; relations between concepts become cross references.
struct SKOSReader: GlossaryFormatReader {
  static let namespace = "http://www.w3.org/2004/02/skos/core#"
  let formats: [GlossaryFormat] = [.skos]

  func format(of sign: ContentSign) -> GlossaryFormat? {
    sign.root?.name.split(separator: ":").last == "RDF" ? .skos : nil
  }

  func read(
    _ input: GlossaryInput, _ sign: ContentSign, _ options: GlossaryReadingOptions
  ) throws(GlossaryError) -> GlossaryReading {
    try GlossaryReading.records(of: input) { records, builder throws(XMLError) in
      while let record = try records.next(["Concept", "Description"]) {
        let isConcept =
          record.namespace == Self.namespace
          || record.all("type").contains { $0[local: "resource"] == Self.namespace + "Concept" }
        guard isConcept else { continue }
        let entry = Self.entry(record, at: records.position)
        if entry.languages.isEmpty {
          builder.report(.warning, .emptySection, "the concept has no label", at: records.position)
        }
        builder.add(entry)
      }
    }
  }

  private static func entry(_ concept: MarkupElement, at position: FilePosition) -> ConceptEntry {
    let address = concept[local: "about"] ?? concept[local: "ID"]
    var entry = ConceptEntry(id: address.map(identifier), position: position)
    for (label, status) in labels {
      for element in concept.all(label) {
        var term = TermSection(InlineText(element.collapsedText))
        term.add(.administrativeStatus, status.rawValue)
        entry.add(term, in: LanguageTag(element[attribute: "xml:lang"] ?? "und"))
      }
    }
    for element in concept.elements {
      let text = element.collapsedText
      let language = element[attribute: "xml:lang"].map { LanguageTag($0) }
      switch element.name {
      case "definition":
        guard let language, !text.isEmpty else {
          entry.add(.definition, text)
          continue
        }
        entry.add(DataCategory(.descrip, .definition, InlineText(text)), toLanguage: language)
      case "note", "scopeNote", "editorialNote", "historyNote", "changeNote", "example":
        let note = element.name == "note" ? text : "\(element.name): \(text)"
        guard let language else {
          entry.addNote(note)
          continue
        }
        entry.add(DataCategory(.note, .none, InlineText(note)), toLanguage: language)
      case "subject": entry.add(.subjectField, text)
      case "source": entry.add(.source, text)
      case "broader", "narrower", "related":
        entry.add(.crossReference, element.name, target: element[local: "resource"].map(identifier))
      default: break
      }
    }
    if let address, address.isWebAddress {
      entry.add(.externalCrossReference, "SKOS", target: address)
    }
    return entry
  }

  /// The labels with what they say of a term, in the order in which terms are listed.
  static let labels: [(String, AdministrativeStatus)] = [
    ("prefLabel", .preferred), ("altLabel", .admitted), ("hiddenLabel", .deprecated),
  ]

  /// The end of an address, as an identifier in XML.
  static func identifier(_ address: String) -> String {
    let tail = address.split { $0 == "/" || $0 == "#" }.last.map(String.init) ?? address
    return isXMLName(tail) ? tail : "c\(tail)"
  }
}
