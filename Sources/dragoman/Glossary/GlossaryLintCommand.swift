import ArgumentParser
import DragomanGlossary
import DragomanLanguage
import DragomanMatching
import DragomanRendering

/// `dragoman glossary lint`: whether the content of glossaries is sound.
struct GlossaryLintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Looks for mistakes and doubtful places in the content of glossaries.",
    discussion: """
      Writes one line for each finding, PATH:LINE:COLUMN: rule: text. All files are looked at as one termbase. \
      Exit status: 0 nothing found; 1 findings; 2 a file cannot be read at all.

      RULES
        missing-gender     a French noun without gender
        missing-english    a concept without a usable English term
        duplicate-concept  the same French and English head terms as another concept
        near-duplicate     a French head term that differs by inflection, case or accents only
        shared-term        a French term of two concepts that no subject, class or note tells apart
        repeated-term      a term twice in one language of an entry
        spelling-mix       American and British spelling in one term, or against its usage
        acronym-expansion  an acronym without full form or definition
        capitalisation     capitals where the language has none, and the reverse
        space              white space at the ends of a value, or twice inside a term
        apostrophe         another character than U+0027 in a term
        normalization      text that is not in Unicode normalisation form C
        status             terms with a status, none of them preferred
        subject            a subject field that the header does not declare
        cross-reference    a cross reference that leads nowhere
        english-as-french  French left as the English term
        common-sign        a context sign that stands near anything
        open-sign          a context sign that is the beginning of words which it does not mean
        own-sign           a context sign that is a word of the term itself
        repeated-sign      context signs of which two stand for one word
        shared-sign        a context sign of two English terms of an entry
        allowance          an allowance without use, or of an unknown rule

      An entry allows a justified finding itself:
        <adminGrp><admin type="projectSubset">lint-allow: english-as-french</admin>
        <note>used in English as it is</note></adminGrp>
      A header declares subject fields in a paragraph: <p>Subject fields: one; another</p>
      """)

  /// How findings are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: "Glossary files; - or none reads standard input.") var files: [String] = []
  @Option(help: "text or json.") var format = Format.text
  @Option(
    name: .customLong("rule"),
    help: ArgumentHelp("Report this rule only; repeatable.", valueName: "rule"))
  var rules: [RuleName] = []
  @Option(
    name: .customLong("without"), help: ArgumentHelp("Leave out this rule; repeatable.", valueName: "rule"))
  var silenced: [RuleName] = []
  @OptionGroup var output: GlossaryOutputOptions
  @OptionGroup(title: "General") var common: CommonOptions

  /// The name of a rule that there is.
  struct RuleName: ExpressibleByArgument {
    static var allValueStrings: [String] { GlossaryFinding.Rule.lint.map(\.rawValue) }
    let rule: GlossaryFinding.Rule

    init?(argument: String) {
      guard Self.allValueStrings.contains(argument) else { return nil }
      rule = GlossaryFinding.Rule(rawValue: argument)
    }
  }

  func validate() throws { _ = try InputPaths.of(files) }

  func run() throws {
    var silenced = Set(self.silenced.map(\.rule))
    if !rules.isEmpty { silenced.formUnion(Set(GlossaryFinding.Rule.lint).subtracting(rules.map(\.rule))) }
    let analyzer = FrenchAnalyzer(lexicon: try FrenchLexicon.shipped())
    var linter = GlossaryLinter(
      silencing: silenced, keys: .french(analyzer),
      signs: .french(analyzer.lexicon, try WordFrequencies.shipped()))
    var count = 0
    try OutputFile.write(to: output.output) { write in
      var writer = FindingWriter(format, to: write)
      func take(_ finding: LintFinding) {
        count += 1
        writer.add(finding)
      }
      // The list is brought to its end also where a file cannot be read.
      let reading = Result {
        try GlossaryRun.forEach(InputPaths.of(files), common) { path in
          let before = count
          try GlossaryFile.lookingAtTBX(path) { try linter.lint(.opening(path), take) }
          common.inform("\(path): \(count - before) findings")
          try writer.flush()
        }
      }
      linter.finish(take)
      try writer.finish()
      try reading.get()
    }
    if count > 0 { throw ExitCode(1) }
  }
}

/// Writes findings as they come.
private struct FindingWriter {
  private var json: JSONWriter?
  private let sink: ByteSink

  init(_ format: GlossaryLintCommand.Format, to write: @escaping ([UInt8]) throws -> Void) {
    sink = ByteSink(write)
    guard format == .json else { return }
    var json = JSONWriter(.pretty, into: sink)
    json.beginObject()
    json.member("schema", "dragoman.lint/1")
    json.key("findings")
    json.beginArray()
    self.json = json
  }

  mutating func add(_ finding: LintFinding) {
    guard var json else {
      sink.append(DisplayText.visible(finding.description) + "\n")
      return
    }
    // Or what was written so far would be copied.
    self.json = nil
    json.beginObject()
    json.member("path", finding.path)
    json.key("line")
    json.value(finding.finding.position.line)
    json.key("column")
    json.value(finding.finding.position.column)
    json.member("rule", finding.finding.rule.rawValue)
    json.member("concept", ifPresent: finding.concept)
    json.member("text", finding.finding.text)
    json.end()
    self.json = json
  }

  mutating func flush() throws {
    try json?.checkpoint()
    try sink.checkpoint()
  }

  mutating func finish() throws {
    guard var json else { return try sink.flush() }
    json.end()
    json.end()
    try json.finishLine()
  }
}
