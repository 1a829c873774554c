import DragomanLanguage

extension IndexCompiler {
  /// The sections of an index while it is being put together.
  struct Tables {
    private var strings: [UInt8] = []
    private var texts: [UInt32] = []
    private var textNumbers: [String: UInt32] = [:]
    private var symbolNumbers: [[UInt8]: UInt32] = [:]
    private var symbols: [UInt32] = []
    private var roots: [UInt32] = []
    private var nodes: [UInt32] = []
    private var edges: [UInt32] = []
    private var nodePatterns: [UInt32] = []
    var patterns: [UInt32] = []
    var concepts: [UInt32] = []
    var glossaries: [UInt32] = []
    private var facts: [UInt32] = []
    /// How many concepts and patterns only help to put others into English.
    var supportCounts: [UInt32] = [0, 0]
    private var blocker: UInt32?

    /// The number of a text, stored once.
    mutating func text(_ text: String) -> UInt32 {
      if let known = textNumbers[text] { return known }
      let number = addText(text)
      textNumbers[text] = number
      return number
    }

    private mutating func addText(_ text: String) -> UInt32 {
      texts += [UInt32(strings.count), UInt32(text.utf8.count)]
      strings += Array(text.utf8)
      return UInt32(texts.count / 2 - 1)
    }

    /// The numbers of texts that stand one after the other, as lists need them.
    private mutating func addList(_ list: [String]) -> UInt32 {
      let first = UInt32(texts.count / 2)
      for text in list { _ = addText(text) }
      return first
    }

    mutating func addConcept(_ concept: ConceptRecord, head: TermRecord, termClass: TermClass, glossary: UInt32) {
      let english = addList(concept.english.map(\.text))
      let notes = addList(concept.notes)
      concepts += [
        text(concept.id), glossary, UInt32(TermClass.allCases.firstIndex(of: termClass) ?? 0), text(head.text),
        english, UInt32(concept.english.count), notes, UInt32(concept.notes.count),
      ]
    }

    /// Keeps what an entry says of its concept; the concepts must come in order.
    mutating func addFacts(_ list: [ConceptFact], concept: UInt32) {
      for fact in list { facts += [concept, UInt32(fact.kind.rawValue), text(fact.text)] }
    }

    /// The concept that fixed expressions belong to, which holds nothing; it is made behind all others.
    mutating func blockerConcept() -> UInt32 {
      if let blocker { return blocker }
      let number = UInt32(concepts.count / IndexLayout.conceptWidth)
      addConcept(
        ConceptRecord(id: "", termClass: .term, french: [], english: []), head: TermRecord(""), termClass: .term,
        glossary: UInt32(glossaries.count / 2))
      glossaries += [text(""), UInt32.max >> 12]
      blocker = number
      return number
    }

    /// The symbol of a key, made when it is new.
    mutating func symbol(_ key: [UInt8]) -> UInt32 {
      if let known = symbolNumbers[key] { return known }
      let number = UInt32(symbolNumbers.count)
      symbolNumbers[key] = number
      symbols += [WordHash.hash(key.span), UInt32(strings.count), UInt32(key.count)]
      strings += key
      return number
    }

    /// Lays out the trie over sorted symbol sequences; pattern *i* is sequence *i*.
    mutating func buildTrie(_ sequences: [[UInt32]]) {
      roots = [UInt32](repeating: IndexLayout.noNode, count: symbolNumbers.count)
      // Breadth first: each node covers a range of sequences that share a prefix of `depth` symbols.
      var queue: [(range: Range<Int>, depth: Int)] = []
      func groups(_ range: Range<Int>, _ depth: Int) -> [(symbol: UInt32, range: Range<Int>)] {
        var result: [(symbol: UInt32, range: Range<Int>)] = []
        var start = range.lowerBound
        while start < range.upperBound {
          guard sequences[start].count > depth else {
            start += 1
            continue
          }
          let symbol = sequences[start][depth]
          var end = start + 1
          while end < range.upperBound, sequences[end][depth] == symbol { end += 1 }
          result.append((symbol, start..<end))
          start = end
        }
        return result
      }
      func allowsInsertion(_ pattern: Int) -> Bool {
        PatternFlags(rawValue: patterns[pattern * IndexLayout.patternWidth + 1]).contains(.allowsInsertion)
      }
      for group in groups(0..<sequences.count, 0) {
        roots[Int(group.symbol)] = UInt32(queue.count)
        queue.append((group.range, 1))
      }
      var next = 0
      while next < queue.count {
        let (range, depth) = queue[next]
        next += 1
        let ending = range.filter { sequences[$0].count == depth }
        let children = groups(range, depth)
        let firstEdge = edges.count / IndexLayout.edgeWidth
        let node = TrieNode(
          edges: firstEdge..<firstEdge + children.count,
          patterns: nodePatterns.count..<nodePatterns.count + ending.count,
          symbolMask: children.reduce(0) { $0 | TrieNode.mask($1.symbol) },
          allowsInsertionBelow: children.contains { $0.range.contains(where: allowsInsertion) })
        nodes += node.words
        nodePatterns += ending.map(UInt32.init)
        for child in children {
          edges += [child.symbol, UInt32(queue.count)]
          queue.append((child.range, depth + 1))
        }
      }
    }

    /// The finished image.
    func image() -> [UInt8] {
      var capacity = 16
      while capacity < symbolNumbers.count * 2 { capacity *= 2 }
      var slots = [UInt32](repeating: 0, count: capacity)
      var tags = [UInt8](repeating: 0, count: capacity)
      for number in 0..<symbolNumbers.count {
        var slot = Int(symbols[number * IndexLayout.symbolWidth]) & (capacity - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
        slots[slot] = UInt32(number + 1)
        tags[slot] = GlossaryIndex.tag(symbols[number * IndexLayout.symbolWidth])
      }
      var image = ImageWriter(magic: IndexLayout.magic, version: IndexLayout.formatVersion)
      image.add(strings)
      image.add(slots)
      image.add(tags)
      for section in [
        symbols, roots, nodes, edges, nodePatterns, patterns, concepts, texts, glossaries, facts, supportCounts,
      ] { image.add(section) }
      return image.finish()
    }
  }
}
