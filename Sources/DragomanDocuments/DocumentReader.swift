import DragomanLanguage

/// Reads the bytes of a file into a ``Document``: decodes them, takes the prose out of markup, and puts page
/// furniture aside.
///
/// ```swift
/// let document = try DocumentReader().read(bytes, path: "article.html")
/// print(document.title ?? "", document.furniture.count)
/// ```
public struct DocumentReader: Sendable {
  /// Larger inputs are refused.
  public let maximumSize: Int

  /// Creates a reader.
  ///
  /// - Parameter maximumSize: The largest input accepted, in bytes; 256 MiB unless told.
  public init(maximumSize: Int = 256 << 20) {
    self.maximumSize = min(maximumSize, 1 << 30)
  }

  /// Reads one input.
  ///
  /// The source of the document is the input itself when it is valid UTF-8 (a byte order mark stays in the
  /// source and is left out of the prose), else its transcoding. Where bytes had to be replaced, by `?` in
  /// UTF-8 and else by U+FFFD, a warning `repaired-encoding` says so; offsets refer to the text so repaired. Other warnings:
  /// `wrong-encoding-declared`, `not-french`.
  ///
  /// - Parameters:
  ///   - path: The name of the file, for errors and for telling the format.
  ///   - format: The format, where it is known; else it is recognised.
  /// - Throws: `empty` for nothing but white space, `binary` for what is no text, `tooLarge`,
  ///   `unsupportedEncoding`.
  /// - Complexity: O(*n*) in the size of the input.
  public func read(
    _ bytes: [UInt8], path: String? = nil, format: Document.Format? = nil
  ) throws(DocumentError) -> Document {
    do throws(DocumentError) {
      try InputCheck.check(bytes, maximumSize: maximumSize)
      let format = format ?? FormatDetector.format(of: bytes, path: path)
      let input = try DecodedInput(bytes, isMarkup: format == .html)
      let document: Document
      switch format {
      case .plainText: document = Self.plainText(input)
      case .html: document = Self.html(input)
      }
      guard document.prose.bytes.contains(where: { $0 > 0x20 }) else {
        throw DocumentError(.empty, "expected text, found only \(format == .html ? "markup" : "white space")")
      }
      return document
    } catch {
      var located = error
      located.path = path
      throw located
    }
  }

  // MARK: Plain text

  private static func plainText(_ input: DecodedInput) -> Document {
    let source = SourceText(validUTF8: input.bytes)
    let mark = input.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var prose = TextLayer(source)
    if mark > 0 {
      var map = OffsetMap()
      map.append(derivedStart: 0, derivedLength: 0, originStart: 0, originLength: mark)
      prose = TextLayer(bytes: Array(input.bytes[mark...]), map: map)
    }
    let text = TextFurniture(prose.bytes)
    let furniture = text.pieces.map { piece in
      Furniture(span: sourceSpan(piece.range, in: prose), proseSpan: span(piece.range), reason: piece.reason)
    }
    return Document(
      source: source, prose: prose, format: .plainText, encoding: input.encoding,
      title: text.title.map { line(prose, $0) }, titleSpan: text.title.map { sourceSpan($0, in: prose) },
      date: text.date?.iso, byline: text.byline.map { line(prose, $0) }, furniture: furniture,
      warnings: input.warnings + languageWarnings(prose, furniture))
  }

  // MARK: HTML

  private static func html(_ input: DecodedInput) -> Document {
    let source = SourceText(validUTF8: input.bytes)
    let page = HTMLPage(input.bytes)
    let prose = page.prose
    let body = HTMLBody(page)
    let elements = HTMLFurniture(page, body).pieces
    let masked = elements.map(\.prose)
    let headline = body.headline.map { page.elements[$0].prose }
    let text = TextFurniture(prose.bytes, masked: masked, title: headline)
    var furniture = page.hidden.map { Furniture(span: span($0), proseSpan: nil, reason: .markup) }
    furniture += elements.map {
      Furniture(span: span($0.source), proseSpan: span($0.prose), reason: $0.reason)
    }
    for piece in text.pieces {
      for range in subtracting(masked, from: piece.range) {
        furniture.append(
          Furniture(span: sourceSpan(range, in: prose), proseSpan: span(range), reason: piece.reason))
      }
    }
    furniture = outermost(furniture)
    // Without an h1 the title of the window is the better headline than any first line.
    let isInText = headline != nil || page.metadata.title == nil
    let bylineElement = elements.first { $0.reason == .byline }.map { line(prose, $0.prose) }
    return Document(
      source: source, prose: prose, format: .html, encoding: input.encoding,
      title: isInText ? text.title.map { line(prose, $0) } : page.metadata.title,
      titleSpan: isInText ? text.title.map { sourceSpan($0, in: prose) } : nil,
      date: date(page, body, elements, text)?.iso,
      byline: text.byline.map { line(prose, $0) } ?? bylineElement ?? page.metadata.author,
      furniture: furniture, warnings: input.warnings + languageWarnings(prose, furniture))
  }

