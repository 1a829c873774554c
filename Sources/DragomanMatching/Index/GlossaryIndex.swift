public import DragomanLanguage

/// The compiled form of all loaded glossaries: what the matcher reads. Immutable, shared, mapped from its file.
///
/// Terms are sequences of symbols, one for each element; a trie over the sequences is walked from every word
/// of a text. An automaton with failure links would save the restarts, but a form of the text may stand for
/// several symbols at once (it has several readings), and few words start a term at all: the trie is simpler
/// and just as fast.
public final class GlossaryIndex: Sendable {
  private let strings: MappedArray<UInt8>
  private let keySlots: MappedArray<UInt32>
  private let keyTags: MappedArray<UInt8>
  private let symbols: MappedArray<UInt32>
  private let roots: MappedArray<UInt32>
  private let heads: MappedArray<UInt64>
  private let nodes: MappedArray<TrieNode>
  private let edges: MappedArray<UInt32>
  private let patterns: MappedArray<UInt32>
  private let concepts: MappedArray<UInt32>
  private let texts: MappedArray<UInt32>
  private let glossaries: MappedArray<UInt32>
  private let facts: MappedArray<UInt32>
  private let supportCounts: MappedArray<UInt32>
  /// The designations with parameters; nil where the glossaries hold none.
  let designations: DesignationGrammar?
  /// What tells this index from one of other glossaries.
  let checksum: UInt64

  /// The number of concepts.
  public var conceptCount: Int {
    // The last one belongs to the fixed expressions and stands for nothing.
    max(concepts.count / IndexLayout.conceptWidth - 1 - Int(supportCounts[0]), 0)
  }
  /// The number of French terms to match.
  public var patternCount: Int {
    // Without the fixed expressions, which every index holds.
    max(allPatternCount - FixedExpressions.all.count - Int(supportCounts[1]), 0)
  }
  /// The number of all patterns, those of the fixed expressions among them.
  var allPatternCount: Int { patterns.count / IndexLayout.patternWidth }

  /// Opens an index image.
  ///
  /// - Throws: `FileError` where it is no index of this version or its tables do not fit together.
  init(_ file: MappedFile, name: String, verifyingChecksum: Bool) throws(FileError) {
    do throws(Image.Damage) {
      let image = try Image(
        file, magic: IndexLayout.magic, version: IndexLayout.formatVersion,
        sections: IndexLayout.Section.allCases.count, verifyingChecksum: verifyingChecksum)
      checksum = image.checksum
      strings = try image.section(IndexLayout.Section.strings.rawValue, of: UInt8.self)
      func words(_ section: IndexLayout.Section) throws(Image.Damage) -> MappedArray<UInt32> {
        try image.section(section.rawValue, of: UInt32.self)
      }
      keySlots = try words(.keySlots)
      keyTags = try image.section(IndexLayout.Section.keyTags.rawValue, of: UInt8.self)
      symbols = try words(.symbols)
      roots = try words(.roots)
      heads = try image.section(IndexLayout.Section.heads.rawValue, of: UInt64.self)
      nodes = try image.section(IndexLayout.Section.nodes.rawValue, of: TrieNode.self)
      edges = try words(.edges)
      patterns = try words(.patterns)
      concepts = try words(.concepts)
      texts = try words(.texts)
      glossaries = try words(.glossaries)
      facts = try words(.facts)
      supportCounts = try words(.supportCounts)
    } catch {
      throw FileError(path: name, reason: "damaged index: \(error.reason)")
    }
    guard keySlots.count.nonzeroBitCount == 1, keyTags.count == keySlots.count,
      symbols.count == roots.count * IndexLayout.symbolWidth, heads.count == roots.count,
      patterns.count % IndexLayout.patternWidth == 0, concepts.count % IndexLayout.conceptWidth == 0,
      edges.count <= nodes.count, facts.count % IndexLayout.factWidth == 0, supportCounts.count == 2
    else { throw FileError(path: name, reason: "damaged index: its tables do not fit together") }
    designations = Self.designations(facts, texts, strings)
  }

  /// Compiles an index in memory, earlier glossaries taking priority.
  public convenience init(
    _ glossaries: [(name: String, concepts: [ConceptRecord])], analyzer: FrenchAnalyzer
  ) {
    let image = IndexCompiler(analyzer: analyzer).compile(
      glossaries.enumerated().map {
        GlossaryRecords(name: $1.name, tier: UInt32($0), concepts: $1.concepts)
      })
    do {
      try self.init(MappedFile(copying: image), name: "index", verifyingChecksum: false)
    } catch {
      // No input leads here: what the compiler wrote is not as it must be, or memory has run out.
      preconditionFailure("the compiler wrote an index that cannot be read: \(error)")
    }
  }

