import DragomanXML

/// Reads GlossML 1.0.
struct GlossMLReader: GlossaryFormatReader {
  let formats: [GlossaryFormat] = [.glossml]

  func format(of sign: ContentSign) -> GlossaryFormat? {
    sign.root?.name == "glossary" && sign.root?.namespace == GlossMLWriter.namespace ? .glossml : nil
  }

  func read(
    _ input: GlossaryInput, _ sign: ContentSign, _ options: GlossaryReadingOptions
  ) throws(GlossaryError) -> GlossaryReading {
    try GlossaryReading.records(of: input) { records, builder throws(XMLError) in
      while let record = try records.next(["glossentry"]) {
        builder.setLanguage(records.ancestors.first?[attribute: "srclang"].map { LanguageTag($0) })
        var entry = ConceptEntry(id: record[attribute: "id"], position: records.position)
        Self.addAttributes(of: record, to: &entry)
        entry.addNote(record.text(of: "comment"))
        for child in record.all("langentry") { Self.add(child, to: &entry) }
        builder.add(entry)
      }
    }
  }

  /// A language entry holds one term; several in one language are synonyms.
  private static func add(_ element: MarkupElement, to entry: inout ConceptEntry) {
    let language = LanguageTag(element[attribute: "xml:lang"] ?? "und")
    var term = TermSection(InlineText(element.text(of: "term") ?? ""))
    addAttributes(of: element, to: &term)
    entry.add(term, in: language)
    if let definition = element.text(of: "definition") {
      entry.add(DataCategory(.descrip, .definition, InlineText(definition)), toLanguage: language)
    }
  }

  /// The schema allows any attribute; those that go by the name of a data category are taken for one.
  private static func addAttributes<Holder: CategoryHolder>(
    of element: MarkupElement, to holder: inout Holder
  ) {
    for attribute in element.attributes {
      if attribute.name == "note" { holder.addNote(attribute.value) }
      let name = CategoryName(attribute.name)
      guard CategoryRule.byName[name] != nil else { continue }
      let link = LinkText(collapsingXMLSpace(attribute.value), name)
      holder.add(name, link.text, target: link.target)
    }
  }
}
