import ArgumentParser
import DragomanLanguage
import DragomanMatching
import DragomanRendering

/// `dragoman suggest`: guesses at the English of French terms and names.
struct SuggestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "Guesses at the English of French terms and names, and says how.",
    discussion: """
      What extract does for candidates, for terms of your own. A guess is composed from the terms of the glossaries \
      and from what words are in parallel texts, or is a name spelt as English spells it. It is never an equivalent.

      EXAMPLES
        dragoman suggest 'garantie écrite' 'mécanisme de désescalade'
        dragoman suggest --class person 'Sergueï Choïgou'
        cut -f1 list.tsv | dragoman suggest --format json -

      A line of standard input may hold a class behind a tab. Exit status: 0 some guess; 1 none; 2 error.
      """)

  /// How guesses are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, jsonl
  }

  @Argument(help: "French terms; - or none reads them from standard input, one a line.") var terms: [String] = []
  @Option(name: .customLong("class"), help: "What the terms name: person, place, organization … or term.")
  var termClass = TermClass.term
  @Option(help: "text, json or jsonl (an object a line).") var format = Format.text
  @OptionGroup var output: GlossaryOutputOptions
  @OptionGroup(title: "Glossaries") var glossaries: GlossaryOptions
  @OptionGroup(title: "General") var common: CommonOptions

  func run() throws {
    let requests = try requests()
    let session = try ExtractionSession(glossaries, common, analysis: .full)
    guard let suggestions = session.extractor.makeSuggestionSession() else { throw ExitCode(1) }
    var found = false
    try OutputFile.write(to: output.output) { write in
      let sink = ByteSink(write)
      var json = JSONWriter(format == .jsonl ? .compact : .pretty, into: sink)
      if format == .json { json.beginArray() }
      for request in requests {
        let made = suggestions.suggestions(for: request.french, request.termClass)
        if !made.isEmpty { found = true }
        switch format {
        case .text: sink.append(Self.lines(request.french, made))
        case .json: json.write(request.french, request.termClass, made)
        case .jsonl:
          json = JSONWriter(.compact, into: sink)
          json.write(request.french, request.termClass, made)
          try json.finishLine()
        }
        try json.checkpoint()
        try sink.checkpoint()
      }
      if format == .json {
        json.end()
        try json.finishLine()
      }
      try sink.flush()
    }
    if !found { throw ExitCode(1) }
  }

  private struct Request {
    let french: String
    let termClass: TermClass
  }

  /// The terms to look at.
  ///
  /// - Throws: `FileError` for what cannot be read, with the line for a class that is none.
  private func requests() throws -> [Request] {
    if !terms.isEmpty, terms != ["-"] { return terms.map { Request(french: $0, termClass: termClass) } }
    let text = String(decoding: try FileBytes.read("-"), as: UTF8.self)
    var requests: [Request] = []
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let fields = line.split(separator: "\t")
      guard let french = fields.first, french.contains(where: { !$0.isWhitespace }) else { continue }
      guard fields.count > 1 else {
        requests.append(Request(french: String(french), termClass: termClass))
        continue
      }
      guard let named = TermClass(rawValue: String(fields[1])) else {
        throw FileError(
          path: "-:\(number + 1):\(french.count + 2)",
          reason: "expected one of \(TermClass.allCases.map(\.rawValue).joined(separator: ", ")), found ‘\(fields[1])’")
      }
      requests.append(Request(french: String(french), termClass: named))
    }
    guard !requests.isEmpty else { throw FileError(path: "-", reason: "expected terms, one a line, found none") }
    return requests
  }

  private static func lines(_ french: String, _ suggestions: [Suggestion]) -> String {
    let head = DisplayText.visible(french)
    if suggestions.isEmpty { return "\(head): no suggestion\n" }
    return suggestions.map {
      "\(head): ? \(DisplayText.visible($0.english)) (\(Int(($0.confidence * 100).rounded())) %; \(DisplayText.visible($0.explanation)))\n"
    }.joined()
  }
}

extension JSONWriter {
  /// Writes a French term with its guesses.
  fileprivate mutating func write(_ french: String, _ termClass: TermClass, _ suggestions: [Suggestion]) {
    beginObject()
    member("french", french)
    member("class", termClass.rawValue)
    member("suggestions", suggestions)
    if suggestions.isEmpty { member("suggestions", [String]()) }
    end()
  }
}
