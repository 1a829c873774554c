import DragomanLanguage

extension IndexCompiler {
  /// The sections of an index while it is being put together from parts.
  struct Tables {
    private var strings: [UInt8] = []
    /// Offset and length of each text.
    private var texts: [UInt32] = []
    private var textNumbers = NumberSlots()
    private var symbolNumbers = NumberSlots()
    /// The keys of the symbols, which stand behind the strings in the end: where they stand does not depend on how the
    /// concepts are parted.
    private var keyLetters: [UInt8] = []
    private(set) var symbols: [UInt32] = []
    private var concepts: [ConceptRow] = []
    private var glossaries: [UInt32] = []
    private var facts: [FactRow] = []
    /// How many concepts and patterns only help to put others into English.
    private var supportCounts: [UInt32] = [0, 0]
    private var patterns: [IndexPattern] = []
    /// The symbols of all patterns, one behind the other.
    private var patternSymbols: [UInt32] = []

    // What the numbers of the part at hand become.
    private var textsOfPart: [UInt32] = []
    private var knownTexts: [UInt32?] = []
    /// The symbols of the keys of each compiler; ``unknown`` where it is not asked for yet.
    private var symbolsOfKeys: [(owner: PatternKeys.Owner, symbols: [UInt32])] = []
    private static let unknown = UInt32.max

    /// Makes room for so many terms with what belongs to them; what is not used takes no memory.
    mutating func reserve(termCount: Int) {
      strings.reserveCapacity(64 * termCount)
      texts.reserveCapacity(8 * termCount)
      concepts.reserveCapacity(termCount)
      patterns.reserveCapacity(termCount)
      patternSymbols.reserveCapacity(4 * termCount)
    }

    /// Adds a glossary; the concepts that follow are its own.
    mutating func addGlossary(_ name: String, tier: UInt32) {
      let letters = Array(name.utf8)
      glossaries += [number(of: letters, 0..<letters.count, hash: WordHash.hash(letters.span)), tier]
    }

    /// Adds a part of the glossary that was added last.
    ///
    /// - Parameters:
    ///   - isSupport: Whether the glossary lists nothing itself.
    ///   - entriesBefore: How many entries of the glossary stand before those of the part.
    /// - Complexity: O(length of the part).
    mutating func append(_ part: IndexPart, isSupport: Bool = false, entriesBefore: Int = 0) {
      numberTexts(of: part, entriesBefore)
      let firstConcept = UInt32(concepts.count)
      let glossary = UInt32(glossaries.count / 2 - 1)
      for index in part.concepts.indices {
        var row = part.concepts[index]
        row.glossary = glossary
        row.id = textsOfPart[Int(row.id)]
        row.head = textsOfPart[Int(row.head)]
        // Its identifier stands behind them, so there is a text in each of these places.
        row.english = textsOfPart[Int(row.english)]
        row.notes = textsOfPart[Int(row.notes)]
        concepts.append(row)
      }
      for fact in part.facts {
        facts.append(
          FactRow(concept: firstConcept + fact.concept, kind: fact.kind, text: textsOfPart[Int(fact.text)]))
      }
      appendPatterns(of: part, firstConcept: firstConcept)
      if isSupport {
        supportCounts[0] += UInt32(part.concepts.count)
        supportCounts[1] += part.supportCount
      }
    }

    private mutating func appendPatterns(of part: IndexPart, firstConcept: UInt32) {
      guard let keys = part.allKeys else { return }
      let place = placeOfCompiler(keys)
      for index in part.patterns.indices {
        let pattern = part.patterns[index]
        let start = patternSymbols.count
        for element in Int(pattern.firstKey)..<Int(pattern.firstKey + pattern.keyCount) {
          let key = part.keys[element]
          if symbolsOfKeys[place].symbols[Int(key)] == Self.unknown {
            symbolsOfKeys[place].symbols[Int(key)] = symbol(of: key, keys)
          }
          patternSymbols.append(symbolsOfKeys[place].symbols[Int(key)])
        }
        let row = PatternRow(
          concept: firstConcept + pattern.concept, flags: pattern.flags.rawValue, capitals: pattern.capitals,
          text: textsOfPart[Int(pattern.text)])
        patterns.append(IndexPattern(start..<patternSymbols.count, of: patternSymbols, row))
      }
    }

    /// Where the symbols of a compiler's keys stand, with room for all of them.
    private mutating func placeOfCompiler(_ keys: PatternKeys) -> Int {
      let known = symbolsOfKeys.firstIndex { $0.owner === keys.owner }
      if known == nil { symbolsOfKeys.append((keys.owner, [])) }
      let place = known ?? symbolsOfKeys.count - 1
      while symbolsOfKeys[place].symbols.count < keys.count { symbolsOfKeys[place].symbols.append(Self.unknown) }
      return place
    }

