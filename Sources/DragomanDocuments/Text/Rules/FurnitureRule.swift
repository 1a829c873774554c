/// One line of the tables that say what on a copied press page is not the article.
///
/// Patterns are folded (``FoldedText``): lower case, no accents, plain quotes, `#` for a number.
struct FurnitureRule: Sendable {
  /// Where in a paragraph the pattern must stand.
  enum Place: Sendable {
    /// The paragraph is the pattern, give or take bullets and punctuation.
    case whole
    /// The paragraph begins with the pattern.
    case start
    /// The pattern is somewhere in the paragraph.
    case anywhere
  }

  /// What the rule puts aside.
  enum Effect: Sendable {
    /// The paragraph.
    case paragraph
    /// The paragraph and the titles listed below it.
    case paragraphAndItems
  }

  let pattern: String
  let place: Place
  let reason: Furniture.Reason
  /// One of these must stand in the paragraph as well.
  let companions: [String]
  /// Longer paragraphs (in folded bytes) are never put aside: they are text.
  let limit: Int
  let effect: Effect
  /// A word that may be a heading of an article too: it counts only beside other furniture, or as the first or
  /// last line of all.
  let isWeak: Bool

  fileprivate let folded: [UInt8]
  private let foldedCompanions: [[UInt8]]

  private init(
    _ pattern: String, _ place: Place, _ reason: Furniture.Reason, companions: [String], limit: Int,
    effect: Effect, weak: Bool
  ) {
    self.pattern = pattern
    self.place = place
    self.reason = reason
    self.companions = companions
    self.limit = limit
    self.effect = effect
    isWeak = weak
    folded = Array(pattern.utf8)
    foldedCompanions = companions.map { Array($0.utf8) }
  }

  static func whole(
    _ patterns: String..., reason: Furniture.Reason, effect: Effect = .paragraph, weak: Bool = false
  ) -> [FurnitureRule] {
    patterns.map {
      FurnitureRule($0, .whole, reason, companions: [], limit: 400, effect: effect, weak: weak)
    }
  }

  static func start(
    _ patterns: String..., reason: Furniture.Reason, with companions: [String] = [], limit: Int = 160,
    effect: Effect = .paragraph
  ) -> [FurnitureRule] {
    patterns.map {
      FurnitureRule($0, .start, reason, companions: companions, limit: limit, effect: effect, weak: false)
    }
  }

  static func anywhere(
    _ patterns: String..., reason: Furniture.Reason, with companions: [String] = [], limit: Int = 160
  ) -> [FurnitureRule] {
    patterns.map {
      FurnitureRule(
        $0, .anywhere, reason, companions: companions, limit: limit, effect: .paragraph, weak: false)
    }
  }

  /// Whether the rule holds for a paragraph.
  fileprivate func matches(_ text: FoldedText) -> Bool {
    guard text.count <= limit else { return false }
    switch place {
    case .whole:
      guard let end = text.match(folded, at: text.contentStart), text.isDone(end) else { return false }
    case .start:
      guard let end = text.match(folded, at: text.contentStart), text.isWordEnd(end) else { return false }
    case .anywhere:
      guard text.contains(folded) else { return false }
    }
    return foldedCompanions.isEmpty || foldedCompanions.contains { text.contains($0) }
  }

  /// Every rule, those that name their reason most surely first.
  static let all: [FurnitureRule] =
    cookieRules + playerRules + relatedRules + promotionRules + footerRules + navigationRules + captionRules
}

/// The rules by how their patterns begin, so that a paragraph meets only the few that may hold for it.
struct FurnitureRuleIndex: Sendable {
  private let rules: [FurnitureRule]
  /// Positions of rules whose pattern stands at the start of the paragraph, by its first two bytes.
  private var byStart: [UInt16: [Int]] = [:]
  /// Positions of the rules whose pattern may stand anywhere.
  private var elsewhere: [Int] = []

  static let standard = FurnitureRuleIndex(FurnitureRule.all)

  init(_ rules: [FurnitureRule]) {
    self.rules = rules
    for (position, rule) in rules.enumerated() {
      if rule.place == .anywhere {
        elsewhere.append(position)
      } else {
        byStart[Self.key(rule.folded, at: 0), default: []].append(position)
      }
    }
  }

  /// The first of the rules that holds for a paragraph.
  func rule(for text: FoldedText) -> FurnitureRule? {
    let start = text.contentStart
    guard start < text.count else { return nil }
    let key = Self.key(text.bytes, at: start)
    let short = key & 0xFF00
    // Which rule comes first decides, wherever its pattern stands.
    var best: Int?
    if let candidates = byStart[key] { best = candidates.first { rules[$0].matches(text) } }
    if short != key, let candidates = byStart[short] {
      let other = candidates.first { rules[$0].matches(text) }
      if let other, other < best ?? Int.max { best = other }
    }
    let starts = text.wordStarts
    for position in elsewhere {
      guard position < best ?? Int.max else { break }
      if starts.mayHold(rules[position].folded), rules[position].matches(text) {
        best = position
        break
      }
    }
    return best.map { rules[$0] }
  }

  /// All numbers are one, as the patterns have it. A second byte of no letter counts as none.
  private static func key(_ bytes: [UInt8], at index: Int) -> UInt16 {
    let first = FoldedText.isDigit(bytes[index]) ? 0x23 : bytes[index]
    guard index + 1 < bytes.count, first != 0x23, bytes[index + 1] &- 0x61 < 26 else {
      return UInt16(first) << 8
    }
    return UInt16(first) << 8 | UInt16(bytes[index + 1])
  }
}
