/// What an exchange format can hold of a glossary, as a table: the rest is reported and left out.
struct FormatCapacity: Sendable {
  /// A data category by kind and name.
  struct Key: Hashable, Sendable {
    let kind: DataCategory.Kind
    let name: CategoryName

    init(_ kind: DataCategory.Kind, _ name: CategoryName) { (self.kind, self.name) = (kind, name) }

    /// A data category of the public dialects.
    init(_ name: CategoryName) { self.init(Self.kind(of: name), name) }

    /// The kind that a name has in the public dialects; an administrative statement where it has none.
    static func kind(of name: CategoryName) -> DataCategory.Kind {
      CategoryRule.byName[name]?.kind ?? .admin
    }

    static let note = Key(.note, .none)
  }

  /// The languages of one entry.
  enum Languages: Sendable {
    case any
    /// The source and the target language alone.
    case pair
  }

  /// The name of the format, for messages.
  let name: String
  var entry: Set<Key> = []
  var language: Set<Key> = []
  var term: Set<Key> = []
  var languages = Languages.any
  /// Whether a data category may stand more than once in a section.
  var repeats = false
  /// The same for terms, where that is another matter.
  var repeatsInTerms: Bool?
  /// Whether entries keep their identifiers.
  var identifiers = true
  /// The attribute that says where something points, on the data categories that may have it.
  var targets: Set<Key> = []

  /// All data categories of the public dialects but those that need more than a text, and notes.
  static let plainCategories: Set<Key> = Set(
    CategoryRule.byName.values.filter { ![.transac, .transacNote, .adminNote].contains($0.kind) }
      .map { Key($0.kind, $0.name) } + [.note])

  /// What the format holds of a glossary, of which nothing has to be left out any more.
  ///
  /// Terms and texts have their white space collapsed, sections of one language are one, and what is blank is gone.
  func fitted(
    _ glossary: Glossary, as options: GlossaryWriter, _ report: inout TBXFitting.Report
  ) -> Glossary {
    var fitting = Fitting(capacity: self, options: options, report: report)
    let result = fitting.fit(glossary)
    report = fitting.report
    return result
  }

  /// The same for a glossary that comes entry by entry, which pairs of languages do not allow.
  struct Fitting {
    let capacity: FormatCapacity
    let options: GlossaryWriter
    var report: TBXFitting.Report
    private var position: FilePosition?
    /// The tags of source and target language in a format that has one of each in a file.
    private var tags: (source: LanguageTag, target: LanguageTag)?

    init(capacity: FormatCapacity, options: GlossaryWriter, report: TBXFitting.Report = .init()) {
      (self.capacity, self.options, self.report) = (capacity, options, report)
    }

    private mutating func lose(_ what: String) {
      report.add(.warning, .notHeld, "\(capacity.name) does not hold \(what)", at: position)
    }

    mutating func fit(_ glossary: Glossary) -> Glossary {
      reportFrame(of: glossary)
      var result = glossary
      (result.back, result.prolog, result.trailing) = ([], [], [])
      result.header = GlossaryHeader()
      if case .pair = capacity.languages {
        tags = (glossary.tag(of: options.sourceLanguage), glossary.tag(of: options.targetLanguage))
      }
      result.entries = glossary.entries.compactMap { fit($0) }
      return result
    }

    /// Reports what is lost around the entries.
    mutating func reportFrame(of glossary: Glossary) {
      if glossary.header.title != nil || glossary.header.sourceDescription.contains(where: { !$0.isEmpty }) {
        report.add(.note, .notHeld, "\(capacity.name) does not hold the header", at: nil)
      }
      if !glossary.back.isEmpty { lose("the back matter") }
      if !glossary.prolog.isEmpty || !glossary.trailing.isEmpty { lose("comments") }
    }

