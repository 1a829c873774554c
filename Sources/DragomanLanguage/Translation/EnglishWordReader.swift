/// Cuts English into words for counting, and knows which word a form belongs to.
package struct EnglishWordReader: Sendable {
  private let isListed: @Sendable (String) -> Bool

  /// A reader that knows these words, in lower case.
  package init(listed: Set<String>) { isListed = { listed.contains($0) } }

  /// A reader that knows the English words of a lexicon.
  package init(lexicon: TranslationLexicon) { isListed = { lexicon.isEnglish($0) } }

  /// The words of a text in lower case; an empty one stands wherever a mark parts them.
  package func words(of text: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    func end() {
      while word.last == 0x2D || word.last == 0x27 { word.removeLast() }
      guard !word.isEmpty else { return }
      if word.count > 2, word.suffix(2) == [0x27, 0x73] { word.removeLast(2) }
      words.append(String(decoding: WordFolding.lowercase(word), as: UTF8.self))
      word = []
    }
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let isLetter = byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0xC3 && byte <= 0xC5
      if isLetter || byte >= 0x80 && byte < 0xC0 && !word.isEmpty || byte >= 0x30 && byte <= 0x39 {
        word.append(byte)
      } else if byte == 0x2D && !word.isEmpty {
        word.append(byte)
      } else if byte == 0x27 && !word.isEmpty {
        word.append(byte)
      } else if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] == 0x99 {
        if !word.isEmpty { word.append(0x27) }
        index += 2
      } else {
        end()
        if byte != 0x20, words.last?.isEmpty == false { words.append("") }
        if byte >= 0xE0 { index += 2 }
      }
      index += 1
    }
    end()
    return words
  }

  /// Plurals that are words of their own.
  private static let plurals: Set<String> = [
    "affairs", "aims", "arms", "customs", "economics", "goods", "headquarters", "hostilities", "means", "news",
    "physics", "politics", "premises", "proceedings", "series", "species", "talks", "thanks", "works", "ethics",
    "mathematics", "statistics", "this", "has", "was", "its", "his", "us", "is", "as", "states", "nations",
  ]

  /// The singular of a plural, as far as the word list knows it; any other form stays.
  package func singular(_ word: String) -> String {
    guard word.utf8.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss"), !Self.plurals.contains(word) else {
      return word
    }
    var candidates: [String] = []
    if word.hasSuffix("ies") { candidates.append(word.dropLast(3) + "y") }
    candidates.append(String(word.dropLast()))
    if word.hasSuffix("es") { candidates.append(String(word.dropLast(2))) }
    return candidates.first { $0.utf8.count > 2 && isListed($0) } ?? word
  }

  /// Words that join others and are nobody's equivalent.
  package static let functionWords: Set<String> = [
    "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "with", "from", "and", "or", "is", "are", "was",
    "were", "be", "been", "being", "has", "have", "had", "that", "this", "these", "those", "it", "its", "as", "not",
    "shall", "may", "will", "would", "which", "who", "such", "any", "other", "if", "under", "into", "than", "but",
    "he", "she", "they", "we", "i", "you", "his", "her", "their", "our", "there", "do", "does", "did", "can", "so",
    "no", "must", "s", "t", "where", "when", "what", "him", "them", "us", "me", "my", "your", "subsection",
    "paragraph", "section", "",
  ]
}
