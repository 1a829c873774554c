/// Turns rows of cells into entries: one for each identifier, or one for each row where there is none.
struct TermTable {
  private let columns: [TableColumn]
  private var builder = GlossaryBuilder()
  private var lastIdentifier: String?
  private var hasIdentifiers: Bool
  /// What the entry at hand has: most tables say in each of its rows what is of the whole entry, and repeat a term
  /// beside each of its equivalents.
  private var known = Known()

  /// What an entry has, to be looked up where it has thousands of rows.
  private struct Known {
    var categories: Set<DataCategory> = []
    var ofLanguages: [LanguageTag: Set<DataCategory>] = [:]
    var terms: [LanguageTag: Set<TermSection>] = [:]
  }

  /// A table with these columns.
  init(_ columns: [TableColumn]) {
    self.columns = columns
    hasIdentifiers = columns.contains(.identifier)
    builder.setLanguage(
      columns.lazy.compactMap { if case .term(let language) = $0 { language } else { nil } }.first)
  }

  /// What has been read.
  var reading: GlossaryReading { builder.reading }

  /// Notes something about the table.
  mutating func report(_ diagnostic: Diagnostic?) {
    guard let diagnostic else { return }
    builder.report(diagnostic.severity, diagnostic.code, diagnostic.message, at: diagnostic.position)
  }

  /// Takes a row.
  mutating func add(_ cells: [String], line: Int) {
    let position = FilePosition(line: line, column: 1)
    if cells.count > columns.count, cells[columns.count...].contains(where: { !$0.isEmpty }) {
      builder.report(
        .warning, .misplacedText, "expected \(columns.count) cells, found \(cells.count); the last are left out",
        at: position)
    }
    var identifier: String?
    for (column, cell) in zip(columns, cells) where column == .identifier {
      let text = collapsingXMLSpace(cell)
      if !text.isEmpty { identifier = text }
    }
    if !hasIdentifiers || identifier == nil || identifier != lastIdentifier {
      builder.add(ConceptEntry(id: identifier ?? "r\(line)", position: position))
      known = Known()
    }
    lastIdentifier = identifier
    builder.withLastEntry { entry in Self.fill(&entry, columns, cells, &known) }
  }

  private static func fill(
    _ entry: inout ConceptEntry, _ columns: [TableColumn], _ cells: [String], _ known: inout Known
  ) {
    var terms: [(language: LanguageTag, term: TermSection)] = []
    for case (.term(let language), let cell) in zip(columns, cells) {
      let text = collapsingXMLSpace(cell)
      if !text.isEmpty { terms.append((language, TermSection(InlineText(text)))) }
    }
    for (column, cell) in zip(columns, cells) {
      let text = collapsingXMLSpace(cell)
      if text.isEmpty { continue }
      switch column {
      case .ofEntry(let key):
        let category = category(key, text)
        if known.categories.insert(category).inserted { entry.categories.append(category) }
      case .ofLanguage(let language, let key):
        let category = category(key, text)
        if known.ofLanguages[language, default: []].insert(category).inserted {
          entry.add(category, toLanguage: language)
        }
      case .ofTerm(let language, let key):
        for index in terms.indices where language.map({ $0 == terms[index].language }) ?? true {
          terms[index].term.categories.append(category(key, text))
        }
      default: break
      }
    }
    for (language, term) in terms where known.terms[language, default: []].insert(term).inserted {
      entry.add(term, in: language)
    }
  }

  private static func category(_ key: FormatCapacity.Key, _ text: String) -> DataCategory {
    let link = LinkText(text, key.name)
    var category = DataCategory(key.kind, key.name, InlineText(link.text))
    category.target = link.target
    return PicklistMapping.apply(to: category, edition: .tbx2019, dialect: .linguist) ?? category
  }
}

extension TermTable {
  /// The cells of a glossary, in rows: the headings first, then one row for each set of synonyms.
  ///
  /// Columns are there only where something is in them.
  static func rows(of glossary: Glossary) -> [[String]] {
    let columns = columns(of: glossary)
    var rows = [columns.map(\.heading)]
    var last: String?
    for (index, entry) in glossary.entries.enumerated() {
      let id = identifier(of: entry, number: index + 1, after: last)
      last = id
      rows += self.rows(of: entry, named: id, columns)
    }
    return rows
  }

  /// The identifier under which the rows of an entry are written: not that of the entry before, which it would join.
  static func identifier(of entry: ConceptEntry, number: Int, after last: String?) -> String {
    let id = entry.id ?? "c\(number)"
    return id == last ? "\(id)-\(number)" : id
  }

  /// The rows of one entry.
  static func rows(of entry: ConceptEntry, named id: String, _ columns: [TableColumn]) -> [[String]] {
    var cells: [[String]] = columns.map { column in
      switch column {
      case .identifier, .other: []
      case .term(let language): terms(entry, language).map(\.text)
      case .ofTerm(let language, let key):
        terms(entry, language ?? .undetermined).map { values($0.categories, key).first ?? "" }
      case .ofLanguage(let language, let key):
        entry.languages.filter { $0.language == language }.flatMap { values($0.categories, key) }
      case .ofEntry(let key): values(entry.categories, key)
      }
    }
    let count = max(1, cells.map(\.count).max() ?? 0)
    for (index, column) in columns.enumerated() where column == .identifier {
      cells[index] = Array(repeating: id, count: count)
    }
    return (0..<count).map { row in cells.map { row < $0.count ? $0[row] : "" } }
  }

  private static func terms(_ entry: ConceptEntry, _ language: LanguageTag) -> [TermSection] {
    entry.languages.filter { $0.language == language }.flatMap(\.terms)
  }

  private static func values(_ categories: [DataCategory], _ key: FormatCapacity.Key) -> [String] {
    categories.filter { $0.kind == key.kind && $0.name == key.name }.map { LinkText($0).written }
  }

  /// The columns that hold something: of the entry, then language by language.
  static func columns(of glossary: Glossary) -> [TableColumn] {
    var survey = ColumnSurvey()
    for entry in glossary.entries { survey.look(at: entry) }
    return survey.columns
  }

  /// Finds which columns entries need, in an order that does not depend on theirs.
  struct ColumnSurvey {
    private var languages: [LanguageTag] = []
    private var found: Set<TableColumn> = []

    mutating func look(at entry: ConceptEntry) {
      for category in entry.categories { found.insert(.ofEntry(.init(category.kind, category.name))) }
      for section in entry.languages {
        let language = section.language
        if !languages.contains(language) { languages.append(language) }
        for category in section.categories {
          found.insert(.ofLanguage(language, .init(category.kind, category.name)))
        }
        for term in section.terms {
          for category in term.categories {
            found.insert(.ofTerm(language, .init(category.kind, category.name)))
          }
        }
      }
    }

    var columns: [TableColumn] {
      let keys = (CategoryRule.all.map { FormatCapacity.Key($0.kind, $0.name) }) + [.note]
      let preferred = [LanguageTag.french, .english]
      let ordered =
        preferred.flatMap { wanted in languages.filter { $0.isSameLanguage(as: wanted) } }
        + languages.filter { language in !preferred.contains { $0.isSameLanguage(as: language) } }
      var result: [TableColumn] = [.identifier]
      result += keys.map { .ofEntry($0) }.filter { found.contains($0) }
      for language in ordered {
        result.append(.term(language))
        result += keys.map { .ofTerm(language, $0) }.filter { found.contains($0) }
        result += keys.map { .ofLanguage(language, $0) }.filter { found.contains($0) }
      }
      return result
    }
  }
}
