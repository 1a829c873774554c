public import DragomanDocuments
public import DragomanLanguage

/// Writes what the French analyser saw in a document, as JSON: sentences, tokens, all readings.
///
/// ```json
/// { "schema": "dragoman.analysis/1", "path": "article.txt",
///   "sentences": [ { "span": [0, 31], "tokens": [
///     { "text": "L'", "span": [0, 2], "kind": "elided", "origin": "recased",
///       "readings": [ { "lemma": "le", "upos": "DET", "feats": "Number=Sing" } ] } ] } ] }
/// ```
///
/// Spans are byte offsets into the source. Nothing is left out: page furniture is analysed like the rest.
public struct AnalysisWriter {
  private var json: JSONWriter

  /// Creates a writer that hands its output to `write`, an array of objects for several inputs.
  public init(to write: @escaping ([UInt8]) throws -> Void) {
    json = JSONWriter(.pretty, into: ByteSink(write))
  }

  /// Begins the array that holds several inputs.
  public mutating func beginInputs() { json.beginArray() }

  /// Ends it.
  public mutating func endInputs() { json.end() }

  /// Writes the analysis of one document.
  ///
  /// - Throws: What the closure that takes the output throws.
  /// - Complexity: O(*n*).
  public mutating func append(_ document: Document, path: String, analyzer: FrenchAnalyzer) throws {
    json.beginObject()
    json.member("schema", "dragoman.analysis/1")
    json.member("path", path)
    json.member("encoding", document.encoding)
    json.key("sentences")
    json.beginArray()
    let text = analyzer.repair(document.prose)
    var workspace = AnalysisWorkspace(for: analyzer)
    var json = json
    var failure: (any Error)?
    analyzer.forEachParagraph(of: text, workspace: &workspace) { workspace in
      guard failure == nil else { return }
      var start = 0
      for end in workspace.sentenceEnds {
        Self.write(start..<end, text, workspace, &json)
        start = end
      }
      do { try json.sink.checkpoint() } catch { failure = error }
    }
    if let failure { throw failure }
    json.end()
    json.end()
    self.json = json
  }

  /// Writes what is left.
  ///
  /// - Throws: What the closure that takes the output throws.
  public mutating func finish() throws { try json.finishLine() }

  private static func write(
    _ tokens: Range<Int>, _ text: TextLayer, _ workspace: borrowing AnalysisWorkspace, _ json: inout JSONWriter
  ) {
    guard let first = tokens.first, let last = tokens.last else { return }
    json.beginObject()
    span(
      TextSpan(start: workspace.tokens[first].start, end: workspace.tokens[last].end), text, &json)
    json.key("tokens")
    json.beginArray()
    for index in tokens {
      let token = workspace.tokens[index]
      json.beginObject(inline: true)
      json.member("text", text.string(token.span))
      span(token.span, text, &json)
      json.member("kind", String(describing: token.kind))
      json.member("origin", String(describing: workspace.forms.origin(token.form)))
      json.key("readings")
      json.beginArray(inline: true)
      for reading in workspace.forms.readings(token.form) {
        json.beginObject(inline: true)
        json.member("lemma", reading.lemma)
        json.member("upos", reading.partOfSpeech.tag)
        json.member("feats", reading.features.conllu)
        json.end()
      }
      json.end()
      json.end()
    }
    json.end()
    json.end()
  }

  private static func span(_ span: TextSpan, _ text: TextLayer, _ json: inout JSONWriter) {
    let source = text.source(of: span)
    json.key("span")
    json.beginArray(inline: true)
    json.value(Int(source.start))
    json.value(Int(source.end))
    json.end()
  }
}
