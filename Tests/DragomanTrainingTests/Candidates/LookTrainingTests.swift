import DragomanMatching
import Testing

@testable import DragomanTraining

/// Learning what letters tell of words.
struct LookTrainingTests {
  private static let terms = ["manomètre", "tachymètre", "baromètre", "hygromètre", "pluviomètre", "photomètre"]
  private static let others = ["chose", "maison", "raison", "saison", "occasion", "chanson"]

  private static func example(_ word: String, isTerm: Bool) -> JudgedExample {
    JudgedExample(
      example: LogisticRegression.Example(
        values: [Float](repeating: 0, count: CorpusFeatures.count), isTerm: isTerm, weight: 1),
      places: WordLook.places(of: word, .head))
  }

  private static var examples: [JudgedExample] {
    terms.map { example($0, isTerm: true) } + others.map { example($0, isTerm: false) }
  }

  @Test(arguments: [("anémomètre", "cloison"), ("sonomètre", "oraison"), ("odomètre", "prison")])
  func knowsNewWordsByThoseTheyResemble(_ term: String, _ other: String) {
    let look = WordLook(weights: LookTraining.weights(Self.examples))
    #expect(look.score(term, .head) > 0)
    #expect(look.score(other, .head) < 0)
  }

  @Test func saysNothingOfLettersThatWereNotSeen() {
    let look = WordLook(weights: LookTraining.weights(Self.examples))
    #expect(abs(look.score("bûcheux", .modifier)) < abs(look.score("anémomètre", .head)) / 4)
    #expect(LookTraining.weights([]).allSatisfy { $0 == 0 })
  }

  @Test func givesTheSameWeightsEachTime() {
    #expect(LookTraining.weights(Self.examples) == LookTraining.weights(Self.examples))
  }

  @Test func doesNotLearnATextFromItself() {
    func text(_ name: String, _ words: [String], isTerm: Bool) -> JudgedExamples {
      JudgedExamples(name: name, examples: [.noun: words.map { Self.example($0, isTerm: isTerm) }])
    }
    let texts = [text("meters", Self.terms, isTerm: true), text("things", Self.others, isTerm: false)]
    // Learned from the things alone, letters speak against all they are in, and for nothing.
    let looked = texts[0].looked(at: LookTraining.weights(texts[1].all))
    #expect(looked.all.allSatisfy { $0.example.values[CorpusFeatures.Feature.look.place] <= 0 })
    #expect(
      texts[0].looked(at: LookTraining.weights(texts[0].all)).all.allSatisfy {
        $0.example.values[CorpusFeatures.Feature.look.place] > 0
      })
  }
}
