import DragomanXML

/// Reads the terms that a page in HTML marks by ITS 2.0: elements with `its-term="yes"`, in the language of their place.
///
/// An entry is a term of one language, with the reference and the confidence that the mark gives. Global rules, which
/// stand in files of their own, are not followed: a `dfn` without a mark is no term.
struct ITSReader: GlossaryFormatReader {
  let formats: [GlossaryFormat] = [.its]

  func format(of sign: ContentSign) -> GlossaryFormat? {
    let beginning = String(decoding: sign.bytes, as: UTF8.self)
    guard beginning.contains("its-term"), beginning.lowercased().contains("<html") else { return nil }
    return .its
  }

  func read(
    _ input: GlossaryInput, _ sign: ContentSign, _ options: GlossaryReadingOptions
  ) throws(GlossaryError) -> GlossaryReading {
    let decoded = DecodedText(try input.bytes())
    var page = Page(HTMLReader(Array(decoded.text.utf8)))
    page.read()
    var glossary = Glossary(entries: page.entries)
    if let language = page.entries.first?.languages.first?.language { glossary.language = language }
    return GlossaryReading(glossary: glossary, diagnostics: decoded.diagnostics)
  }

  /// A page that is being read.
  private struct Page {
    private var html: HTMLReader
    private(set) var entries: [ConceptEntry] = []
    /// The languages of open elements that name one, with their depths.
    private var languages: [(depth: Int, tag: LanguageTag)] = []
    /// The terms that are open, innermost last.
    private var open: [(depth: Int, text: [UInt8], entry: ConceptEntry)] = []
    private var seen: Set<String> = []

    init(_ html: HTMLReader) { self.html = html }

    mutating func read() {
      while true {
        switch html.next() {
        case .startElement: start()
        case .endElement: end()
        case .text: for index in open.indices { open[index].text += html.bytes[html.range] }
        case .characterReference: for index in open.indices { open[index].text += html.replacement }
        case .comment: break
        case .endOfDocument: return
        }
      }
    }

    private mutating func start() {
      if let tag = attribute("lang"), !tag.isEmpty { languages.append((html.depth, LanguageTag(tag))) }
      guard html.attribute("its-term") == "yes", open.count < 16 else { return }
      var entry = ConceptEntry(id: nil)
      if let reference = attribute("its-term-info-ref"), reference.isWebAddress {
        entry.add(.externalCrossReference, reference, target: reference)
      }
      if let confidence = attribute("its-term-confidence") { entry.addNote("confidence: \(confidence)") }
      open.append((html.depth, [], entry))
    }

    /// The value of an attribute; a page may refer to characters that no glossary can hold.
    private func attribute(_ name: String) -> String? { html.attribute(name).map(XMLCharacters.clean) }

    private mutating func end() {
      // The depth is that of what is left open.
      if let term = open.last, term.depth > html.depth {
        open.removeLast()
        close(term.text, term.entry)
      }
      if let language = languages.last, language.depth > html.depth { languages.removeLast() }
    }

    private mutating func close(_ text: [UInt8], _ entry: ConceptEntry) {
      let term = XMLCharacters.clean(collapsingXMLSpace(String(decoding: text, as: UTF8.self)))
      let language = languages.last?.tag ?? .undetermined
      guard !term.isEmpty, seen.insert("\(language) \(term)").inserted else { return }
      var entry = entry
      entry.id = "t\(entries.count + 1)"
      entry.add(TermSection(InlineText(term)), in: language)
      entries.append(entry)
    }
  }
}
