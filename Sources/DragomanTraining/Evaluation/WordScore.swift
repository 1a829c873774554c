/// Precision, recall and their harmonic mean.
package struct Agreement: Sendable {
  /// How many were right.
  package var correct = 0
  /// How many the gold standard has.
  package var gold = 0
  /// How many were found.
  package var found = 0

  /// No case yet.
  package init() {}

  /// The harmonic mean of precision and recall, in percent.
  package var f1: Double { gold + found == 0 ? 100 : 200 * Double(correct) / Double(gold + found) }
}

/// A syntactic word as the evaluation sees it.
package struct ScoredWord: Sendable {
  /// The word.
  package var form: String
  package var lemma: String
  package var partOfSpeech: String
  /// Its features in CoNLL-U form, with all that the treebank marks.
  package var features: String

  /// The features that the tagger gives.
  static let markedFeatures = ["Gender", "Number", "Person", "Mood", "Tense", "VerbForm"]

  /// The value of each marked feature that the word has.
  var marked: [String: Substring] {
    var marked: [String: Substring] = [:]
    for feature in features.split(separator: "|") {
      let halves = feature.split(separator: "=", maxSplits: 1)
      if halves.count == 2, Self.markedFeatures.contains(String(halves[0])) { marked[String(halves[0])] = halves[1] }
    }
    return marked
  }
}

/// A text as the evaluation sees it: positions count the characters that are no white space, as UTF-8 bytes.
package struct ScoredText: Sendable {
  /// A token with its words.
  package struct Token: Sendable {
    package var start: Int
    package var end: Int
    package var words: [ScoredWord]
  }

  /// All tokens, in order.
  package var tokens: [Token] = []
  /// Where sentences start and end.
  package var sentences: [Range<Int>] = []

  /// An empty text.
  package init() {}
}

/// The metrics of the CoNLL 2018 shared task that concern words: tokens, sentences, words, UPOS, features and lemmas,
/// aligned by characters.
package struct WordScore: Sendable {
  package private(set) var tokens = Agreement()
  package private(set) var sentences = Agreement()
  package private(set) var words = Agreement()
  package private(set) var partsOfSpeech = Agreement()
  package private(set) var lemmas = Agreement()
  /// Words that have the same marked features, of all features that ``ScoredWord/markedFeatures`` names.
  package private(set) var features = Agreement()
  /// Each of these features by itself, over the words that have it.
  package private(set) var singleFeatures: [String: Agreement] = [:]
  /// How often a gold tag was found as another, with forms.
  package private(set) var confusions: [String: [String]] = [:]
  /// How often a gold lemma was found as another, with forms.
  package private(set) var lemmaConfusions: [String: Int] = [:]

  /// Tokens of the gold standard that were not found as such, and tokens found that it does not have.
  package private(set) var missedTokens: [String] = []
  package private(set) var strayTokens: [String] = []

  /// Compares what was found with the gold standard.
  package init(gold: ScoredText, found: ScoredText) {
    sentences.gold = gold.sentences.count
    sentences.found = found.sentences.count
    sentences.correct = Set(gold.sentences).intersection(found.sentences).count
    tokens.gold = gold.tokens.count
    tokens.found = found.tokens.count
    words.gold = gold.tokens.reduce(0) { $0 + $1.words.count }
    words.found = found.tokens.reduce(0) { $0 + $1.words.count }
    (partsOfSpeech, lemmas, features) = (words, words, words)
    gatherStrays(gold, found)
    var place = 0
    for token in gold.tokens {
      while place < found.tokens.count, found.tokens[place].start < token.start { place += 1 }
      guard place < found.tokens.count, found.tokens[place].start == token.start, found.tokens[place].end == token.end
      else {
        missedTokens.append(token.words.map(\.form).joined(separator: "+"))
        continue
      }
      tokens.correct += 1
      let other = found.tokens[place]
      if token.words.count == 1, other.words.count == 1 {
        compare(token.words[0], other.words[0])
      } else if token.words.count > 1, other.words.count > 1 {
        for (a, b) in zip(token.words, other.words) where a.form.lowercased() == b.form.lowercased() { compare(a, b) }
      } else {
        confusions["\(Self.tags(token)) > \(Self.tags(other))", default: []].append(
          token.words.map(\.form).joined(separator: " "))
      }
    }
  }

  /// Gathers the tokens that only the second text has.
  private mutating func gatherStrays(_ gold: ScoredText, _ found: ScoredText) {
    let known = Set(gold.tokens.map { $0.start..<$0.end })
    strayTokens = found.tokens.filter { !known.contains($0.start..<$0.end) }
      .map { $0.words.map(\.form).joined(separator: "+") }
  }

  private static func tags(_ token: ScoredText.Token) -> String {
    token.words.map(\.partOfSpeech).joined(separator: "+")
  }

  private mutating func compare(_ gold: ScoredWord, _ found: ScoredWord) {
    words.correct += 1
    if gold.partOfSpeech == found.partOfSpeech {
      partsOfSpeech.correct += 1
    } else {
      confusions["\(gold.partOfSpeech) > \(found.partOfSpeech)", default: []].append(gold.form)
    }
    compare(gold.marked, found.marked)
    if gold.lemma == "_" || gold.lemma == found.lemma {
      lemmas.correct += 1
    } else {
      lemmaConfusions[
        "\(gold.form) \(gold.partOfSpeech): \(gold.lemma) > \(found.lemma) (\(found.partOfSpeech))", default: 0] += 1
    }
  }

  private mutating func compare(_ gold: [String: Substring], _ found: [String: Substring]) {
    if gold == found { features.correct += 1 }
    for name in ScoredWord.markedFeatures {
      if gold[name] != nil { singleFeatures[name, default: Agreement()].gold += 1 }
      if found[name] != nil { singleFeatures[name, default: Agreement()].found += 1 }
      if gold[name] != nil, gold[name] == found[name] { singleFeatures[name, default: Agreement()].correct += 1 }
    }
  }

  /// The figures on one line.
  package var line: String {
    Self.line([
      ("tokens", tokens), ("sentences", sentences), ("words", words), ("UPOS", partsOfSpeech), ("features", features),
      ("lemmas", lemmas),
    ])
  }

  /// The figures of single features on one line, over the words that were cut alike.
  package var featureLine: String {
    Self.line(ScoredWord.markedFeatures.map { ($0, singleFeatures[$0, default: Agreement()]) })
  }

  private static func line(_ figures: [(name: String, agreement: Agreement)]) -> String {
    figures.map { "\($0.name) \(percent($0.agreement.f1))" }.joined(separator: "  ")
  }

  static func percent(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
