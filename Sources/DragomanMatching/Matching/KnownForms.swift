import DragomanLanguage

/// What matching knows of the forms of the texts read so far: each is learned once, when a sentence has it first.
///
/// Used with one analysis workspace and one index; ``SentenceView`` holds it for all who look at the words of a sentence.
struct KnownForms {
  private var infos: [FormInfo] = []
  /// Of which kinds a unit of each form is: as a word in the lower byte, as anything else in the upper one. Apart from
  /// what else is known, for it is asked of every unit, and these few bytes stay in the nearest cache.
  private var kinds: [UInt16] = []
  private var symbols: [UInt32] = []
  private var roots: [FormInfo.Root] = []
  /// What the templates of designations know of forms; empty where there are none.
  private var designationWords: [DesignationGrammar.Word] = []
  /// For forms like *de* and *la*, with which many terms begin: a bit for each symbol that may follow, by its number.
  private var filters: [UInt64] = []
  /// The symbols of *de*, *du* and *des*; empty before the first form.
  private var prepositions: [UInt32] = []
  private var keyBuffers = FormKeys.Buffers()
  private var folded: [UInt8] = []

  /// What is known of a form.
  ///
  /// - Precondition: It was learned.
  @inline(__always)
  subscript(form: UInt32) -> FormInfo { infos[Int(form)] }

  /// Of which kinds a unit is.
  ///
  /// - Precondition: Its form was learned.
  @inline(__always)
  func kind(of unit: Unit) -> UnitKind {
    UnitKind(rawValue: UInt8(truncatingIfNeeded: kinds[Int(unit.form)] >> (unit.isWord ? 0 : 8)))
  }

  /// What the templates of designations know of a form.
  ///
  /// - Precondition: The index has designations, and the form was learned.
  @inline(__always)
  func designationWord(_ form: UInt32) -> DesignationGrammar.Word { designationWords[Int(form)] }

  /// Whether a word may come next in a term that begins with another, nothing inserted; most do not.
  @inline(__always)
  func leads(_ word: FormInfo, to next: FormInfo) -> Bool {
    word.nextMask & next.symbolMask != 0 && (word.filter == FormInfo.noFilter || passesFilter(word.filter, next))
  }

  /// The nodes that a form leads to from the root, by their position among its roots.
  @inline(__always)
  func root(_ word: FormInfo, _ position: Int) -> FormInfo.Root { roots[Int(word.firstRoot) + position] }

  /// The symbols that a form can stand for, by their position among them.
  @inline(__always)
  func symbol(_ word: FormInfo, _ position: Int) -> UInt32 { symbols[Int(word.firstSymbol) + position] }

  // MARK: Learning

  /// The number of forms that are known: those with a lower number.
  @inline(__always)
  var count: Int { infos.count }

  /// Makes all of the first `count` forms known.
  ///
  /// - Complexity: O(letters and readings of those that are new).
  mutating func learn(_ count: Int, _ forms: borrowing FormTable, _ index: GlossaryIndex) {
    var buffers = FormKeys.Buffers()
    swap(&buffers, &keyBuffers)
    while infos.count < count {
      let number = UInt32(infos.count)
      let shape = forms.shape(number)
      var info = FormInfo(firstSymbol: UInt32(symbols.count), firstRoot: UInt32(roots.count))
      info.traits = FormTraits(number, forms)
      info.agreement = Agreement(number, forms)
      FormKeys.forEachKey(of: number, in: forms, &buffers) { key in
        guard let symbol = index.symbol(key), info.symbolCount < 255, !has(symbol, from: info.firstSymbol) else {
          return
        }
        add(symbol, to: &info, index)
      }
      if let designations = index.designations {
        let letters = forms.bytes(number)
        let word = designations.word(letters, &folded)
        if designations.canStart(word, length: letters.count) { info.start.insert(.opensDesignation) }
        designationWords.append(word)
      }
      // Where every fourth bit is set, one in four of the words that follow would pass.
      if info.nextMask.nonzeroBitCount > 16 { addFilter(to: &info, index) }
      switch shape {
      case .initial, .allCapitals, .mixed: info.start.insert(.canLean)
      case .lower, .none:
        if info.traits.contains(.isNameParticle) || ListedWords.lists(of: forms.string(number)).contains(.generics) {
          info.start.insert(.canLean)
        }
      }
      if info.traits.canBeInserted { info.start.insert(.canBeInserted) }
      if info.symbolCount > 0 { info.start.insert(.hasSymbols) }
      kinds.append(
        UInt16(UnitKind(info, shape, isWord: true).rawValue)
          | UInt16(UnitKind(info, shape, isWord: false).rawValue) << 8)
      infos.append(info)
    }
    swap(&buffers, &keyBuffers)
  }

  /// Whether a symbol stands among the last, from a place on.
  private func has(_ symbol: UInt32, from start: UInt32) -> Bool {
    for place in Int(start)..<symbols.count where symbols[place] == symbol { return true }
    return false
  }

  /// Adds a symbol that a form can stand for, with the terms that begin with it.
  private mutating func add(_ symbol: UInt32, to info: inout FormInfo, _ index: GlossaryIndex) {
    symbols.append(symbol)
    info.symbolCount += 1
    info.symbolMask |= TrieNode.mask(symbol)
    info.heads |= index.heads(symbol)
    guard let root = index.root(symbol) else { return }
    let node = index.node(root)
    roots.append(FormInfo.Root(node: node, number: root))
    info.rootCount += 1
    info.start.insert(.isFirst)
    info.nextMask |= node.symbolMask
    if node.patternCount > 0 {
      info.start.insert(.isTerm)
      // *le ministre* sri-lankais *de la Défense*: the adjective of a state that no dictionary holds.
      let isOfState = node.patterns.contains {
        index.termClass(ofPattern: $0) == .demonym && index.capitals(ofPattern: $0) == 0
      }
      if isOfState { info.start.insert(.canBeInserted) }
    }
    if node.allowsInsertionBelow { info.start.insert(.allowsInsertion) }
    if prepositions.isEmpty {
      prepositions = ["de", "du", "des"].compactMap { index.symbol(Array($0.utf8)) }
    }
    if !info.traits.contains(.isFunctionWord), prepositions.contains(where: { index.step(from: node, $0) != nil }) {
      info.start.insert(.governsOf)
    }
  }

  // MARK: Filters

  /// A filter has so many words.
  private static let filterSize = 16

  /// Gives a form that many others may follow a filter.
  private mutating func addFilter(to info: inout FormInfo, _ index: GlossaryIndex) {
    info.filter = UInt32(filters.count)
    for _ in 0..<Self.filterSize { filters.append(0) }
    for position in 0..<Int(info.rootCount) {
      index.forEachSymbol(behind: roots[Int(info.firstRoot) + position].node) { symbol in
        filters[filters.count - Self.filterSize + Self.filterWord(symbol)] |= TrieNode.mask(symbol)
      }
    }
  }

  @inline(__always)
  private static func filterWord(_ symbol: UInt32) -> Int { Int(symbol >> 6) & (filterSize - 1) }

  @inline(__always)
  private func passesFilter(_ filter: UInt32, _ next: FormInfo) -> Bool {
    for position in 0..<Int(next.symbolCount) {
      let symbol = symbol(next, position)
      if filters[Int(filter) + Self.filterWord(symbol)] & TrieNode.mask(symbol) != 0 { return true }
    }
    return false
  }
}
