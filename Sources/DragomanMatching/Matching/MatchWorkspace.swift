import DragomanLanguage

/// The matcher's buffers and what it remembers of forms; owned by one task, used with one analysis workspace.
struct MatchWorkspace: ~Copyable {
  var unitBuilder = UnitBuilder()
  /// All matches of the sentence at hand, before overlaps are resolved.
  var found: [TermMatch] = []
  /// The units of the designations in the sentence at hand.
  var designations: [Range<Int>] = []
  /// Whether what is refused is remembered, with its reason.
  var explains = false
  /// What was refused in the sentence at hand; only where ``explains`` is set.
  var refusals: [(match: TermMatch, reason: Refusal)] = []
  /// Those that are not listed and only qualify what stands beside them.
  var silent: [TermMatch] = []
  /// The coordinations of the sentence at hand.
  var coordinations: [Coordination] = []
  /// The sentence at hand, for the rules that look at its words.
  let view = SentenceView()
  private var infos: [FormInfo] = []
  private var openings: [FormInfo.Opening] = []
  /// What was worked out of patterns.
  var answers = PatternAnswers()
  private var symbols: [UInt32] = []
  private var roots: [FormInfo.Root] = []
  /// What the templates of designations know of forms; empty where there are none.
  private var designationWords: [DesignationGrammar.Word] = []
  /// For forms like *de* and *la*, with which many terms begin: a bit for each symbol that may follow, by its number.
  private var filters: [UInt64] = []
  private var keyBuffers = FormKeys.Buffers()
  private var folded: [UInt8] = []

  /// What is known of a form, worked out when it is met first.
  @inline(__always)
  mutating func info(_ form: UInt32, _ forms: borrowing FormTable, _ index: GlossaryIndex) -> FormInfo {
    if Int(form) >= infos.count { learn(form, forms, index) }
    return infos[Int(form)]
  }

  /// What the terms are like that begin with a form; empty where none does.
  @inline(__always)
  mutating func start(_ form: UInt32, _ forms: borrowing FormTable, _ index: GlossaryIndex) -> FormInfo.Start {
    info(form, forms, index).start
  }

  /// What a form can be.
  @inline(__always)
  mutating func traits(_ form: UInt32, _ forms: borrowing FormTable, _ index: GlossaryIndex) -> FormTraits {
    info(form, forms, index).traits
  }

  /// What a form can be that the matcher has seen.
  @inline(__always)
  func knownTraits(_ form: UInt32) -> FormTraits { infos[Int(form)].traits }

  /// Works out what is known of all forms up to `form`.
  @inline(never)
  private mutating func learn(_ form: UInt32, _ forms: borrowing FormTable, _ index: GlossaryIndex) {
    var buffers = FormKeys.Buffers()
    swap(&buffers, &keyBuffers)
    while infos.count <= Int(form) {
      let number = UInt32(infos.count)
      var info = FormInfo(firstSymbol: UInt32(symbols.count), opening: UInt32(openings.count))
      var opening = FormInfo.Opening(firstRoot: UInt32(roots.count))
      info.traits = FormTraits(number, forms)
      info.agreement = Agreement(number, forms)
      FormKeys.forEachKey(of: number, in: forms, &buffers) { key in
        guard let symbol = index.symbol(key), info.symbolCount < 255,
          !symbols[Int(info.firstSymbol)...].contains(symbol)
        else { return }
        symbols.append(symbol)
        info.symbolCount += 1
        info.symbolMask |= TrieNode.mask(symbol)
        info.heads |= index.heads(symbol)
        guard let root = index.root(symbol) else { return }
        let node = index.node(root)
        roots.append(FormInfo.Root(node: node, number: root))
        info.rootCount += 1
        info.start.insert(.isFirst)
        opening.nextMask |= node.symbolMask
        if node.patternCount > 0 { info.start.insert(.isTerm) }
        if node.allowsInsertionBelow { info.start.insert(.allowsInsertion) }
      }
      if let designations = index.designations {
        let letters = forms.bytes(number)
        let word = designations.word(letters, &folded)
        if designations.canStart(word, length: letters.count) { info.start.insert(.opensDesignation) }
        designationWords.append(word)
      }
      // Where every fourth bit is set, one in four of the words that follow would pass.
      if opening.nextMask.nonzeroBitCount > 16 { addFilter(to: &opening, info, index) }
      if info.rootCount > 0 { openings.append(opening) }
      switch forms.shape(number) {
      case .initial, .allCapitals, .mixed: info.start.insert(.canLean)
      case .lower, .none: if info.traits.contains(.isNameParticle) { info.start.insert(.canLean) }
      }
      if info.traits.canBeInserted { info.start.insert(.canBeInserted) }
      if info.symbolCount > 0 { info.start.insert(.hasSymbols) }
      info.kind = UnitKind(info, forms.shape(number), isWord: true)
      info.kindOfSign = UnitKind(info, forms.shape(number), isWord: false)
      infos.append(info)
    }
    swap(&buffers, &keyBuffers)
  }

  /// What the templates of designations know of a form.
  ///
  /// - Precondition: The index has designations, and the form is that of a unit that the matcher has seen.
  func designationWord(_ form: UInt32) -> DesignationGrammar.Word { designationWords[Int(form)] }

  /// A filter has so many words.
  private static let filterSize = 16

  /// Gives a form that many others may follow a filter.
  private mutating func addFilter(
    to opening: inout FormInfo.Opening, _ info: FormInfo, _ index: GlossaryIndex
  ) {
    opening.filter = UInt32(filters.count)
    for _ in 0..<Self.filterSize { filters.append(0) }
    for position in 0..<Int(info.rootCount) {
      index.forEachSymbol(behind: roots[Int(opening.firstRoot) + position].node) { symbol in
        filters[filters.count - Self.filterSize + Self.filterWord(symbol)] |= TrieNode.mask(symbol)
      }
    }
  }

  @inline(__always)
  private static func filterWord(_ symbol: UInt32) -> Int { Int(symbol >> 6) & (filterSize - 1) }

  /// Makes ``view`` that of the units of a sentence, with what is known of their forms.
  ///
  /// What is known of each form and what it opens lie far apart. Fetching them for all units before anything is made of
  /// them lets the processor wait for many at once.
  mutating func look(at units: [Unit], _ forms: borrowing FormTable, _ index: GlossaryIndex) {
    if infos.count < forms.count { learn(UInt32(forms.count - 1), forms, index) }
    view.fill(units, infos, openings)
  }

  /// Whether a word may come next in a term that begins with another, nothing inserted; most do not.
  @inline(__always)
  func leads(_ word: SentenceView.Word, to next: SentenceView.Word) -> Bool {
    word.nextMask & next.symbolMask != 0
      && (word.filter == FormInfo.Opening.noFilter || passesFilter(word.filter, next))
  }

  private func passesFilter(_ filter: UInt32, _ next: SentenceView.Word) -> Bool {
    for position in 0..<Int(next.symbolCount) {
      let symbol = symbol(next, position)
      if filters[Int(filter) + Self.filterWord(symbol)] & TrieNode.mask(symbol) != 0 { return true }
    }
    return false
  }

  /// The nodes that a word leads to from the root, by their position among its roots.
  @inline(__always)
  func root(_ word: SentenceView.Word, _ position: Int) -> FormInfo.Root { roots[Int(word.firstRoot) + position] }

  /// The symbols that a word can stand for, by their position among them.
  @inline(__always)
  func symbol(_ word: SentenceView.Word, _ position: Int) -> UInt32 { symbols[Int(word.firstSymbol) + position] }
}
