import DragomanXML

/// Reads MultiTerm XML. Its fields have the names that each termbase gives them; the usual ones become the data
/// categories that they mean, the others keep their names.
struct MultiTermReader: GlossaryFormatReader {
  let formats: [GlossaryFormat] = [.multiterm]

  func format(of sign: ContentSign) -> GlossaryFormat? { sign.root?.name == "mtf" ? .multiterm : nil }

  func read(
    _ input: GlossaryInput, _ sign: ContentSign, _ options: GlossaryReadingOptions
  ) throws(GlossaryError) -> GlossaryReading {
    try GlossaryReading.records(of: input) { records, builder throws(XMLError) in
      while let record = try records.next(["conceptGrp"]) {
        let number = record.text(of: "concept")
        var entry = ConceptEntry(
          id: number.map { isXMLName($0) ? $0 : "c\($0)" }, position: records.position)
        Self.addFields(of: record, to: &entry)
        for group in record.all("languageGrp") {
          let tag = group.first("language").flatMap { $0[attribute: "lang"] ?? $0[attribute: "type"] }
          var section = LanguageSection(LanguageTag(tag ?? "und"))
          Self.addFields(of: group, to: &section)
          for inner in group.all("termGrp") {
            var term = TermSection(InlineText(inner.text(of: "term") ?? ""))
            Self.addFields(of: inner, to: &term)
            section.terms.append(term)
          }
          entry.languages.append(section)
        }
        builder.add(entry)
      }
    }
  }

  private static func addFields<Holder: CategoryHolder>(of element: MarkupElement, to holder: inout Holder) {
    for group in element.elements {
      switch group.name {
      case "transacGrp":
        let date = group.text(of: "date")
        guard let transaction = group.first("transac") else { continue }
        holder.categories.append(
          Transaction(
            type: transaction[attribute: "type"] ?? "modification",
            responsibility: transaction.collapsedText.isEmpty ? nil : transaction.collapsedText, date: date
          ).category)
      case "descripGrp":
        guard let field = group.first("descrip") else { continue }
        let name = MultiTermField.name(of: field[attribute: "type"] ?? "")
        var category = MultiTermField.category(name, field.collapsedText)
        for inner in group.all("descripGrp") {
          guard let detail = inner.first("descrip") else { continue }
          let member = MultiTermField.category(
            MultiTermField.name(of: detail[attribute: "type"] ?? ""), detail.collapsedText)
          if category.group == nil { category.group = DataCategory.Group() }
          category.group?.members.append(member)
        }
        holder.categories.append(category)
      default: break
      }
    }
  }
}
