/// Collects what a reader finds into a glossary.
struct GlossaryBuilder {
  private(set) var glossary = Glossary()
  private var diagnostics: [Diagnostic] = []
  private var leftOut = 0
  private var isLanguageKnown = false
  /// The terms that the last entry was given one by one; an entry may have thousands of rows.
  private var knownTerms: Set<KnownTerm> = []

  /// A term as far as another one is the same.
  private struct KnownTerm: Hashable {
    let language: String
    let text: String
  }

  /// What has been collected.
  var reading: GlossaryReading {
    var diagnostics = diagnostics
    if leftOut > 0 {
      diagnostics.append(Diagnostic(.warning, Diagnostic.Code(rawValue: "more"), "\(leftOut) more, not listed"))
    }
    return GlossaryReading(glossary: glossary, diagnostics: diagnostics)
  }

  /// Takes the language that the file is in.
  mutating func setLanguage(_ language: LanguageTag?) {
    guard let language, !isLanguageKnown else { return }
    glossary.language = language
    isLanguageKnown = true
  }

  /// Takes the title of the file.
  mutating func setTitle(_ title: String?, source: [String] = []) {
    glossary.header = GlossaryHeader(title: title, sourceDescription: source.isEmpty ? [""] : source)
  }

  /// Takes an entry.
  mutating func add(_ entry: ConceptEntry) {
    glossary.entries.append(entry)
    if !knownTerms.isEmpty { knownTerms.removeAll() }
  }

  /// Gives the entry that has been collected last a term, unless it is blank or was given in that language before.
  mutating func addToLastEntry(_ term: TermSection, in language: LanguageTag) {
    guard !term.isBlank, knownTerms.insert(KnownTerm(language: language.primary, text: term.text)).inserted else {
      return
    }
    withLastEntry { $0.add(term, in: language) }
  }

  /// Takes the entry that has been collected last back, to add to it.
  mutating func withLastEntry(_ body: (inout ConceptEntry) -> Void) {
    guard !glossary.entries.isEmpty else { return }
    body(&glossary.entries[glossary.entries.count - 1])
  }

  /// Reports something, unless too much has been.
  mutating func report(
    _ severity: Diagnostic.Severity, _ code: Diagnostic.Code, _ message: String, at position: FilePosition?
  ) {
    guard diagnostics.count < 1_000 else {
      leftOut += 1
      return
    }
    diagnostics.append(Diagnostic(severity, code, message, at: position))
  }
}

extension ConceptEntry {
  /// Adds a term to the section of its language, which is made where there is none.
  mutating func add(_ term: TermSection, in language: LanguageTag) {
    if let index = languages.firstIndex(where: { $0.language == language }) {
      languages[index].terms.append(term)
    } else {
      languages.append(LanguageSection(language, terms: [term]))
    }
  }

  /// Adds a data category to the section of a language, which is made where there is none.
  mutating func add(_ category: DataCategory, toLanguage language: LanguageTag) {
    if let index = languages.firstIndex(where: { $0.language == language }) {
      languages[index].categories.append(category)
    } else {
      languages.append(LanguageSection(language, categories: [category]))
    }
  }
}

extension CategoryHolder {
  /// Adds a data category by its name, unless the text is blank.
  mutating func add(_ name: CategoryName, _ text: String?, target: String? = nil) {
    let text = collapsingXMLSpace(text ?? "")
    if text.isEmpty, target == nil { return }
    var category = DataCategory(FormatCapacity.Key.kind(of: name), name, InlineText(text))
    category.target = target
    categories.append(category)
  }

  /// Adds a note, unless it is blank.
  mutating func addNote(_ text: String?) {
    let text = collapsingXMLSpace(text ?? "")
    if !text.isEmpty { categories.append(DataCategory(.note, .none, InlineText(text))) }
  }

  /// The texts of a data category of the public dialects.
  func values(_ name: CategoryName) -> [String] { categories.texts(FormatCapacity.Key.kind(of: name), name) }
}