  /// The page's own data first, then a `time` in the article, then what the text says.
  private static func date(
    _ page: HTMLPage, _ body: HTMLBody, _ elements: [HTMLFurniture.Piece], _ text: TextFurniture
  ) -> FrenchDate? {
    let metadata = page.metadata
    if let date = metadata.published ?? metadata.structuredDate ?? metadata.plainDate { return date }
    let article = body.root.map { page.elements[$0].source }
    // Times in lists of other items are theirs; those in the byline are the article's.
    let others = elements.filter { $0.reason != .byline && $0.reason != .dateline }
    let time = metadata.times.prefix(100).first { time in
      article.map { $0.contains(time.offset) } ?? true && !others.contains { $0.source.contains(time.offset) }
    }
    if let time { return time.date }
    let stated = elements.lazy.filter { $0.reason == .dateline || $0.reason == .byline }.compactMap { piece in
      DateFinder.dates(in: page.prose.bytes, piece.prose).first?.date
    }
    return stated.first ?? text.date
  }

  // MARK: Spans

  private static func span(_ range: Range<Int>) -> TextSpan { TextSpan(range.lowerBound, range.upperBound) }

  private static func sourceSpan(_ range: Range<Int>, in prose: TextLayer) -> TextSpan {
    prose.source(of: span(range))
  }

  /// A stretch of text on one line.
  private static func line(_ prose: TextLayer, _ range: Range<Int>) -> String {
    prose.string(span(range)).split { $0.isNewline || $0 == " " || $0 == "\t" }.joined(separator: " ")
  }

  /// The parts of a range that lie in none of `others` (ordered).
  private static func subtracting(_ others: [Range<Int>], from range: Range<Int>) -> [Range<Int>] {
    var rest: [Range<Int>] = []
    var start = range.lowerBound
    // The first that ends behind the beginning of the range.
    var low = 0
    var high = others.count
    while low < high {
      let middle = (low + high) / 2
      if others[middle].upperBound > range.lowerBound { high = middle } else { low = middle + 1 }
    }
    for other in others[low...] {
      guard other.lowerBound < range.upperBound else { break }
      if other.lowerBound > start { rest.append(start..<other.lowerBound) }
      start = max(start, other.upperBound)
    }
    if start < range.upperBound { rest.append(start..<range.upperBound) }
    return rest
  }

  /// In order and without overlaps: of nested pieces the outermost stays.
  private static func outermost(_ furniture: [Furniture]) -> [Furniture] {
    let sorted = furniture.sorted { ($0.span.start, $1.span.end) < ($1.span.start, $0.span.end) }
    var result: [Furniture] = []
    for piece in sorted where !piece.span.isEmpty {
      if let last = result.last, piece.span.start < last.span.end { continue }
      result.append(piece)
    }
    return result
  }

  // MARK: Language

  private static func languageWarnings(_ prose: TextLayer, _ furniture: [Furniture]) -> [DocumentWarning] {
    var article: [UInt8] = []
    var start = 0
    for piece in furniture {
      guard let span = piece.proseSpan else { continue }
      article += prose.bytes[start..<max(start, Int(span.start))]
      article.append(0x0A)
      start = max(start, Int(span.end))
    }
    article += prose.bytes[start...]
    guard let other = FrenchCheck(article).other else { return [] }
    return [
      DocumentWarning(
        code: "not-french", message: "expected a text in French, found what looks like \(other)")
    ]
  }
}
