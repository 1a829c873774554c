import DragomanLanguage

/// Writes what the French analyser saw, in one of three formats.
///
/// ```json
/// { "schema": "dragoman.analysis/2", "path": "article.txt", "encoding": "UTF-8",
///   "sentences": [ { "span": [0, 31], "tokens": [
///     { "text": "L'", "span": [0, 2], "words": [
///       { "lemma": "le", "upos": "DET", "feats": "Definite=Def", "origin": "dictionary" } ] } ] } ] }
/// ```
///
/// Spans are byte offsets into the source. Nothing is left out: page furniture is analysed like the rest.
public struct AnalysisWriter {
  private var json: JSONWriter
  private let sink: ByteSink
  private let format: AnalysisFormat
  private var conllu = ConlluWriter()

  /// Creates a writer that hands its output to `write`.
  public init(_ format: AnalysisFormat, to write: @escaping ([UInt8]) throws -> Void) {
    self.format = format
    sink = ByteSink(write)
    json = JSONWriter(.pretty, into: sink)
  }

  /// Begins what holds several inputs.
  public mutating func beginInputs() {
    if format == .json { json.beginArray() }
  }

  /// Ends it.
  public mutating func endInputs() {
    if format == .json { json.end() }
  }

  /// Begins an input.
  ///
  /// - Parameter isOneOfSeveral: Whether its name must tell it from others.
  public mutating func beginInput(path: String, encoding: String, isOneOfSeveral: Bool) {
    switch format {
    case .json:
      json.beginObject()
      json.member("schema", "dragoman.analysis/2")
      json.member("path", path)
      json.member("encoding", encoding)
      json.key("sentences")
      json.beginArray()
    case .conllu:
      if isOneOfSeveral {
        let name = path.unicodeScalars.map { $0.value < 0x20 ? " " : String($0) }.joined()
        sink.append("# newdoc id = \(name)\n")
      }
    case .conll: break
    }
  }

  /// Ends an input.
  public mutating func endInput() {
    guard format == .json else { return }
    json.end()
    json.end()
  }

  /// Writes a sentence.
  ///
  /// - Throws: What the closure that takes the output throws.
  public mutating func append(_ sentence: AnalyzedSentence) throws {
    switch format {
    case .conllu: conllu.append(sentence, to: &sink.bytes)
    case .conll:
      for token in sentence.tokens {
        for byte in token.form { sink.bytes.append(byte < 0x20 || byte == 0x7F ? 0x20 : byte) }
        sink.bytes.append(0x09)
        sink.append(token.nameTag)
        sink.bytes.append(0x0A)
      }
      sink.bytes.append(0x0A)
    case .json:
      Self.write(sentence, &json)
      try json.checkpoint()
    }
    try sink.checkpoint()
  }

  /// Writes what is left.
  ///
  /// - Throws: What the closure that takes the output throws.
  public mutating func finish() throws {
    if format == .json { try json.finishLine() } else { try sink.flush() }
  }

  private static func write(_ sentence: AnalyzedSentence, _ json: inout JSONWriter) {
    json.beginObject()
    if let first = sentence.tokens.first?.span, let last = sentence.tokens.last?.span {
      write(TextSpan(start: first.start, end: last.end), &json)
    }
    json.key("tokens")
    json.beginArray()
    for token in sentence.tokens {
      json.beginObject(inline: true)
      json.member("text", String(decoding: token.form, as: UTF8.self))
      if let span = token.span { write(span, &json) }
      if token.nameTag != "O" { json.member("ner", token.nameTag) }
      json.key("words")
      json.beginArray(inline: true)
      for word in token.words {
        json.beginObject(inline: true)
        if let form = word.form { json.member("form", form) }
        json.member("lemma", word.lemma)
        json.member("upos", word.partOfSpeech.tag)
        json.member("feats", word.features.conllu)
        json.member("origin", word.origin.rawValue)
        json.end()
      }
      json.end()
      json.end()
    }
    json.end()
    json.end()
  }

  private static func write(_ span: TextSpan, _ json: inout JSONWriter) {
    json.key("span")
    json.beginArray(inline: true)
    json.value(Int(span.start))
    json.value(Int(span.end))
    json.end()
  }
}
