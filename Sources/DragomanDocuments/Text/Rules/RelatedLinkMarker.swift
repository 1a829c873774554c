/// Words that open a link to another article in the middle of this one: `Voir aussi : …`.
struct RelatedLinkMarker: Sendable {
  /// What must follow for the words to be a marker and not a sentence of the article.
  enum Condition: Sendable {
    /// A colon or another separator, or capitals, or an arrow before it.
    case separatorOrEmphasis
    /// A colon or another separator: the words begin ordinary sentences too.
    case separator
  }

  /// Folded.
  let pattern: [UInt8]
  let condition: Condition

  /// Longer ones first where one begins with another.
  static let all: [RelatedLinkMarker] =
    markers(
      .separatorOrEmphasis, "a lire egalement", "a lire aussi", "a voir aussi", "a voir egalement",
      "a ecouter aussi", "a ecouter egalement", "lire egalement", "lire aussi", "voir aussi",
      "voir egalement",
      "ecouter aussi", "regarder aussi", "relire aussi", "a relire", "a decouvrir aussi",
      "lire notre dossier",
      "lire notre article", "lire notre analyse", "lire notre reportage", "lire notre enquete",
      "lire notre entretien", "lire l'article", "lire l'analyse", "lire l'entretien", "lire l'interview",
      "lire l'enquete", "lire le reportage", "lire le decryptage", "lire la tribune", "lire l'editorial",
      "lire la chronique", "lire le recit", "sur le meme sujet", "voir notre video", "ecouter notre podcast")
    + markers(
      .separator, "a lire", "a voir", "a ecouter", "a revoir", "lire", "relire", "regarder", "notre dossier",
      "notre analyse", "notre decryptage", "notre reportage", "notre enquete", "notre entretien",
      "notre podcast", "nos explications", "retrouvez notre dossier", "retrouvez notre article",
      "pour aller plus loin", "pour en savoir plus", "en savoir plus", "voir la video", "en video",
      "en images",
      "le podcast", "dans la meme rubrique", "a lire sur notre site", "article lie")

  private static func markers(_ condition: Condition, _ patterns: String...) -> [RelatedLinkMarker] {
    patterns.map { RelatedLinkMarker(pattern: Array($0.utf8), condition: condition) }
  }

  /// The first bytes of the patterns, capitals and small, of `À` and of arrows: a quick look before folding.
  static let initials: Set<UInt8> = Set(
    all.compactMap(\.pattern.first).flatMap { [$0, $0 & 0xDF] } + [0xC3, 0x3E, 0xE2])

  /// Words that have a capital inside and are no two words run together.
  static let mixedCaseWords: Set<String> = [
    "youtube", "tiktok", "whatsapp", "linkedin", "facebook", "totalenergies", "blackrock", "openai",
    "deepmind",
    "franceinfo", "blablacar", "leboncoin", "mediapart", "bfmtv", "spacex", "paypal", "chatgpt",
    "playstation",
    "airbnb", "powerpoint", "laliga", "microsoft", "eurodollar", "frenchtech", "natixis", "soundcloud",
    "javascript",
    "wikileaks", "openstreetmap", "deepseek", "eurosport", "starlink", "mastercard", "doctolib",
    "dailymotion",
    "instagram", "greenpeace", "worldwide", "airfrance", "huffpost", "huffingtonpost", "buzzfeed",
    "streetpress",
    "qanon", "biontech", "astrazeneca", "glaxosmithkline", "mcdonald", "mcdonalds", "mckinsey", "macarthur",
  ]

  /// Beginnings after which a capital goes on with the same name: `McCain`, `DeSantis`, `LeMaire`.
  static let namePrefixes: Set<String> = [
    "mc", "mac", "de", "di", "du", "le", "la", "van", "o", "fitz", "al", "el", "i", "e",
  ]
}
