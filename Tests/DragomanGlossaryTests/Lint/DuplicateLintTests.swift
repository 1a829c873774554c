import Testing

@testable import DragomanGlossary

/// The rules that compare entries.
struct DuplicateLintTests {
  private static let diplomacy = "<descrip type=\"subjectField\">diplomacy</descrip>"
  private static let law = "<descrip type=\"subjectField\">law</descrip>"

  private func second(_ french: [String], _ english: [String], _ categories: String = Self.diplomacy) throws -> [String]
  {
    try LintSnippet.findings(
      LintSnippet.entry(
        "c1", french: ["accord de paix", "paix"], english: ["peace deal", "peace agreement"], Self.diplomacy),
      LintSnippet.entry("c2", french: french, english: english, categories))
  }

  @Test func findsTheSameConceptTwice() throws {
    #expect(try second(["Accord de paix"], ["Peace deal"]) == ["15: duplicate-concept"])
  }

  @Test func findsAConceptWithItsEnglishInAnotherOrder() throws {
    #expect(try second(["accord-de-paix"], ["peace agreement"]) == ["15: near-duplicate"])
  }

  @Test func takesOtherEnglishForAnotherConcept() throws {
    #expect(try second(["Accord de paix"], ["truce"]) == [])
  }

  @Test func takesAnotherPartOfSpeechForAnotherConcept() throws {
    #expect(try second(["accord de paix{adjective}"], ["peace deal"]) == [])
  }

  @Test func findsATermOfTwoConcepts() throws {
    #expect(try second(["quiétude", "paix"], ["quiet"]) == ["18: shared-term"])
  }

  @Test func takesSubjectsAndNotesToTellConceptsApart() throws {
    #expect(try second(["quiétude", "paix"], ["quiet"], Self.law) == [])
    #expect(try second(["quiétude", "paix"], ["quiet"], Self.diplomacy + "<note>calm of a place</note>") == [])
  }

  @Test func looksAcrossFiles() throws {
    var linter = GlossaryLinter()
    var found: [String] = []
    for (path, categories) in [("a.tbx", ""), ("b.tbx", "<ref type=\"crossReference\" target=\"c-a.tbx\">x</ref>")] {
      let entry = LintSnippet.entry("c-\(path)", french: ["trêve"], english: ["truce"], categories)
      try linter.lint(GlossaryInput(Array(Snippet.tbx(entry).utf8), path: path)) { found.append($0.description) }
    }
    linter.finish { found.append($0.description) }
    // The reference of the second file leads to the first.
    #expect(
      found == [
        "b.tbx:5:1: duplicate-concept: ‘trêve’ = ‘truce’ is a concept already, at a.tbx:5",
        "b.tbx:7:10: shared-term: ‘trêve’ is a term of another concept, at a.tbx:7, and no subject or note tells the two "
          + "apart",
      ])
  }

  /// Entries are looked at side by side; what they have in common, and its places, must not show that.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func divisionMakesNoDifference(seed: UInt64) throws {
    var generator = GlossaryGenerator(seed: seed)
    let bytes = try GlossaryWriter(format: seed % 2 == 0 ? .tbx : .tbx2008).write(generator.glossary(entries: 25)).bytes
    for bytes in [bytes, generator.confused(bytes)] {
      func findings(_ partLength: Int) -> [String] {
        var linter = GlossaryLinter()
        linter.partLength = partLength
        var found: [String] = []
        for path in ["a.tbx", "b.tbx"] {
          do throws(GlossaryError) {
            try linter.lint(GlossaryInput(bytes, path: path)) { found.append($0.description) }
          } catch {
            found.append("\(error)")
          }
        }
        linter.finish { found.append($0.description) }
        return found
      }
      let expected = findings(1 << 20)
      for partLength in [150, 900] { #expect(findings(partLength) == expected, "seed \(seed), \(partLength)") }
    }
  }
}
