import DragomanDocuments
import DragomanLanguage
import DragomanMatching

/// The contexts of a term for a table cell: the English in context, else a few words of the text around it.
struct ContextSnippet {
  /// No cell holds more: a term may stand in a text ten thousand times.
  private static let limit = 5
  /// How far a snippet reaches to each side, in bytes.
  private static let reach = 36

  private let document: Document?
  private let base: TextLayer?

  /// - Parameter document: The text to cut from; without it an occurrence shows its own words.
  init(_ document: Document?) {
    self.document = document
    base = document.map { TextLayer($0.source) }
  }

  /// The first distinct contexts of a term, in order.
  func contexts(of term: TermList.Term) -> [String] {
    var contexts: [String] = []
    for occurrence in term.occurrences {
      let context = occurrence.inContext ?? snippet(of: occurrence) ?? occurrence.text
      if !contexts.contains(context) { contexts.append(context) }
      if contexts.count == Self.limit { break }
    }
    return contexts
  }

  /// The French words around the first occurrence; nil without a text to cut them from.
  func quotation(of term: TermList.Term) -> String? {
    term.occurrences.first.flatMap(snippet)
  }

  private func snippet(of occurrence: TermList.Occurrence) -> String? {
    guard let document, let base, let first = occurrence.spans.first, let last = occurrence.spans.last else {
      return nil
    }
    let prose = document.prose.bytes
    let start = Int(document.prose.derived(first, from: base).start)
    let end = Int(document.prose.derived(last, from: base).end)
    guard start < end, end <= prose.count else { return nil }
    let low = Self.reachBack(in: prose, from: start)
    let high = Self.reachForward(in: prose, from: end)
    let text = String(decoding: prose[low..<high], as: UTF8.self)
    let before = low == 0 || prose[low - 1] == 0x0A ? "" : "…"
    let after = high == prose.count || prose[high] == 0x0A ? "" : "…"
    return before + text.split(whereSeparator: \.isWhitespace).joined(separator: " ") + after
  }

  /// The start of the first whole word within reach, in the same line.
  private static func reachBack(in text: [UInt8], from start: Int) -> Int {
    var index = start
    var word = start
    while index > 0, text[index - 1] != 0x0A, start - index < reach {
      index -= 1
      if index == 0 || text[index - 1] == 0x20 || text[index - 1] == 0x0A { word = index }
    }
    return word
  }

  /// The end of the last whole word within reach, in the same line.
  private static func reachForward(in text: [UInt8], from end: Int) -> Int {
    var index = end
    var word = end
    while index < text.count, text[index] != 0x0A, index - end < reach {
      index += 1
      if index == text.count || text[index] == 0x20 || text[index] == 0x0A { word = index }
    }
    return word
  }
}
