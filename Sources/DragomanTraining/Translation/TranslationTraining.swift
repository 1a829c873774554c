package import DragomanLanguage
import Foundation

/// Compiles the translation lexicon from bilingual texts, public termbases, tables of names and a word list.
///
/// Only what may be shipped goes in: see the notice beside the file.
package struct TranslationTraining {
  private let data: DataFolder
  private let reader: FrenchPhraseReader
  private let english: EnglishWordReader
  private var builder = TranslationLexiconBuilder()
  private var pairs: [(source: [Int32], target: [Int32])] = []
  private var frenchNumbers: [String: Int32] = [:]
  private var englishNumbers: [String: Int32] = [:]
  private var frenchKeys: [String] = []
  private var englishWords: [String] = []
  private var wordCounts: [String: Int] = [:]
  private var pairCounts: [String: Int] = [:]

  /// Sentences with more words tell little of each.
  private static let longestSentence = 60

  /// Begins with a word list, one word a line.
  package init(data: DataFolder, reader: FrenchPhraseReader, wordLists: [String]) throws {
    self.data = data
    self.reader = reader
    var listed: Set<String> = []
    for path in wordLists {
      for line in try FileBytes.read(path).split(separator: 0x0A) {
        let word = String(decoding: WordFolding.lowercase(Array(line)), as: UTF8.self)
        if !word.hasSuffix("'s") { listed.insert(word) }
      }
    }
    english = EnglishWordReader(listed: listed)
    for word in listed { builder.count(word: word, 0) }
  }

  /// Counts the words of sentence pairs.
  ///
  /// - Parameter file: Columns with a header line that names `fr` and `en`.
  package mutating func addTexts(_ file: String, weight: Int = 1) throws {
    try forEachRow(file) { french, english in addPair(french, english, weight: weight) }
  }

  /// Adds the terms of a termbase, and their words.
  package mutating func addTerms(
    _ file: String, _ source: TranslationLexicon.Source
  ) throws {
    try forEachRow(file) { french, english in
      guard !french.contains("("), !english.contains("(") else { return }
      let french = french.split(separator: ",").first.map(String.init) ?? french
      addPair(french, english, weight: 1)
      let words = reader.words(of: french)
      guard words.count > 1, words.count < 12 else { return }
      builder.add(.term, words.termKey, Self.lowered(english), source)
    }
  }

  /// Adds names of places in both languages.
  package mutating func addPlaces(_ names: [(french: String, english: String)], _ source: TranslationLexicon.Source) {
    for (french, english) in names {
      builder.add(.place, WordFolding.folded(french), english, source)
    }
  }

  /// Aligns the words and writes the file.
  package consuming func finish() -> [UInt8] {
    let links = WordAlignment(pairs, sourceCount: frenchKeys.count).links(rounds: 6, minimumCount: 1.5)
    for (number, list) in links.enumerated() {
      for link in list.prefix(4) where link.score >= max(0.04, (list.first?.score ?? 0) * 0.2) {
        builder.add(.word, frenchKeys[number], englishWords[link.target], .parallelText, share: link.score)
      }
    }
    for (word, count) in wordCounts { builder.count(word: word, count) }
    for (pair, count) in pairCounts where count > 2 { builder.count(pair: pair, count) }
    return builder.finish()
  }

  private mutating func addPair(_ french: String, _ english: String, weight: Int) {
    let words = self.english.words(of: english)
    for (index, word) in words.enumerated() where !word.isEmpty {
      wordCounts[word, default: 0] += 1
      if index > 0, !words[index - 1].isEmpty { pairCounts[words[index - 1] + " " + word, default: 0] += 1 }
    }
    var target: [Int32] = []
    for word in words where !EnglishWordReader.functionWords.contains(word) {
      let number = Self.number(self.english.singular(word), &englishNumbers, &englishWords)
      if !target.contains(number) { target.append(number) }
    }
    var source: [Int32] = []
    for key in reader.words(of: french).compactMap(\.key) {
      let number = Self.number(key, &frenchNumbers, &frenchKeys)
      if !source.contains(number) { source.append(number) }
    }
    guard !source.isEmpty, !target.isEmpty, max(source.count, target.count) <= Self.longestSentence else { return }
    for _ in 0..<weight { pairs.append((source, target)) }
  }

  private static func number(_ key: String, _ numbers: inout [String: Int32], _ keys: inout [String]) -> Int32 {
    if let known = numbers[key] { return known }
    let number = Int32(keys.count)
    numbers[key] = number
    keys.append(key)
    return number
  }

  /// Small letters where only the first word has a capital and is no acronym.
  private static func lowered(_ term: String) -> String {
    let words = term.split(separator: " ")
    guard let first = words.first, first.dropFirst().allSatisfy({ $0.isLowercase || $0 == "-" }),
      words.dropFirst().allSatisfy({ $0.first?.isUppercase != true })
    else { return term }
    return first.lowercased() + term.dropFirst(first.count)
  }

  private func forEachRow(_ file: String, _ body: (String, String) -> Void) throws {
    let text = String(decoding: try data.bytes(file), as: UTF8.self)
    var lines = text.split(separator: "\n").makeIterator()
    let header = lines.next()?.split(separator: "\t", omittingEmptySubsequences: false) ?? []
    guard let french = header.firstIndex(of: "fr"), let english = header.firstIndex(of: "en") else {
      throw FileError(path: file, reason: "expected a header line with the columns fr and en")
    }
    while let line = lines.next() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count > max(french, english) else { continue }
      body(String(fields[french]), String(fields[english]))
    }
  }
}
