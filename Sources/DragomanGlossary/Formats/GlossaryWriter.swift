/// What writing a glossary gives: the bytes, and what the target could not hold as it was.
public struct GlossaryWriting: Sendable {
  /// The file, in UTF-8 unless the format asks for another encoding.
  public var bytes: [UInt8]
  /// The dialect that was written; `nil` for formats that have none.
  public var dialect: GlossaryDialect?
  /// What was changed, kept as something else, or left out; alike ones are one, with their number.
  public var diagnostics: [Diagnostic]
}

/// Writes glossaries.
///
/// The form is canonical: the same glossary gives the same bytes, with an indentation of two spaces and one data
/// category on a line, so that changes stay small in a version history. The file is valid by the schema of its
/// edition whatever the glossary holds; what the target cannot hold is reported.
///
/// ```swift
/// let writing = try GlossaryWriter(format: .tbx).write(glossary)
/// ```
public struct GlossaryWriter: Sendable {
  /// The format: any but those that are read only.
  public var format: GlossaryFormat
  /// The dialect asked for; `nil` for the smallest that holds the data.
  public var dialect: GlossaryDialect?
  /// The source language of formats that have two; that of the first sections in TBX 2008, whose readers take the
  /// first two for a pair.
  public var sourceLanguage: LanguageTag
  /// The target language of formats that have two; that of the second sections in TBX 2008.
  public var targetLanguage: LanguageTag

  /// A writer.
  public init(
    format: GlossaryFormat = .tbx, dialect: GlossaryDialect? = nil,
    sourceLanguage: LanguageTag = .french, targetLanguage: LanguageTag = .english
  ) {
    self.format = format
    self.dialect = dialect
    self.sourceLanguage = sourceLanguage
    self.targetLanguage = targetLanguage
  }

  /// Writes a glossary.
  ///
  /// - Throws: When a text holds a character that XML cannot, or the format is not one that is written.
  /// - Complexity: O(*n*) in the size of the glossary.
  public func write(_ glossary: Glossary) throws(GlossaryError) -> GlossaryWriting {
    guard let writer = GlossaryFormats.writers.first(where: { $0.formats.contains(format) }) else {
      throw GlossaryError(.unrecognized, "‘\(format)’ is not a format that is written")
    }
    return try writer.write(glossary, as: self)
  }
}

extension Glossary {
  /// Puts the sections of one language before the others, each part in its order.
  mutating func putFirst(_ language: LanguageTag) {
    for index in entries.indices { entries[index].putFirst(language) }
  }
}

extension ConceptEntry {
  /// Puts the sections of one language before the others, each part in its order.
  mutating func putFirst(_ language: LanguageTag) {
    guard let index = languages.firstIndex(where: { $0.language.isSameLanguage(as: language) }) else { return }
    let isLater = languages[index...].dropFirst().contains { $0.language.isSameLanguage(as: language) }
    if index == 0, !isLater { return }
    languages =
      languages.filter { $0.language.isSameLanguage(as: language) }
      + languages.filter { !$0.language.isSameLanguage(as: language) }
  }
}
