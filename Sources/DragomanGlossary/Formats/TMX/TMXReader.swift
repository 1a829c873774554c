import DragomanXML

/// Reads TMX: each unit becomes an entry, each variant a term; properties become data categories.
struct TMXReader: GlossaryFormatReader {
  let formats: [GlossaryFormat] = [.tmx]

  func format(of sign: ContentSign) -> GlossaryFormat? { sign.root?.name == "tmx" ? .tmx : nil }

  func read(
    _ input: GlossaryInput, _ sign: ContentSign, _ options: GlossaryReadingOptions
  ) throws(GlossaryError) -> GlossaryReading {
    try GlossaryReading.records(of: input) { records, builder throws(XMLError) in
      while let record = try records.next(["header", "tu"]) {
        if record.name == "header" {
          builder.setLanguage(
            record[attribute: "srclang"].flatMap { $0 == "*all*" ? nil : LanguageTag($0) })
        } else {
          builder.add(Self.entry(record, at: records.position))
        }
      }
    }
  }

  private static func entry(_ unit: MarkupElement, at position: FilePosition) -> ConceptEntry {
    var entry = ConceptEntry(id: unit[attribute: "tuid"], position: position)
    addProperties(of: unit, to: &entry)
    for variant in unit.all("tuv") {
      let language = LanguageTag(variant[attribute: "xml:lang"] ?? variant[attribute: "lang"] ?? "und")
      var term = TermSection(InlineText(variant.first("seg").map(segmentText) ?? ""))
      addProperties(of: variant, to: &term)
      entry.add(term, in: language)
    }
    return entry
  }

  /// The text of a segment without the native codes in it, unless there is nothing else.
  private static func segmentText(_ segment: MarkupElement) -> String {
    func text(_ element: MarkupElement) -> String {
      element.children.map { child in
        switch child {
        case .text(let text): text
        case .element(let inner) where inner.name == "hi" || inner.name == "sub": text(inner)
        default: ""
        }
      }.joined()
    }
    let plain = collapsingXMLSpace(text(segment))
    return plain.isEmpty ? segment.collapsedText : plain
  }

  private static func addProperties<Holder: CategoryHolder>(of element: MarkupElement, to holder: inout Holder) {
    for child in element.elements {
      switch child.name {
      case "note": holder.addNote(child.text)
      case "prop":
        let type = child[attribute: "type"] ?? ""
        let name = CategoryName(type.hasPrefix("x-") ? String(type.dropFirst(2)) : type)
        let link = LinkText(child.collapsedText, name)
        holder.add(name, link.text, target: link.target)
      default: break
      }
    }
  }
}
