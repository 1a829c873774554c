import DragomanXML

/// Reads bilingual dictionaries of Apertium: each pair becomes an entry.
///
/// The file does not name its languages. A pair that is used one way only (`r="LR"` or `"RL"`) gets a note.
struct ApertiumReader: GlossaryFormatReader {
  let formats: [GlossaryFormat] = [.apertium]

  func format(of sign: ContentSign) -> GlossaryFormat? { sign.root?.name == "dictionary" ? .apertium : nil }

  func read(
    _ input: GlossaryInput, _ sign: ContentSign, _ options: GlossaryReadingOptions
  ) throws(GlossaryError) -> GlossaryReading {
    var pairs: [(left: TermSection, right: TermSection, direction: String?, position: FilePosition)] = []
    var reading = try GlossaryReading.records(of: input) { records, _ throws(XMLError) in
      while let record = try records.next(["e"]) {
        let direction = record[attribute: "r"]
        for pair in record.elements where pair.name == "p" || pair.name == "i" {
          let left = pair.name == "i" ? pair : pair.first("l")
          let right = pair.name == "i" ? pair : pair.first("r")
          guard let left, let right else { continue }
          pairs.append((Self.term(left), Self.term(right), direction, records.position))
        }
      }
    }
    let languages = LanguageGuess.languages(
      of: [pairs.map(\.left.text), pairs.map(\.right.text)], given: options.languages)
    if let note = languages.note { reading.diagnostics.append(note) }
    for (index, pair) in pairs.enumerated() {
      var entry = ConceptEntry(id: "e\(index + 1)", position: pair.position)
      if let direction = pair.direction {
        entry.addNote(
          direction == "LR"
            ? "only \(languages.tags[0]) to \(languages.tags[1])" : "only \(languages.tags[1]) to \(languages.tags[0])")
      }
      if !pair.left.isBlank { entry.add(pair.left, in: languages.tags[0]) }
      if !pair.right.isBlank { entry.add(pair.right, in: languages.tags[1]) }
      reading.glossary.entries.append(entry)
    }
    return reading
  }

  /// The text with `<b/>` as a space, and what the first symbols say.
  private static func term(_ side: MarkupElement) -> TermSection {
    var text = ""
    var symbols: [String] = []
    func visit(_ element: MarkupElement) {
      for child in element.children {
        switch child {
        case .text(let part): text += part
        case .element(let inner) where inner.name == "b": text += " "
        case .element(let inner) where inner.name == "s": symbols.append(inner[attribute: "n"] ?? "")
        case .element(let inner): visit(inner)
        default: break
        }
      }
    }
    visit(side)
    var term = TermSection(InlineText(collapsingXMLSpace(text)))
    if let first = symbols.first, let wordClass = wordClasses[first] {
      term.add(.partOfSpeech, wordClass)
    }
    if symbols.contains("m") { term.add(.grammaticalGender, "masculine") }
    if symbols.contains("f") { term.add(.grammaticalGender, "feminine") }
    return term
  }

  private static let wordClasses: [String: String] = [
    "n": "noun", "np": "noun", "vblex": "verb", "vbmod": "verb", "vaux": "verb", "vbser": "verb",
    "vbhaver": "verb", "adj": "adjective", "adv": "adverb",
  ]
}
