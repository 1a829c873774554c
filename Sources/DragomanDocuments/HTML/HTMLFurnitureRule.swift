import DragomanXML

/// One line of the tables that say which elements of a page are not the article.
struct HTMLFurnitureRule: Sendable {
  let reason: Furniture.Reason
  /// Elements that are such furniture by their name.
  var elements: Set<HTMLElement> = []
  /// Words of `class`, `id` or `role`, each sufficient.
  var words: Set<String> = []
  /// Words that count only together.
  var phrases: [[String]] = []
  /// Values of `role`.
  var roles: Set<String> = []

  func matches(_ element: HTMLPage.Element) -> Bool {
    if elements.contains(element.kind) || element.role.map(roles.contains) ?? false { return true }
    guard !element.words.isEmpty else { return false }
    if element.words.contains(where: words.contains) { return true }
    return phrases.contains { phrase in phrase.allSatisfy(element.words.contains) }
  }

  /// The surest first: a `nav` in a cookie banner is a cookie banner by its outer element.
  static let all: [HTMLFurnitureRule] = [
    HTMLFurnitureRule(
      reason: .cookieNotice,
      words: [
        "cookie", "cookies", "consent", "consentement", "gdpr", "rgpd", "didomi", "onetrust", "cmp",
        "sirdata",
        "axeptio", "tarteaucitron", "cookiebanner", "cookiebar",
      ], phrases: [["privacy", "banner"], ["privacy", "notice"]]),
    HTMLFurnitureRule(
      reason: .navigation, elements: [.nav, .menu, .search],
      words: [
        "breadcrumb", "breadcrumbs", "ariane", "navbar", "navigation", "menu", "submenu", "sitemap",
        "pagination", "pager",
        "skiplink", "skip", "toolbar", "topbar", "offcanvas", "megamenu", "burger", "search",
      ],
      phrases: [
        ["fil", "ariane"], ["site", "header"], ["nav", "bar"], ["main", "nav"], ["site", "nav"],
      ],
      roles: ["navigation", "search", "menubar", "menu"]),
    HTMLFurnitureRule(
      reason: .caption, elements: [.figcaption, .figure],
      words: ["caption", "figcaption", "legend", "legende", "credit", "credits", "copyright", "diaporama"]),
    HTMLFurnitureRule(
      reason: .playerWidget,
      words: ["player", "jwplayer", "dailymotion", "videojs", "lecteur"], phrases: [["video", "container"]]),
    HTMLFurnitureRule(
      reason: .relatedLink, elements: [.aside],
      words: [
        "related", "recommended", "recommendation", "recommendations", "recommend", "outbrain", "taboola",
        "ligatus",
        "associated", "readalso", "lirealso", "lireaussi", "alire", "mostread", "similaires",
      ],
      phrases: [
        ["read", "also"], ["lire", "aussi"], ["voir", "aussi"], ["see", "also"], ["read", "more"],
        ["meme", "sujet"],
        ["plus", "lus"], ["most", "read"], ["also", "read"], ["read", "next"], ["inread", "link"],
        ["articles", "lies"],
        ["en", "savoir", "plus"],
      ], roles: ["complementary"]),
    HTMLFurnitureRule(
      reason: .promotion, elements: [.form],
      words: [
        "share", "sharing", "partage", "partager", "newsletter", "newsletters", "comments", "comment",
        "commentaires",
        "promo", "promotion", "subscribe", "subscription", "paywall", "abonnement", "abonnez", "ad", "ads",
        "advert",
        "advertisement", "advertising", "pub", "publicite", "sponsored", "sponsor", "addthis", "disqus",
        "socials",
        "sharebar", "dfp", "adslot", "app-banner", "donation",
      ],
      phrases: [
        ["social", "links"], ["social", "share"], ["social", "bar"], ["social", "icons"],
        ["reading", "time"],
        ["temps", "lecture"], ["call", "action"], ["follow", "us"],
      ]),
    HTMLFurnitureRule(
      reason: .footer, elements: [.footer],
      words: ["footer", "colophon", "mentions", "legal"], phrases: [["pied", "page"]], roles: ["contentinfo"]),
    HTMLFurnitureRule(
      reason: .byline, elements: [.address],
      words: ["byline", "author", "authors", "auteur", "auteurs", "signature", "journaliste"],
      phrases: [["article", "meta"], ["entry", "meta"], ["post", "meta"]]),
    HTMLFurnitureRule(
      reason: .dateline,
      words: ["pubdate", "dateline", "datetime", "timestamp", "published"],
      phrases: [
        ["publication", "date"], ["date", "publication"], ["publish", "date"], ["article", "date"],
        ["date", "article"],
      ]),
  ]
}
