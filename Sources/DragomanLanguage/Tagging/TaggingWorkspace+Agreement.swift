/// Features that a form alone does not tell, taken from the words that it agrees with: the number of *pays* and the
/// gender of *ministre* from the article, the person of *parle* from the pronoun.
extension TaggingWorkspace {
  /// Settles the features of a sentence that has been tagged.
  ///
  /// - Complexity: O(tokens).
  mutating func agree(in sentence: Range<Int>, _ bytes: Span<UInt8>) {
    for index in sentence where tokens[index].wordCount == 1 {
      let word = Int(tokens[index].analysis)
      let open = openFeatures(of: word)
      if open.isEmpty { continue }
      let partner = open == .person ? subject(of: index, in: sentence, bytes) : modifiers(of: index, in: sentence)
      let features = analyses[word].features.agreeing(with: partner, in: open)
      setFeatures(index, features, label: sequence.labels[index - sentence.lowerBound])
    }
  }

  /// The last word of a token: that of a contraction which is followed by a noun.
  private func lastWord(_ index: Int) -> (part: PartOfSpeech, features: MorphologicalFeatures) {
    let place = Int(tokens[index].analysis) + Int(tokens[index].wordCount) - 1
    return (analyses[place].partOfSpeech, analyses[place].features)
  }

  /// Gender and number of the determiner of a noun, and of the adjectives beside it.
  private func modifiers(of index: Int, in sentence: Range<Int>) -> MorphologicalFeatures {
    var found = MorphologicalFeatures()
    func take(_ features: MorphologicalFeatures) {
      found = features.intersection([.gender, .number]).agreeing(with: found, in: [.gender, .number])
    }
    var place = index - 1
    scan: while place >= max(sentence.lowerBound, index - 4) {
      let word = lastWord(place)
      switch word.part {
      case .determiner:
        take(word.features)
        break scan
      case .adjective: take(word.features)
      case .numeral: take(word.features.intersection(.number))
      case .adverb: break
      default: break scan
      }
      place -= 1
    }
    if index + 1 < sentence.upperBound, lastWord(index + 1).part == .adjective { take(lastWord(index + 1).features) }
    return found
  }

  /// The person of a finite verb's subject where that is a pronoun beside it. Where none is, verbs in *-e*, which may
  /// be the first person's or the third's, are the third's.
  private func subject(of index: Int, in sentence: Range<Int>, _ bytes: Span<UInt8>) -> MorphologicalFeatures {
    if index + 1 < sentence.upperBound, bytes[Int(tokens[index + 1].start)] == 0x2D,
      let person = Self.invertedSubjects[text(index + 1, bytes)]
    {
      return person
    }
    var farthest: MorphologicalFeatures?
    var place = index - 1
    while place >= max(sentence.lowerBound, index - 5), tokens[place].span.range.count <= 5 {
      let form = text(place, bytes)
      if let person = Self.subjects[form] { return person }
      if let person = Self.subjectsOrObjects[form] {
        farthest = person
      } else if !Self.objects.contains(form) {
        break
      }
      place -= 1
    }
    // *Nous nous parlons*, but *ces pays nous parlent*.
    let isObject = place >= sentence.lowerBound && [.noun, .properNoun, .pronoun].contains(lastWord(place).part)
    if let farthest, !isObject { return farthest }
    return bytes[Int(tokens[index].end) - 1] | 0x20 == 0x65 ? Self.thirdPerson : MorphologicalFeatures()
  }

  private func text(_ index: Int, _ bytes: Span<UInt8>) -> String {
    var letters: [UInt8] = []
    for place in tokens[index].span.range { letters.append(bytes[place]) }
    return String(decoding: WordFolding.lowercase(letters), as: UTF8.self)
  }

  private static func person(_ person: UInt32) -> MorphologicalFeatures {
    MorphologicalFeatures(rawValue: person << 15)
  }
  private static let thirdPerson = person(3)

  private static let subjects: [String: MorphologicalFeatures] = [
    "je": person(1), "j'": person(1), "tu": person(2), "il": person(3), "elle": person(3), "on": person(3),
    "ils": person(3), "elles": person(3),
  ]
  private static let subjectsOrObjects = ["nous": person(1), "vous": person(2)]
  private static let objects: Set = [
    "ne", "n'", "me", "m'", "te", "t'", "se", "s'", "le", "la", "l'", "les", "lui", "leur", "y", "en",
  ]
  /// All begin with a hyphen.
  private static let invertedSubjects: [String: MorphologicalFeatures] = [
    "-je": person(1), "-tu": person(2), "-il": person(3), "-elle": person(3), "-on": person(3), "-ils": person(3),
    "-elles": person(3), "-t-il": person(3), "-t-elle": person(3), "-t-on": person(3), "-ce": person(3),
    "-nous": person(1), "-vous": person(2),
  ]
}
