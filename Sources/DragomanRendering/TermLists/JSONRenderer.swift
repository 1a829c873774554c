import DragomanDocuments
import DragomanLanguage
package import DragomanMatching

/// The term list as one JSON object, or an array of them for several inputs.
struct JSONRenderer: TermListRenderer {
  private let isArray: Bool
  private var json: JSONWriter

  init(isArray: Bool, into sink: ByteSink) {
    self.isArray = isArray
    json = JSONWriter(.pretty, into: sink)
  }

  mutating func begin() {
    if isArray { json.beginArray() }
  }

  mutating func append(_ list: TermList, document: Document?) throws {
    try json.write(list)
    if !isArray { json.sink.append("\n") }
  }

  mutating func finish() {
    guard isArray else { return }
    json.end()
    json.sink.append("\n")
  }
}

/// The term list as one JSON object a line.
struct JSONLinesRenderer: TermListRenderer {
  private let sink: ByteSink

  init(into sink: ByteSink) {
    self.sink = sink
  }

  mutating func append(_ list: TermList, document: Document?) throws {
    var json = JSONWriter(.compact, into: sink)
    try json.write(list)
    // A line is handed on as soon as its input is done: whoever reads the pipe need not wait.
    try json.finishLine()
  }
}

extension JSONWriter {
  /// Writes a term list as the object that its schema describes.
  ///
  /// - Throws: What the sink's closure throws.
  mutating func write(_ list: TermList) throws {
    beginObject()
    member("schema", TermList.schema)
    key("source")
    write(list.source)
    key("removed")
    beginArray()
    for removed in list.removed {
      beginObject(inline: true)
      key("span")
      write(removed.span)
      member("reason", removed.reason)
      end()
    }
    end()
    key("terms")
    beginArray()
    // By index, for a copy of each would retain all that it holds.
    let terms = list.terms.span
    for index in terms.indices {
      try write(terms[index])
      try checkpoint()
    }
    end()
    if let rejected = list.rejected { member("rejected", rejected) }
    if let refused = list.refused { try member("refused", refused) }
    end()
  }

  /// Writes where a text comes from.
  mutating func write(_ source: TermList.Source) {
    beginObject()
    member("path", source.path)
    member("sha256", source.sha256)
    member("language", source.language)
    member("encoding", source.encoding)
    member("title", ifPresent: source.title)
    member("date", ifPresent: source.date)
    end()
  }

  private mutating func write(_ term: TermList.Term) throws {
    beginObject()
    member("french", term.french)
    member("class", term.termClass.rawValue)
    member("english", term.english)
    member("status", term.status.rawValue)
    member("concept", ifPresent: term.concept)
    member("glossary", ifPresent: term.glossary)
    if !term.notes.isEmpty { member("notes", term.notes) }
    if let candidate = term.candidate { write(candidate) }
    member("suggestions", term.suggestions)
    key("frequency")
    value(term.frequency)
    if let corpus = term.corpus {
      key("documents")
      value(corpus.documents)
      key("firstSeen")
      beginObject(inline: true)
      member("path", corpus.firstPath)
      key("span")
      write(corpus.firstSpan)
      end()
    }
    key("occurrences")
    beginArray()
    let occurrences = term.occurrences.span
    for index in occurrences.indices {
      write(occurrences[index])
      try checkpoint()
    }
    end()
    end()
  }

  /// Writes the members that only candidates have.
  private mutating func write(_ candidate: TermList.Candidate) {
    key("score")
    value(hundredths: Int((candidate.score * 100).rounded()))
    key("rank")
    value(candidate.rank)
    if !candidate.words.isEmpty { write(candidate.words) }
    writeReasons(of: candidate)
  }

  private mutating func write(_ words: [TermList.Word]) {
    key("words")
    beginArray(inline: true)
    for word in words {
      beginObject(inline: true)
      member("form", word.form)
      member("lemma", word.lemma)
      member("upos", word.partOfSpeech.tag)
      member("feats", word.features.conllu)
      key("span")
      write(word.span)
      end()
    }
    end()
  }

