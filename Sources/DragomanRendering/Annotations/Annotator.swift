public import DragomanDocuments
public import DragomanMatching

/// Writes an article with its English equivalents.
///
/// The text itself is never changed: what every format adds can be taken away by a rule that its annotator
/// states, and what remains is the prose of the document byte for byte.
public struct Annotator: Sendable {
  private let format: AnnotationFormat
  private let options: AnnotationOptions

  /// Creates an annotator for one format.
  public init(format: AnnotationFormat, options: AnnotationOptions = AnnotationOptions()) {
    self.format = format
    self.options = options
  }

  /// Writes a document with the terms found in it.
  ///
  /// - Parameters:
  ///   - document: The article.
  ///   - list: Its terms; their spans are offsets into the source of the document. Spans outside it are ignored.
  ///   - write: Takes the output in chunks, in order.
  /// - Throws: What `write` throws.
  /// - Complexity: O(*n* log *n*) in the number of occurrences, O(*n*) in the length of the text.
  public func annotate(
    _ document: Document, with list: TermList, to write: @escaping ([UInt8]) throws -> Void
  ) throws {
    let sink = ByteSink(write)
    let list = format == .json ? list : list.separatingDenials()
    let article = AnnotatedArticle(document, list, furniture: options.furniture)
    switch format {
    case .html: try HTMLAnnotator(article, list, options, into: sink).write()
    case .markdown: try MarkdownAnnotator(article, list, options, into: sink).write()
    case .text: try TextAnnotator(article, list, options, into: sink).write()
    case .xliff: try XLIFFAnnotator(article, list, into: sink).write()
    case .tei: try TEIAnnotator(article, list, into: sink).write()
    case .json: try JSONAnnotator(article, list, into: sink).write()
    }
    try sink.flush()
  }
}
