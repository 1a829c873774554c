import DragomanXML

/// How many concepts and terms a glossary has.
///
/// Terms are counted by the language tag as the file writes it, and only where there is a term: blank ones are
/// not counted.
public struct GlossaryStatistics: Sendable, Hashable {
  /// How many concept entries there are.
  public var concepts: Int
  /// How many terms that are not blank there are in each language.
  public var terms: [LanguageTag: Int]

  /// Statistics as given.
  public init(concepts: Int, terms: [LanguageTag: Int]) {
    self.concepts = concepts
    self.terms = terms
  }

  /// The languages with their numbers of terms, in the order of the tags.
  public var sortedTerms: [(language: LanguageTag, count: Int)] {
    terms.map { (language: $0.key, count: $0.value) }
      .sorted { $0.language.rawValue < $1.language.rawValue }
  }

  /// Counts what a file holds without building the model.
  ///
  /// Gives the same numbers as reading the file and counting the model, for TBX in memory that does not depend on
  /// the number of entries; only the entries that reading makes of language sections outside of any are not counted.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file.
  ///   - path: The name of the file, for messages only.
  /// - Throws: As ``GlossaryReader/read(_:path:)`` does.
  /// - Complexity: O(*n*) in the length of the file.
  public init(counting bytes: [UInt8], path: String) throws(GlossaryError) {
    try self.init(counting: GlossaryInput(bytes, path: path))
  }

  /// Counts what a file holds as it is read, for TBX in memory that does not depend on its length, see
  /// ``init(counting:path:)``.
  public init(counting input: GlossaryInput) throws(GlossaryError) {
    let sign = ContentSign(input)
    if let (reader, _) = GlossaryFormats.reader(for: sign), !(reader is TBXReader) {
      self.init(try reader.read(input, sign, GlossaryReadingOptions()).glossary)
      return
    }
    do throws(XMLError) {
      var xml = try input.xmlReader()
      let root = try TBXRoot(recognizing: &xml)
      var counter = TBXCounter(xml, root: root)
      try counter.count()
      self.init(concepts: counter.concepts, terms: counter.termsByLanguage)
    } catch {
      throw GlossaryError(error, path: input.path, bytes: input.head)
    }
  }

  /// Counts what a glossary holds.
  ///
  /// - Complexity: O(*n*) in the number of terms.
  public init(_ glossary: Glossary) {
    concepts = glossary.entries.count
    terms = [:]
    for entry in glossary.entries {
      for section in entry.languages {
        let count = section.terms.count { !$0.isBlank }
        if count > 0 { terms[section.language, default: 0] += count }
      }
    }
  }
}
