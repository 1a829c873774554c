import DragomanLanguage
import Testing

@testable import DragomanTraining

/// Words of general French, counted by register and document.
struct FrequencyTrainingTests {
  /// Forty documents: *onduleur* ten times in one of them, *année* once in each of ten.
  private static func training() throws -> FrequencyTraining {
    var training = FrequencyTraining()
    for number in 0..<40 {
      let document = "act \(number)"
      training.add("mot", .noun, count: 90, to: .law, document: document)
      if number == 3 { training.add("onduleur", .noun, count: 10, to: .law, document: document) }
      if number < 10 { training.add("année", .noun, to: .law, document: document) }
    }
    let judged = "kind\tlemma\tjudgement\nnoun\tonduleur\tfield\nnoun\tannée\tgeneral\n"
    training.add(try JudgedWords(Array(judged.utf8), path: "words.tsv"))
    return training
  }

  private static func entry(
    _ lemma: String, leavingOut documents: Set<String> = []
  ) throws -> WordFrequencies.Entry? {
    try WordFrequencies(image: training().image(leavingOut: documents)).entry(WordFrequencies.key(lemma, .noun))
  }

  @Test func tellsWordsThatKeepToFewDocuments() throws {
    let narrow = try #require(try Self.entry("onduleur"))
    let wide = try #require(try Self.entry("année"))
    #expect(narrow.rarity == wide.rarity)
    #expect(narrow.narrowness > wide.narrowness)
    #expect(narrow.burstiness > wide.burstiness)
    #expect(narrow.generality == .ofField && wide.generality == .general)
  }

  @Test func leavesDocumentsOutAsIfTheyHadNotBeenRead() throws {
    #expect(try Self.entry("onduleur", leavingOut: ["act 3"]) == nil)
    // What a reader said of it counts as long as it stands there twice.
    func left(_ documents: Int) throws -> WordFrequencies.Entry? {
      try Self.entry("année", leavingOut: Set((0..<documents).map { "act \($0)" }))
    }
    #expect(try left(8)?.generality == .general)
    #expect(try left(9) == nil)
    #expect(try Self.training().documents(of: .law).count == 40)
    #expect(try Self.training().documents(of: .press).isEmpty)
  }

  @Test(arguments: WordFrequencies.Generality.allCases)
  func packsWhatIsKnown(_ generality: WordFrequencies.Generality) throws {
    let entry = WordFrequencies.Entry(
      rarity: [1, 2, 3, 255], asHead: 4, asModifier: 255, narrowness: 200, burstiness: 61, generality: generality)
    let image = WordFrequencies.image(
      of: [7: entry], unknown: WordFrequencies.Entry(rarity: .zero, asHead: 0, asModifier: 0))
    #expect(try WordFrequencies(image: image).entry(7) == entry)
  }

  @Test(arguments: ["noun\tannée", "adverb\tvite\tgeneral", "noun\tannée\tperhaps"])
  func saysWhichLineIsNoRow(_ row: String) {
    let error = #expect(throws: FileError.self) {
      try JudgedWords(Array(("kind\tlemma\tjudgement\n" + row + "\n").utf8), path: "words.tsv")
    }
    #expect(error?.path == "words.tsv:2")
  }
}
