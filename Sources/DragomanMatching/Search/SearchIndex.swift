package import DragomanLanguage

/// Glossaries compiled for searching: a million terms are looked through in some hundredths of a second.
///
/// Immutable and shared; opened from memory or from a mapped file, of which only what is looked at is read.
public struct SearchIndex: Sendable {
  let strings: MappedArray<UInt8>
  let texts: MappedArray<UInt8>
  let rowStarts: MappedArray<UInt32>
  let rows: MappedArray<UInt32>
  let kinds: MappedArray<UInt32>
  let concepts: MappedArray<UInt32>
  let terms: MappedArray<UInt32>
  let glossaries: MappedArray<UInt32>

  /// Opens an image. All numbers in it are looked at, so that a damaged file is refused and never makes a search
  /// fail; its texts are not.
  ///
  /// - Throws: `Image.Damage` for what is no image of this kind.
  /// - Complexity: O(*n*) in the number of terms, without reading the texts.
  package init(_ file: MappedFile) throws(Image.Damage) {
    let sections = SearchLayout.Section.allCases
    let image = try Image(
      file, magic: SearchLayout.magic, version: SearchLayout.formatVersion, sections: sections.count,
      verifyingChecksum: false)
    strings = try image.section(SearchLayout.Section.strings.rawValue, of: UInt8.self)
    texts = try image.section(SearchLayout.Section.texts.rawValue, of: UInt8.self)
    func numbers(_ section: SearchLayout.Section) throws(Image.Damage) -> MappedArray<UInt32> {
      try image.section(section.rawValue, of: UInt32.self)
    }
    rowStarts = try numbers(.rowStarts)
    rows = try numbers(.rows)
    kinds = try numbers(.kinds)
    concepts = try numbers(.concepts)
    terms = try numbers(.terms)
    glossaries = try numbers(.glossaries)
    guard isSound else { throw Image.Damage("a number in the index leads outside of it") }
  }

  /// The number of concepts.
  public var conceptCount: Int { concepts.count / SearchLayout.conceptWidth }

  /// The number of terms.
  public var termCount: Int { Int(kinds[1]) }

  private var isSound: Bool {
    guard rowStarts.count == rows.count + 1, kinds.count == SearchTextKind.allCases.count + 1,
      concepts.count % SearchLayout.conceptWidth == 0, terms.count % SearchLayout.termWidth == 0,
      glossaries.count % SearchLayout.glossaryWidth == 0
    else { return false }
    var last: UInt32 = 0
    for index in 0..<rowStarts.count {
      let start = rowStarts[index]
      guard start >= last else { return false }
      last = start
    }
    guard Int(last) <= texts.count, rowStarts[0] == 0 else { return false }
    last = 0
    for index in 0..<kinds.count {
      guard kinds[index] >= last else { return false }
      last = kinds[index]
    }
    guard Int(last) == rows.count, kinds[0] == 0 else { return false }
    let count = conceptCount
    for index in 0..<rows.count where SearchRow(rawValue: rows[index]).concept >= count { return false }
    func isString(_ values: MappedArray<UInt32>, _ index: Int) -> Bool {
      Int(values[index]) + Int(values[index + 1]) <= strings.count
    }
    let (termCount, glossaryCount) = (
      terms.count / SearchLayout.termWidth, glossaries.count / SearchLayout.glossaryWidth
    )
    for index in 0..<count {
      let record = index * SearchLayout.conceptWidth
      guard isString(concepts, record), Int(concepts[record + 2]) < glossaryCount,
        Int(concepts[record + 4]) + Int(concepts[record + 5]) <= termCount
      else { return false }
    }
    for index in 0..<termCount where !isString(terms, index * SearchLayout.termWidth) { return false }
    for index in 0..<glossaryCount {
      let record = index * SearchLayout.glossaryWidth
      guard isString(glossaries, record), isString(glossaries, record + 2) else { return false }
    }
    return true
  }

  // MARK: - What is shown

  /// A concept as results show it.
  public struct Concept: Sendable, Hashable {
    /// The identifier; empty where the file has none.
    public let id: String
    /// The name of the glossary.
    public let glossary: String
    /// The file.
    public let path: String
    /// The line on which the concept begins.
    public let line: Int
    /// The French terms.
    public let french: [String]
    /// The English terms.
    public let english: [String]
  }

  /// A concept by its number.
  ///
  /// - Precondition: `0 <= number < conceptCount`.
  public subscript(number: Int) -> Concept {
    let record = number * SearchLayout.conceptWidth
    let glossary = Int(concepts[record + 2]) * SearchLayout.glossaryWidth
    var french: [String] = []
    var english: [String] = []
    let first = Int(concepts[record + 4])
    for index in first..<first + Int(concepts[record + 5]) {
      let term = index * SearchLayout.termWidth
      let text = string(terms, term)
      if terms[term + 2] == SearchRow.Language.french.rawValue { french.append(text) } else { english.append(text) }
    }
    return Concept(
      id: string(concepts, record), glossary: string(glossaries, glossary), path: string(glossaries, glossary + 2),
      line: Int(concepts[record + 3]), french: french, english: english)
  }

  /// The day of the last change of a concept, as `SearchQuery.number(ofDay:)` has it.
  func day(ofConcept number: Int) -> UInt32 { concepts[number * SearchLayout.conceptWidth + 6] }

  private func string(_ values: MappedArray<UInt32>, _ index: Int) -> String {
    let offset = Int(values[index])
    return String(decoding: strings.copy(offset..<offset + Int(values[index + 1])), as: UTF8.self)
  }
}