  // MARK: Symbols and the trie

  /// The symbol of a key; nil where no term has such an element.
  func symbol(_ key: [UInt8]) -> UInt32? {
    let hash = WordHash.hash(key.span)
    let tag = Self.tag(hash)
    var slot = Int(hash) & (keyTags.count - 1)
    while true {
      let found = keyTags[slot]
      if found == 0 { return nil }
      if found == tag, let symbol = symbol(key, hash, at: slot) { return symbol }
      slot = (slot + 1) & (keyTags.count - 1)
    }
  }

  /// The symbol in a slot; nil where its key is another.
  private func symbol(_ key: [UInt8], _ hash: UInt32, at slot: Int) -> UInt32? {
    let number = keySlots[slot] - 1
    let base = Int(number) * IndexLayout.symbolWidth
    guard symbols[base] == hash, Int(symbols[base + 2]) == key.count else { return nil }
    let offset = Int(symbols[base + 1])
    var index = 0
    while index < key.count, strings[offset + index] == key[index] { index += 1 }
    return index == key.count ? number : nil
  }

  /// What the tags hold of a hash: bits that do not choose the slot, never zero.
  static func tag(_ hash: UInt32) -> UInt8 { UInt8(hash >> 24) | 1 }

  /// The node that a symbol leads to from the root.
  @inline(__always)
  func root(_ symbol: UInt32) -> UInt32? {
    let node = roots[Int(symbol)]
    return node == IndexLayout.noNode ? nil : node
  }

  /// The first symbols of the terms that hold a symbol farther back and allow words in them, see ``TrieNode/mask(_:)``.
  @inline(__always)
  func heads(_ symbol: UInt32) -> UInt64 { heads[Int(symbol)] }

  /// The node of a number.
  @inline(__always)
  func node(_ number: UInt32) -> TrieNode { nodes[Int(number)] }

  /// The node that `symbol` leads to from `node`.
  @inline(__always)
  func step(from node: TrieNode, _ symbol: UInt32) -> UInt32? {
    node.symbolMask & TrieNode.mask(symbol) == 0 ? nil : step(node.edges, symbol)
  }

  /// Calls `body` with each symbol that leads on from `node`.
  func forEachSymbol(behind node: TrieNode, _ body: (UInt32) -> Void) {
    for edge in node.edges { body(edges[edge]) }
  }

