import DragomanXML

/// Reads the glossary module of XLIFF 2, and the terms marked in XLIFF 1.2.
///
/// An entry of the module holds one term of the source language with its translations; what it has besides stands
/// in metadata. What breaks ``XLIFFRules`` is reported.
struct XLIFFReader: GlossaryFormatReader {
  let formats: [GlossaryFormat] = [.xliff]

  func format(of sign: ContentSign) -> GlossaryFormat? { sign.root?.name == "xliff" ? .xliff : nil }

  func read(
    _ input: GlossaryInput, _ sign: ContentSign, _ options: GlossaryReadingOptions
  ) throws(GlossaryError) -> GlossaryReading {
    try GlossaryReading.records(of: input) { records, builder throws(XMLError) in
      var marked = 0
      while let record = try records.next(["unit", "trans-unit", "skeleton", "notes"]) {
        let root = records.ancestors.first
        let file = records.ancestors.last { $0.name == "file" }
        let source = LanguageTag(
          root?[attribute: "srcLang"] ?? file?[attribute: "source-language"] ?? "und")
        let target = LanguageTag(root?[attribute: "trgLang"] ?? "und")
        builder.setLanguage(source)
        if record.name == "trans-unit" {
          let target = file?[attribute: "target-language"].map { LanguageTag($0) }
          for (term, translation) in Self.markedTerms(of: record) {
            marked += 1
            var entry = ConceptEntry(id: "t\(marked)", position: records.position)
            entry.add(TermSection(InlineText(term)), in: source)
            if let translation, let target { entry.add(TermSection(InlineText(translation)), in: target) }
            builder.add(entry)
          }
          continue
        }
        for finding in XLIFFRules(record, inside: records.ancestors).findings {
          builder.report(.error, finding.code, finding.text, at: records.position)
        }
        for glossary in record.all("glossary") where record.name == "unit" {
          for element in glossary.all("glossEntry") {
            builder.add(Self.entry(element, source, target, at: records.position))
          }
        }
      }
    }
  }

  private static func entry(
    _ element: MarkupElement, _ source: LanguageTag, _ target: LanguageTag, at position: FilePosition
  ) -> ConceptEntry {
    var entry = ConceptEntry(id: element[attribute: "id"], position: position)
    entry.add(TermSection(InlineText(element.text(of: "term") ?? "")), in: source)
    let metadata = element.all("metadata").flatMap { $0.all("metaGroup") }.flatMap { $0.all("meta") }
    for meta in metadata {
      let type = meta[attribute: "type"] ?? ""
      let name = CategoryName(type)
      switch type {
      case "synonym": entry.add(TermSection(InlineText(meta.collapsedText)), in: source)
      case "note": entry.addNote(meta.text)
      default:
        let link = LinkText(meta.collapsedText, name)
        entry.add(name, link.text, target: link.target)
      }
    }
    for translation in element.all("translation") {
      entry.add(TermSection(InlineText(translation.collapsedText)), in: target)
    }
    if let definition = element.first("definition") {
      entry.add(.definition, definition.text)
      if let origin = definition[attribute: "source"], let last = entry.categories.indices.last,
        entry.categories[last].name == .definition
      {
        entry.categories[last].group = DataCategory.Group(
          members: [DataCategory(.admin, .source, InlineText(origin))])
      }
    }
    return entry
  }

  /// The terms that a unit marks: the whole of its source, with its target, where that is one (`its:term`); else those
  /// inside of it.
  private static func markedTerms(of unit: MarkupElement) -> [(term: String, translation: String?)] {
    guard let source = unit.first("source") else { return [] }
    guard source[attribute: "its:term"] == "yes" else { return markedTerms(in: source).map { ($0, nil) } }
    let target = unit.text(of: "target")
    return [(source.collapsedText, target?.isEmpty == false ? target : nil)]
  }

  /// The texts of the `mrk` elements that mark terms.
  private static func markedTerms(in element: MarkupElement?) -> [String] {
    guard let element else { return [] }
    return element.elements.flatMap { child in
      let own = child.name == "mrk" && child[attribute: "mtype"] == "term" ? [child.collapsedText] : []
      return own + markedTerms(in: child)
    }
  }
}
