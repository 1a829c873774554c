import DragomanLanguage
import DragomanTestSupport
import Testing

@testable import DragomanMatching

private let vocabulary = [
  "ministre", "ministres", "russe", "russes", "Russie", "des", "de", "la", "l'", "Affaires", "affaires",
  "étrangères", "étranger", "OTAN", "Otan", "États-Unis", "Etats-Unis", "accord", "accords", "d'", "paix",
  "nucléaire",
  "grand", "grande", "et", "élargissement", "non-prolifération", "Kremlin", "pro-Kremlin", "haut-commissaire",
  "non", "chef", "Conseil",
  "sécurité", "Nations", "unies", "Unies", "européen", "européenne", "Union", "Tchétchénie", "xyzzy",
  "xyzzys", "G7",
]

private func randomTerm(_ generator: inout SeededGenerator) -> String {
  (0..<1 + generator.number(below: 4)).map { _ in generator.choose(vocabulary) }.joined(separator: " ")
    .replacing("' ", with: "'")
}

private func randomGlossary(_ generator: inout SeededGenerator, count: Int) -> [ConceptRecord] {
  (0..<count).map { number in
    let terms = (0..<1 + generator.number(below: 2)).map { _ in TermRecord(randomTerm(&generator)) }
    return ConceptRecord(
      id: "c\(number)", termClass: generator.choose(TermClass.allCases), french: terms, english: [])
  }
}

private func randomText(_ generator: inout SeededGenerator) -> String {
  let pieces = vocabulary.map { $0.hasSuffix("'") ? $0 : $0 + " " } + [", ", ". ", "« ", " 5 "]
  return generator.text(of: pieces, count: 1...25)
}

private func matches(_ index: GlossaryIndex, _ sentence: borrowing Sentence) -> [NamedMatch] {
  var workspace = MatchWorkspace()
  GlossaryMatcher(index: index).findAll(sentence.units, sentence.analysis.forms, &workspace)
  return workspace.found.map { NamedMatch($0, index) }.sorted()
}

@Suite struct GlossaryMatcherTests {
  @Test(arguments: 0..<60 as Range<UInt64>)
  func theTrieFindsWhatComparingEveryPatternFinds(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let glossary = randomGlossary(&generator, count: 1 + generator.number(below: 25))
    let index = GlossaryIndex([("test", glossary)], analyzer: try frenchAnalyzer())
    for _ in 0..<4 {
      let text = randomText(&generator)
      let sentence = try Sentence(text)
      let expected = try NaiveMatcher(index: index).findAll(sentence).map { NamedMatch($0, index) }.sorted()
      #expect(matches(index, sentence) == expected, "seed \(seed): \(text)")
    }
  }

  @Test func theComparisonSeesMatchesOfAllKinds() throws {
    let glossary = [
      ConceptRecord(
        id: "c", termClass: .title,
        french: [TermRecord("ministre des Affaires étrangères"), TermRecord("ministre")],
        english: [])
    ]
    let index = GlossaryIndex([("test", glossary)], analyzer: try frenchAnalyzer())
    let sentence = try Sentence(
      "les ministres russe et grand des affaires étrangères, ministre russe des Affaires étrangères")
    let expected = try NaiveMatcher(index: index).findAll(sentence).map { NamedMatch($0, index) }.sorted()
    #expect(expected.map(\.term) == ["ministre", "ministre", "ministre des Affaires étrangères"])
    #expect(expected.last?.gap.count == 1)
    #expect(matches(index, sentence) == expected)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func anotherPatternChangesNoOtherMatch(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let analyzer = try frenchAnalyzer()
    let glossary = randomGlossary(&generator, count: 1 + generator.number(below: 15))
    let more = ConceptRecord(
      id: "more", termClass: .term, french: [TermRecord(randomTerm(&generator))], english: [])
    let index = GlossaryIndex([("test", glossary)], analyzer: analyzer)
    let larger = GlossaryIndex([("first", [more]), ("test", glossary)], analyzer: analyzer)
    for _ in 0..<4 {
      let text = randomText(&generator)
      let sentence = try Sentence(text)
      let others = matches(larger, sentence).filter { $0.concept != "more" }
      #expect(matches(index, sentence) == others, "seed \(seed): \(text)")
    }
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func anIndexReadFromItsFileFindsTheSame(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let analyzer = try frenchAnalyzer()
    let glossaries = [
      (name: "a", concepts: randomGlossary(&generator, count: 20)),
      (name: "b", concepts: randomGlossary(&generator, count: 5)),
    ]
    // As many tiers as the index in memory gives them: the order of the glossaries is their rank.
    let records = glossaries.enumerated().map {
      GlossaryRecords(name: $0.element.name, tier: UInt32($0.offset), concepts: $0.element.concepts)
    }
    let folder = try TemporaryFolder()
    let path = folder.file("test.index")
    try FileBytes.write(path, IndexCompiler(analyzer: analyzer).compile(records))
    let built = GlossaryIndex(glossaries, analyzer: analyzer)
    let read = try GlossaryIndex(MappedFile(path: path), name: path, verifyingChecksum: true)
    #expect(read.conceptCount == 25 && read.patternCount == built.patternCount)
    for _ in 0..<5 {
      let sentence = try Sentence(randomText(&generator))
      #expect(matches(built, sentence) == matches(read, sentence), "seed \(seed)")
    }
    for concept in 0..<25 as Range<UInt32> {
      #expect(read.french(concept) == built.french(concept) && read.id(concept) == built.id(concept))
      #expect(read.glossaryName(read.glossary(concept)) == (concept < 20 ? "a" : "b"))
    }
  }

  @Test func anEmptyGlossaryFindsNothing() throws {
    let index = GlossaryIndex([("test", [])], analyzer: try frenchAnalyzer())
    #expect(matches(index, try Sentence("Le ministre russe.")) == [])
    #expect(try ExtractedText("Le ministre russe est d'accord.", []).found == [])
  }
}
