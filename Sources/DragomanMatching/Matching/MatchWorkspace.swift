import DragomanLanguage

/// The matcher's buffers and what it remembers of forms; owned by one task, used with one analysis workspace.
struct MatchWorkspace: ~Copyable {
  var unitBuilder = UnitBuilder()
  /// All matches of the sentence at hand, before overlaps are resolved.
  var found: [TermMatch] = []
  /// What may begin with the words of the sentence at hand, together.
  var sentenceStarts: FormInfo.Start = []
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
  var view = SentenceView()
  private var infos: [FormInfo] = []
  // Beside the infos, for they are asked of every word and spare most of them the rest.
  private var starts: [FormInfo.Start] = []
  private var traits: [FormTraits] = []
  /// A bit for each of the symbols of a form, see ``TrieNode/mask(_:)``.
  private var symbolMasks: [UInt64] = []
  /// Answers about two patterns that do not depend on the text.
  private var remembered: [UInt64: Bool] = [:]
  private var symbols: [UInt32] = []
  private var roots: [FormInfo.Root] = []
  /// What the templates of designations know of forms; empty where there are none.
  private var designationWords: [DesignationGrammar.Word] = []
  /// For forms like *de* and *la*, with which many terms begin: a bit for each symbol that may follow, by its number.
  private var filters: [UInt64] = []
  private var keyBuffers = FormKeys.Buffers()

  /// What is known of a form, worked out when it is met first.
  @inline(__always)
  mutating func info(_ form: UInt32, _ forms: borrowing FormTable, _ index: GlossaryIndex) -> FormInfo {
    if Int(form) >= infos.count { learn(form, forms, index) }
    return infos[Int(form)]
  }

  /// What the terms are like that begin with a form; empty where none does.
  @inline(__always)
  mutating func start(_ form: UInt32, _ forms: borrowing FormTable, _ index: GlossaryIndex) -> FormInfo.Start {
    if Int(form) >= starts.count { learn(form, forms, index) }
    return starts[Int(form)]
  }

  /// What a form can be.
  @inline(__always)
  mutating func traits(_ form: UInt32, _ forms: borrowing FormTable, _ index: GlossaryIndex) -> FormTraits {
    if Int(form) >= traits.count { learn(form, forms, index) }
    return traits[Int(form)]
  }

  /// The symbols that a form can stand for, a bit for each, see ``TrieNode/mask(_:)``.
  @inline(__always)
  mutating func symbolMask(_ form: UInt32, _ forms: borrowing FormTable, _ index: GlossaryIndex) -> UInt64 {
    if Int(form) >= symbolMasks.count { learn(form, forms, index) }
    return symbolMasks[Int(form)]
  }

  /// The answer to a question about two patterns, worked out when it is asked first. Which question it is must
  /// follow from the patterns.
  mutating func remember(_ first: UInt32, _ second: UInt32, _ answer: () -> Bool) -> Bool {
    let key = UInt64(first) << 32 | UInt64(second)
    if let known = remembered[key] { return known }
    let result = answer()
    remembered[key] = result
    return result
  }

  /// Works out what is known of all forms up to `form`.
  @inline(never)
  private mutating func learn(_ form: UInt32, _ forms: borrowing FormTable, _ index: GlossaryIndex) {
    var buffers = FormKeys.Buffers()
    var folded: [UInt8] = []
    swap(&buffers, &keyBuffers)
    while infos.count <= Int(form) {
      let number = UInt32(infos.count)
      var info = FormInfo(firstSymbol: UInt32(symbols.count), firstRoot: UInt32(roots.count))
      let ownTraits = FormTraits(number, forms)
      var symbolMask: UInt64 = 0
      info.agreement = Agreement(number, forms)
      FormKeys.forEachKey(of: number, in: forms, &buffers) { key in
        guard let symbol = index.symbol(key), info.symbolCount < UInt8.max,
          !symbols[Int(info.firstSymbol)...].contains(symbol)
        else { return }
        symbols.append(symbol)
        info.symbolCount += 1
        symbolMask |= TrieNode.mask(symbol)
        guard let root = index.root(symbol) else { return }
        let node = index.node(root)
        roots.append(FormInfo.Root(node: node, number: root))
        info.rootCount += 1
        info.start.insert(.isFirst)
        info.nextMask |= node.symbolMask
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
      if info.nextMask.nonzeroBitCount > 16 { addFilter(to: &info, index) }
      switch forms.shape(number) {
      case .initial, .allCapitals, .mixed: info.start.insert(.canLean)
      case .lower, .none: if ownTraits.contains(.isNameParticle) { info.start.insert(.canLean) }
      }
      if ownTraits.canBeInserted { info.start.insert(.canBeInserted) }
      if info.symbolCount > 0 { info.start.insert(.hasSymbols) }
      infos.append(info)
      starts.append(info.start)
      traits.append(ownTraits)
      symbolMasks.append(symbolMask)
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
  private mutating func addFilter(to info: inout FormInfo, _ index: GlossaryIndex) {
    info.filter = UInt32(filters.count)
    for _ in 0..<Self.filterSize { filters.append(0) }
    for position in 0..<Int(info.rootCount) {
      index.forEachSymbol(behind: root(info, position).node) { symbol in
        filters[filters.count - Self.filterSize + Self.filterWord(symbol)] |= TrieNode.mask(symbol)
      }
    }
  }

  @inline(__always)
  private static func filterWord(_ symbol: UInt32) -> Int { Int(symbol >> 6) & (filterSize - 1) }

  /// Whether a term that begins with a form may go on with another; most do not.
  @inline(__always)
  mutating func mayGoOn(
    _ info: FormInfo, with next: UInt32, _ forms: borrowing FormTable, _ index: GlossaryIndex
  ) -> Bool {
    leads(info, to: next, forms, index)
      || info.start.contains(.allowsInsertion) && starts[Int(next)].contains(.canBeInserted)
  }

  /// Whether a form may come next in a term that begins with another, nothing inserted; most do not.
  @inline(__always)
  mutating func leads(
    _ info: FormInfo, to next: UInt32, _ forms: borrowing FormTable, _ index: GlossaryIndex
  ) -> Bool {
    info.nextMask & symbolMask(next, forms, index) != 0
      && (info.filter == FormInfo.noFilter || passesFilter(info, infos[Int(next)]))
  }

  private func passesFilter(_ info: FormInfo, _ next: FormInfo) -> Bool {
    for position in 0..<Int(next.symbolCount) {
      let symbol = symbol(next, position)
      if filters[Int(info.filter) + Self.filterWord(symbol)] & TrieNode.mask(symbol) != 0 { return true }
    }
    return false
  }

  /// The nodes of ``FormInfo/rootCount``.
  @inline(__always)
  func root(_ info: FormInfo, _ position: Int) -> FormInfo.Root { roots[Int(info.firstRoot) + position] }

  /// The symbols that a form can stand for.
  @inline(__always)
  func symbol(_ info: FormInfo, _ position: Int) -> UInt32 { symbols[Int(info.firstSymbol) + position] }
}
