import DragomanDocuments
import DragomanGlossary
import DragomanLanguage
import DragomanRendering

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
      DataCategory(.note, .none, InlineText(CandidateMark.review)),
    ]
    let guesses =
      term.suggestions?.map { guess in guess.method.map { "\(guess.english) (\($0))" } ?? guess.english }
      ?? term.english ?? []
    if !guesses.isEmpty {
      categories.append(
        DataCategory(.note, .none, InlineText(CandidateMark.suggestion + guesses.joined(separator: "; "))))
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
