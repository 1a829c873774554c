/// Whose something is, as far as English says it: what *one's* of a verb phrase becomes in its place.
enum EnglishPossessive: String {
  case my, our, your, their, its, his, her

  /// The phrase with the owner in it: `give one's support`, their → `give their support`.
  func filling(_ phrase: String) -> String {
    phrase.split(separator: " ", omittingEmptySubsequences: false).map { word in
      switch word {
      case "one's": rawValue
      case "oneself": reflexive
      default: String(word)
      }
    }.joined(separator: " ")
  }

  /// Whether a phrase has a place to fill.
  static func isOpen(_ phrase: String) -> Bool {
    phrase.split(separator: " ").contains { $0 == "one's" || $0 == "oneself" }
  }

  private var reflexive: String {
    switch self {
    case .my: "myself"
    case .our: "ourselves"
    case .your: "yourselves"
    case .their: "themselves"
    case .its: "itself"
    case .his: "himself"
    case .her: "herself"
    }
  }
}
