import DragomanLanguage

/// Finds terms of which the complement has an article where the dictionary form has none, or none where it has one, and
/// those with a numeral or an adjective before its noun: *levée de sanctions* is *levée des sanctions*, *l'envoi des
/// troupes* is *envoi de troupes*, *l'ambassadeur de la Chine* is *ambassadeur de Chine*, *porte-parole de la présidente*
/// is *porte-parole du président*, *livraison de nouvelles armes* is *livraison d'armes*.
///
/// An article may come in only where it makes no other thing: behind nouns of what is done, and before the names of
/// states. *Traité de la paix* is no *traité de paix*.
struct ArticleMatcher {
  private let index: GlossaryIndex
  private let view: SentenceView
  private let of: UInt32?
  /// The symbols of *du* and *des*.
  private let contracted: [UInt32]

  init(index: GlossaryIndex, view: SentenceView) {
    self.index = index
    self.view = view
    of = index.symbol(Array("de".utf8))
    contracted = ["du", "des"].compactMap { index.symbol(Array($0.utf8)) }
  }

  /// A walk through the terms of one head.
  private struct Path {
    /// The unit of the head.
    let start: Int
    /// How the complement differs.
    let label: MatchLabels
    /// Whether the last word may have a capital, as the text has it there.
    var takesName = false
    /// Whether offices count: of *conseillers de présidents* nobody is a *conseiller du président*.
    var takesOffice = true
    /// How many elements were read.
    var depth: Int
  }

  /// Adds the matches to `matches`.
  ///
  /// - Parameter heads: Units with which terms begin that may go on with *de*, a preposition of that kind behind them.
  /// - Complexity: O(heads × longest term).
  func find(_ heads: [Int], _ forms: borrowing FormTable, _ matches: inout [TermMatch]) {
    for head in heads {
      var preposition = head + 1
      while view.isWord(preposition), view.units[preposition].isJoined { preposition += 1 }
      guard view.has(preposition, .isOf), view.isWord(preposition + 1) else { continue }
      let word = view[head]
      for position in 0..<Int(word.rootCount) {
        follow(view.known.root(word, position).node, head, head + 1, to: preposition, 1, forms, &matches)
      }
    }
  }

  /// Reads the rest of a head with hyphens, then its complement.
  private func follow(
    _ node: TrieNode, _ head: Int, _ next: Int, to preposition: Int, _ depth: Int, _ forms: borrowing FormTable,
    _ matches: inout [TermMatch]
  ) {
    if next == preposition {
      complement(node, head, preposition, depth, forms, &matches)
      return
    }
    forEachStep(node, next) { target in
      follow(target, head, next + 1, to: preposition, depth + 1, forms, &matches)
    }
  }

  private func complement(
    _ node: TrieNode, _ head: Int, _ preposition: Int, _ depth: Int, _ forms: borrowing FormTable,
    _ matches: inout [TermMatch]
  ) {
    let behind = preposition + 1
    let variant = Path(start: head, label: MatchLabels(.variant), depth: depth + 1)
    if !view.has(preposition, .isDe) {
      // *l'envoi* des *troupes*
      withoutArticle(node, behind, variant, preposition, forms, &matches)
    } else if view.has(behind, .isPronounToo) {
      // *la levée* de l'*embargo*
      withoutArticle(node, behind + 1, variant, preposition, forms, &matches)
      if view.has(behind + 1, .isFeminine), view[behind + 1].agreement.isFeminine {
        for symbol in contracted { step(node, symbol, behind + 1, variant, &matches) }
      }
    } else {
      if view.isNominal(behind), view[behind].agreement.isPlural {
        // *levée* de *sanctions*
        let bare = Path(start: head, label: MatchLabels(.variant), takesOffice: false, depth: depth + 1)
        for symbol in contracted { step(node, symbol, behind, bare, &matches) }
      }
      if view.isNominal(behind + 1), isQualifier(behind, forms) {
        // *livraison de* nouvelles *armes*
        let inserted = Path(start: head, label: MatchLabels(.insertion), takesOffice: false, depth: depth + 1)
        for symbol in contracted { step(node, symbol, behind + 1, inserted, &matches) }
        if let of { step(node, of, behind + 1, inserted, &matches) }
      }
    }
  }

  /// Reads a complement whose article the dictionary form does not have.
  private func withoutArticle(
    _ node: TrieNode, _ noun: Int, _ path: Path, _ preposition: Int, _ forms: borrowing FormTable,
    _ matches: inout [TermMatch]
  ) {
    // Of the heads that go on with *de* few do with this noun.
    guard let of, view.isWord(noun), let target = index.step(from: node, of),
      index.node(target).symbolMask & view[noun].symbolMask != 0
    else { return }
    let isName = forms.shape(view.units[noun].form) == .initial && view.has(noun, .canBeName)
    guard isName || ActionNoun.isOne(view.text(preposition - 1, forms)) else { return }
    var path = path
    path.takesName = isName
    step(node, of, noun, path, &matches)
  }

  private func step(
    _ node: TrieNode, _ symbol: UInt32, _ next: Int, _ path: Path, _ matches: inout [TermMatch]
  ) {
    guard let target = index.step(from: node, symbol) else { return }
    // At least the noun of the complement belongs to the term.
    forEachStep(index.node(target), next) { target in
      var path = path
      path.depth += 1
      walk(target, next + 1, path, &matches)
    }
  }

  private func walk(_ node: TrieNode, _ next: Int, _ path: Path, _ matches: inout [TermMatch]) {
    for pattern in node.patterns where isWanted(pattern, path) {
      var match = TermMatch(pattern: pattern, first: path.start, end: next, gap: 0..<0)
      match.variant = path.label
      if !matches.contains(where: match.isSame) { matches.append(match) }
    }
    forEachStep(node, next) { target in
      var path = path
      path.depth += 1
      walk(target, next + 1, path, &matches)
    }
  }

  private func forEachStep(_ node: TrieNode, _ unit: Int, _ body: (TrieNode) -> Void) {
    guard view.isWord(unit) else { return }
    let word = view[unit]
    guard node.symbolMask & word.symbolMask != 0 else { return }
    for position in 0..<Int(word.symbolCount) {
      if let target = index.step(from: node, view.known.symbol(word, position)) { body(index.node(target)) }
    }
  }

  private func isWanted(_ pattern: UInt32, _ path: Path) -> Bool {
    guard index.flags(ofPattern: pattern).isDisjoint(with: [.isVerbal, .isBlocker]) else { return false }
    let capitals = index.capitals(ofPattern: pattern)
    let last: UInt32 = path.depth <= 32 ? 1 << UInt32(path.depth - 1) : 0
    guard path.takesName ? capitals == last : capitals == 0 else { return false }
    switch index.termClass(ofPattern: pattern) {
    case .term: return !path.takesName
    case .title: return path.takesOffice
    case .person, .place, .organization, .event, .instrument, .demonym, .metonym: return false
    }
  }

  /// Whether a unit is a numeral or an adjective that stands before the noun behind it.
  private func isQualifier(_ unit: Int, _ forms: borrowing FormTable) -> Bool {
    if view.has(unit, .isPluralDeterminer) { return true }
    return view.isQualifier(unit) && view[unit].agreement.agrees(with: view[unit + 1].agreement)
      && PrenominalAdjective.stands(at: unit, view, forms)
  }
}
