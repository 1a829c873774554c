import DragomanXML

/// Reads the XML in which FranceTerme publishes the terms of the Journal officiel.
struct FranceTermeReader: GlossaryFormatReader {
  let formats: [GlossaryFormat] = [.franceterme]

  func format(of sign: ContentSign) -> GlossaryFormat? { sign.root?.name == "CRITER" ? .franceterme : nil }

  func read(
    _ input: GlossaryInput, _ sign: ContentSign, _ options: GlossaryReadingOptions
  ) throws(GlossaryError) -> GlossaryReading {
    try GlossaryReading.records(of: input) { records, builder throws(XMLError) in
      while let record = try records.next(["Article", "Mentions-legales"]) {
        if record.name == "Article" {
          builder.add(Self.entry(record, at: records.position))
        } else {
          builder.setTitle("FranceTerme", source: [record.collapsedText])
        }
      }
    }
  }

  private static func entry(_ article: MarkupElement, at position: FilePosition) -> ConceptEntry {
    let number = article[attribute: "numero"] ?? article[attribute: "id"]
    var entry = ConceptEntry(id: number.map { isXMLName($0) ? $0 : "c\($0)" }, position: position)
    for domain in article.all("Domaine").flatMap(\.elements) {
      entry.add(.subjectField, domain.collapsedText)
    }
    entry.add(.definition, article.text(of: "Definition"))
    entry.addNote(article.text(of: "Notes"))
    if let source = article.text(of: "Source") ?? article[attribute: "commission"] { entry.add(.source, source) }
    if let date = article.text(of: "DatePub").flatMap(isoDate) {
      entry.categories.append(Transaction(type: "origination", date: date).category)
    }
    var isFirst = true
    for element in article.all("Terme") {
      // The attribute repeats the text, which may be followed by variants.
      let text = element[attribute: "Terme"] ?? element.collapsedText
      var term = TermSection(InlineText(collapsingXMLSpace(text)))
      switch element[attribute: "statut"] {
      case "privilegie": term.add(.administrativeStatus, AdministrativeStatus.preferred.rawValue)
      case "antonyme", "deconseille", "à éviter":
        term.add(.administrativeStatus, AdministrativeStatus.deprecated.rawValue)
      case .some: term.add(.administrativeStatus, AdministrativeStatus.admitted.rawValue)
      case nil: break
      }
      addGrammar(element[attribute: "categorie"], to: &term)
      if !term.isBlank { entry.add(term, in: .french) }
      // Those beside the terms are of the article, whose first term takes them.
      let ofArticle = isFirst ? article.all("variante") : []
      isFirst = false
      for variant in element.all("variante") + ofArticle {
        var other = TermSection(InlineText(variant.collapsedText))
        other.add(.termType, variant[attribute: "type"] == "abréviation" ? "abbreviation" : "variant")
        if !other.isBlank { entry.add(other, in: .french) }
      }
    }
    for element in article.all("Equivalent") {
      let language = LanguageTag(element[attribute: "langue"] ?? "und")
      for proper in element.all("Equi_prop") {
        let term = TermSection(InlineText(proper.collapsedText))
        if !term.isBlank { entry.add(term, in: language) }
      }
    }
    return entry
  }

  /// What `n.m.pl.` says.
  private static func addGrammar(_ category: String?, to term: inout TermSection) {
    guard let category else { return }
    let parts = category.split { $0 == "." || $0 == " " || $0 == "," }
    if parts.contains("n") { term.add(.partOfSpeech, "noun") }
    if parts.contains("v") { term.add(.partOfSpeech, "verb") }
    if parts.contains("adj") { term.add(.partOfSpeech, "adjective") }
    if parts.contains("m") != parts.contains("f") {
      term.add(.grammaticalGender, parts.contains("m") ? "masculine" : "feminine")
    }
    if parts.contains("pl") { term.add(.grammaticalNumber, "plural") }
  }

  /// `14/10/2025` as a date of XML.
  private static func isoDate(_ text: String) -> String? {
    let parts = text.split(separator: "/")
    guard parts.count == 3, parts[2].utf8.count == 4 else { return nil }
    let date = "\(parts[2])-\(parts[1])-\(parts[0])"
    return isXMLDate(date) ? date : nil
  }
}
