import DragomanLanguage

/// Finds terms in whose complement another determiner stands than the article of the dictionary form: *gel de* leurs
/// *avoirs* is *gel des avoirs*, *levée de* cet *embargo* is *levée de l'embargo*, *chefs* des
/// *missions* are several a *chef de la mission*.
///
/// What English makes of the term is the same; whose or which it is stands in the text. Names keep their articles.
struct DeterminerMatcher {
  private let index: GlossaryIndex
  private let view: SentenceView
  /// The symbols of *du* and *des*, for which *de* and the determiner stand together.
  private let contracted: [UInt32]
  /// The symbols of the articles that stand behind *de*.
  private let articles: [UInt32]
  /// The symbol of *de*, and that of *à*.
  private let of: [UInt32]
  private let to: [UInt32]

  /// No more units than this stand before *de*.
  private static let longestStart = 4

  init(index: GlossaryIndex, view: SentenceView) {
    self.index = index
    self.view = view
    contracted = ["du", "des"].compactMap { index.symbol(Array($0.utf8)) }
    of = ["de"].compactMap { index.symbol(Array($0.utf8)) }
    to = ["à"].compactMap { index.symbol(Array($0.utf8)) }
    articles = ["le", "la"].compactMap { index.symbol(Array($0.utf8)) }
  }

  /// Adds the matches to `matches`.
  ///
  /// - Complexity: O(determiners × longest term) where few words start a term.
  func find(_ forms: borrowing FormTable, _ matches: inout [TermMatch]) {
    var place = 2
    while let unit = view.next(.inserts, from: place) {
      place = unit + 1
      // *des* and *aux* stand for preposition and article at once.
      let isContracted = view.has(unit, .isContractedPlural)
      guard
        isContracted && view[unit - 1].agreement.isPlural
          || !view.traits(unit).isDisjoint(with: [.isOwning, .isQuantity]) && view.has(unit - 1, .isDe),
        view.isWord(unit + 1)
      else { continue }
      // *de toutes* les *sanctions*
      let hasArticle =
        view.has(unit, .isQuantity) && !view.traits(unit + 1).isDisjoint(with: [.isPronounToo, .isOwning])
      let determiner = unit..<(unit + (hasArticle ? 2 : 1))
      var start = unit - (isContracted ? 1 : 2)
      while start >= max(0, unit - 1 - Self.longestStart), view.isWord(start) {
        let word = view[start]
        if word.start.contains(.isFirst), !isContracted || word.agreement.isPlural {
          for position in 0..<Int(word.rootCount) {
            walk(
              view.known.root(word, position).node, from: start, next: start + 1, determiner: determiner, forms,
              &matches)
          }
        }
        start -= 1
      }
    }
  }

  private func walk(
    _ node: TrieNode, from start: Int, next: Int, determiner: Range<Int>, _ forms: borrowing FormTable,
    _ matches: inout [TermMatch]
  ) {
    if next > determiner.upperBound {
      for pattern in node.patterns where isWanted(pattern, start..<next, forms) {
        var match = TermMatch(pattern: pattern, first: start, end: next, gap: 0..<0)
        match.variant = view.has(determiner.lowerBound, .isContractedPlural) ? [] : MatchLabels(.insertion)
        if !matches.contains(where: match.isSame) { matches.append(match) }
      }
    }
    guard view.isWord(next) else { return }
    if next == determiner.lowerBound, view.has(next, .isContractedPlural) {
      for symbol in view.has(next, .isOf) ? of : to {
        guard let target = index.step(from: node, symbol) else { continue }
        step(index.node(target), articles, from: start, next: next + 1, determiner, forms, &matches)
      }
      return
    }
    if next == determiner.lowerBound {
      step(node, articles, from: start, next: determiner.upperBound, determiner, forms, &matches)
      return
    }
    if next == determiner.lowerBound - 1 {
      step(node, contracted, from: start, next: determiner.upperBound, determiner, forms, &matches)
    }
    let word = view[next]
    guard node.symbolMask & word.symbolMask != 0 else { return }
    for position in 0..<Int(word.symbolCount) {
      step(node, [view.known.symbol(word, position)], from: start, next: next + 1, determiner, forms, &matches)
    }
  }

  private func step(
    _ node: TrieNode, _ symbols: [UInt32], from start: Int, next: Int, _ determiner: Range<Int>,
    _ forms: borrowing FormTable, _ matches: inout [TermMatch]
  ) {
    for symbol in symbols {
      guard let target = index.step(from: node, symbol) else { continue }
      walk(index.node(target), from: start, next: next, determiner: determiner, forms, &matches)
    }
  }

  private func isWanted(_ pattern: UInt32, _ units: Range<Int>, _ forms: borrowing FormTable) -> Bool {
    guard index.flags(ofPattern: pattern).isDisjoint(with: [.isVerbal, .isBlocker]) else { return false }
    // *les chefs des Églises*: a noun that the text writes with its capital, too; of portfolios there are no several.
    let capitals = index.capitals(ofPattern: pattern)
    let isCapitalNoun =
      capitals.nonzeroBitCount == 1 && capitals > 1 && forms.shape(view.units[units.upperBound - 1].form) == .initial
      && !forms.lowercased(view.units[units.lowerBound].form).hasPrefix("minist")
    guard capitals == 0 || isCapitalNoun else { return false }
    switch index.termClass(ofPattern: pattern) {
    case .term, .title: return true
    case .person, .place, .organization, .event, .instrument, .demonym, .metonym: return false
    }
  }
}
