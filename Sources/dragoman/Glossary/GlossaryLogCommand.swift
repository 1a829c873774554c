import ArgumentParser
import DragomanGlossary
import DragomanLanguage
import DragomanRendering

/// `dragoman glossary log`: who changed what, and when.
struct GlossaryLogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Lists who changed what in a glossary, and when: the newest first.",
    discussion: """
      Tells what the transactions of the file say, at whatever level they stand. dragoman glossary add, edit and \
      remove write them; what was only looked over (edit --checked) shows as ‘checked’.

      EXAMPLES
        dragoman glossary log mine.tbx --limit 20
        dragoman glossary log mine.tbx c14
        dragoman glossary log mine.tbx --by Anne --since 2026-01-01 --format json

      Exit status: 0 found; 1 no transaction; 2 error.
      """)

  @Argument(help: "A glossary file; - reads standard input.") var file: String
  @Argument(help: ArgumentHelp("Only this concept: its identifier, or a term.", valueName: "id-or-term"))
  var concept: String?
  @Option(help: "Only what this person did.") var by: String?
  @Option(help: ArgumentHelp("Only what was done from this day on.", valueName: "date")) var since: ISODate?
  @Option(help: "List at most this many.") var limit: Int?
  @Option(help: "table, json or tsv.") var format = GlossaryRowFormat.table
  @OptionGroup var output: GlossaryOutputOptions
  @OptionGroup(title: "General") var common: CommonOptions

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit takes a number from 1, found \(limit)") }
  }

  func run() throws {
    let glossary = try GlossaryReader.read(FileBytes.read(file), path: file).glossary
    var only: ConceptEntry?
    if let concept {
      only = glossary.entries[try GlossaryConceptChoice.index(of: concept, in: glossary, path: file)]
    }
    let all = GlossaryHistory(glossary) { only == nil || ($0.id == only?.id && $0 == only) }.events.filter { event in
      (by.map { event.person == $0 } ?? true) && (since.map { (event.date ?? "") >= $0.text } ?? true)
    }
    let events = Array(all.prefix(limit ?? all.count))
    try OutputFile.write(to: output.output) { write in
      let isFile = output.output != nil
      switch format {
      case .json: try writeJSON(events, to: write)
      case .tsv: try write(Self.rows(events).tabSeparated())
      case .table where events.isEmpty: break
      case .table:
        try write(
          Self.rows(events).table(width: isFile ? nil : Console.width, usesColor: !isFile && common.usesColor))
      }
    }
    common.inform("\(file): \(all.count) \(all.count == 1 ? "transaction" : "transactions")")
    if events.isEmpty {
      common.warn("\(file): no transaction")
      throw ExitCode(1)
    }
    if events.count < all.count { common.warn("\(all.count - events.count) more, see --limit") }
  }

  private static func rows(_ events: [GlossaryHistory.Event]) -> GlossaryRows {
    var rows = GlossaryRows([
      .init(name: "Date"), .init(name: "Who"), .init(name: "What"), .init(name: "Where", isFlexible: true),
      .init(name: "Terms", isFlexible: true),
    ])
    for event in events {
      rows.append([
        event.date ?? "", event.person ?? "", ([event.type] + event.remarks).joined(separator: ", "),
        event.place.description, event.summary,
      ])
    }
    return rows
  }

  private func writeJSON(_ events: [GlossaryHistory.Event], to write: @escaping ([UInt8]) throws -> Void) throws {
    let sink = ByteSink(write)
    var json = JSONWriter(.pretty, into: sink)
    json.beginObject()
    json.member("schema", "dragoman.glossary-log/1")
    json.member("path", file)
    json.key("events")
    json.beginArray()
    for event in events {
      json.beginObject()
      json.member("date", ifPresent: event.date)
      json.member("by", ifPresent: event.person)
      json.member("type", event.type)
      if !event.remarks.isEmpty { json.member("remarks", event.remarks) }
      json.member("concept", ifPresent: event.place.concept)
      json.member("language", ifPresent: event.place.language?.rawValue)
      json.member("term", ifPresent: event.place.term)
      json.member("terms", event.summary)
      json.end()
      try json.checkpoint()
    }
    json.end()
    json.end()
    try json.finishLine()
  }
}
