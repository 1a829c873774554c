import DragomanDocuments
import DragomanLanguage
import DragomanMatching
import DragomanXML

/// The article as TEI P5, for editions and corpora: `persName`, `placeName`, `orgName` and `term` in the text, their
/// equivalents in a list behind it.
///
/// All that is added to the text stands in attributes, so that the characters of `body`, white space between its
/// blocks included, are the text; a character that XML cannot hold is U+FFFD. A name or term leads to its place in the
/// list by `ref`, to the English for this place by `corresp`; the parts of a divided one lead to each other by `next`
/// and `prev`.
struct TEIAnnotator {
  private let article: AnnotatedArticle
  private let list: TermList
  private let sink: ByteSink
  /// For each term the English that the list gives it, what occurrences have of their own included.
  private let english: [[String]]

  init(_ article: AnnotatedArticle, _ list: TermList, into sink: ByteSink) {
    self.article = article
    self.list = list
    self.sink = sink
    english = list.terms.map { term in
      var all = term.english
      for case .some(let own) in term.occurrences.map(\.inContext) where !all.contains(own) { all.append(own) }
      return all
    }
  }

  func write() throws {
    var xml = XMLStreamWriter()
    xml.startDocument()
    try xml.startElement("TEI", [("xmlns", "http://www.tei-c.org/ns/1.0")])
    try writeHeader(to: &xml)
    try xml.startElement("text", [("xml:lang", list.source.language)])
    try xml.startElement("body", [("xml:space", "preserve")])
    try writeBody(to: &xml)
    xml.endElement()
    if !list.terms.isEmpty { try writeList(to: &xml) }
    xml.endElement()
    xml.endElement()
    sink.bytes += xml.finish()
  }

  private func writeHeader(to xml: inout XMLStreamWriter) throws(XMLError) {
    try xml.startElement("teiHeader")
    try xml.startElement("fileDesc")
    try xml.startElement("titleStmt")
    try xml.element("title", XMLCharacters.clean(article.title ?? list.source.title ?? list.source.path))
    xml.endElement()
    try xml.startElement("publicationStmt")
    try xml.element("p", "Annotated by dragoman with the English equivalents of its terms; not published.")
    xml.endElement()
    try xml.startElement("sourceDesc")
    try xml.startElement("bibl")
    try xml.element("title", XMLCharacters.clean(article.title ?? list.source.title ?? list.source.path))
    if let date = list.source.date { try xml.element("date", [("when", date)], date) }
    try xml.element("idno", [("type", "file")], XMLCharacters.clean(list.source.path))
    try xml.element("idno", [("type", "sha256")], list.source.sha256)
    xml.endElement()
    xml.endElement()
    xml.endElement()
    xml.endElement()
  }

  private func writeBody(to xml: inout XMLStreamWriter) throws {
    var pieceCounts: [Piece.Key: Int] = [:]
    var totals: [Piece.Key: Int] = [:]
    article.walk { event in
      if case .open(let mark, _) = event, case .term(let part) = article.marks[mark].kind {
        totals[Piece.Key(part), default: 0] += 1
      }
    }
    if article.paragraphs.isEmpty { try xml.element("p", "") }
    try article.walk { event in
      switch event {
      case .gap(let span), .text(let span):
        try xml.text(XMLCharacters.clean(String(decoding: article.text[span.range], as: UTF8.self)))
      case .beginParagraph(let number):
        let paragraph = article.paragraphs[number]
        if let reason = paragraph.furniture {
          try xml.startElement("ab", [("type", "furniture"), ("subtype", reason)])
        } else if paragraph.isHeadline {
          try xml.startElement("ab", [("type", "headline")])
        } else {
          try xml.startElement("p")
        }
      case .open(let mark, _):
        switch article.marks[mark].kind {
        case .furniture(let reason): try xml.startElement("seg", [("type", "furniture"), ("subtype", reason)])
        case .term(let part):
          let key = Piece.Key(part)
          let number = pieceCounts[key, default: 0]
          pieceCounts[key] = number + 1
          try open(part, Piece(key: key, number: number, count: totals[key] ?? 1), to: &xml)
        }
      case .close, .endParagraph: xml.endElement()
      }
    }
  }

  /// One element of those that an occurrence is written as.
  private struct Piece {
    let key: Key
    /// From 0, in the order of the text.
    let number: Int
    let count: Int

    struct Key: Hashable {
      let term: Int
      let occurrence: Int

      init(_ part: AnnotatedArticle.Part) {
        term = part.term
        occurrence = part.occurrence
      }
    }

    func id(_ number: Int) -> String { "t\(key.term + 1)-\(key.occurrence + 1)-\(number + 1)" }
  }

  private func open(
    _ part: AnnotatedArticle.Part, _ piece: Piece, to xml: inout XMLStreamWriter
  ) throws(XMLError) {
    let reference = TermReference(part, in: list)
    let term = "t\(part.term + 1)"
    var attributes = [("ref", "#\(term)")]
    let name: String
    switch reference.term.termClass {
    case .person: name = "persName"
    case .place: name = "placeName"
    case .organization: name = "orgName"
    default:
      name = "term"
      attributes.append(("type", reference.term.termClass.rawValue))
    }
    if reference.term.status == .candidate { attributes.append(("cert", "unknown")) }
    if let english = reference.english, let index = self.english[part.term].firstIndex(of: english) {
      attributes.append(("corresp", "#\(term)-en\(index + 1)"))
    }
    if piece.count > 1 {
      attributes.append(("xml:id", piece.id(piece.number)))
      if piece.number > 0 { attributes.append(("prev", "#\(piece.id(piece.number - 1))")) }
      if piece.number < piece.count - 1 { attributes.append(("next", "#\(piece.id(piece.number + 1))")) }
    }
    try xml.startElement(name, attributes)
  }

  private func writeList(to xml: inout XMLStreamWriter) throws(XMLError) {
    try xml.startElement("back")
    try xml.startElement("div", [("type", "terms")])
    try xml.startElement("list", [("type", "gloss")])
    for (index, term) in list.terms.enumerated() {
      let id = "t\(index + 1)"
      try xml.startElement("label")
      try xml.element(
        "term", [("xml:id", id), ("type", term.termClass.rawValue)], XMLCharacters.clean(term.readableFrench))
      xml.endElement()
      try xml.startElement("item")
      for (number, english) in self.english[index].enumerated() {
        var attributes = [("xml:id", "\(id)-en\(number + 1)"), ("xml:lang", "en"), ("target", "#\(id)")]
        if term.status == .candidate { attributes.append(("cert", "low")) }
        try xml.element("gloss", attributes, XMLCharacters.clean(english))
      }
      let origin = term.glossary.map { "Glossary \($0)" + (term.concept.map { ", concept \($0)" } ?? "") }
      try xml.element("note", [("xml:lang", "en")], XMLCharacters.clean(origin ?? "No glossary holds this term."))
      xml.endElement()
    }
    xml.endElement()
    xml.endElement()
    xml.endElement()
  }
}