  /// The node that `symbol` leads to by one of `edges`.
  private func step(_ edges: Range<Int>, _ symbol: UInt32) -> UInt32? {
    var low = edges.lowerBound
    var high = edges.upperBound
    while low < high {
      let middle = (low + high) / 2
      let found = self.edges[middle]
      if found == symbol { return target(ofEdge: middle) }
      if found < symbol { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// The node that an edge leads to: nodes are numbered breadth first, those of the roots before all others, and each
  /// other has one edge that leads to it.
  @inline(__always)
  private func target(ofEdge edge: Int) -> UInt32 { UInt32(truncatingIfNeeded: nodes.count - edges.count + edge) }

  // MARK: Patterns and concepts

  func concept(ofPattern pattern: UInt32) -> UInt32 { patterns[Int(pattern) * IndexLayout.patternWidth] }

  func flags(ofPattern pattern: UInt32) -> PatternFlags {
    PatternFlags(rawValue: patterns[Int(pattern) * IndexLayout.patternWidth + 1])
  }

  /// Which elements are capitalised in the dictionary form: bit *i* for element *i*, up to 32.
  func capitals(ofPattern pattern: UInt32) -> UInt32 { patterns[Int(pattern) * IndexLayout.patternWidth + 2] }

  /// The dictionary form of the pattern.
  func term(ofPattern pattern: UInt32) -> String {
    text(patterns[Int(pattern) * IndexLayout.patternWidth + 3])
  }

  /// Whether the dictionary form of the pattern is made of these letters, but for the case of those of ASCII.
  ///
  /// - Complexity: O(letters), without a string.
  func isTerm(ofPattern pattern: UInt32, written letters: ArraySlice<UInt8>) -> Bool {
    let text = Int(patterns[Int(pattern) * IndexLayout.patternWidth + 3])
    guard Int(texts[2 * text + 1]) == letters.count else { return false }
    var place = Int(texts[2 * text])
    for letter in letters {
      let other = strings[place]
      let isSame = letter == other || letter ^ other == 0x20 && (letter | 0x20) &- 0x61 < 26
      guard isSame else { return false }
      place += 1
    }
    return true
  }

  /// The class of the concept of a pattern.
  func termClass(ofPattern pattern: UInt32) -> TermClass { Self.termClass(flags(ofPattern: pattern).classNumber) }

  /// The length of the dictionary form of the pattern, in bytes of UTF-8.
  func length(ofPattern pattern: UInt32) -> Int {
    Int(texts[2 * Int(patterns[Int(pattern) * IndexLayout.patternWidth + 3]) + 1])
  }

  private func word(_ concept: UInt32, _ field: Int) -> UInt32 {
    concepts[Int(concept) * IndexLayout.conceptWidth + field]
  }

  /// The id of a concept entry.
  func id(_ concept: UInt32) -> String { text(word(concept, 0)) }
  /// The number of the glossary that holds it.
  func glossary(_ concept: UInt32) -> UInt32 { word(concept, 1) }
  /// The name of a glossary.
  func glossaryName(_ glossary: UInt32) -> String { text(glossaries[2 * Int(glossary)]) }
  /// The tier of priority of a glossary; the lower one wins.
  func tier(_ glossary: UInt32) -> Int { Int(glossaries[2 * Int(glossary) + 1]) }
  /// The class of a concept.
  func termClass(_ concept: UInt32) -> TermClass {
    Self.termClass(Int(word(concept, 2)))
  }
  /// The class of a number, that of its place among all classes; spelled out, for it is asked of every match.
  static func termClass(_ number: Int) -> TermClass {
    switch number {
    case 0: .person
    case 1: .place
    case 2: .organization
    case 3: .event
    case 4: .instrument
    case 5: .title
    case 6: .demonym
    case 8: .metonym
    default: .term
    }
  }
  /// The dictionary form.
  func french(_ concept: UInt32) -> String { text(word(concept, 3)) }
  /// The English terms, the default first.
  func english(_ concept: UInt32) -> [String] {
    (0..<word(concept, 5)).map { text(word(concept, 4) + $0) }
  }
  /// The default English term; nil where there is none.
  func firstEnglish(_ concept: UInt32) -> String? {
    word(concept, 5) > 0 ? text(word(concept, 4)) : nil
  }
  /// The notes for the translator.
  func notes(_ concept: UInt32) -> [String] {
    (0..<word(concept, 7)).map { text(word(concept, 6) + $0) }
  }

  // MARK: Facts

  /// The places of the facts about a concept.
  ///
  /// - Complexity: O(log *n*) in the number of all facts.
  func facts(_ concept: UInt32) -> Range<Int> {
    var low = 0
    var high = factCount
    while low < high {
      let middle = (low + high) / 2
      if facts[middle * IndexLayout.factWidth] < concept { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < factCount, facts[end * IndexLayout.factWidth] == concept { end += 1 }
    return low..<end
  }

  /// The number of all facts.
  var factCount: Int { facts.count / IndexLayout.factWidth }

  /// The concept that a fact is about.
  func concept(ofFact fact: Int) -> UInt32 { facts[fact * IndexLayout.factWidth] }

  /// The sort of a fact.
  func kind(ofFact fact: Int) -> ConceptFact.Kind? {
    ConceptFact.Kind(rawValue: UInt8(truncatingIfNeeded: facts[fact * IndexLayout.factWidth + 1]))
  }

  /// What a fact says.
  func text(ofFact fact: Int) -> String { text(facts[fact * IndexLayout.factWidth + 2]) }

  private func text(_ number: UInt32) -> String { Self.text(number, texts, strings) }

  private static func text(
    _ number: UInt32, _ texts: borrowing MappedArray<UInt32>, _ strings: borrowing MappedArray<UInt8>
  ) -> String {
    let offset = Int(texts[2 * Int(number)])
    return strings.string(offset..<(offset + Int(texts[2 * Int(number) + 1])))
  }

  /// The designations with parameters that the facts hold.
  private static func designations(
    _ facts: borrowing MappedArray<UInt32>, _ texts: borrowing MappedArray<UInt32>,
    _ strings: borrowing MappedArray<UInt8>
  ) -> DesignationGrammar? {
    var templates: [(concept: UInt32, text: String)] = []
    for base in stride(from: 0, to: facts.count, by: IndexLayout.factWidth)
    where facts[base + 1] == UInt32(ConceptFact.Kind.template.rawValue) {
      let text = text(facts[base + 2], texts, strings)
      templates.append((facts[base], UnicodeRepair.repairedSpelling(of: text) ?? text))
    }
    return DesignationGrammar(templates)
  }
}