  /// Writes other forms of a candidate, and what speaks for it.
  private mutating func writeReasons(of candidate: TermList.Candidate) {
    if !candidate.variants.isEmpty {
      key("variants")
      beginArray(inline: true)
      for variant in candidate.variants {
        beginObject(inline: true)
        member("text", variant.text)
        key("frequency")
        value(variant.frequency)
        end()
      }
      end()
    }
    if !candidate.evidence.isEmpty {
      key("evidence")
      beginArray(inline: true)
      for evidence in candidate.evidence {
        beginObject(inline: true)
        member("kind", evidence.kind)
        key("weight")
        value(signedHundredths: Int((evidence.weight * 100).rounded()))
        end()
      }
      end()
    }
  }

  private mutating func write(_ occurrence: TermList.Occurrence) {
    beginObject(inline: true)
    member("spans", occurrence.spans)
    member("text", occurrence.text)
    key("sentence")
    value(occurrence.sentence)
    member("inContext", ifPresent: occurrence.inContext)
    key("match")
    beginArray(inline: true)
    for label in occurrence.match { value(label.rawValue) }
    end()
    if occurrence.confidence < 1 {
      key("confidence")
      value(hundredths: Int((occurrence.confidence * 100).rounded()))
    }
    member("partOfSpeech", ifPresent: occurrence.partOfSpeech?.tag)
    member("contains", occurrence.contains)
    member("alternatives", occurrence.alternatives)
    if let holder = occurrence.holder { member("holder", holder) }
    if !occurrence.derivation.isEmpty { member("derivation", occurrence.derivation) }
    end()
  }

  /// Writes a key with guesses and how they were made; nothing where there are none.
  package mutating func member(_ name: String, _ suggestions: [Suggestion]) {
    if suggestions.isEmpty { return }
    key(name)
    beginArray()
    for suggestion in suggestions {
      beginObject(inline: true)
      member("english", suggestion.english)
      member("method", suggestion.method.rawValue)
      key("confidence")
      value(hundredths: Int((suggestion.confidence * 100).rounded()))
      if !suggestion.parts.isEmpty {
        key("parts")
        beginArray(inline: true)
        for part in suggestion.parts {
          beginObject(inline: true)
          member("french", part.french)
          member("english", part.english)
          member("source", part.source)
          end()
        }
        end()
      }
      end()
    }
    end()
  }

  /// Writes a key with the holder of an office.
  mutating func member(_ name: String, _ holder: TermList.Holder) {
    key(name)
    beginObject(inline: true)
    member("name", holder.name)
    member("concept", holder.concept)
    member("office", holder.office)
    member("from", holder.from)
    member("until", holder.until)
    end()
  }

  /// Writes a key with terms that are not listed, and why.
  private mutating func member(_ name: String, _ refused: [TermList.Refused]) throws {
    key(name)
    beginArray()
    for term in refused {
      beginObject(inline: true)
      key("span")
      write(term.span)
      member("text", term.text)
      member("concept", term.concept)
      member("french", term.french)
      member("reason", term.reason.code)
      member("why", term.reason.text)
      end()
      try checkpoint()
    }
    end()
  }

  /// Writes a key with entries that are not listed in their own right; nothing where there are none.
  private mutating func member(_ name: String, _ entries: [TermList.OtherEntry]) {
    if entries.isEmpty { return }
    key(name)
    beginArray(inline: true)
    for entry in entries {
      beginObject(inline: true)
      member("concept", entry.concept)
      member("french", entry.french)
      member("english", ifPresent: entry.english)
      key("span")
      write(entry.span)
      end()
    }
    end()
  }

  /// Writes a key with spans as pairs of numbers.
  mutating func member(_ name: String, _ spans: [TextSpan]) {
    key(name)
    beginArray(inline: true)
    for span in spans { write(span) }
    end()
  }

  /// Writes a span as a pair of numbers.
  mutating func write(_ span: TextSpan) {
    beginArray(inline: true)
    value(Int(span.start))
    value(Int(span.end))
    end()
  }
}
