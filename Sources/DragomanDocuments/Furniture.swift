public import DragomanLanguage

/// A stretch of the input that is not part of the article: put aside with the reason, never dropped.
public struct Furniture: Sendable, Equatable {
  /// Where it stands in the source text.
  public let span: TextSpan
  /// Where it stands in the prose layer; nil where the prose does not hold it (scripts, head, comments).
  public let proseSpan: TextSpan?
  /// Why it was put aside.
  public let reason: Reason

  /// Creates a piece of furniture.
  public init(span: TextSpan, proseSpan: TextSpan?, reason: Reason) {
    self.span = span
    self.proseSpan = proseSpan
    self.reason = reason
  }

  /// Why a stretch is not read as part of the article. An open set: the raw value is what reports show.
  public struct Reason: RawRepresentable, Hashable, Sendable {
    /// The name in reports, lower case with hyphens.
    public let rawValue: String
    /// Creates a reason by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A link to another item of the site.
    public static let relatedLink = Reason(rawValue: "related-link")
    /// Labels and lists of a video or audio player.
    public static let playerWidget = Reason(rawValue: "player-widget")
    /// Menus, breadcrumbs, skip links.
    public static let navigation = Reason(rawValue: "navigation")
    /// Consent banners.
    public static let cookieNotice = Reason(rawValue: "cookie-notice")
    /// The text below a picture, with its credit.
    public static let caption = Reason(rawValue: "caption")
    /// Who wrote or sent the piece.
    public static let byline = Reason(rawValue: "byline")
    /// A label before a headline, such as `VIDÉO.`
    public static let label = Reason(rawValue: "label")
    /// Legal notices and copyright lines at the foot of a page.
    public static let footer = Reason(rawValue: "footer")
    /// Head, scripts, style sheets and comments of a markup file.
    public static let markup = Reason(rawValue: "markup")
    /// Calls to subscribe, share, comment or follow.
    public static let promotion = Reason(rawValue: "promotion")
    /// The date line of the piece or of another item.
    public static let dateline = Reason(rawValue: "dateline")
  }
}
