import DragomanLanguage
import Synchronization

/// Which English word stands for which French one in the terms of the glossaries in use: *écrit* is *written* where
/// some term has both, although no entry is for the word alone.
///
/// Worked out when it is asked for first and kept between runs beside the index; a damaged or unwritable cache only
/// costs time.
final class GlossaryWords: Sendable {
  private let index: GlossaryIndex
  private let english: EnglishWordReader
  private let cacheFolder: String?
  private let lexicon = Mutex<TranslationLexicon?>(nil)

  /// No term with more words is learned from: its words leave too much open.
  private static let longestTerm = 10
  /// What stands for a word less often is left out.
  private static let leastScore = 0.2

  /// - Parameter cacheFolder: Where they are kept; nil keeps them nowhere.
  init(index: GlossaryIndex, english: EnglishWordReader, cacheFolder: String?) {
    self.index = index
    self.english = english
    self.cacheFolder = cacheFolder
  }

  /// The words; what makes them asks for a reader.
  ///
  /// - Complexity: O(1) but for the first time, which is linear in the number of terms where no cache has them.
  func words(_ reader: FrenchPhraseReader) -> TranslationLexicon? {
    lexicon.withLock { known in
      if let known { return known }
      let path = cacheFolder.map { "\($0)/\(IndexStore.hexadecimal(index.checksum)).words" }
      if let path, ResourceLocator.exists(path), let kept = try? TranslationLexicon(path: path) {
        known = kept
        return kept
      }
      let image = compile(reader)
      if let path, let cacheFolder {
        FileBytes.makeFolder(cacheFolder)
        try? FileBytes.write(path, image)
        FileBytes.removeOldest(inFolder: cacheFolder, suffix: ".words", keeping: 4)
      }
      known = try? TranslationLexicon(image: image)
      return known
    }
  }

  private func compile(_ reader: FrenchPhraseReader) -> [UInt8] {
    var pairs: [(source: [Int32], target: [Int32])] = []
    var french = Numbers()
    var others = Numbers()
    for concept in 0..<UInt32(index.conceptCount) where index.termClass(concept) != .person {
      let words = reader.words(of: index.french(concept))
      // *de marbre* is unmoved; marble is not.
      guard words.first?.partOfSpeech != .adposition else { continue }
      let keys = words.compactMap(\.key)
      guard !keys.isEmpty, keys.count <= Self.longestTerm else { continue }
      let source = french.numbers(keys)
      for term in index.english(concept).prefix(2) where !PieceEquivalents.isGloss(term) {
        let words = english.words(of: term).filter { !EnglishWordReader.functionWords.contains($0) }
        guard !words.isEmpty, words.count <= Self.longestTerm else { continue }
        pairs.append((source, others.numbers(words.map(english.singular))))
      }
    }
    var builder = TranslationLexiconBuilder()
    let links = WordAlignment(pairs, sourceCount: french.keys.count).links(rounds: 6, minimumCount: 0.9)
    for (number, list) in links.enumerated() {
      for link in list.prefix(3) where link.score >= Self.leastScore {
        builder.add(.word, french.keys[number], others.keys[link.target], .glossaries, share: link.score)
      }
    }
    return builder.finish()
  }

  /// Numbers for words, each word once in a term.
  private struct Numbers {
    private(set) var keys: [String] = []
    private var known: [String: Int32] = [:]

    mutating func numbers(_ words: [String]) -> [Int32] {
      var numbers: [Int32] = []
      for word in words {
        let number = known[word] ?? Int32(keys.count)
        if known.updateValue(number, forKey: word) == nil { keys.append(word) }
        if !numbers.contains(number) { numbers.append(number) }
      }
      return numbers
    }
  }
}
