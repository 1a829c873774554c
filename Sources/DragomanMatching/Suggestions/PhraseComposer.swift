import DragomanLanguage

/// Puts a French noun phrase into English part by part: *garantie écrite*, *written guarantee*.
///
/// Every part may be put in several ways, and every complement may stand before the head or behind *of*. A few of the
/// likeliest are followed through; how often their words stand together in English chooses among them.
struct PhraseComposer {
  /// One way to put a phrase, or a part of it.
  struct Rendering {
    var english: String
    /// The logarithm of how likely the choices are that were made.
    var score: Double
    var parts: [Suggestion.Part]
    /// Whether it ends with a complement behind its head, so that it cannot stand before another noun.
    var hasTail = false
    /// Whether it is a name, which takes no plural and may keep its article.
    var isName = false
  }

  private let structure: PhraseStructure
  private let pieces: PieceEquivalents
  private let lexicon: TranslationLexicon
  /// Whether the whole is the name of a body, an agreement or an event, which English rather puts as French does:
  /// *Institute of Maritime Affairs*.
  private let isName: Bool

  /// The ways to put each group, by its number and that of its head; a complement is asked for several times.
  private final class Known {
    var renderings: [[Rendering]?]
    init(count: Int) { renderings = [[Rendering]?](repeating: nil, count: count) }
  }

  private let known: Known

  /// How many ways are followed.
  private static let breadth = 8
  /// What the English of the whole counts beside the choices.
  private static let fluencyWeight = 0.35

  init(structure: PhraseStructure, pieces: PieceEquivalents, isName: Bool = false) {
    self.isName = isName
    self.structure = structure
    self.pieces = pieces
    lexicon = pieces.lexicon
    known = Known(count: 3 * structure.groups.count)
  }

  /// The likeliest ways to put the whole phrase, best first; empty where a part has no English.
  func renderings() -> [Rendering] {
    guard !structure.groups.isEmpty else { return [] }
    return best(render(0, inPlural: nil), fluent: true)
  }

  // MARK: Groups

  /// - Parameter inPlural: The number to give the head; nil for the one that it has in French.
  private func render(_ number: Int, inPlural: Bool?) -> [Rendering] {
    let place = 3 * number + (inPlural.map { $0 ? 2 : 1 } ?? 0)
    if let renderings = known.renderings[place] { return renderings }
    let renderings = renderAnew(number, inPlural: inPlural)
    known.renderings[place] = renderings
    return renderings
  }

  private func renderAnew(_ number: Int, inPlural: Bool?) -> [Rendering] {
    let group = structure.groups[number]
    var renderings = head(group, inPlural: inPlural ?? group.isPlural)
    for complement in group.complements where isCompoundable(complement) {
      renderings = joined(renderings, with: complement, of: group)
      if renderings.isEmpty { return [] }
    }
    if !group.numbers.isEmpty {
      let numbers = group.numbers.map { structure.words[$0].form }.joined(separator: " ")
      renderings = renderings.map { rendering in
        var rendering = rendering
        rendering.english += " " + numbers
        return rendering
      }
    }
    for adjectives in ordered(group.after) {
      renderings = prefixed(renderings, by: coordinated(adjectives))
    }
    for adjective in group.before.reversed() {
      renderings = prefixed(renderings, by: piece(adjective))
    }
    for complement in group.complements where !isCompoundable(complement) {
      renderings = followed(renderings, by: complement, of: group)
      if renderings.isEmpty { return [] }
    }
    if let conjunct = group.conjunct {
      let others = render(conjunct, inPlural: nil)
      renderings = combined(renderings, others) { first, other in
        Rendering(
          english: "\(first.english) \(group.conjunction) \(other.english)", score: first.score + other.score,
          parts: first.parts + other.parts, hasTail: first.hasTail || other.hasTail)
      }
    }
    return best(renderings, fluent: true)
  }

  /// The adjectives behind a noun, the one first that English puts next to it. That is the first of French, but one
  /// that says how far a body reaches stands before those of its subject: *National Electoral Council* for *Conseil
  /// national électoral*.
  private func ordered(_ adjectives: [[Range<Int>]]) -> [[Range<Int>]] {
    guard adjectives.count > 1 else { return adjectives }
    let isOfExtent = adjectives.map { $0.count == 1 && Self.extents.contains(structure.words[$0[0].lowerBound].lemma) }
    let areOfSubject = zip(adjectives, isOfExtent).allSatisfy { adjective, isOfExtent in
      isOfExtent || isName || adjective.allSatisfy { isRelational(structure.words[$0.lowerBound].lemma) }
    }
    guard areOfSubject else { return adjectives }
    return zip(adjectives, isOfExtent).filter { !$0.1 }.map(\.0) + zip(adjectives, isOfExtent).filter(\.1).map(\.0)
  }

