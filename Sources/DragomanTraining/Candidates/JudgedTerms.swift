package import DragomanLanguage
import DragomanMatching

/// Words and phrases of texts of several fields, each judged by a reader: a term of the text's field, a term of another
/// field that the text merely mentions, or none. In acts the language of law is a field of its own.
///
/// Single words were judged generously, phrases strictly: a word of the field counts, a phrase only where its parts do
/// not say all that it means.
package struct JudgedTerms {
  /// What a reader said of a word or phrase.
  enum Judgement: String {
    case term, other
    case none = "-"
  }

  /// Per text, then per kind, what was judged, under lemmas in small letters.
  private(set) var texts: [String: [TermhoodModel.Kind: [String: Judgement]]] = [:]

  /// Reads a table with a header and the columns text, kind (`noun`, `adjective`, `verb`, `phrase`), lemmas (articles
  /// left out) and judgement (`term`, `other` or `-`).
  ///
  /// - Throws: `FileError` with the line for what is no such row.
  package init(_ bytes: [UInt8], path: String) throws(FileError) {
    let kinds: [String: TermhoodModel.Kind] = [
      "noun": .noun, "adjective": .adjective, "verb": .verb, "phrase": .phrase,
    ]
    for (number, line) in bytes.split(separator: 0x0A).enumerated().dropFirst() {
      let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      guard fields.count == 4, let kind = kinds[fields[1]], let judgement = Judgement(rawValue: fields[3]) else {
        throw FileError(
          path: "\(path):\(number + 1)",
          reason:
            "expected text, noun|adjective|verb|phrase, lemmas and term|other|-, found \(fields.joined(separator: ", "))"
        )
      }
      texts[fields[0], default: [:]][kind, default: [:]][fields[2]] = judgement
    }
  }
}
