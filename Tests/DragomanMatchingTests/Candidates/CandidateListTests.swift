import DragomanLanguage
import Testing

@testable import DragomanMatching

/// What extraction lists as candidates beside what glossaries hold.
struct CandidateListTests {
  private static let article = """
    La phase statorique chauffe. On mesure la phase du stator, dite « phase témoin ». La phase statorique \
    reste stable. Un convertisseur matriciel alimente la phase statorique. Le convertisseur matriciel (CM) est léger.
    """

  private static func candidates(_ list: TermList) -> [TermList.Term] { list.terms.filter { $0.status == .candidate } }

  @Test func listsWhatNoGlossaryHolds() throws {
    let candidates = Self.candidates(try PhraseText(Self.article).list())
    let found = candidates.first { $0.french == "convertisseur matriciel" }
    // The letters in brackets belong to it.
    #expect(found?.occurrences.map(\.text) == ["convertisseur matriciel", "convertisseur matriciel", "CM"])
  }

  @Test func leavesOutWhatAnEntryCovers() throws {
    let list = try PhraseText(Self.article, [concept("convertisseur matriciel", "matrix converter")]).list()
    #expect(!Self.candidates(list).contains { $0.french == "convertisseur matriciel" })
    #expect(!Self.candidates(list).contains { $0.french == "convertisseur" })
  }

  @Test func groupsDerivationalVariants() throws {
    let phases = Self.candidates(try PhraseText(Self.article).list()).filter {
      $0.french == "phase statorique" || $0.french == "phase du stator"
    }
    #expect(phases.count == 1)
    let forms = phases.first?.candidate?.variants.map(\.text) ?? []
    #expect(forms.contains("phase statorique"))
    #expect(forms.contains("phase du stator"))
  }

  @Test func ranksFromOneOnByFallingScore() throws {
    let candidates = Self.candidates(try PhraseText(Self.article).list()).compactMap(\.candidate)
      .sorted { $0.rank < $1.rank }
    #expect(candidates.map(\.rank) == Array(1...max(candidates.count, 1)))
    #expect(zip(candidates, candidates.dropFirst()).allSatisfy { $0.score >= $1.score })
    #expect(candidates.allSatisfy { $0.score > 0 && $0.score <= 1 })
    // Names have no words; what speaks for them is the model of names.
    #expect(candidates.allSatisfy { $0.words.isEmpty || $0.score > 0.5 && !$0.evidence.isEmpty })
  }

  @Test func tellsTheWordsOfTheDictionaryForm() throws {
    let term = Self.candidates(try PhraseText(Self.article).list()).first { $0.french == "convertisseur matriciel" }
    #expect(term?.candidate?.words.map(\.lemma) == ["convertisseur", "matriciel"])
    #expect(term?.candidate?.words.map(\.partOfSpeech) == [.noun, .adjective])
  }

  @Test func spansStandWhereTheFormStands() throws {
    let bytes = Array(Self.article.utf8)
    let candidates = Self.candidates(try PhraseText(Self.article).list())
    #expect(!candidates.isEmpty)
    for term in candidates {
      for occurrence in term.occurrences where occurrence.spans.count == 1 {
        #expect(String(decoding: bytes[occurrence.spans[0].range], as: UTF8.self) == occurrence.text)
      }
    }
  }
}
