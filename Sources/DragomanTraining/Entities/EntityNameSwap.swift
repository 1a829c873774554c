import DragomanLanguage

/// Copies of a corpus in which names stand in each other's places: what stands beside a name then tells more than which
/// name it is, and names never seen are found by it.
///
/// A name is replaced by another of its type from the same corpus, so that schemes of annotation do not mix, and every
/// third of the words with a capital that come in gets other letters, so that no list and no ending of it is known.
struct EntityNameSwap {
  private var random: SplitMix
  /// The names of the corpus by type.
  private var names: [[[[UInt8]]]]

  /// Gathers the names of a corpus.
  init(_ corpus: EntityCorpus, seed: UInt64) {
    random = SplitMix(state: seed)
    names = [[[[UInt8]]]](repeating: [], count: EntityType.allCases.count)
    for sentence in corpus.sentences {
      for mention in EntityCorpus.mentions(ofLabels: sentence.labels) {
        names[Int(mention.type.rawValue)].append(Array(sentence.tokens[mention.tokens]))
      }
    }
  }

  /// Every `step`-th sentence that has a name, with other names.
  mutating func swapped(_ corpus: EntityCorpus, every step: Int) -> EntityCorpus {
    var result = EntityCorpus(number: corpus.number, sentences: [])
    var number = 0
    for sentence in corpus.sentences {
      let mentions = EntityCorpus.mentions(ofLabels: sentence.labels)
      guard !mentions.isEmpty else { continue }
      number += 1
      if number % step == 0 { result.sentences.append(replacing(mentions, in: sentence)) }
    }
    return result
  }

  private mutating func replacing(
    _ mentions: [EntityMention], in sentence: EntityCorpus.Sentence
  ) -> EntityCorpus.Sentence {
    var result = EntityCorpus.Sentence(tokens: [], labels: [])
    var start = 0
    for mention in mentions {
      result.tokens += sentence.tokens[start..<mention.tokens.lowerBound]
      result.labels += sentence.labels[start..<mention.tokens.lowerBound]
      let choices = names[Int(mention.type.rawValue)]
      let name = choices[Int(random.next() % UInt64(choices.count))]
      for (index, token) in name.enumerated() {
        let place: EntityLabel.Place =
          name.count == 1 ? .single : index == 0 ? .begin : index == name.count - 1 ? .end : .inside
        result.tokens.append(random.next() % 3 == 0 ? respelt(token) : token)
        result.labels.append(EntityLabel.of(mention.type, place))
      }
      start = mention.tokens.upperBound
    }
    result.tokens += sentence.tokens[start...]
    result.labels += sentence.labels[start...]
    return result
  }

  /// A word with a capital and small letters with other consonants and vowels; any other as it is.
  private mutating func respelt(_ token: [UInt8]) -> [UInt8] {
    guard token.count > 3, token[0] >= 0x41, token[0] <= 0x5A else { return token }
    var result = token
    for index in 1..<token.count {
      let letters = Self.vowels.contains(token[index]) ? Self.vowels : Self.consonants
      guard letters.contains(token[index]), random.next() % 2 == 0 else { continue }
      result[index] = letters[Int(random.next() % UInt64(letters.count))]
    }
    return result
  }

  private static let vowels = Array("aeiou".utf8)
  private static let consonants = Array("bcdfghjklmnprstvz".utf8)
}
