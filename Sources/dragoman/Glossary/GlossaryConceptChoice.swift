import ArgumentParser
import DragomanGlossary

/// Finds the one concept of a glossary that the user names.
enum GlossaryConceptChoice {
  /// The number of the only entry with this identifier, else of the only one with this whole term.
  ///
  /// - Throws: Exit status 1, with a message, where there is none or more than one.
  static func index(of name: String, in glossary: Glossary, path: String) throws -> Int {
    let named = glossary.entries.indices.filter { glossary.entries[$0].id == name }
    if named.count == 1 { return named[0] }
    if named.count > 1 {
      let lines = named.compactMap { glossary.entries[$0].position?.line }.map(String.init).joined(separator: ", ")
      Console.tell(
        "\(path): error: ‘\(name)’ is the identifier of \(named.count) concepts, in lines "
          + "\(lines) (name one by a term)")
      throw ExitCode(1)
    }
    let pattern = GlossaryTermPattern(name)
    let found = glossary.entries.indices.filter { index in
      guard let pattern else { return false }
      return glossary.entries[index].languages.contains { $0.terms.contains { pattern.isWhole($0.text) } }
    }
    if found.count == 1 { return found[0] }
    if found.isEmpty {
      Console.tell(
        "\(path): error: expected a concept of this glossary, found ‘\(name)’ (look for a part of it with "
          + "dragoman glossary search --no-default-glossaries --glossary \(path))")
    } else {
      let names = found.map { glossary.entries[$0].id ?? "(no identifier)" }
      Console.tell(
        "\(path): error: ‘\(name)’ is a term of \(found.count) concepts: \(names.joined(separator: ", ")) "
          + "(name one by its identifier)")
    }
    throw ExitCode(1)
  }
}
