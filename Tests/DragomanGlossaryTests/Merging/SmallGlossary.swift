import DragomanGlossary

/// Short ways to change a glossary, so that a test says only what it is about.
extension Glossary {
  /// Three concepts: one with synonyms and a definition, one that the third refers to.
  static let small: Glossary = {
    var agreement = ConceptEntry(
      id: "c1",
      languages: [
        LanguageSection("fr", terms: [TermSection("accord"), TermSection("entente")]),
        LanguageSection("en", terms: [TermSection("agreement"), TermSection("deal")]),
      ],
      categories: [
        DataCategory(.descrip, .subjectField, "diplomatie"),
        DataCategory(.descrip, .definition, "texte conclu entre États"),
      ])
    agreement.languages[0].terms[0].status = .preferred
    agreement.languages[0].terms[1].status = .admitted
    agreement.languages[1].terms[0].status = .preferred
    var talks = ConceptEntry(
      id: "c3",
      languages: [
        LanguageSection("fr", terms: [TermSection("pourparlers")]),
        LanguageSection("en", terms: [TermSection("talks")]),
      ])
    var link = DataCategory(.ref, .crossReference, "sommet")
    link.target = "c2"
    talks.categories.append(link)
    return Glossary(
      entries: [agreement, .pair("c2", "sommet", "summit"), talks],
      header: GlossaryHeader(title: "Essai", sourceDescription: ["pour les tests"]))
  }()

  /// The entry of this identifier.
  ///
  /// - Precondition: There is one when it is changed.
  subscript(id: String) -> ConceptEntry {
    get { entries.first { $0.id == id } ?? ConceptEntry(id: nil) }
    set {
      if let index = entries.firstIndex(where: { $0.id == id }) { entries[index] = newValue }
    }
  }

  /// This glossary after some changes.
  func with(_ edit: (inout Glossary) -> Void) -> Glossary {
    var result = self
    edit(&result)
    return result
  }
}

extension ConceptEntry {
  /// An entry with one term in each language.
  static func pair(_ id: String, _ french: String, _ english: String) -> ConceptEntry {
    ConceptEntry(
      id: id,
      languages: [
        LanguageSection("fr", terms: [TermSection(InlineText(french))]),
        LanguageSection("en", terms: [TermSection(InlineText(english))]),
      ])
  }

  /// The terms in a language.
  subscript(language: LanguageTag) -> [TermSection] {
    get { languages.first { $0.language == language }?.terms ?? [] }
    set {
      if let index = languages.firstIndex(where: { $0.language == language }) { languages[index].terms = newValue }
    }
  }
}

extension CategoryHolder {
  /// Gives the first data category of this name another value, or adds one.
  mutating func set(_ kind: DataCategory.Kind, _ name: CategoryName, _ value: InlineText) {
    if let index = categories.firstIndex(where: { $0.kind == kind && $0.name == name }) {
      categories[index].content = value
    } else {
      categories.append(DataCategory(kind, name, value))
    }
  }

  /// Takes out all data categories of this name.
  mutating func remove(_ name: CategoryName) { categories.removeAll { $0.name == name } }
}

extension TermSection {
  /// The status, as a data category among the others.
  var status: AdministrativeStatus? {
    get { administrativeStatus }
    set {
      if let newValue {
        set(.termNote, .administrativeStatus, InlineText(newValue.rawValue))
      } else {
        remove(.administrativeStatus)
      }
    }
  }
}
