import DragomanMatching

/// Terms of several words as a large terminology database holds them, made of the words of real ones.
enum SampleTerms {
  /// So many different terms; the same glossary gives the same ones.
  static func generate(count: Int, from glossary: [String]) -> [String] {
    var words: [String] = []
    var known: Set<String> = []
    for term in glossary {
      for word in term.split(separator: " ") where word.utf8.count > 3 && word.utf8.allSatisfy(isLetter) {
        if known.insert(String(word)).inserted { words.append(String(word)) }
      }
    }
    var random = SampleRandom(seed: 3)
    var terms: Set<String> = []
    var ordered: [String] = []
    ordered.reserveCapacity(count)
    while ordered.count < count, words.count > 100 {
      let term = nextTerm(words, &random)
      if terms.insert(term).inserted { ordered.append(term) }
    }
    return ordered
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  private static func nextTerm(_ words: [String], _ random: inout SampleRandom) -> String {
    func word() -> String { words[random.below(words.count)] }
    switch random.below(10) {
    case 0: return word()
    case 1..<5: return "\(word()) \(word())"
    case 5..<7: return "\(word()) de \(word())"
    case 7..<9: return "\(word()) de la \(word()) \(word())"
    default: return "\(word()) \(word()) pour le \(word()) et la \(word())"
    }
  }

  /// A concept for each term.
  static func concepts(_ terms: [String]) -> [ConceptRecord] {
    terms.enumerated().map { number, term in
      ConceptRecord(
        id: "c\(number)", termClass: .term, french: [TermRecord(term, partOfSpeech: .noun)],
        english: [TermRecord("term \(number)")])
    }
  }
}
