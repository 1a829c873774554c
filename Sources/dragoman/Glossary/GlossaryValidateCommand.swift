import ArgumentParser
import DragomanGlossary
import DragomanRendering

/// `dragoman glossary validate`: whether files follow their format to the letter.
struct GlossaryValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Checks glossaries against the rules of their format and dialect.",
    discussion: """
      Writes one line for each finding, PATH:LINE:COLUMN: rule: text, and on standard error by what the file was \
      checked: edition, dialect and style. Exit status: 0 valid; 1 findings; 2 a \
      file cannot be read at all: not well-formed, unsafe, or no glossary.
      """)

  @Argument(help: "Glossary files; - or none reads standard input.") var files: [String] = []
  @OptionGroup var output: GlossaryOutputOptions
  @OptionGroup(title: "General") var common: CommonOptions

  func validate() throws { _ = try InputPaths.of(files) }

  func run() throws {
    var findings = 0
    try OutputFile.write(to: output.output) { write in
      try GlossaryRun.forEach(InputPaths.of(files), common) { path in
        let input = try GlossaryInput.opening(path)
        let profile = GlossaryProfile(input)?.description ?? "no known format"
        let found = try GlossaryValidator.validate(input)
        findings += found.count
        try write(Array(found.map { DisplayText.visible("\(path):\($0)") + "\n" }.joined().utf8))
        if found.isEmpty {
          common.inform("\(path): valid \(profile)")
        } else if !common.quiet {
          Console.tell("\(path): \(found.count) \(found.count == 1 ? "finding" : "findings") by \(profile)")
        }
      }
    }
    if findings > 0 { throw ExitCode(1) }
  }
}
