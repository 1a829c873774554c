import DragomanGlossary

/// A concept with where it was found.
struct ShelvedConcept {
  let entry: ConceptEntry
  /// The name of its glossary.
  let glossary: String
  /// The title of its glossary, or else the name.
  let title: String
  let path: String
  /// The language of the texts at the level of the entry.
  let language: LanguageTag

  init(_ entry: ConceptEntry, in shelved: ShelvedGlossary) {
    self.entry = entry
    glossary = shelved.name
    title = shelved.glossary.header.title ?? shelved.name
    path = shelved.path
    language = shelved.glossary.language
  }

  /// The line on which the entry begins.
  var line: Int { entry.position?.line ?? 1 }

  /// The sections with French first, then English, then the others in their order.
  var languages: [LanguageSection] {
    entry.languages.filter(\.language.isFrench) + entry.languages.filter(\.language.isEnglish)
      + entry.languages.filter { !$0.language.isFrench && !$0.language.isEnglish }
  }
}
