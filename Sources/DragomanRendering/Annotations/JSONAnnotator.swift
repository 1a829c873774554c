import DragomanLanguage
import DragomanMatching

/// The article as data: its text, the term list, and where each occurrence stands.
///
/// `spans` are offsets into the input as given, `textSpans` into `text`; both in UTF-8 bytes.
struct JSONAnnotator {
  /// The name of the form that is written.
  static let schema = "dragoman.annotation/1"

  private let article: AnnotatedArticle
  private let list: TermList
  private let sink: ByteSink

  init(_ article: AnnotatedArticle, _ list: TermList, into sink: ByteSink) {
    self.article = article
    self.list = list
    self.sink = sink
  }

  func write() throws {
    var json = JSONWriter(.pretty, into: sink)
    json.beginObject()
    json.member("schema", Self.schema)
    json.key("source")
    json.write(list.source)
    json.key("text")
    json.value(utf8: article.text)
    json.key("furniture")
    json.beginArray()
    for mark in article.furniture {
      guard case .furniture(let reason) = mark.kind else { continue }
      json.beginObject(inline: true)
      json.key("textSpan")
      json.write(mark.span)
      json.member("reason", reason)
      json.end()
    }
    json.end()
    json.key("terms")
    json.beginArray()
    for (number, term) in list.terms.enumerated() {
      write(term, number: number, &json)
      try json.checkpoint()
    }
    json.end()
    json.key("annotations")
    json.beginArray()
    try writeAnnotations(&json)
    json.end()
    json.end()
    try json.finishLine()
  }

  private func write(_ term: TermList.Term, number: Int, _ json: inout JSONWriter) {
    json.beginObject()
    json.member("id", "t\(number + 1)")
    json.member("french", term.french)
    json.member("class", term.termClass.rawValue)
    json.member("english", term.english)
    json.member("status", term.status.rawValue)
    json.member("concept", ifPresent: term.concept)
    json.member("glossary", ifPresent: term.glossary)
    if !term.notes.isEmpty { json.member("notes", term.notes) }
    json.member("suggestions", term.suggestions)
    json.key("frequency")
    json.value(term.frequency)
    json.end()
  }

  /// One annotation for each occurrence, by its first part.
  private func writeAnnotations(_ json: inout JSONWriter) throws {
    var spans: [OccurrenceKey: [TextSpan]] = [:]
    for mark in article.marks {
      if case .term(let part) = mark.kind { spans[OccurrenceKey(part), default: []].append(mark.span) }
    }
    for mark in article.marks {
      guard case .term(let part) = mark.kind, part.index == 0 else { continue }
      let reference = TermReference(part, in: list)
      json.beginObject(inline: true)
      json.member("term", "t\(part.term + 1)")
      json.member("spans", reference.occurrence.spans)
      json.member("textSpans", spans[OccurrenceKey(part)] ?? [])
      json.member("text", reference.occurrence.text)
      json.member("english", ifPresent: reference.english)
      json.member("match", reference.occurrence.match.map(\.rawValue))
      if let holder = reference.occurrence.holder { json.member("holder", holder) }
      json.end()
      try json.checkpoint()
    }
  }

  private struct OccurrenceKey: Hashable {
    let term: Int
    let occurrence: Int

    init(_ part: AnnotatedArticle.Part) {
      term = part.term
      occurrence = part.occurrence
    }
  }
}
