import DragomanLanguage

extension IndexCompiler {
  /// The sections of an index while it is being put together.
  struct Tables {
    private var strings: [UInt8] = []
    private var texts: [UInt32] = []
    private var textNumbers = NumberSlots()
    private var symbolNumbers = NumberSlots()
    private var symbols: [UInt32] = []
    private var roots: [UInt32] = []
    private var heads: [UInt64] = []
    private var nodes: [TrieNode] = []
    private var edges: [UInt32] = []
    var patterns: [UInt32] = []
    var concepts: [UInt32] = []
    var glossaries: [UInt32] = []
    private var facts: [UInt32] = []
    /// How many concepts and patterns only help to put others into English.
    var supportCounts: [UInt32] = [0, 0]
    private var blocker: UInt32?
    /// The letters of the text at hand.
    private var letters: [UInt8] = []

    /// Makes room for so many terms with what belongs to them; what is not used takes no memory.
    mutating func reserve(termCount: Int) {
      strings.reserveCapacity(64 * termCount)
      texts.reserveCapacity(8 * termCount)
      concepts.reserveCapacity(IndexLayout.conceptWidth * termCount)
    }

    /// The number of a text, stored once.
    mutating func text(_ text: String) -> UInt32 {
      letters.removeAll(keepingCapacity: true)
      letters.append(contentsOf: text.utf8)
      let hash = WordHash.hash(letters.span)
      let known = textNumbers.number(hash) { number in
        holds(letters, at: texts[2 * Int(number)], count: texts[2 * Int(number) + 1])
      }
      if let known { return known }
      let number = addText(text)
      textNumbers.insert(number, hash)
      return number
    }

    /// Whether letters stand in the strings.
    private func holds(_ letters: [UInt8], at offset: UInt32, count: UInt32) -> Bool {
      guard letters.count == Int(count) else { return false }
      var index = 0
      while index < letters.count, strings[Int(offset) + index] == letters[index] { index += 1 }
      return index == letters.count
    }

    private mutating func addText(_ text: String) -> UInt32 {
      texts.append(UInt32(strings.count))
      texts.append(UInt32(text.utf8.count))
      strings.append(contentsOf: text.utf8)
      return UInt32(texts.count / 2 - 1)
    }

    /// The numbers of texts that stand one after the other, as lists need them.
    private mutating func addList(_ list: some Sequence<String>) -> UInt32 {
      let first = UInt32(texts.count / 2)
      for text in list { _ = addText(text) }
      return first
    }

    /// Adds a concept and gives its number.
    ///
    /// - Parameter head: The number of the text of its dictionary form.
    @discardableResult
    mutating func addConcept(
      _ concept: ConceptRecord, head: UInt32, termClass: TermClass, glossary: UInt32
    ) -> UInt32 {
      let english = addList(concept.english.lazy.map(\.text))
      let notes = addList(concept.notes)
      concepts += [
        addText(concept.id), glossary, UInt32(TermClass.allCases.firstIndex(of: termClass) ?? 0), head,
        english, UInt32(concept.english.count), notes, UInt32(concept.notes.count),
      ]
      return UInt32(concepts.count / IndexLayout.conceptWidth - 1)
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
        ConceptRecord(id: "", termClass: .term, french: [], english: []), head: text(""), termClass: .term,
        glossary: UInt32(glossaries.count / 2))
      glossaries += [text(""), UInt32.max >> 12]
      blocker = number
      return number
    }

    /// The number of symbols.
    private var symbolCount: Int { symbols.count / IndexLayout.symbolWidth }

    /// The symbol of a key, made when it is new.
    mutating func symbol(_ key: [UInt8]) -> UInt32 {
      let hash = WordHash.hash(key.span)
      let known = symbolNumbers.number(hash) { number in
        let base = Int(number) * IndexLayout.symbolWidth
        return holds(key, at: symbols[base + 1], count: symbols[base + 2])
      }
      if let known { return known }
      let number = UInt32(symbolCount)
      symbolNumbers.insert(number, hash)
      symbols += [hash, UInt32(strings.count), UInt32(key.count)]
      strings += key
      return number
    }

    /// A node of the trie that waits to be laid out: the patterns that share its first symbols.
    private struct Branch {
      var patterns: Range<Int>
      var depth: Int
    }

