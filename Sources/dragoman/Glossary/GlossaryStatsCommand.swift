import ArgumentParser
import DragomanGlossary
import DragomanRendering

/// `dragoman glossary stats`: how many concepts and terms there are.
struct GlossaryStatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Counts the concepts and terms of glossaries.",
    discussion: "Terms are counted by language as the file writes it; blank ones are not counted.")

  /// How the numbers are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: "Glossary files; - or none reads standard input.") var files: [String] = []
  @Option(help: "text or json; one object for one file, an array for several.") var format = Format.text
  @OptionGroup var output: GlossaryOutputOptions
  @OptionGroup(title: "General") var common: CommonOptions

  func validate() throws { _ = try InputPaths.of(files) }

  func run() throws {
    var counts: [(path: String, statistics: GlossaryStatistics)] = []
    try GlossaryRun.forEach(InputPaths.of(files), common) { path in
      counts.append((path, try GlossaryStatistics(counting: .opening(path))))
    }
    try OutputFile.write(to: output.output) { write in
      switch format {
      case .text: try write(Array(counts.map { Self.line($0.path, $0.statistics) }.joined().utf8))
      case .json: try Self.writeJSON(counts, to: write)
      }
    }
  }

  /// `offices.tbx: 2 concepts; terms: 3 en, 4 fr`
  private static func line(_ path: String, _ statistics: GlossaryStatistics) -> String {
    let terms = statistics.sortedTerms.map { "\($0.count) \($0.language)" }.joined(separator: ", ")
    let concepts = statistics.concepts == 1 ? "1 concept" : "\(statistics.concepts) concepts"
    return DisplayText.visible("\(path): \(concepts); terms: \(terms.isEmpty ? "none" : terms)") + "\n"
  }

  private static func writeJSON(
    _ counts: [(path: String, statistics: GlossaryStatistics)], to write: @escaping ([UInt8]) throws -> Void
  ) throws {
    var json = JSONWriter(.compact, into: ByteSink(write))
    if counts.count > 1 { json.beginArray() }
    for (path, statistics) in counts {
      json.beginObject()
      if counts.count > 1 { json.member("path", path) }
      json.key("concepts")
      json.value(statistics.concepts)
      json.key("terms")
      json.beginObject()
      for (language, count) in statistics.sortedTerms {
        json.key(language.rawValue)
        json.value(count)
      }
      json.end()
      json.end()
    }
    if counts.count > 1 { json.end() }
    try json.finishLine()
  }
}
