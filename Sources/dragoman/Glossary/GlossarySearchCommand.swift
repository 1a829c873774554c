import ArgumentParser
import DragomanGlossary
import DragomanLanguage
import DragomanMatching
import DragomanRendering

/// `dragoman glossary search`: concepts by a part of a term.
struct GlossarySearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Finds concepts by a whole term or a part of one, in French or English.",
    discussion: """
      Blind to case, accents, apostrophes, hyphens and inflection: ‘affaire etrangere’ finds ‘affaires étrangères’. \
      With * (any characters) or ? (one character) the query stands for the whole term. Whole terms come first, then \
      beginnings of words, then other parts. The query * alone takes every term that the other options allow.

      EXAMPLES
        dragoman glossary search 'haut representant'
        dragoman glossary search 'ministre *' --subject defence --limit 20
        dragoman glossary search '*' --status deprecated --language fr
        dragoman glossary search OSCE --field any --format json
        dragoman glossary search '*' --changed-since 2026-01-01 --glossary mine.tbx --no-default-glossaries

      The glossaries are compiled for searching at first, and again when they change. Exit status: 0 found; 1 nothing \
      found; 2 error.
      """)

  /// The language to search.
  enum Language: String, ExpressibleByArgument, CaseIterable {
    case fr, en, any
  }

  /// The part of an entry to search.
  enum Field: String, ExpressibleByArgument, CaseIterable {
    case term, definition, note, subject, source, any

    var kinds: Set<SearchTextKind> {
      switch self {
      case .term: [.term]
      case .definition: [.definition]
      case .note: [.note]
      case .subject: [.subject]
      case .source: [.source]
      case .any: Set(SearchTextKind.allCases)
      }
    }
  }

  @Argument(help: "What to look for, such as etat, ‘haut repr*’ or ‘ministre ??? sports’.") var query: String
  @Option(help: "fr, en or any.") var language = Language.any
  @Option(help: "term, definition, note, subject, source or any.") var field = Field.term
  @Option(help: "Only terms of this status: preferred, admitted, deprecated or superseded.")
  var status: GlossaryAddCommand.StatusName?
  @Option(help: "Only concepts with this in a subject field.") var subject: String?
  @Option(help: "Only concepts with this in a source.") var source: String?
  @Option(help: ArgumentHelp("Only concepts last changed on this day or later.", valueName: "date"))
  var changedSince: ISODate?
  @Option(help: ArgumentHelp("Only concepts last changed before this day.", valueName: "date"))
  var changedBefore: ISODate?
  @Option(help: "List at most this many concepts.") var limit: Int?
  @Option(help: "table, json or tsv.") var format = GlossaryRowFormat.table
  @Flag(help: "Print one line with processor times when done.") var timings = false
  @OptionGroup var output: GlossaryOutputOptions
  @OptionGroup(title: "Glossaries") var glossaries: GlossaryOptions
  @OptionGroup(title: "General") var common: CommonOptions

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit takes a number from 1, found \(limit)") }
    for text in [query, subject, source].compactMap(\.self) where GlossaryTermPattern(text) == nil {
      throw ValidationError("expected a text to look for, found none")
    }
  }

  func run() throws {
    var timings = Timings()
    let start = Timings.now()
    let analyzer = FrenchAnalyzer(lexicon: try FrenchLexicon.shipped())
    let lemmas = SearchLemmas(analyzer: analyzer)
    let store = SearchIndexStore(of: try glossaries.files().paths, analyzer: analyzer, lemmas: lemmas)
    let cached = store.cached()
    let index =
      try cached
      ?? store.compile { add in
        try glossaries.forEachGlossary(common) { add($0.glossary, $0.name, $0.path) }
      }
    let opened = Timings.now()
    if cached == nil { timings.compile = opened - start } else { timings.load = opened - start }
    let hits = index.search(searchQuery, lemmas: lemmas)
    timings.work = Timings.now() - opened
    timings.hits = hits.count
    common.inform(
      "\(index.conceptCount) concepts, \(index.termCount) terms, \(cached == nil ? "compiled" : "from the cache")")
    let shown = hits.prefix(limit ?? hits.count)
    try OutputFile.write(to: output.output) { write in
      let isFile = output.output != nil
      switch format {
      case .json: try writeJSON(shown, index, to: write)
      case .tsv: try write(Self.rows(shown, index, withPlaces: true).tabSeparated())
      case .table where shown.isEmpty: break
      case .table:
        let rows = Self.rows(shown, index, withPlaces: false)
        try write(rows.table(width: isFile ? nil : Console.width, usesColor: !isFile && common.usesColor))
      }
    }
    if self.timings { Console.note(timings.line) }
    if shown.isEmpty {
      common.warn("nothing found for ‘\(query)’")
      throw ExitCode(1)
    }
    if shown.count < hits.count { common.warn("\(hits.count - shown.count) more found, see --limit") }
  }

  private var searchQuery: SearchQuery {
    var result = SearchQuery(query)
    result.kinds = field.kinds
    switch language {
    case .fr: result.language = .french
    case .en: result.language = .english
    case .any: break
    }
    result.status = status.map { AdministrativeStatus(rawValue: $0.value) }
    result.subject = subject
    result.source = source
    result.changedSince = changedSince?.text
    result.changedBefore = changedBefore?.text
    return result
  }

  private static func rows(
    _ hits: ArraySlice<SearchHit>, _ index: SearchIndex, withPlaces: Bool
  ) -> GlossaryRows {
    var columns: [GlossaryRows.Column] = [
      .init(name: "French", isFlexible: true), .init(name: "English", isFlexible: true),
      .init(name: "Concept", isFlexible: true), .init(name: "Glossary"),
    ]
    if withPlaces { columns += [.init(name: "Path"), .init(name: "Line")] }
    var rows = GlossaryRows(columns)
    for hit in hits {
      let concept = index[hit.concept]
      let fields = [
        concept.french.joined(separator: "; "), concept.english.joined(separator: "; "), concept.id,
        concept.glossary,
      ]
      rows.append(withPlaces ? fields + [concept.path, String(concept.line)] : fields)
    }
    return rows
  }

  private func writeJSON(
    _ hits: ArraySlice<SearchHit>, _ index: SearchIndex, to write: @escaping ([UInt8]) throws -> Void
  ) throws {
    let sink = ByteSink(write)
    var json = JSONWriter(.pretty, into: sink)
    json.beginObject()
    json.member("schema", "dragoman.glossary-search/1")
    json.member("query", query)
    json.key("concepts")
    json.beginArray()
    for hit in hits {
      let concept = index[hit.concept]
      json.beginObject()
      json.member("concept", concept.id)
      json.member("glossary", concept.glossary)
      json.member("path", concept.path)
      json.key("line")
      json.value(concept.line)
      json.member("french", concept.french)
      json.member("english", concept.english)
      json.end()
      try json.checkpoint()
    }
    json.end()
    json.end()
    try json.finishLine()
  }
}
