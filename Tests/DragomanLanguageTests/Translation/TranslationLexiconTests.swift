import Testing

@testable import DragomanLanguage

/// The compiled translation lexicon: what is put in comes out, and damage is refused.
@Suite struct TranslationLexiconTests {
  private func image() -> [UInt8] {
    var builder = TranslationLexiconBuilder()
    builder.add(.word, "accord/n", "agreement", .parallelText, share: 0.7)
    builder.add(.word, "accord/n", "accord", .parallelText, share: 0.1)
    builder.add(.word, "accord/n", "agreement", .euroVoc)
    builder.add(.place, "kiev", "Kyiv", .exonyms)
    builder.add(.term, "", "nothing", .euroVoc)
    for (word, count) in [("peace", 40), ("agreement", 60), ("ceasefire", 0)] { builder.count(word: word, count) }
    builder.count(pair: "peace agreement", 12)
    return builder.finish()
  }

  @Test func givesEquivalentsInOrderWithTheirSource() throws {
    let lexicon = try TranslationLexicon(image: image())
    #expect(
      lexicon.equivalents(.word, "accord/n") == [
        .init(english: "agreement", source: .parallelText, share: 0.7),
        .init(english: "accord", source: .parallelText, share: 0.1),
      ])
    #expect(lexicon.equivalents(.place, "kiev").map(\.english) == ["Kyiv"])
    #expect(lexicon.equivalents(.word, "kiev") == [])
    #expect(lexicon.equivalents(.term, "") == [])
  }

  @Test func knowsWordsThatAreOnlyListed() throws {
    let lexicon = try TranslationLexicon(image: image())
    #expect(lexicon.isEnglish("ceasefire") && lexicon.count("ceasefire") == 0)
    #expect(!lexicon.isEnglish("cessez") && lexicon.count("cessez") == 0)
    #expect(abs(lexicon.count("agreement") - 60) < 4)
  }

  @Test func findsPairsMoreLikelyThanTheReverse() throws {
    let lexicon = try TranslationLexicon(image: image())
    #expect(lexicon.logProbability(of: ["peace", "agreement"]) > lexicon.logProbability(of: ["agreement", "peace"]))
    #expect(lexicon.logProbability(of: ["peace"]) < 0)
  }

  @Test func writesTheSameBytesAgain() { #expect(image() == image()) }

  @Test func opensAnEmptyOne() throws {
    let lexicon = try TranslationLexicon(image: TranslationLexiconBuilder().finish())
    #expect(lexicon.equivalents(.word, "accord/n") == [] && !lexicon.isEnglish("a"))
  }

  @Test func refusesDamage() {
    let whole = image()
    #expect(throws: FileError.self) { try TranslationLexicon(image: []) }
    for place in stride(from: 0, to: whole.count, by: 7) {
      var damaged = whole
      damaged[place] ^= 0x5A
      #expect(throws: FileError.self, "byte \(place)") { try TranslationLexicon(image: damaged) }
      #expect(throws: FileError.self, "cut at \(place)") { try TranslationLexicon(image: Array(whole[..<place])) }
    }
  }

  @Test(arguments: [
    ("Sébastopol", "Sevastopol"), ("Le Caire", "Cairo"), ("Cisjordanie", "West Bank"), ("Ouzbékistan", "Uzbekistan"),
  ])
  func shipsNamesOfPlaces(french: String, english: String) throws {
    #expect(
      try TranslationLexicon.shipped().equivalents(.place, WordFolding.folded(french)).first?.english == english)
  }

  @Test(arguments: [("accord/n", "agreement"), ("ministre/n", "minister"), ("écrit/a", "written"), ("paix/n", "peace")])
  func shipsWordsOfParallelTexts(key: String, english: String) throws {
    #expect(try TranslationLexicon.shipped().equivalents(.word, key).first?.english == english)
  }
}