    mutating func fit(_ entry: ConceptEntry) -> ConceptEntry? {
      position = entry.position
      var result = ConceptEntry(id: entry.id, position: entry.position)
      if !capacity.identifiers, entry.id != nil {
        report.add(.note, .notHeld, "\(capacity.name) does not hold identifiers of entries", at: position)
        result.id = nil
      }
      loseComments(entry.leading)
      if !entry.attributes.isEmpty { lose("attributes of entries") }
      result.categories = fit(entry.categories, capacity.entry, "an entry", capacity.repeats)
      for section in entry.languages { fit(section, into: &result) }
      result.languages.removeAll { $0.terms.isEmpty }
      if result.languages.isEmpty {
        lose("entries without terms")
        return nil
      }
      return result
    }

    mutating func fit(_ section: LanguageSection, into entry: inout ConceptEntry) {
      var section = section
      if let tags {
        let same = [tags.source, tags.target].first { $0.isSameLanguage(as: section.language) }
        if section.language != same, section.terms.contains(where: { !$0.isBlank }) {
          lose(
            same.map { "‘\(section.language)’ beside ‘\($0)’, as which it is written" }
              ?? "the language ‘\(section.language)’")
        }
        guard let same else { return }
        section.language = same
      }
      loseComments(section.leading)
      if !section.attributes.isEmpty { lose("attributes of language sections") }
      let categories = fit(
        section.categories, capacity.language, "a language section", capacity.repeats)
      let terms = section.terms.compactMap { fit($0) }
      if let index = entry.languages.firstIndex(where: { $0.language == section.language }) {
        entry.languages[index].terms += terms
        if !categories.isEmpty {
          if capacity.repeats {
            entry.languages[index].categories += categories
          } else {
            lose("two sections of one language")
          }
        }
      } else {
        entry.languages.append(LanguageSection(section.language, terms: terms, categories: categories))
      }
    }

    mutating func fit(_ section: TermSection) -> TermSection? {
      loseComments(section.leading)
      if section.isBlank { return nil }
      if section.id != nil || section.termID != nil {
        report.add(.note, .notHeld, "\(capacity.name) does not hold identifiers of terms", at: position)
      }
      if !section.attributes.isEmpty { lose("attributes of term sections") }
      if !section.term.markup.isEmpty { lose("markup inside terms") }
      return TermSection(
        InlineText(section.term.collapsed),
        categories: fit(
          section.categories, capacity.term, "a term", capacity.repeatsInTerms ?? capacity.repeats))
    }

    private mutating func loseComments(_ nodes: [MarkupNode]) {
      if !nodes.isEmpty { lose("comments") }
    }

    /// The data categories that the format holds at a level.
    private mutating func fit(
      _ categories: [DataCategory], _ held: Set<Key>, _ level: String, _ repeats: Bool
    ) -> [DataCategory] {
      var result: [DataCategory] = []
      for category in categories {
        let category = PicklistMapping.apply(to: category, edition: .tbx2019, dialect: .linguist) ?? category
        let key = Key(category.kind, category.name)
        let name = category.name == .none ? category.kind.elementName : category.name.rawValue
        guard held.contains(key) else {
          if category.kind == .comment { lose("comments") } else { lose("‘\(name)’ of \(level)") }
          continue
        }
        if !repeats, result.contains(where: { Key($0.kind, $0.name) == key }) {
          lose("more than one ‘\(name)’ of \(level)")
          continue
        }
        for member in category.group?.members ?? [] {
          let inner = member.name == .none ? member.kind.elementName : member.name.rawValue
          lose("‘\(inner)’ of ‘\(name)’")
        }
        if !category.content.markup.isEmpty { lose("markup inside texts") }
        var plain = DataCategory(category.kind, category.name, InlineText(category.text))
        if capacity.targets.contains(key) {
          plain.target = category.target
        } else if category.target != nil {
          lose("where ‘\(name)’ points")
        }
        if !plain.text.isEmpty || plain.target != nil { result.append(plain) }
      }
      return result
    }
  }
}

extension Glossary {
  /// A language as the glossary writes it first.
  func tag(of language: LanguageTag) -> LanguageTag {
    languages.first { $0.isSameLanguage(as: language) } ?? language
  }
}
