import ArgumentParser
import DragomanGlossary
import DragomanRendering

/// `dragoman glossary search`: concepts by a part of a term.
struct GlossarySearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Finds concepts by a whole term or a part of one, in French or English.",
    discussion: """
      Blind to case, accents, apostrophes and hyphens. With * (any characters) or ? (one character) the query \
      stands for the whole term. Whole terms come first, then beginnings of words, then other parts.
      """)

  /// The language to search.
  enum Language: String, ExpressibleByArgument, CaseIterable {
    case fr, en, any

    func holds(_ tag: LanguageTag) -> Bool {
      switch self {
      case .fr: tag.isFrench
      case .en: tag.isEnglish
      case .any: true
      }
    }
  }

  /// The part of an entry to search.
  enum Field: String, ExpressibleByArgument, CaseIterable {
    case term, definition, note, subject, any
  }

  @Argument(help: "What to look for, such as etat, ‘haut repr*’ or ‘ministre ??? sports’.") var query: String
  @Option(help: "fr, en or any.") var language = Language.any
  @Option(help: "term, definition, note, subject or any.") var field = Field.term
  @Option(help: "List at most this many concepts.") var limit: Int?
  @Option(help: "table, json or tsv.") var format = GlossaryRowFormat.table
  @OptionGroup var output: GlossaryOutputOptions
  @OptionGroup(title: "Glossaries") var glossaries: GlossaryOptions
  @OptionGroup(title: "General") var common: CommonOptions

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit takes a number from 1, found \(limit)") }
    if GlossaryTermPattern(query) == nil { throw ValidationError("expected a text to look for, found none") }
  }

  func run() throws {
    guard let pattern = GlossaryTermPattern(query) else { return }
    var found: [Concept] = []
    try glossaries.forEachGlossary(common) { shelved in
      for entry in shelved.glossary.entries {
        if let fit = fit(entry, pattern) { found.append(Concept(entry, in: shelved, fit)) }
      }
    }
    // The order of files and entries decides between those that fit alike, so that no sort is needed among them.
    let sorted = [GlossaryTermPattern.Fit.whole, .wordStart, .part].flatMap { fit in
      found.filter { $0.fit == fit }
    }
    let shown = Array(sorted.prefix(limit ?? sorted.count))
    try OutputFile.write(to: output.output) { write in
      let isFile = output.output != nil
      switch format {
      case .json: try writeJSON(shown, to: write)
      case .tsv: try write(Self.rows(shown, withPlaces: true).tabSeparated())
      case .table where shown.isEmpty: break
      case .table:
        let rows = Self.rows(shown, withPlaces: false)
        try write(rows.table(width: isFile ? nil : Console.width, usesColor: !isFile && common.usesColor))
      }
    }
    if shown.isEmpty {
      common.warn("nothing found for ‘\(GlossaryRows.visible(query))’")
      throw ExitCode(1)
    }
    if shown.count < sorted.count { common.warn("\(sorted.count - shown.count) more found, see --limit") }
  }

  /// A concept that was found.
  private struct Concept {
    let fit: GlossaryTermPattern.Fit
    let id: String
    let glossary: String
    let path: String
    let line: Int
    let french: [String]
    let english: [String]

    init(_ entry: ConceptEntry, in shelved: ShelvedGlossary, _ fit: GlossaryTermPattern.Fit) {
      self.fit = fit
      id = entry.id ?? ""
      glossary = shelved.name
      path = shelved.path
      line = entry.position?.line ?? 1
      french = entry.terms(in: .french).map(\.text)
      english = entry.terms(in: .english).map(\.text)
    }
  }

  /// How well the best text of an entry fits; nil when none does.
  private func fit(_ entry: ConceptEntry, _ pattern: GlossaryTermPattern) -> GlossaryTermPattern.Fit? {
    var best: GlossaryTermPattern.Fit?
    func look(_ text: String) {
      if best != .whole, let fit = pattern.fit(text) { best = best.map { min($0, fit) } ?? fit }
    }
    texts(of: entry).forEach(look)
    for section in entry.languages where language.holds(section.language) {
      texts(of: section).forEach(look)
      for term in section.terms {
        if field == .term || field == .any, !term.isBlank { look(term.text) }
        texts(of: term).forEach(look)
      }
    }
    return best
  }

  /// The texts at one level that are searched.
  private func texts(of holder: some CategoryHolder) -> [String] {
    switch field {
    case .term: []
    case .definition: holder.definitions.map(\.text)
    case .note: holder.notes
    case .subject: holder.subjectFields
    case .any: holder.categories.map(\.text)
    }
  }

  private static func rows(_ concepts: [Concept], withPlaces: Bool) -> GlossaryRows {
    var columns: [GlossaryRows.Column] = [
      .init(name: "French", isFlexible: true), .init(name: "English", isFlexible: true),
      .init(name: "Concept", isFlexible: true), .init(name: "Glossary"),
    ]
    if withPlaces { columns += [.init(name: "Path"), .init(name: "Line")] }
    var rows = GlossaryRows(columns)
    for concept in concepts {
      let fields = [
        concept.french.joined(separator: "; "), concept.english.joined(separator: "; "), concept.id,
        concept.glossary,
      ]
      rows.append(withPlaces ? fields + [concept.path, String(concept.line)] : fields)
    }
    return rows
  }

  private func writeJSON(_ concepts: [Concept], to write: @escaping ([UInt8]) throws -> Void) throws {
    let sink = ByteSink(write)
    var json = JSONWriter(.pretty, into: sink)
    json.beginObject()
    json.member("schema", "dragoman.glossary-search/1")
    json.member("query", query)
    json.key("concepts")
    json.beginArray()
    for concept in concepts {
      json.beginObject()
      json.member("concept", concept.id)
      json.member("glossary", concept.glossary)
      json.member("path", concept.path)
      json.key("line")
      json.value(concept.line)
      json.member("french", concept.french)
      json.member("english", concept.english)
      json.end()
      try sink.checkpoint()
    }
    json.end()
    json.end()
    try json.finishLine()
  }
}
