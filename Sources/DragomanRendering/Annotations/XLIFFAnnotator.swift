import DragomanLanguage
import DragomanMatching
import DragomanXML

/// The article as XLIFF 2.1, for tools that translators work in: each paragraph a unit, each term marked in it, and its
/// equivalents in the glossary of the unit.
///
/// The `source` elements in their order, white space between the blocks included (`ignorable`), are the text; a
/// character that XML cannot hold stands as `cp`. Furniture is there, but not for translation.
struct XLIFFAnnotator {
  private let article: AnnotatedArticle
  private let list: TermList
  private let sink: ByteSink

  init(_ article: AnnotatedArticle, _ list: TermList, into sink: ByteSink) {
    self.article = article
    self.list = list
    self.sink = sink
  }

  func write() throws {
    var xml = XMLStreamWriter()
    xml.startDocument()
    try xml.startElement(
      "xliff",
      [
        ("xmlns", "urn:oasis:names:tc:xliff:document:2.0"), ("xmlns:gls", "urn:oasis:names:tc:xliff:glossary:2.0"),
        ("version", "2.1"), ("srcLang", list.source.language), ("trgLang", "en"),
      ])
    var file = [("id", "f1")]
    if list.source.path != "-" { file.append(("original", XMLCharacters.clean(list.source.path))) }
    try xml.startElement("file", file)
    var unit = Unit()
    try article.walk { event in
      switch event {
      case .gap(let span): unit.gap = span
      case .beginParagraph: unit.events.removeAll(keepingCapacity: true)
      case .open, .close, .text: unit.events.append(event)
      case .endParagraph(let number):
        let isLast = number == article.paragraphs.count - 1
        try write(article.paragraphs[number], unit, number: number + 1, closesFile: isLast, to: &xml)
        unit.gap = nil
        sink.bytes += xml.takeBytes()
        try sink.checkpoint()
      }
    }
    if article.paragraphs.isEmpty { try writeBlank(to: &xml) }
    xml.endElement()
    xml.endElement()
    sink.bytes += xml.finish()
  }

  /// What a unit holds, as it is met.
  private struct Unit {
    /// The white space before the block.
    var gap: TextSpan?
    /// Marks and text of the block.
    var events: [ArticleEvent] = []
  }

  /// The entries of a unit: one for each term and each English that it has there, in order of appearance.
  private struct UnitGlossary {
    private(set) var references: [TermReference] = []
    private var numbers: [Key: Int] = [:]

    private struct Key: Hashable {
      let term: Int
      let english: String
    }

    /// The number of the entry, from 1; nil for a term without English, as an entry must hold a translation.
    mutating func number(of part: AnnotatedArticle.Part, in list: TermList) -> Int? {
      let reference = TermReference(part, in: list)
      guard let english = reference.english else { return nil }
      let key = Key(term: part.term, english: english)
      if let known = numbers[key] { return known }
      references.append(reference)
      numbers[key] = references.count
      return references.count
    }
  }

  private func write(
    _ paragraph: AnnotatedArticle.Paragraph, _ unit: Unit, number: Int, closesFile: Bool,
    to xml: inout XMLStreamWriter
  ) throws(XMLError) {
    var glossary = UnitGlossary()
    for case .open(let mark, _) in unit.events {
      if case .term(let part) = article.marks[mark].kind { _ = glossary.number(of: part, in: list) }
    }
    var attributes = [("id", "u\(number)")]
    if paragraph.furniture != nil { attributes.append(("translate", "no")) }
    if paragraph.isHeadline { attributes.append(("type", "dragoman:headline")) }
    try xml.startElement("unit", attributes)
    try write(glossary, to: &xml)
    if let reason = paragraph.furniture {
      try xml.startElement("notes")
      try xml.element("note", [("category", "furniture")], reason)
      xml.endElement()
    }
    if let gap = unit.gap { try writeIgnorable(gap, to: &xml) }
    try xml.startElement("segment")
    try xml.startElement("source", [("xml:space", "preserve")])
    try write(unit.events, &glossary, to: &xml)
    xml.endElement()
    xml.endElement()
    let end = Int(paragraph.span.end)
    if closesFile, end < article.text.count { try writeIgnorable(TextSpan(end, article.text.count), to: &xml) }
    xml.endElement()
  }

  private func write(_ glossary: UnitGlossary, to xml: inout XMLStreamWriter) throws(XMLError) {
    guard !glossary.references.isEmpty else { return }
    try xml.startElement("gls:glossary")
    for (index, reference) in glossary.references.enumerated() {
      let origin = [("source", XMLCharacters.clean(reference.term.glossary ?? "a guess: no glossary holds the term"))]
      try xml.startElement("gls:glossEntry", [("id", "g\(index + 1)")])
      try xml.element("gls:term", origin, XMLCharacters.clean(reference.term.readableFrench))
      for english in [reference.english].compactMap(\.self) + reference.alternatives {
        try xml.element("gls:translation", origin, XMLCharacters.clean(english))
      }
      xml.endElement()
    }
    xml.endElement()
  }

  private func write(
    _ events: [ArticleEvent], _ glossary: inout UnitGlossary, to xml: inout XMLStreamWriter
  ) throws(XMLError) {
    var count = 0
    for event in events {
      switch event {
      case .text(let span): try writeText(span, to: &xml)
      case .open(let mark, _):
        count += 1
        var attributes = [("id", "m\(count)")]
        switch article.marks[mark].kind {
        case .furniture(let reason):
          attributes += [("translate", "no"), ("type", "dragoman:furniture"), ("value", reason)]
        case .term(let part):
          attributes.append(("type", "term"))
          if let number = glossary.number(of: part, in: list) { attributes.append(("ref", "#gls=g\(number)")) }
        }
        try xml.startElement("mrk", attributes)
      case .close: xml.endElement()
      case .gap, .beginParagraph, .endParagraph: break
      }
    }
  }

  /// A file has to have a unit, and a unit a segment.
  private func writeBlank(to xml: inout XMLStreamWriter) throws(XMLError) {
    try xml.startElement("unit", [("id", "u1")])
    try xml.startElement("segment")
    try xml.element("source", [("xml:space", "preserve")], String(decoding: article.text, as: UTF8.self))
    xml.endElement()
    xml.endElement()
  }

  private func writeIgnorable(_ gap: TextSpan, to xml: inout XMLStreamWriter) throws(XMLError) {
    try xml.startElement("ignorable")
    try xml.startElement("source", [("xml:space", "preserve")])
    try writeText(gap, to: &xml)
    xml.endElement()
    xml.endElement()
  }

  private func writeText(_ span: TextSpan, to xml: inout XMLStreamWriter) throws(XMLError) {
    let text = String(decoding: article.text[span.range], as: UTF8.self)
    for piece in XMLCharacters.pieces(of: text) {
      try xml.text(piece.text)
      guard let refused = piece.refused else { continue }
      let digits = String(refused.value, radix: 16, uppercase: true)
      try xml.startElement("cp", [("hex", String(repeating: "0", count: max(0, 4 - digits.count)) + digits)])
      xml.endElement()
    }
  }
}
