package import DragomanLanguage

/// Words that are common in the texts at hand, each judged by itself by a reader: of every text, of many fields, or of
/// one.
package struct JudgedWords {
  /// By the key of ``WordFrequencies``.
  private(set) var generality: [UInt64: WordFrequencies.Generality] = [:]

  /// Reads a table with a header and the columns kind (`noun`, `adjective`, `verb`), lemma and judgement (`general`,
  /// `shared`, `field`).
  ///
  /// - Throws: `FileError` with the line for what is no such row.
  package init(_ bytes: [UInt8], path: String) throws(FileError) {
    let parts: [String: PartOfSpeech] = ["noun": .noun, "adjective": .adjective, "verb": .verb]
    let said: [String: WordFrequencies.Generality] = ["general": .general, "shared": .shared, "field": .ofField]
    for (number, line) in bytes.split(separator: 0x0A).enumerated().dropFirst() {
      let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      guard fields.count == 3, let part = parts[fields[0]], let judgement = said[fields[2]] else {
        throw FileError(
          path: "\(path):\(number + 1)",
          reason: "expected noun|adjective|verb, a lemma and general|shared|field, found "
            + fields.joined(separator: ", "))
      }
      generality[WordFrequencies.key(fields[1], part)] = judgement
    }
  }
}
