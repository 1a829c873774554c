import ArgumentParser
import DragomanGlossary
import DragomanLanguage

/// `dragoman glossary remove`: concepts or terms out of a glossary.
struct GlossaryRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Removes concepts from a glossary, or terms from a concept.",
    discussion: """
      A concept is named by its identifier, or by a whole term that no other concept has. A concept to which others \
      refer stays, unless --force says otherwise; then those references go with it.

      EXAMPLES
        dragoman glossary remove mine.tbx c14 c15
        dragoman glossary remove mine.tbx c16 --term 'cessez le feu'
        git revert HEAD                                   brings back what was committed

      Exit status: 0 removed; 1 there is no such concept or term, or others refer to it; 2 error.
      """)

  @Argument(help: "The glossary file to change.") var file: String
  @Argument(help: "Identifiers, or terms.") var concepts: [String]
  @Option(help: "Remove only this term of the concept.") var term: [String] = []
  @Flag(help: "Remove concepts to which others refer, and those references.") var force = false
  @OptionGroup(title: "History") var history: HistoryOptions
  @OptionGroup(title: "General") var common: CommonOptions

  func validate() throws {
    if file == "-" { throw ValidationError("expected a file that can be changed, found standard input") }
    if !term.isEmpty, concepts.count > 1 {
      throw ValidationError("--term takes terms out of one concept; name only that")
    }
  }

  func run() throws {
    try GlossaryFile.update(file, common) { glossary in
      if term.isEmpty {
        try removeConcepts(from: &glossary)
      } else {
        try removeTerms(of: concepts[0], from: &glossary)
      }
      return true
    }
  }

  private func removeConcepts(from glossary: inout Glossary) throws {
    // All are found before the first is gone: a concept may be named twice, by its identifier and by a term.
    var named: [Int: String] = [:]
    for concept in concepts {
      let index = try GlossaryConceptChoice.index(of: concept, in: glossary, path: file)
      named[index] = named[index] ?? concept
    }
    let leaving = Set(named.keys.compactMap { glossary.entries[$0].id })
    for (index, concept) in named.sorted(by: { $0.key > $1.key }) {
      let staying = glossary.referrers(to: index).filter { !leaving.contains($0.id ?? "") }
      if !staying.isEmpty, !force {
        let names = staying.prefix(5).map { $0.id ?? "(no identifier)" }.joined(separator: ", ")
        Console.tell(
          "\(file): error: ‘\(concept)’ is referred to by \(staying.count) concepts: "
            + "\(names) (--force removes it and those references)")
        throw ExitCode(1)
      }
      // Those before it keep their places.
      let entry = glossary.entries.remove(at: index)
      if !staying.isEmpty { glossary.removeReferences(to: entry) }
      common.inform("removed \(entry.id ?? "") \(entry.summary)")
    }
  }

  private func removeTerms(of concept: String, from glossary: inout Glossary) throws {
    let index = try GlossaryConceptChoice.index(of: concept, in: glossary, path: file)
    for text in term {
      var count = 0
      for language in glossary.entries[index].languages.indices {
        let before = glossary.entries[index].languages[language].terms.count
        glossary.entries[index].languages[language].terms.removeAll { $0.text == text }
        count += before - glossary.entries[index].languages[language].terms.count
      }
      glossary.entries[index].languages.removeAll { $0.terms.isEmpty }
      if count == 0 {
        Console.tell(
          "\(file): error: ‘\(concept)’ has no term ‘\(text)’")
        throw ExitCode(1)
      }
    }
    if glossary.entries[index].languages.isEmpty {
      Console.tell("\(file): error: a concept needs a term; remove the concept instead")
      throw ExitCode(1)
    }
    history.record("modification", in: &glossary.entries[index], path: file)
  }
}
