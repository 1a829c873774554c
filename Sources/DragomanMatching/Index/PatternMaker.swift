import DragomanLanguage

/// Turns the units of terms into patterns, and gathers them with the tables of the index.
struct PatternMaker {
  var tables = IndexCompiler.Tables()
  private var patterns: [IndexPattern] = []
  /// The symbols of all patterns, one behind the other.
  private var symbols: [UInt32] = []
  /// The symbol of each form as an element of a term of several words; ``unknown`` where it was not asked for yet.
  private var symbolOfForm: [UInt32] = []
  private static let unknown = UInt32.max

  // What is gathered of a term while its units come in.
  private var start = 0
  private var shapes: [CaseShape] = []
  private var capitals: UInt32 = 0
  private var startsWithArticle = false
  /// How the term before must be written, for its shortened form; nil where it has no pattern.
  private var flagsBefore: PatternFlags?

  /// A term to make patterns of.
  struct Term {
    var record: TermRecord
    var termClass: TermClass
    var concept: UInt32
    var extraFlags: PatternFlags
    /// The number of its text, where it is known.
    var text: UInt32?
    /// Whether it is the term before with its year left out.
    var isShortened = false
    /// Whether it is a fixed expression.
    var isBlocker = false
  }

  /// A pattern has at most so many symbols.
  private static let longestPattern = 32

  /// Makes room for so many terms; what is not used takes no memory.
  mutating func reserve(termCount: Int) {
    tables.reserve(termCount: termCount)
    patterns.reserveCapacity(termCount)
    symbols.reserveCapacity(4 * termCount)
  }

  /// Takes units of a term, which may come in several pieces.
  mutating func take(_ units: [Unit], _ forms: borrowing FormTable, _ term: Term) {
    var wordCount = 0
    for unit in units where unit.isWord { wordCount += 1 }
    let part = wordCount == 1 ? term.record.partOfSpeech : nil
    for unit in units where unit.isWord {
      let shape = forms.shape(unit.form)
      if shape == .initial || shape == .allCapitals || shape == .mixed, shapes.count < 32 {
        capitals |= 1 << UInt32(shapes.count)
      }
      shapes.append(shape)
      let isFirst = symbols.count == start
      if isFirst { startsWithArticle = shape == .initial && Self.isArticle(forms.bytes(unit.form)) }
      if term.record.partOfSpeech == .verb, !isFirst, FormKeys.isArticle(unit.form, in: forms) {
        symbols.append(tables.symbol(FormKeys.anyDeterminer))
      } else {
        symbols.append(symbol(unit.form, forms, part))
      }
    }
  }

  private static func isArticle(_ letters: ArraySlice<UInt8>) -> Bool {
    letters.elementsEqual("Le".utf8) || letters.elementsEqual("Les".utf8)
  }

  /// The symbol of a form; those of terms of several words are the same each time.
  private mutating func symbol(
    _ form: UInt32, _ forms: borrowing FormTable, _ part: TermRecord.PartOfSpeech?
  ) -> UInt32 {
    if part != nil { return tables.symbol(FormKeys.key(ofElement: form, in: forms, part: part)) }
    while symbolOfForm.count <= Int(form) { symbolOfForm.append(Self.unknown) }
    if symbolOfForm[Int(form)] == Self.unknown {
      symbolOfForm[Int(form)] = tables.symbol(FormKeys.key(ofElement: form, in: forms, part: nil))
    }
    return symbolOfForm[Int(form)]
  }

  /// Makes the patterns of a term whose units have been taken.
  mutating func close(_ term: Term) {
    defer {
      start = symbols.count
      shapes.removeAll(keepingCapacity: true)
      capitals = 0
      startsWithArticle = false
    }
    let count = symbols.count - start
    guard (1...Self.longestPattern).contains(count), let flags = flags(of: term) else {
      flagsBefore = nil
      symbols.removeLast(count)
      return
    }
    flagsBefore = flags
    if flags.contains(.isSupport) { tables.supportCounts[1] += 1 }
    let text = term.text ?? tables.text(term.record.text)
    patterns.append(
      IndexPattern(
        symbols: symbols, from: start, concept: term.concept, flags: flags, capitals: term.isBlocker ? 0 : capitals,
        text: text))
    guard startsWithArticle, count > 1, !term.isShortened, !term.isBlocker else { return }
    // *Le Caire* is *Caire* in *du Caire*.
    let first = symbols.count - count + 1
    start = symbols.count
    for position in first..<symbols.count { symbols.append(symbols[position]) }
    patterns.append(
      IndexPattern(
        symbols: symbols, from: start, concept: term.concept, flags: flags.union(.needsContraction),
        capitals: capitals >> 1, text: text))
  }

  /// How a term must be written; nil where it is the short form of one that has no pattern.
  private func flags(of term: Term) -> PatternFlags? {
    let last: PatternFlags = term.record.text.utf8.last == UInt8(ascii: "+") ? .endsWithPlus : []
    if term.isShortened { return flagsBefore?.subtracting([.isHead, .endsWithPlus]).union(last) }
    if term.isBlocker { return last.union([.isBlocker, .isVerbal]) }
    var flags = PatternFlags.of(term.record, term.termClass, shapes).union(term.extraFlags).union(last)
    if term.record.policy != nil { flags.insert(.hasPolicy) }
    // *ministère* russe *de la Défense*
    if flags.contains(.takesState), shapes.count > 1 { flags.insert(.allowsInsertion) }
    return flags
  }

  /// The image of the index.
  consuming func finish() -> [UInt8] {
    let all = symbols
    // The same letters twice in one concept are one pattern.
    patterns.sort { $0.precedes($1, all) }
    tables.buildTrie(patterns, all)
    return tables.image()
  }
}