    private mutating func numberTexts(of part: IndexPart, _ entriesBefore: Int) {
      // All are looked for before the first is added: the processor waits for many places of the table at once.
      knownTexts.removeAll(keepingCapacity: true)
      for index in part.texts.indices {
        let text = part.texts[index]
        knownTexts.append(text.kind == .once ? textNumbers.likely(text.hash) : nil)
      }
      textsOfPart.removeAll(keepingCapacity: true)
      for index in part.texts.indices {
        let text = part.texts[index]
        let range = Int(text.offset)..<Int(text.offset) + Int(text.count)
        let number: UInt32
        switch text.kind {
        case .listed: number = addText(part.letters, range)
        case .once:
          if let likely = knownTexts[index], isText(likely, part.letters, range) {
            number = likely
          } else {
            number = self.number(of: part.letters, range, hash: text.hash)
          }
        case .entryNumber:
          let name = Array(ConceptRecord.identifier(ofEntry: entriesBefore + Int(text.offset)).utf8)
          number = addText(name, 0..<name.count)
        }
        textsOfPart.append(number)
      }
    }

    /// The number of a text, stored once.
    private mutating func number(of letters: [UInt8], _ range: Range<Int>, hash: UInt32) -> UInt32 {
      let known = textNumbers.number(hash) { number in
        isText(number, letters, range)
      }
      if let known { return known }
      let number = addText(letters, range)
      textNumbers.insert(number, hash)
      return number
    }

    /// Whether a text has these letters.
    private func isText(_ number: UInt32, _ letters: [UInt8], _ range: Range<Int>) -> Bool {
      Self.areSame(letters, range, strings, at: texts[2 * Int(number)], count: texts[2 * Int(number) + 1])
    }

    private mutating func addText(_ letters: [UInt8], _ range: Range<Int>) -> UInt32 {
      texts.append(UInt32(strings.count))
      texts.append(UInt32(range.count))
      strings.append(contentsOf: letters[range])
      return UInt32(texts.count / 2 - 1)
    }

    private static func areSame(
      _ letters: [UInt8], _ range: Range<Int>, _ others: [UInt8], at offset: UInt32, count: UInt32
    ) -> Bool {
      guard range.count == Int(count) else { return false }
      var step = 0
      while step < range.count, others[Int(offset) + step] == letters[range.lowerBound + step] { step += 1 }
      return step == range.count
    }

    /// The number of symbols.
    private var symbolCount: Int { symbols.count / IndexLayout.symbolWidth }

    /// The symbol of a key of a compiler, made when it is new.
    private mutating func symbol(of number: UInt32, _ keys: PatternKeys) -> UInt32 {
      let (key, letters) = keys.key(number)
      let range = Int(key.offset)..<Int(key.offset + key.count)
      let known = symbolNumbers.number(key.hash) { number in
        let base = Int(number) * IndexLayout.symbolWidth
        return Self.areSame(letters, range, keyLetters, at: symbols[base + 1], count: symbols[base + 2])
      }
      if let known { return known }
      let number = UInt32(symbolCount)
      symbolNumbers.insert(number, key.hash)
      symbols += [key.hash, UInt32(keyLetters.count), key.count]
      keyLetters.append(contentsOf: letters[range])
      return number
    }

    /// The finished image.
    consuming func image() -> ImageWriter {
      let slots = keySlots()
      // The same letters twice in one concept are one pattern.
      let trie = IndexTrie(
        IndexPattern.sorted(patterns, patternSymbols, symbolCount: symbolCount), patternSymbols,
        symbolCount: symbolCount, concepts)
      for symbol in 0..<symbolCount { symbols[symbol * IndexLayout.symbolWidth + 1] += UInt32(strings.count) }
      strings += keyLetters
      var image = ImageWriter(magic: IndexLayout.magic, version: IndexLayout.formatVersion)
      image.add(strings)
      image.add(slots.numbers)
      image.add(slots.tags)
      image.add(symbols)
      image.add(trie.roots)
      image.add(trie.heads)
      image.add(trie.nodes)
      image.add(trie.edges)
      image.add(trie.patterns)
      image.add(concepts)
      image.add(texts)
      image.add(glossaries)
      image.add(facts)
      image.add(supportCounts)
      return image
    }

    /// Where each symbol is found by the hash of its key, see ``IndexLayout/Section/keySlots``.
    private func keySlots() -> (numbers: [UInt32], tags: [UInt8]) {
      var capacity = 16
      while capacity < symbolCount * 2 { capacity *= 2 }
      var slots = [UInt32](repeating: 0, count: capacity)
      var tags = [UInt8](repeating: 0, count: capacity)
      for number in 0..<symbolCount {
        let hash = symbols[number * IndexLayout.symbolWidth]
        var slot = Int(hash) & (capacity - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
        slots[slot] = UInt32(number + 1)
        tags[slot] = GlossaryIndex.tag(hash)
      }
      return (slots, tags)
    }
  }
}
