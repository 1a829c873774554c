import ArgumentParser
import DragomanGlossary

/// `dragoman glossary show`: all that a glossary says of a concept.
struct GlossaryShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows a whole concept: its terms, their status and usage, definitions, notes and sources.",
    discussion: """
      Takes the identifier of a concept, or a whole term in any language, blind to case and accents. A term of \
      several concepts shows them all.
      """)

  /// How an entry is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, tbx
  }

  @Argument(help: ArgumentHelp("The identifier of a concept, or a term.", valueName: "id-or-term")) var name: String
  @Option(help: "text, json or tbx.") var format = Format.text
  @OptionGroup var output: GlossaryOutputOptions
  @OptionGroup(title: "Glossaries") var glossaries: GlossaryOptions
  @OptionGroup(title: "General") var common: CommonOptions

  func validate() throws {
    if GlossaryTermPattern(name) == nil {
      throw ValidationError("expected an identifier or a term, found none")
    }
  }

  func run() throws {
    let concepts = try find()
    if concepts.isEmpty {
      common.warn(
        "no concept ‘\(name)’; look for a part of it with `dragoman glossary search`")
      throw ExitCode(1)
    }
    try OutputFile.write(to: output.output) { write in
      switch format {
      case .text:
        let text = GlossaryEntryText(usesColor: output.output == nil && common.usesColor)
        try write(Array(concepts.map { text.text(of: $0) }.joined(separator: "\n").utf8))
      case .json: try GlossaryEntryJSON.write(concepts, to: write)
      case .tbx:
        let writing = try GlossaryWriter().write(Self.glossary(of: concepts))
        for diagnostic in writing.diagnostics { common.warn("warning: \(diagnostic.message)") }
        try write(writing.bytes)
      }
    }
  }

  /// The concepts with this identifier, else those with this term.
  private func find() throws -> [ShelvedConcept] {
    let pattern = GlossaryTermPattern(name)
    var byIdentifier: [ShelvedConcept] = []
    var byTerm: [ShelvedConcept] = []
    try glossaries.forEachGlossary(common) { shelved in
      for entry in shelved.glossary.entries {
        if entry.id == name {
          byIdentifier.append(ShelvedConcept(entry, in: shelved))
        } else if let pattern,
          entry.languages.contains(where: { $0.terms.contains { pattern.isWhole($0.text) } })
        {
          byTerm.append(ShelvedConcept(entry, in: shelved))
        }
      }
    }
    return byIdentifier.isEmpty ? byTerm : byIdentifier
  }

  /// The concepts as a glossary of their own.
  private static func glossary(of concepts: [ShelvedConcept]) -> Glossary {
    var sources: [String] = []
    for concept in concepts where !sources.contains(concept.title) { sources.append(concept.title) }
    return Glossary(
      entries: concepts.map(\.entry), header: GlossaryHeader(sourceDescription: sources),
      language: concepts.first?.language ?? .french)
  }
}
