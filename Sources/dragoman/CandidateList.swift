import DragomanDocuments
import DragomanGlossary
import DragomanLanguage
import FoundationEssentials

/// A term list as `dragoman extract --format json` writes it: what of it makes new concepts.
struct CandidateList: Decodable {
  /// Where the list comes from.
  struct Source: Decodable {
    let path: String
    let sha256: String?
    let title: String?
    let date: String?
  }

  /// A term of the list.
  struct Term: Decodable {
    /// A guess at the English.
    struct Suggestion: Decodable {
      let english: String
      let method: String?
    }

    /// A place where the term stands.
    struct Occurrence: Decodable {
      let spans: [[Int]]?
      let text: String?
    }

    let french: String
    let termClass: String
    let english: [String]?
    let suggestions: [Suggestion]?
    let status: String
    let occurrences: [Occurrence]?

    enum CodingKeys: String, CodingKey {
      case french, english, suggestions, status, occurrences
      case termClass = "class"
    }
  }

  let source: Source
  let terms: [Term]

  /// The terms that no glossary holds.
  var candidates: [Term] { terms.filter { $0.status == "candidate" } }

  /// Reads a term list, an array of them, or one on each line.
  ///
  /// - Throws: `FileError` for what cannot be read or is no term list.
  static func read(_ path: String) throws -> [CandidateList] {
    let bytes = try FileBytes.read(path)
    let decoder = JSONDecoder()
    let first = bytes.first { $0 > 0x20 }
    do {
      if first == UInt8(ascii: "[") { return try decoder.decode([CandidateList].self, from: Data(bytes)) }
      if let whole = try? decoder.decode(CandidateList.self, from: Data(bytes)) { return [whole] }
      return try bytes.split(separator: 0x0A).filter { $0.contains { $0 > 0x20 } }
        .map { try decoder.decode(CandidateList.self, from: Data($0)) }
    } catch {
      throw FileError(
        path: path, reason: "expected a term list of dragoman extract --format json, found \(reason(error))")
    }
  }

  private static func reason(_ error: any Error) -> String {
    guard let error = error as? DecodingError else { return "something else" }
    switch error {
    case .keyNotFound(let key, _): return "an object without ‘\(key.stringValue)’"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return "another value in \(context.codingPath.map(\.stringValue).joined(separator: "."))"
    default: return "what is not JSON"
    }
  }
}

/// Makes entries of candidates, with the sentence that they stand in.
struct CandidateContext {
  private let list: CandidateList
  /// The text of the article; nil where it is no longer the one that the list was made from.
  private let text: [UInt8]?
  private let origin: String

  init(_ list: CandidateList) {
    self.list = list
    origin = [list.source.title, list.source.path, list.source.date].compactMap(\.self).joined(separator: ", ")
    guard let bytes = try? FileBytes.read(list.source.path),
      list.source.sha256 == nil || SHA256.hexadecimalDigest(of: bytes) == list.source.sha256,
      let document = try? DocumentReader().read(bytes, path: list.source.path)
    else {
      text = nil
      return
    }
    text = document.source.bytes
  }

  /// An entry to be completed: the French term with a context, and guesses at the English as a note.
  func entry(of term: CandidateList.Term) -> ConceptEntry {
    var section = TermSection(InlineText(term.french))
    if let context = context(of: term) {
      section.categories.append(
        DataCategory(
          .descrip, .context, InlineText(context),
          group: .init(members: [DataCategory(.admin, .source, InlineText(origin))])))
    }
    var categories = [
      DataCategory(.admin, .projectSubset, InlineText(term.termClass)),
      DataCategory(.note, .none, "needs review: candidate of a term list, in no glossary"),
    ]
    let guesses =
      term.suggestions?.map { guess in guess.method.map { "\(guess.english) (\($0))" } ?? guess.english }
      ?? term.english ?? []
    if !guesses.isEmpty {
      categories.append(DataCategory(.note, .none, InlineText("suggested English: " + guesses.joined(separator: "; "))))
    }
    categories.append(DataCategory(.admin, .source, InlineText(origin)))
    return ConceptEntry(id: nil, languages: [LanguageSection(.french, terms: [section])], categories: categories)
  }

  /// The words around the first occurrence, as far as its sentence goes.
  private func context(of term: CandidateList.Term) -> String? {
    guard let occurrence = term.occurrences?.first else { return nil }
    guard let text, let first = occurrence.spans?.first?.first, let last = occurrence.spans?.last?.last,
      first >= 0, first < last, last <= text.count
    else { return occurrence.text }
    let reach = 240
    var start = first
    while start > 0, first - start < reach, !isBorder(text, start - 1) { start -= 1 }
    var end = last
    while end < text.count, end - last < reach, !isBorder(text, end) { end += 1 }
    if end < text.count, [0x2E, 0x21, 0x3F].contains(text[end]) { end += 1 }
    // Where the reach ended inside of a word, the word goes.
    if first - start >= reach { while start < first, text[start] != 0x20 { start += 1 } }
    if end - last >= reach { while end > last, text[end - 1] != 0x20 { end -= 1 } }
    let words = String(decoding: text[start..<end], as: UTF8.self).split(whereSeparator: \.isWhitespace)
    return words.joined(separator: " ")
  }

  /// Whether a sentence, a line or a piece of markup ends with a byte.
  private func isBorder(_ text: [UInt8], _ index: Int) -> Bool {
    switch text[index] {
    case 0x0A, 0x3C, 0x3E: true
    case 0x2E, 0x21, 0x3F: index + 1 == text.count || text[index + 1] <= 0x20
    default: false
    }
  }
}
