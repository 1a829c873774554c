import DragomanLanguage
import Testing

@testable import DragomanTraining

@Suite struct WritingVariantTests {
  @Test(arguments: [
    (WritingVariant.capitals, "L’œuvre d'Éric", "L’ŒUVRE D'ÉRIC"), (.bareCapitals, "L’œuvre d'Éric", "L’OEUVRE D'ERIC"),
    (.noAccents, "L’œuvre d'Éric à 20 °C", "L’oeuvre d'Eric a 20 °C"), (.straight, "L’œuvre d'Éric", "L'œuvre d'Éric"),
    (.curly, "L’œuvre d'Éric", "L’œuvre d’Éric"), (.noAccents, "Кишинёв", "Кишинёв"),
  ])
  func writesTheSameWordsOtherwise(variant: WritingVariant, text: String, expected: String) {
    #expect(variant.applied(to: text) == expected)
  }

  private func sentence(_ forms: [String]) -> TreebankSentence {
    TreebankSentence(tokens: forms.map { TreebankToken(form: $0, words: [TreebankWord(form: $0, lemma: "x")]) })
  }

  @Test func keepsLemmasAndTheWordsOfContractions() {
    var original = sentence(["été", "aux"])
    original.tokens[1].words = [TreebankWord(form: "à", lemma: "à"), TreebankWord(form: "les", lemma: "le")]
    let copy = WritingVariant.bareCapitals.applied(to: original)
    #expect(copy.tokens.map(\.form) == ["ETE", "AUX"])
    #expect(copy.tokens[0].words == [TreebankWord(form: "ETE", lemma: "x")])
    #expect(copy.tokens[1].words == original.tokens[1].words)
  }

  @Test(arguments: [0, 1, 2, 3, 6, 50])
  func copiesTakeEachSentenceAsOftenAsAsked(step: Int) {
    let originals = (0..<48).map { sentence(["é\($0)"]) }
    let copies = TreebankCopies(step: step).sentences(of: originals).map { $0.tokens[0].form }
    let perVariant = step == 0 ? 0 : (48 + step - 1) / step
    // The second and third kind of copy begin later, so that with large steps they may take one sentence less.
    #expect((3 * max(0, perVariant - 1)...3 * perVariant).contains(copies.count))
    #expect(step == 0 || Set(["É", "E", "e"]).isSubset(of: copies.map { String($0.prefix(1)) }))
    if step >= 3 { #expect(Set(copies.map { $0.dropFirst() }).count == copies.count, "a sentence copied twice") }
  }

  @Test func stretchesStayTogether() {
    let originals = (0..<48).map { sentence(["é\($0)"]) }
    let copies = TreebankCopies(step: 4).stretches(of: originals).map { $0.tokens[0].form }
    #expect(copies == (0..<12).map { "É\($0)" } + (24..<36).map { "E\($0)" })
  }
}
