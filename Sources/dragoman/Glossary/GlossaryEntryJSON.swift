import DragomanGlossary
import DragomanRendering

/// Concepts as JSON: what most programs ask for by name, and every data category as the file has it.
enum GlossaryEntryJSON {
  /// Writes the concepts as one object.
  ///
  /// - Throws: What `write` throws.
  static func write(_ concepts: [ShelvedConcept], to write: @escaping ([UInt8]) throws -> Void) throws {
    var json = JSONWriter(.pretty, into: ByteSink(write))
    json.beginObject()
    json.member("schema", "dragoman.concepts/1")
    json.key("concepts")
    json.beginArray()
    for concept in concepts {
      json.beginObject()
      json.member("concept", concept.entry.id ?? "")
      json.member("glossary", concept.glossary)
      json.member("path", concept.path)
      json.key("line")
      json.value(concept.line)
      append(concept.entry.categories, to: &json)
      json.key("languages")
      json.beginArray()
      for section in concept.languages { append(section, to: &json) }
      json.end()
      json.end()
    }
    json.end()
    json.end()
    try json.finishLine()
  }

  private static func append(_ section: LanguageSection, to json: inout JSONWriter) {
    json.beginObject()
    json.member("language", section.language.rawValue)
    append(section.categories, to: &json)
    json.key("terms")
    json.beginArray()
    for term in section.terms {
      json.beginObject()
      json.member("term", term.text)
      json.member("id", ifPresent: term.id ?? term.termID)
      json.member("status", ifPresent: term.administrativeStatus?.rawValue)
      json.member("partOfSpeech", ifPresent: term.partOfSpeech)
      json.member("gender", ifPresent: term.grammaticalGender?.rawValue)
      json.member("number", ifPresent: term.grammaticalNumber?.rawValue)
      json.member("type", ifPresent: term.termType)
      if !term.geographicalUsages.isEmpty { json.member("usage", term.geographicalUsages) }
      append(term.categories, to: &json)
      json.end()
    }
    json.end()
    json.end()
  }

  private static func append(_ categories: [DataCategory], to json: inout JSONWriter) {
    guard !categories.isEmpty else { return }
    json.key("categories")
    json.beginArray()
    for category in categories {
      json.beginObject()
      json.member("kind", "\(category.kind)")
      if category.name != .none { json.member("name", category.name.rawValue) }
      json.member("text", category.text)
      json.member("target", ifPresent: category.target)
      append(category.group?.members ?? [], to: &json)
      json.end()
    }
    json.end()
  }
}
