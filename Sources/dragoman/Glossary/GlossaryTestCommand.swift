import ArgumentParser
import DragomanGlossary
import DragomanLanguage
import DragomanMatching
import DragomanRendering

/// `dragoman glossary test`: whether the sentences that entries store hold.
struct GlossaryTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Runs the sentences stored in entries, in which they must be found or must not.",
    discussion: """
      An entry stores them in the data categories matchingSentence and nonMatchingSentence. All glossaries named are \
      loaded together, so that longer terms and homonyms count; without a name, the shipped ones. Writes one line \
      for each sentence that fails. Exit status: 0 all hold; 1 some fail, or there are none; 2 a file cannot be read.
      """)

  @Argument(help: "Glossary files or folders; none stands for the glossaries that come with the program.")
  var files: [String] = []
  @OptionGroup var output: GlossaryOutputOptions
  @OptionGroup(title: "General") var common: CommonOptions

  func run() throws {
    let paths = try GlossaryFiles(files, includingShipped: files.isEmpty, withSupport: true)
    let analyzer = FrenchAnalyzer(lexicon: try FrenchLexicon.shipped())
    let opened = try IndexStore(analyzer: analyzer).index(of: paths, skippingBroken: false)
    for warning in opened.warnings { common.warn(warning) }
    let sentences = ExampleSentences(
      extractor: TermExtractor(analyzer: analyzer, index: opened.index, findsNames: false))
    var count = 0
    var failures = 0
    try OutputFile.write(to: output.output) { write in
      for path in paths.paths {
        let shelved = try ShelvedGlossary(reading: path)
        let outcome = sentences.run(shelved.glossary, name: shelved.name)
        count += outcome.count
        failures += outcome.failures.count
        try write(Array(outcome.failures.map { DisplayText.visible(line($0, path)) + "\n" }.joined().utf8))
      }
    }
    common.inform("\(count) sentences, \(failures) fail")
    if count == 0 { common.warn("no entry has a matchingSentence or nonMatchingSentence") }
    if failures > 0 || count == 0 { throw ExitCode(1) }
  }

  private func line(_ failure: ExampleSentences.Failure, _ path: String) -> String {
    let place = failure.position.map { "\(path):\($0.line):\($0.column)" } ?? path
    let found = failure.found.isEmpty ? "nothing" : failure.found.map { "“\($0)”" }.joined(separator: ", ")
    let expected = failure.mustMatch ? "expected a match" : "expected none"
    return "\(place): test: \(failure.concept): \(expected), found \(found) in “\(failure.sentence)”"
  }
}
