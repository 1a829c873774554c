public import DragomanGlossary
public import DragomanLanguage

/// Compares terms as matching sees them: two French terms with one key are found by the same words of a text.
final class FrenchTermKeys {
  private let analyzer: FrenchAnalyzer
  private var batch: TermBatch
  /// The keys of forms as elements of terms of several words, with a blank behind each; nil where not asked for yet.
  private var elements: [[UInt8]?] = []

  init(analyzer: FrenchAnalyzer) {
    self.analyzer = analyzer
    batch = TermBatch(analyzer: analyzer)
  }

  /// The keys of French terms with inflection left aside.
  ///
  /// - Complexity: O(length), and a look-up in the lexicon for each form not met before.
  func lemmaKeys(_ terms: [(term: String, partOfSpeech: String?)]) -> [UInt64] {
    var keys = [UInt64](repeating: TermKeys.hash([]), count: terms.count)
    var first = 0
    for (number, term) in terms.enumerated() {
      let canShare = TermBatch.canShare(term.term)
      if !canShare || batch.count == TermBatch.size {
        readBatch(of: terms, from: first, into: &keys)
        first = number
      }
      batch.add(term.term)
      if !canShare {
        readBatch(of: terms, from: first, into: &keys)
        first = number + 1
      }
    }
    readBatch(of: terms, from: first, into: &keys)
    return keys
  }

  /// Works out the keys of the terms in the batch, the first of which has the number `first`.
  private func readBatch(
    of terms: [(term: String, partOfSpeech: String?)], from first: Int, into keys: inout [UInt64]
  ) {
    // The forms of a million terms are not to be kept for their own sake.
    if elements.count > 1 << 17 {
      batch.forgetForms()
      elements.removeAll(keepingCapacity: true)
    }
    var key: [UInt8] = []
    var open = -1
    batch.read { number, units, forms in
      if number != open { key.removeAll(keepingCapacity: true) }
      open = number
      var wordCount = 0
      for unit in units where unit.isWord { wordCount += 1 }
      let part =
        wordCount == 1 ? TermRecord.PartOfSpeech(glossaryValue: terms[first + number].partOfSpeech) : nil
      for unit in units where unit.isWord { append(unit.form, forms, part, to: &key) }
      keys[first + number] = TermKeys.hash(key)
    }
  }

  private func append(
    _ form: UInt32, _ forms: borrowing FormTable, _ part: TermRecord.PartOfSpeech?, to key: inout [UInt8]
  ) {
    while elements.count <= Int(form) { elements.append(nil) }
    if part == nil, let known = elements[Int(form)] {
      key += known
      return
    }
    // A term that lives in the plural is another pattern, but no other lemma.
    var element = FormKeys.key(ofElement: form, in: forms, part: part).filter { $0 != FormKeys.pluralMark }
    element.append(0x20)
    key += element
    if part == nil { elements[Int(form)] = element }
  }

  /// The key of a term with case, accents, hyphens, apostrophes and spaces left aside.
  static func foldedKey(_ term: String) -> UInt64 {
    TermKeys.hash(
      WordFolding.fold(Array(term.utf8)).lazy.filter { $0 != 0x20 && $0 != 0x2D && $0 != 0x27 })
  }
}

extension TermKeys {
  /// Keys that see through French inflection.
  public static func french(_ analyzer: FrenchAnalyzer) -> TermKeys {
    let keys = FrenchTermKeys(analyzer: analyzer)
    return TermKeys(folded: FrenchTermKeys.foldedKey, lemmas: keys.lemmaKeys)
  }
}
