public import DragomanLanguage

/// An input made ready for analysis: its text as given, the prose in it, and what was put aside.
///
/// All spans except those of ``prose`` itself are byte offsets into ``source``.
public struct Document: Sendable {
  /// What kind of file the input is.
  public enum Format: String, Sendable {
    /// Plain text.
    case plainText = "text"
    /// HTML or XHTML.
    case html
  }

  /// The input, transcoded to UTF-8 if need be; for HTML the markup itself.
  public let source: SourceText
  /// The running text with markup resolved: entities decoded, tags left out, blocks apart by line ends.
  /// For plain text it is the source itself.
  public let prose: TextLayer
  /// What kind of file this is.
  public let format: Format
  /// The name of the encoding that the input came in (IANA).
  public let encoding: String
  /// The headline.
  public let title: String?
  /// Where the headline stands, when it stands in the text.
  public let titleSpan: TextSpan?
  /// The date of publication, ISO 8601 (`2022-01-21`), when one is found.
  public let date: String?
  /// The byline as it stands in the text.
  public let byline: String?
  /// Page furniture, in order, never overlapping.
  public let furniture: [Furniture]
  /// What was odd about the input: damaged encoding, not French, …
  public let warnings: [DocumentWarning]

  /// Creates a document from its layers.
  public init(
    source: SourceText, prose: TextLayer, format: Format, encoding: String, title: String? = nil,
    titleSpan: TextSpan? = nil, date: String? = nil, byline: String? = nil, furniture: [Furniture] = [],
    warnings: [DocumentWarning] = []
  ) {
    self.source = source
    self.prose = prose
    self.format = format
    self.encoding = encoding
    self.title = title
    self.titleSpan = titleSpan
    self.date = date
    self.byline = byline
    self.furniture = furniture
    self.warnings = warnings
  }
}