    /// Lays out the trie over patterns in the order of the index, breadth first.
    mutating func buildTrie(_ sorted: [IndexPattern], _ symbols: [UInt32]) {
      for pattern in sorted {
        patterns.append(pattern.concept)
        let termClass = concepts[Int(pattern.concept) * IndexLayout.conceptWidth + 2]
        patterns.append(pattern.flags.withClass(termClass).rawValue)
        patterns.append(pattern.capitals)
        patterns.append(pattern.text)
      }
      heads = [UInt64](repeating: 0, count: symbolCount)
      for pattern in sorted where pattern.flags.contains(.allowsInsertion) {
        let mask = pattern.symbols.first.map { TrieNode.mask(symbols[$0]) } ?? 0
        for place in pattern.symbols.dropFirst() { heads[Int(symbols[place])] |= mask }
      }
      roots = [UInt32](repeating: IndexLayout.noNode, count: symbolCount)
      var queue: [Branch] = []
      // Patterns without symbols come first and match nothing.
      var start = sorted.firstIndex { !$0.symbols.isEmpty } ?? sorted.count
      while start < sorted.count {
        let end = Self.endOfBranch(sorted, symbols, start..<sorted.count, depth: 0)
        roots[Int(symbols[sorted[start].symbols.lowerBound])] = UInt32(queue.count)
        queue.append(Branch(patterns: start..<end, depth: 1))
        start = end
      }
      var next = 0
      while next < queue.count {
        let branch = queue[next]
        next += 1
        let range = branch.patterns
        // Those that end here come before those that go on.
        var start = range.lowerBound
        while start < range.upperBound, sorted[start].symbols.count == branch.depth { start += 1 }
        let ending = range.lowerBound..<start
        let firstEdge = edges.count
        let allowsInsertion = sorted[start..<range.upperBound].contains { $0.flags.contains(.allowsInsertion) }
        var mask: UInt64 = 0
        while start < range.upperBound {
          let end = Self.endOfBranch(sorted, symbols, start..<range.upperBound, depth: branch.depth)
          let symbol = symbols[sorted[start].symbols.lowerBound + branch.depth]
          mask |= TrieNode.mask(symbol)
          // The nodes of edges follow those of roots in the order of the edges, see `GlossaryIndex.target(ofEdge:)`.
          edges.append(symbol)
          queue.append(Branch(patterns: start..<end, depth: branch.depth + 1))
          start = end
        }
        nodes.append(
          TrieNode(
            edges: firstEdge..<edges.count, patterns: ending, symbolMask: mask,
            allowsInsertionBelow: allowsInsertion))
      }
    }

    /// Where the patterns end that have the same symbol at `depth` as the first of the range.
    private static func endOfBranch(
      _ sorted: [IndexPattern], _ symbols: [UInt32], _ range: Range<Int>, depth: Int
    ) -> Int {
      let symbol = symbols[sorted[range.lowerBound].symbols.lowerBound + depth]
      var end = range.lowerBound + 1
      while end < range.upperBound, symbols[sorted[end].symbols.lowerBound + depth] == symbol { end += 1 }
      return end
    }

    /// The finished image.
    func image() -> [UInt8] {
      var capacity = 16
      while capacity < symbolCount * 2 { capacity *= 2 }
      var slots = [UInt32](repeating: 0, count: capacity)
      var tags = [UInt8](repeating: 0, count: capacity)
      for number in 0..<symbolCount {
        var slot = Int(symbols[number * IndexLayout.symbolWidth]) & (capacity - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
        slots[slot] = UInt32(number + 1)
        tags[slot] = GlossaryIndex.tag(symbols[number * IndexLayout.symbolWidth])
      }
      var image = ImageWriter(magic: IndexLayout.magic, version: IndexLayout.formatVersion)
      let words = [symbols, roots, edges, patterns, concepts, texts, glossaries].reduce(0) {
        $0 + $1.count
      }
      image.reserve(
        strings.count + 5 * capacity + 4 * words + 8 * heads.count + nodes.count * MemoryLayout<TrieNode>.stride + 128)
      image.add(strings)
      image.add(slots)
      image.add(tags)
      image.add(symbols)
      image.add(roots)
      image.add(heads)
      image.add(nodes)
      for section in [edges, patterns, concepts, texts, glossaries, facts, supportCounts] {
        image.add(section)
      }
      return image.finish()
    }
  }
}
