import DragomanDocuments
import DragomanLanguage
import DragomanMatching

/// The text of an article with the places to mark in it, in the order in which they are written.
///
/// All offsets are into ``text``. Marks neither start nor end with white space, and none is empty.
struct AnnotatedArticle {
  /// What stands in the article: the prose, without the furniture if that is to be left out.
  let text: [UInt8]
  /// The blocks of the text; between them lies white space only.
  let paragraphs: [Paragraph]
  /// Terms, and furniture that is no whole block, by start; of those that start together the longest first.
  let marks: [Mark]
  /// All stretches of furniture, in order, whole blocks or not.
  let furniture: [Mark]
  /// The headline, where the input has one.
  let title: String?
  /// Whether one of the paragraphs is the headline.
  var hasHeadline: Bool { paragraphs.contains { $0.isHeadline } }

  /// A block of the text.
  struct Paragraph {
    let span: TextSpan
    let isHeadline: Bool
    /// Why the whole block is furniture; nil where it is not.
    let furniture: String?
  }

  /// A stretch to be marked.
  struct Mark: Equatable {
    let span: TextSpan
    let kind: Kind

    enum Kind: Equatable {
      /// Not part of the article, with the reason.
      case furniture(String)
      /// Part of an occurrence of a term.
      case term(Part)
    }
  }

  /// One continuous part of an occurrence.
  struct Part: Equatable {
    /// Index into the terms of the list.
    let term: Int
    /// Index into the occurrences of the term.
    let occurrence: Int
    /// Number of the part within its occurrence, from 0.
    let index: Int
    /// Whether no other part of the occurrence follows.
    let isLast: Bool
  }

  init(_ document: Document, _ list: TermList, furniture handling: AnnotationOptions.FurnitureHandling) {
    let base = TextLayer(document.source)
    let layer = handling == .omitted ? Self.withoutFurniture(document) : document.prose
    let text = layer.bytes
    func place(_ span: TextSpan) -> TextSpan? {
      guard Int(span.end) <= document.source.bytes.count else { return nil }
      return Self.trimmed(layer.derived(span, from: base), in: text)
    }

    var furniture: [Mark] = []
    if handling == .marked {
      for piece in document.furniture {
        guard let proseSpan = piece.proseSpan, let span = Self.trimmed(proseSpan, in: text) else { continue }
        furniture.append(Mark(span: span, kind: .furniture(piece.reason.rawValue)))
      }
    }
    furniture.sort(by: Self.standsBefore)
    let headline = document.titleSpan.flatMap(place)
    let paragraphs = ParagraphFinder(text, headline: headline, furniture: furniture).paragraphs
    var marks = Self.inline(furniture, in: paragraphs)
    for (term, entry) in list.terms.enumerated() {
      for (number, occurrence) in entry.occurrences.enumerated() {
        let spans = occurrence.spans.compactMap(place).sorted()
        for (index, span) in spans.enumerated() {
          let part = Part(term: term, occurrence: number, index: index, isLast: index == spans.count - 1)
          marks.append(Mark(span: span, kind: .term(part)))
        }
      }
    }
    self.text = text
    self.furniture = furniture
    self.marks = marks.sorted(by: Self.standsBefore)
    self.paragraphs = paragraphs
    title = document.title
  }

  /// The pieces of furniture within blocks that are not furniture as a whole.
  private static func inline(_ furniture: [Mark], in paragraphs: [Paragraph]) -> [Mark] {
    var pieces: [Mark] = []
    var first = 0
    for mark in furniture {
      while first < paragraphs.count, paragraphs[first].span.end <= mark.span.start { first += 1 }
      for paragraph in paragraphs[first...].prefix(while: { $0.span.start < mark.span.end })
      where paragraph.furniture == nil {
        let start = max(mark.span.start, paragraph.span.start)
        let end = min(mark.span.end, paragraph.span.end)
        pieces.append(Mark(span: TextSpan(start: start, end: end), kind: mark.kind))
      }
    }
    return pieces
  }

  /// The prose with the furniture cut out, still leading back to the source.
  private static func withoutFurniture(_ document: Document) -> TextLayer {
    let prose = document.prose
    var bytes: [UInt8] = []
    var map = OffsetMap()
    var copied = 0
    for span in document.furniture.compactMap(\.proseSpan).sorted() {
      guard Int(span.start) >= copied, Int(span.end) <= prose.bytes.count, !span.isEmpty else { continue }
      bytes += prose.bytes[copied..<Int(span.start)]
      map.append(
        derivedStart: bytes.count, derivedLength: 0, originStart: Int(span.start), originLength: span.count)
      copied = Int(span.end)
    }
    bytes += prose.bytes[copied...]
    return TextLayer(bytes: bytes, map: map, over: prose)
  }

  /// The span without white space at its ends, on the borders of scalars; nil when nothing is left.
  private static func trimmed(_ span: TextSpan, in text: [UInt8]) -> TextSpan? {
    var start = min(Int(span.start), text.count)
    var end = min(Int(span.end), text.count)
    // Never inside a scalar: half of one cannot be marked.
    while start < end, text[start] & 0xC0 == 0x80 { start += 1 }
    while end > start, end < text.count, text[end] & 0xC0 == 0x80 { end -= 1 }
    while start < end, isSpace(text[start]) { start += 1 }
    while end > start, isSpace(text[end - 1]) { end -= 1 }
    return start < end ? TextSpan(start, end) : nil
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// By start, the longer first; furniture holds terms, never the other way round. Total, so that the
  /// output does not depend on the sort.
  private static func standsBefore(_ a: Mark, _ b: Mark) -> Bool {
    if a.span.start != b.span.start { return a.span.start < b.span.start }
    switch (a.kind, b.kind) {
    case (.furniture, .term): return true
    case (.term, .furniture): return false
    case (.furniture(let x), .furniture(let y)): return (b.span.end, x) < (a.span.end, y)
    case (.term(let x), .term(let y)):
      if a.span.end != b.span.end { return a.span.end > b.span.end }
      return (x.term, x.occurrence, x.index) < (y.term, y.occurrence, y.index)
    }
  }
}
