import DragomanLanguage

/// Finds the later mentions of a name by its noun alone, which keeps its capital and has an article: *l'Institut*
/// behind *l'Institut norvégien des affaires maritimes*.
struct ShortNames {
  let reader: PhraseReader
  let text: TextLayer
  /// Per lemma of a noun, the one name that has it; nil where several do.
  private var owners: [UInt32: Int?] = [:]

  /// - Parameter phrases: The phrases of the list.
  /// - Complexity: O(*n*) in their number.
  init(reader: PhraseReader, text: TextLayer, named phrases: [Int]) {
    self.reader = reader
    self.text = text
    for phrase in phrases where reader.table.phrases[phrase].isNamed {
      let noun = head(of: phrase).lemma
      owners.updateValue(owners[noun] == nil ? phrase : nil, forKey: noun)
    }
  }

  /// Where a name stands by its noun alone, behind its first mention in full.
  ///
  /// - Complexity: O(*n*) in the occurrences of the noun.
  func occurrences(of phrase: Int) -> [PhraseTable.Occurrence] {
    let table = reader.table
    guard table.phrases[phrase].isNamed, owners[head(of: phrase).lemma] == phrase,
      let noun = table.number(of: [head(of: phrase)])
    else { return [] }
    let first = table.occurrences[Int(table.phrases[phrase].firstOccurrence)].span
    var found: [PhraseTable.Occurrence] = []
    table.forEachOccurrence(of: Int(noun)) { occurrence in
      if occurrence.isFree, occurrence.second.isEmpty, occurrence.span.start >= first.end, isShortName(occurrence.span)
      {
        found.append(occurrence)
      }
    }
    return found
  }

  private func head(of phrase: Int) -> PhraseWord {
    let words = reader.table.words(of: phrase)
    return words[words.startIndex + Int(reader.table.phrases[phrase].head)]
  }

  /// Whether a capital begins the word, and a definite article in the singular stands before it.
  private func isShortName(_ span: TextSpan) -> Bool {
    let bytes = text.bytes
    let start = Int(span.start)
    let isCapital = bytes[start] >= 0x41 && bytes[start] <= 0x5A || bytes[start] == 0xC3 && bytes[start + 1] < 0x9F
    guard isCapital else { return false }
    return Self.articles.contains { article in
      article.count <= start && bytes[start - article.count..<start].elementsEqual(article)
    }
  }

  private static let articles: [[UInt8]] = [
    "l'", "l\u{2019}", "L'", "L\u{2019}", "le ", "la ", "Le ", "La ", "du ", "au ",
  ].map { Array($0.utf8) }
}
