import ArgumentParser
import DragomanDocuments
import DragomanLanguage
import DragomanMatching
import DragomanRendering

/// `dragoman glossary coverage`: what the glossaries leave uncovered of some texts.
struct GlossaryCoverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Tells how much of French texts the glossaries cover, and what they miss most often.",
    discussion: """
      Counts the words and the capitalised words inside sentences that aligned terms hold, and lists the commonest \
      of the others by class: names, acronyms, phrases, nouns, adjectives and verbs. What is listed is a question, \
      not an entry: most of it is ordinary language.
      """)

  /// How the report is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: "Text or HTML files; - or none reads standard input.") var inputs: [String] = []
  @Option(help: "text or json.") var format = Format.text
  @Option(help: "How many candidates of each class to list.") var top = 20
  @OptionGroup var output: GlossaryOutputOptions
  @OptionGroup(title: "Glossaries") var glossaries: GlossaryOptions
  @OptionGroup(title: "General") var common: CommonOptions

  func validate() throws {
    _ = try InputPaths.of(inputs)
    if top < 0 { throw ValidationError("--top expects a number from 0, found \(top)") }
  }

  func run() throws {
    let session = try ExtractionSession(glossaries, common, analysis: .full)
    var counter = CoverageCounter(extractor: session.extractor)
    var failed = false
    for path in try InputPaths.of(inputs) {
      do {
        let document = try DocumentReader().read(FileBytes.read(path), path: path)
        for warning in document.warnings {
          common.warn("\(path):\(warning.line ?? 1):1: warning: \(warning.message)")
        }
        counter.add(document)
      } catch let error where error is FileError || error is DocumentError {
        Console.report(error)
        failed = true
      }
    }
    let report = counter.report(limit: top)
    if report.texts > 0 {
      try OutputFile.write(to: output.output) { write in
        switch format {
        case .text: try write(Array(report.lines.joined(separator: "\n").utf8) + [0x0A])
        case .json: try report.writeJSON(to: write)
        }
      }
    }
    if failed { throw ExitCode(2) }
    if report.words.covered == 0 { throw ExitCode(1) }
  }
}

extension CoverageReport {
  /// The report for people.
  fileprivate var lines: [String] {
    func share(_ name: String, _ share: Share) -> String {
      let tenths = Int((share.ratio * 1000).rounded())
      return "\(name) \(share.covered) of \(share.total) covered (\(tenths / 10).\(tenths % 10) %)"
    }
    var lines = [
      "texts \(texts)", share("words", words), share("content words", contentWords), share("names", names),
    ]
    for candidateClass in CandidateClass.allCases {
      guard let list = candidates[candidateClass], !list.isEmpty else { continue }
      lines += ["", candidateClass.rawValue]
      for candidate in list {
        let count = String(candidate.count)
        lines.append(
          String(repeating: " ", count: max(0, 7 - count.count)) + count + "  "
            + DisplayText.visible(candidate.text) + (candidate.texts > 1 ? "  (\(candidate.texts) texts)" : ""))
      }
    }
    return lines
  }

  fileprivate func writeJSON(to write: @escaping ([UInt8]) throws -> Void) throws {
    var json = JSONWriter(.pretty, into: ByteSink(write))
    json.beginObject()
    json.member("schema", "dragoman.coverage/1")
    json.key("texts")
    json.value(texts)
    for (name, share) in [("words", words), ("contentWords", contentWords), ("names", names)] {
      json.key(name)
      json.beginObject()
      json.key("total")
      json.value(share.total)
      json.key("covered")
      json.value(share.covered)
      json.end()
    }
    json.key("candidates")
    json.beginArray()
    for candidateClass in CandidateClass.allCases {
      for candidate in candidates[candidateClass] ?? [] {
        json.beginObject()
        json.member("class", candidateClass.rawValue)
        json.member("text", candidate.text)
        json.key("count")
        json.value(candidate.count)
        json.key("texts")
        json.value(candidate.texts)
        json.end()
      }
    }
    json.end()
    json.end()
    try json.finishLine()
  }
}
