import DragomanLanguage

/// Finds terms in whose complement another determiner stands than the article of the dictionary form: *gel de* leurs
/// *avoirs* is *gel des avoirs*, *levée de* cet *embargo* is *levée de l'embargo*.
///
/// What English makes of the term is the same; whose or which it is stands in the text. Names keep their articles.
struct DeterminerMatcher {
  private let index: GlossaryIndex
  private let view: SentenceView
  /// The symbols of *du* and *des*, for which *de* and the determiner stand together.
  private let contracted: [UInt32]
  /// The symbols of the articles that stand behind *de*.
  private let articles: [UInt32]

  /// No more units than this stand before *de*.
  private static let longestStart = 4

  init(index: GlossaryIndex, view: SentenceView) {
    self.index = index
    self.view = view
    contracted = ["du", "des"].compactMap { index.symbol(Array($0.utf8)) }
    articles = ["le", "la"].compactMap { index.symbol(Array($0.utf8)) }
  }

  /// Adds the matches to `matches`.
  ///
  /// - Complexity: O(determiners × longest term) where few words start a term.
  func find(_ matches: inout [TermMatch]) {
    var place = 2
    while let unit = view.next(.inserts, from: place) {
      place = unit + 1
      guard view.has(unit, .isOwning), view.has(unit - 1, .isDe), view.isWord(unit + 1) else { continue }
      var start = unit - 2
      while start >= max(0, unit - 1 - Self.longestStart), view.isWord(start) {
        let word = view[start]
        if word.start.contains(.isFirst) {
          for position in 0..<Int(word.rootCount) {
            walk(view.known.root(word, position).node, from: start, next: start + 1, determiner: unit, &matches)
          }
        }
        start -= 1
      }
    }
  }

  private func walk(
    _ node: TrieNode, from start: Int, next: Int, determiner: Int, _ matches: inout [TermMatch]
  ) {
    if next > determiner + 1 {
      for pattern in node.patterns where isWanted(pattern) {
        var match = TermMatch(pattern: pattern, first: start, end: next, gap: 0..<0)
        match.variant = MatchLabels(.insertion)
        if !matches.contains(where: match.isSame) { matches.append(match) }
      }
    }
    guard view.isWord(next) else { return }
    if next == determiner {
      step(node, articles, from: start, next: next + 1, determiner, &matches)
      return
    }
    if next == determiner - 1 { step(node, contracted, from: start, next: determiner + 1, determiner, &matches) }
    let word = view[next]
    guard node.symbolMask & word.symbolMask != 0 else { return }
    for position in 0..<Int(word.symbolCount) {
      step(node, [view.known.symbol(word, position)], from: start, next: next + 1, determiner, &matches)
    }
  }

  private func step(
    _ node: TrieNode, _ symbols: [UInt32], from start: Int, next: Int, _ determiner: Int,
    _ matches: inout [TermMatch]
  ) {
    for symbol in symbols {
      guard let target = index.step(from: node, symbol) else { continue }
      walk(index.node(target), from: start, next: next, determiner: determiner, &matches)
    }
  }

  private func isWanted(_ pattern: UInt32) -> Bool {
    index.flags(ofPattern: pattern).isDisjoint(with: [.isVerbal, .isBlocker])
      && index.termClass(ofPattern: pattern) == .term && index.capitals(ofPattern: pattern) == 0
  }
}
