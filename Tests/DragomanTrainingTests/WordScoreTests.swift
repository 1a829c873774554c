import Testing

@testable import DragomanTraining

/// What the scores of treebanks count.
@Suite struct WordScoreTests {
  private static func text(_ words: [(form: String, tag: String, features: String)]) -> ScoredText {
    var text = ScoredText()
    var place = 0
    for word in words {
      let end = place + word.form.utf8.count
      text.tokens.append(
        .init(
          start: place, end: end,
          words: [ScoredWord(form: word.form, lemma: word.form, partOfSpeech: word.tag, features: word.features)]))
      place = end
    }
    text.sentences.append(0..<place)
    return text
  }

  private static let gold = text([
    ("les", "DET", "Definite=Def|Number=Plur|PronType=Art"), ("pays", "NOUN", "Gender=Masc|Number=Plur"),
    ("parlent", "VERB", "Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin"),
  ])

  @Test func theSameTextScoresFully() {
    let score = WordScore(gold: Self.gold, found: Self.gold)
    #expect(score.line == "tokens 100.00  sentences 100.00  words 100.00  UPOS 100.00  features 100.00  lemmas 100.00")
  }

  /// What treebanks mark beyond the features that the tagger gives does not count; each of its own does.
  @Test func countsTheFeaturesThatTheTaggerGives() {
    let found = Self.text([
      ("les", "DET", "Number=Plur"), ("pays", "NOUN", "Gender=Masc|Number=Sing"),
      ("parlent", "VERB", "Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin"),
    ])
    let score = WordScore(gold: Self.gold, found: found)
    #expect(score.features.correct == 2)
    #expect(score.singleFeatures["Number"]?.correct == 2)
    #expect(score.singleFeatures["Number"]?.gold == 3)
    #expect(score.singleFeatures["Gender"]?.correct == 1)
    #expect(score.singleFeatures["Definite"] == nil)
  }

  @Test func tokensCutOtherwiseAreWrongOnBothSides() {
    let found = Self.text([("lespays", "NOUN", "_"), ("parlent", "VERB", "_")])
    let score = WordScore(gold: Self.gold, found: found)
    #expect(score.tokens.correct == 1)
    #expect(score.tokens.gold == 3)
    #expect(score.tokens.found == 2)
    #expect(score.missedTokens == ["les", "pays"])
  }
}
