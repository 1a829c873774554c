import DragomanLanguage
import Testing

@testable import DragomanMatching

/// What the letters of a word tell of it.
struct WordLookTests {
  @Test func knowsTheSameRunsInWordsThatLookAlike() {
    func shared(_ first: String, _ second: String) -> Int {
      Set(WordLook.places(of: first, .head)).intersection(WordLook.places(of: second, .head)).count
    }
    #expect(shared("manomètre", "tachymètre") > shared("manomètre", "chanson"))
    #expect(shared("ÉCHELLE", "echelle") == WordLook.places(of: "échelle", .head).count)
  }

  @Test(arguments: ["a", "", "œuvre", "anticonstitutionnellement"])
  func countsEachRunOnce(_ lemma: String) {
    let places = WordLook.places(of: lemma, .head)
    #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 })
    #expect(places.allSatisfy { Int($0) < WordLook.count })
  }

  @Test func tellsTheNounFromWhatQualifiesIt() {
    var weights = [Float](repeating: 0, count: WordLook.count)
    for place in WordLook.places(of: "turbine", .head) { weights[Int(place)] = 1 }
    let look = WordLook(weights: weights)
    #expect(look.score("turbine", .head) == Float(WordLook.places(of: "turbine", .head).count))
    #expect(look.score("turbine", .modifier) < look.score("turbine", .head))
    #expect(look.score("chou", .head) < look.score("turbines", .head))
  }

  @Test func addsUpOverTheWordsOfAPhrase() throws {
    let read = try PhraseText("La pompe hydraulique chauffe la maison.", isPartOfCorpus: true)
    let reader = try #require(read.findings.phrases)
    let frequencies = try WordFrequencies.shipped()
    let look = WordLook(weights: (0..<WordLook.count).map { Float($0 % 7) - 3 })
    func value(_ phrase: String, _ look: WordLook?) throws -> Float {
      let features = CorpusFeatures(reader, frequencies, look: look)
      return features.values(of: try #require(read.phrases.firstIndex(of: phrase)))[
        CorpusFeatures.Feature.look.place]
    }
    #expect(try value("maison", look) == look.score("maison", .head))
    #expect(
      try value("pompe hydraulique", look) == look.score("pompe", .head) + look.score("hydraulique", .modifier))
    #expect(try value("pompe hydraulique", nil) == 0)
    let phrase = try #require(read.phrases.firstIndex(of: "pompe hydraulique"))
    #expect(
      reader.placesOfLook(of: phrase)
        == WordLook.places(of: "pompe", .head) + WordLook.places(of: "hydraulique", .modifier))
  }
}
