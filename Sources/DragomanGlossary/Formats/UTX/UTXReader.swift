/// Reads UTX 1.11 and 1.20: two languages, one pair of terms on a line.
///
/// Lines with the same concept identifier make one entry.
struct UTXReader: GlossaryFormatReader {
  let formats: [GlossaryFormat] = [.utx]

  func format(of sign: ContentSign) -> GlossaryFormat? { sign.text.hasPrefix("#UTX") ? .utx : nil }

  func read(
    _ input: GlossaryInput, _ sign: ContentSign, _ options: GlossaryReadingOptions
  ) throws(GlossaryError) -> GlossaryReading {
    var builder = GlossaryBuilder()
    var languages: [LanguageTag] = [.undetermined, .undetermined]
    var columns = ["src", "tgt", "src:pos"]
    var lastConcept: String?
    let decoded = DecodedText(try input.bytes())
    for (index, line) in decoded.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
    {
      let position = FilePosition(line: index + 1, column: 1)
      if line.hasPrefix("#") {
        if index == 0 { languages = Self.languages(of: line) ?? languages }
        if index == 0 { builder.setLanguage(languages[0]) }
        let names = line.dropFirst().split(separator: "\t").map { $0.lowercased() }
        if names.contains("src") { columns = names }
        continue
      }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map { collapsingXMLSpace(String($0)) }
      if cells.allSatisfy(\.isEmpty) { continue }
      guard cells.count >= 2 else {
        builder.report(.error, .missingTerm, "expected two terms with a tab between them", at: position)
        continue
      }
      let row = Dictionary(zip(columns, cells)) { first, _ in first }
      let concept = row["concept id"].flatMap { $0.isEmpty ? nil : $0 }
      let (source, target) = Self.terms(of: row)
      if concept == nil || concept != lastConcept {
        var entry = ConceptEntry(id: concept ?? "u\(index + 1)", position: position)
        entry.add(.subjectField, row["domain"] ?? row["subject"])
        entry.addNote(row["comment"])
        builder.add(entry)
      }
      lastConcept = concept
      builder.addToLastEntry(source, in: languages[0])
      builder.addToLastEntry(target, in: languages[1])
    }
    return builder.reading.after(decoded.diagnostics)
  }

  /// `#UTX 1.11; en-US/fr-FR; …`
  private static func languages(of line: Substring) -> [LanguageTag]? {
    for part in line.split(separator: ";").dropFirst() {
      let tags = part.split(separator: "/").map { LanguageTag(collapsingXMLSpace(String($0))) }
      if tags.count == 2, tags.allSatisfy(\.isWellFormed) { return tags }
    }
    return nil
  }

  private static func terms(of row: [String: String]) -> (TermSection, TermSection) {
    var source = TermSection(InlineText(row["src"] ?? ""))
    var target = TermSection(InlineText(row["tgt"] ?? ""))
    source.add(.partOfSpeech, row["src:pos"].flatMap(partOfSpeech))
    target.add(.partOfSpeech, row["tgt:pos"].flatMap(partOfSpeech))
    if let status = row["term status"], let known = UTXStatus.statuses[status.lowercased()] {
      target.add(.administrativeStatus, known.rawValue)
    }
    return (source, target)
  }

  private static func partOfSpeech(_ written: String) -> String? {
    let value = written.lowercased()
    if value.isEmpty { return nil }
    if value == "propernoun" || value == "proper noun" { return "noun" }
    return CategoryRule.byName[.partOfSpeech]?.accepts(value) == true ? value : "other"
  }
}

/// How UTX says whether a target term is to be used.
enum UTXStatus {
  static let statuses: [String: AdministrativeStatus] = [
    "approved": .preferred, "non-standard": .admitted, "provisional": .admitted, "forbidden": .deprecated,
    "rejected": .deprecated, "obsolete": .superseded,
  ]

  static let names: [AdministrativeStatus: String] = [
    .preferred: "approved", .admitted: "non-standard", .deprecated: "forbidden", .superseded: "obsolete",
  ]
}
