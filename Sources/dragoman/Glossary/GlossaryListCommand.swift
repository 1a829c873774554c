import ArgumentParser
import DragomanGlossary
import DragomanRendering

/// `dragoman glossary list`: which glossaries there are.
struct GlossaryListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists glossaries with their titles and sizes.",
    discussion: "Without a path: the glossaries that `dragoman extract` would use with the same options.")

  @Argument(help: "Glossary files, or folders of them.") var paths: [String] = []
  @Option(help: "table, json or tsv.") var format = GlossaryRowFormat.table
  @OptionGroup var output: GlossaryOutputOptions
  @OptionGroup(title: "Glossaries") var glossaries: GlossaryOptions
  @OptionGroup(title: "General") var common: CommonOptions

  func run() throws {
    var summaries: [Summary] = []
    try glossaries.forEachGlossary(in: paths, common) { summaries.append(Summary($0)) }
    try OutputFile.write(to: output.output) { write in
      let isFile = output.output != nil
      switch format {
      case .json: try Self.writeJSON(summaries, to: write)
      case .tsv: try write(rows(summaries, isForPeople: false).tabSeparated())
      case .table:
        let rows = rows(summaries, isForPeople: true)
        try write(rows.table(width: isFile ? nil : Console.width, usesColor: !isFile && common.usesColor))
      }
    }
  }

  /// What is told of a glossary.
  private struct Summary {
    let path: String
    let name: String
    let title: String
    let edition: String
    let dialect: String
    let style: String
    let concepts: Int
    let french: Int
    let english: Int

    init(_ shelved: ShelvedGlossary) {
      let glossary = shelved.glossary
      let statistics = GlossaryStatistics(glossary)
      path = shelved.path
      name = shelved.name
      title = glossary.header.title ?? ""
      edition = glossary.edition.rawValue
      dialect = glossary.dialect.rawValue
      // Only the edition of 2019 has two styles.
      style = glossary.edition == .tbx2019 ? glossary.style.rawValue : ""
      concepts = statistics.concepts
      french = statistics.terms.reduce(0) { $0 + ($1.key.isFrench ? $1.value : 0) }
      english = statistics.terms.reduce(0) { $0 + ($1.key.isEnglish ? $1.value : 0) }
    }
  }

  private func rows(_ summaries: [Summary], isForPeople: Bool) -> GlossaryRows {
    var rows = GlossaryRows(
      [
        .init(name: "Name"), .init(name: "Title", isFlexible: true), .init(name: "Dialect"),
        .init(name: "Style"),
        .init(name: "Edition"), .init(name: "Concepts", isNumber: true),
        .init(name: "French", isNumber: true),
        .init(name: "English", isNumber: true), .init(name: "Path", isFlexible: true),
      ])
    for summary in summaries {
      rows.append([
        summary.name, summary.title, summary.dialect, summary.style, summary.edition,
        String(summary.concepts),
        String(summary.french), String(summary.english), summary.path,
      ])
    }
    if isForPeople, summaries.count > 1 {
      let concepts = summaries.reduce(0) { $0 + $1.concepts }
      let french = summaries.reduce(0) { $0 + $1.french }
      let english = summaries.reduce(0) { $0 + $1.english }
      rows.append(
        [
          "", "\(summaries.count) glossaries", "", "", "", String(concepts), String(french), String(english),
          "",
        ])
    }
    return rows
  }

  private static func writeJSON(_ summaries: [Summary], to write: @escaping ([UInt8]) throws -> Void) throws {
    var json = JSONWriter(.pretty, into: ByteSink(write))
    json.beginObject()
    json.member("schema", "dragoman.glossaries/1")
    json.key("glossaries")
    json.beginArray()
    for summary in summaries {
      json.beginObject()
      json.member("name", summary.name)
      json.member("path", summary.path)
      json.member("title", summary.title)
      json.member("edition", summary.edition)
      json.member("dialect", summary.dialect)
      if !summary.style.isEmpty { json.member("style", summary.style) }
      json.key("concepts")
      json.value(summary.concepts)
      json.key("french")
      json.value(summary.french)
      json.key("english")
      json.value(summary.english)
      json.end()
    }
    json.end()
    json.end()
    try json.finishLine()
  }
}
