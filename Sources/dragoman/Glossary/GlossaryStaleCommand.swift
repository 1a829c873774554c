import ArgumentParser
import DragomanGlossary
import DragomanLanguage
import DragomanRendering

/// `dragoman glossary stale`: what nobody has looked at for long.
struct GlossaryStaleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stale",
    abstract:
      "Lists the concepts that nobody has made, changed or checked for some time, and those whose time is over.",
    discussion: """
      The last day is that of the latest transaction anywhere in the concept. Concepts without one come first; \
      --dated leaves them out. A concept or term with a note such as ‘valid until: 2025-12-31’ (add --valid-until) is \
      listed from the day after, however lately it was changed.

      EXAMPLES
        dragoman glossary stale mine.tbx --older-than 2y
        dragoman glossary stale mine.tbx --older-than 6m --as-of 2026-12-31 --format tsv
        dragoman glossary edit mine.tbx c14 --checked     c14 is still right: no longer stale

      Exit status: 0 found; 1 nothing is stale; 2 error.
      """)

  @Argument(help: "Glossary files; - or none reads standard input.") var files: [String] = []
  @Option(help: ArgumentHelp("How long ago: 2y, 18m, 6w or 30d.", valueName: "time")) var olderThan: CalendarSpan
  @Option(help: ArgumentHelp("Counted back from this day; else today.", valueName: "date")) var asOf: ISODate?
  @Flag(help: "Leave out concepts of which no date is known.") var dated = false
  @Option(help: "table, json or tsv.") var format = GlossaryRowFormat.table
  @OptionGroup var output: GlossaryOutputOptions
  @OptionGroup(title: "General") var common: CommonOptions

  func validate() throws { _ = try InputPaths.of(files) }

  /// A concept that is stale.
  private struct Concept {
    let path: String
    let line: Int
    let id: String
    let date: String?
    let why: Why
    let summary: String
  }

  /// Why a concept is listed.
  private enum Why: String {
    case undated, untouched, expired
  }

  func run() throws {
    guard let today = asOf ?? ISODate(argument: HistoryOptions.today()) else { return }
    let limit = olderThan.before(today)
    var found: [Concept] = []
    try GlossaryRun.forEach(InputPaths.of(files), common) { path in
      for entry in try GlossaryReader.read(FileBytes.read(path), path: path).glossary.entries {
        var date = entry.lastTouched
        let why: Why
        if let end = entry.earliestEnd, end < today.text {
          (date, why) = (end, .expired)
        } else {
          guard date.map({ $0 < limit }) ?? !dated else { continue }
          why = date == nil ? .undated : .untouched
        }
        found.append(
          Concept(
            path: path, line: entry.position?.line ?? 1, id: entry.id ?? "", date: date, why: why,
            summary: entry.summary))
      }
    }
    found = found.enumerated().sorted {
      ($0.element.date ?? "", $0.offset) < ($1.element.date ?? "", $1.offset)
    }.map(\.element)
    try OutputFile.write(to: output.output) { write in
      let isFile = output.output != nil
      switch format {
      case .json: try Self.writeJSON(found, limit, to: write)
      case .tsv: try write(Self.rows(found).tabSeparated())
      case .table where found.isEmpty: break
      case .table:
        try write(Self.rows(found).table(width: isFile ? nil : Console.width, usesColor: !isFile && common.usesColor))
      }
    }
    common.inform("\(found.count) concepts not touched since \(limit), or over")
    if found.isEmpty { throw ExitCode(1) }
  }

  private static func rows(_ concepts: [Concept]) -> GlossaryRows {
    var rows = GlossaryRows([
      .init(name: "Date"), .init(name: "Why"), .init(name: "Concept", isFlexible: true),
      .init(name: "Terms", isFlexible: true),
      .init(name: "Place", isFlexible: true),
    ])
    for concept in concepts {
      rows.append([
        concept.date ?? "", concept.why.rawValue, concept.id, concept.summary, "\(concept.path):\(concept.line)",
      ])
    }
    return rows
  }

  private static func writeJSON(
    _ concepts: [Concept], _ limit: String, to write: @escaping ([UInt8]) throws -> Void
  ) throws {
    let sink = ByteSink(write)
    var json = JSONWriter(.pretty, into: sink)
    json.beginObject()
    json.member("schema", "dragoman.glossary-stale/1")
    json.member("before", limit)
    json.key("concepts")
    json.beginArray()
    for concept in concepts {
      json.beginObject()
      json.member("concept", concept.id)
      json.member("date", ifPresent: concept.date)
      json.member("why", concept.why.rawValue)
      json.member("terms", concept.summary)
      json.member("path", concept.path)
      json.key("line")
      json.value(concept.line)
      json.end()
      try json.checkpoint()
    }
    json.end()
    json.end()
    try json.finishLine()
  }
}