  private static let extents = RuleWords.adjectivesOfExtent.set

  /// Whether an adjective says of what something is, as its ending tells: *électoral*, *économique*, *judiciaire*.
  private func isRelational(_ lemma: String) -> Bool {
    ["al", "el", "ique", "aire", "ien", "oire"].contains { lemma.hasSuffix($0) }
  }

  private func head(_ group: PhraseStructure.Group, inPlural: Bool) -> [Rendering] {
    piece(group.head).map { rendering in
      var rendering = rendering
      if inPlural, !rendering.isName, let plural = EnglishPlural.of(rendering.english) { rendering.english = plural }
      return rendering
    }
  }

  private func piece(_ range: Range<Int>) -> [Rendering] {
    let french = structure.words[range].map(\.form).joined(separator: " ").replacing("' ", with: "'")
    let isName = structure.words[range].allSatisfy { $0.partOfSpeech == .properNoun || $0.partOfSpeech == .adposition }
    return pieces.choices(range).map {
      Rendering(
        english: $0.english, score: Self.log($0.share),
        parts: [Suggestion.Part(french: french, english: $0.english, source: $0.source)], isName: isName)
    }
  }

  /// *économique et social*: both, joined.
  private func coordinated(_ adjectives: [Range<Int>]) -> [Rendering] {
    guard let first = adjectives.first else { return [] }
    var renderings = piece(first)
    for (number, adjective) in adjectives.enumerated().dropFirst() {
      let link = number == adjectives.count - 1 ? " and " : ", "
      renderings = combined(renderings, piece(adjective)) { first, other in
        Rendering(
          english: first.english + link + other.english, score: first.score + other.score,
          parts: first.parts + other.parts)
      }
    }
    return renderings
  }

  private func prefixed(_ renderings: [Rendering], by others: [Rendering]) -> [Rendering] {
    combined(renderings, others) { noun, adjective in
      var noun = noun
      noun.english = adjective.english + " " + noun.english
      noun.score += adjective.score
      noun.parts += adjective.parts
      return noun
    }
  }

  // MARK: Complements

  /// Whether the complement may stand before its head.
  private func isCompoundable(_ complement: PhraseStructure.Complement) -> Bool {
    ["", "de", "à", "en"].contains(complement.preposition)
  }

  /// The complement before its head, or behind it: *peace agreement*, *law of the sea*.
  private func joined(
    _ renderings: [Rendering], with complement: PhraseStructure.Complement, of group: PhraseStructure.Group
  ) -> [Rendering] {
    let other = structure.groups[complement.group]
    let isName = structure.words[other.head.lowerBound].partOfSpeech == .properNoun
    let singular = other.isPlural ? best(render(complement.group, inPlural: false), fluent: false) : nil
    let own = best(render(complement.group, inPlural: nil), fluent: false)
    let isAction = isAction(group, with: complement)
    let befores = (singular ?? own).filter { !$0.hasTail }
    var all = combined(renderings.filter { !$0.hasTail }, befores) { head, before in
      var head = head
      head.english = before.english + " " + head.english
      head.score += before.score + (isAction ? -0.3 : complement.hasArticle ? -0.9 : isName ? -0.7 : -0.1)
      // *Baptist University of Hong Kong*, not *Baptist Hong Kong University*.
      if isName, !group.after.isEmpty { head.score -= 1.5 }
      if self.isName, !isAction, complement.hasArticle || other.after.count + other.complements.count > 0 {
        head.score -= 1
      }
      head.parts += before.parts
      return head
    }
    // *commission mixte* de coopération: what is joined stands next to the noun, *Joint Cooperation Commission*.
    if self.isName, endsWithAdjective(group.head), !complement.hasArticle, !isName {
      for place in all.indices { all[place].score -= 1.5 }
      all += combined(renderings.filter { !$0.hasTail }, befores) { head, before in
        var head = head
        if let space = head.english.lastIndex(of: " ") {
          head.english = "\(head.english[..<space]) \(before.english)\(head.english[space...])"
        }
        head.score += before.score - (head.english.contains(" ") ? 0.1 : 9)
        head.parts += before.parts
        return head
      }
    }
    // Words that live in the plural keep it before a noun: *customs duty*, *human rights law*.
    if singular != nil {
      all += combined(renderings.filter { !$0.hasTail }, own.filter { !$0.hasTail }) { head, before in
        var head = head
        head.english = before.english + " " + head.english
        head.score += before.score - 1.2
        head.parts += before.parts
        return head
      }
    }
    if !complement.preposition.isEmpty { all += followed(renderings, by: complement, of: group) }
    return best(all, fluent: true)
  }

