import DragomanLanguage
import DragomanTestSupport
import Testing

@testable import DragomanMatching

/// Words learned from the terms of the glossaries in use.
@Suite struct GlossaryWordsTests {
  private func words(_ concepts: [ConceptRecord], cacheFolder: String? = nil) throws -> TranslationLexicon {
    let analyzer = try frenchAnalyzer()
    let reader = FrenchPhraseReader(
      analyzer: analyzer, tagger: FrenchTagger(models: try FrenchModels.shipped(lexicon: analyzer.lexicon)))
    let found = GlossaryWords(
      index: GlossaryIndex([("g", concepts)], analyzer: analyzer),
      english: EnglishWordReader(lexicon: try TranslationLexicon.shipped()), cacheFolder: cacheFolder
    ).words(reader)
    return try #require(found)
  }

  private let concepts = [
    concept("dissuasion élargie", "extended deterrence"), concept("mandat élargi", "extended mandate"),
    concept("dissuasion conventionnelle", "conventional deterrence"), concept("Jean Élargi", "John Wide", .person),
  ]

  @Test func learnsWordsThatTermsShare() throws {
    let words = try words(concepts)
    #expect(words.equivalents(.word, "dissuasion/n").first?.english == "deterrence")
    #expect(words.equivalents(.word, "élargi/a").first?.english == "extended")
    #expect(words.equivalents(.word, "paix/n") == [])
    #expect(words.equivalents(.word, "dissuasion/n").allSatisfy { $0.source == .glossaries })
  }

  @Test func learnsNothingFromNoTerms() throws {
    #expect(try words([]).equivalents(.word, "dissuasion/n") == [])
  }

  @Test func keepsThemAndSurvivesADamagedCache() throws {
    let folder = try TemporaryFolder()
    let first = try words(concepts, cacheFolder: folder.path)
    let names = try FileBytes.names(inFolder: folder.path)
    #expect(names.count == 1 && names[0].hasSuffix(".words"))
    let path = "\(folder.path)/\(names[0])"
    #expect(
      try words(concepts, cacheFolder: folder.path).equivalents(.word, "élargi/a")
        == first.equivalents(.word, "élargi/a"))
    try FileBytes.write(path, Array("damaged".utf8))
    #expect(
      try words(concepts, cacheFolder: folder.path).equivalents(.word, "élargi/a")
        == first.equivalents(.word, "élargi/a"))
    #expect(try words(concepts, cacheFolder: "/dev/null/cache").equivalents(.word, "élargi/a").count > 0)
  }
}