  /// Whether a known term of several words is a noun with adjectives behind it.
  private func endsWithAdjective(_ head: Range<Int>) -> Bool {
    head.count > 1 && !structure.words[head.lowerBound].isAdjectival
      && head.dropFirst().allSatisfy { structure.words[$0].isAdjectival }
  }

  /// Whether a complement belongs to the name of a body that does something, which English puts as one compound: *Mission*
  /// de surveillance *des droits de l'homme*, Human Rights Monitoring Mission. The complement is what the body does, or
  /// what it does that to.
  private func isAction(_ group: PhraseStructure.Group, with complement: PhraseStructure.Complement) -> Bool {
    guard isName, complement.preposition == "de" else { return false }
    let other = structure.groups[complement.group]
    return structure.isAction(group)
      || !complement.hasArticle && structure.isAction(other) && !other.complements.isEmpty
  }

  /// The complement behind its head, with a preposition.
  private func followed(
    _ renderings: [Rendering], by complement: PhraseStructure.Complement, of group: PhraseStructure.Group
  ) -> [Rendering] {
    guard let preposition = Self.prepositions[complement.preposition] else { return [] }
    let other = structure.groups[complement.group]
    let isName = structure.words[other.head.lowerBound].partOfSpeech == .properNoun
    let own = best(render(complement.group, inPlural: nil), fluent: false)
    let isBare = complement.preposition == "de" && !complement.hasArticle && !isName
    func with(_ link: String, _ score: Double) -> [Rendering] {
      combined(renderings, own) { head, behind in
        Rendering(
          english: head.english + link + behind.english, score: head.score + behind.score + score,
          parts: head.parts + behind.parts, hasTail: true)
      }
    }
    // French has an article before what English leaves bare: *lutte contre la corruption*.
    let isOf = complement.preposition == "de"
    let price: Double
    if isOf, self.isName {
      price = isAction(group, with: complement) ? -0.8 : -0.2
    } else {
      price = isBare ? -1.4 : isOf && complement.hasArticle && !other.isPlural ? -0.9 : isOf ? -0.5 : -0.2
    }
    var all = with(" \(preposition) ", price)
    // *au Soudan*: in as well as to.
    if isName, complement.preposition == "à" { all += with(" in ", -0.5) + with(" in the ", -1.2) }
    if complement.hasArticle {
      all += with(" \(preposition) the ", other.isPlural ? -1.2 : isName ? -0.9 : isOf ? -0.5 : -1.6)
    }
    return best(all, fluent: true)
  }

  private static let prepositions = RuleWords.prepositionsInEnglish.table

  // MARK: Choosing

  private func combined(
    _ first: [Rendering], _ second: [Rendering], _ join: (Rendering, Rendering) -> Rendering
  ) -> [Rendering] {
    var all: [Rendering] = []
    all.reserveCapacity(first.count * second.count)
    for one in first { for other in second { all.append(join(one, other)) } }
    return all
  }

  /// The likeliest, each wording once.
  ///
  /// - Parameter fluent: Whether it counts how usual the English is.
  private func best(_ renderings: [Rendering], fluent: Bool) -> [Rendering] {
    if renderings.count < 2 { return renderings }
    var seen: Set<String> = []
    let keyed = renderings.map { (rendering: $0, key: $0.score + (fluent ? fluency($0.english) : 0)) }
      .sorted { ($0.key, $1.rendering.english) > ($1.key, $0.rendering.english) }
    var best: [Rendering] = []
    for (rendering, _) in keyed where best.count < Self.breadth && seen.insert(rendering.english).inserted {
      best.append(rendering)
    }
    return best
  }

  /// How usual the words are in this order; comparable among wordings of one phrase.
  func fluency(_ english: String) -> Double {
    Self.fluencyWeight * lexicon.logProbability(of: english.split(separator: " ").lazy.map { $0.lowercased() })
  }

  private static func log(_ share: Double) -> Double { NaturalLogarithm.of(max(share, 1e-4)) }
}
