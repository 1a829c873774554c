import DragomanLanguage

/// Compiles concept records into the image of a ``GlossaryIndex``.
struct IndexCompiler {
  let analyzer: FrenchAnalyzer

  private struct Pattern {
    let symbols: [UInt32]
    let concept: UInt32
    let flags: PatternFlags
    let capitals: UInt32
    let text: UInt32
  }

  /// The image of an index over the glossaries.
  ///
  /// - Complexity: O(*n* log *n*) in the number of terms.
  func compile(_ glossaries: [GlossaryRecords]) -> [UInt8] {
    var tables = Tables()
    var workspace = AnalysisWorkspace(for: analyzer)
    var units = UnitBuilder()
    var patterns: [Pattern] = []
    for (number, glossary) in glossaries.enumerated() {
      tables.glossaries += [tables.text(glossary.name), glossary.tier]
      for concept in glossary.concepts {
        guard let head = concept.french.first(where: { !$0.text.isEmpty }) else { continue }
        let id = UInt32(tables.concepts.count / IndexLayout.conceptWidth)
        let termClass = concept.termClass ?? TermClassGuess.guess(concept)
        tables.addConcept(concept, head: head, termClass: termClass, glossary: UInt32(number))
        tables.addFacts(concept.facts, concept: id)
        let role = PatternFlags(role: concept.role, termClass, isSupport: glossary.isSupport)
        if glossary.isSupport { tables.supportCounts[0] += 1 }
        if concept.role == .template { continue }
        for (position, term) in concept.french.enumerated() where !term.text.isEmpty {
          var elements = elements(of: term, &workspace, &units, &tables)
          guard !elements.symbols.isEmpty, elements.symbols.count <= 32 else { continue }
          var flags = Self.flags(term, termClass, elements.shapes).union(role)
          // *ministère* russe *de la Défense*
          if role.contains(.takesState), elements.shapes.count > 1 { flags.insert(.allowsInsertion) }
          if glossary.isSupport { tables.supportCounts[1] += 1 }
          if position == 0 { flags.insert(.isHead) }
          if concept.isCapital { flags.insert(.isCapital) }
          patterns.append(
            Pattern(
              symbols: elements.symbols, concept: id, flags: flags, capitals: elements.capitals,
              text: tables.text(term.text)))
          if elements.startsWithArticle, elements.symbols.count > 1 {
            // *Le Caire* is *Caire* in *du Caire*.
            elements.symbols.removeFirst()
            patterns.append(
              Pattern(
                symbols: elements.symbols, concept: id, flags: flags.union(.needsContraction),
                capitals: elements.capitals >> 1, text: tables.text(term.text)))
          }
          for shorter in [Self.withoutYear(term), term.withoutFullName].compactMap({ $0 }) {
            let elements = self.elements(of: shorter, &workspace, &units, &tables)
            patterns.append(
              Pattern(
                symbols: elements.symbols, concept: id, flags: flags.subtracting(.isHead),
                capitals: elements.capitals, text: tables.text(shorter.text)))
          }
        }
      }
    }
    patterns += fixedExpressions(&workspace, &units, &tables)
    // The same letters twice in one concept are one pattern.
    patterns.sort {
      $0.symbols == $1.symbols
        ? ($0.concept, $0.text) < ($1.concept, $1.text) : $0.symbols.lexicographicallyPrecedes($1.symbols)
    }
    for pattern in patterns {
      tables.patterns += [pattern.concept, pattern.flags.rawValue, pattern.capitals, pattern.text]
    }
    tables.buildTrie(patterns.map(\.symbols))
    return tables.image()
  }

  /// Patterns that hide what they hold; their concept is never looked at.
  private func fixedExpressions(
    _ workspace: inout AnalysisWorkspace, _ units: inout UnitBuilder, _ tables: inout Tables
  ) -> [Pattern] {
    FixedExpressions.all.map { expression in
      let elements = elements(of: TermRecord(expression, partOfSpeech: .other), &workspace, &units, &tables)
      return Pattern(
        symbols: elements.symbols, concept: tables.blockerConcept(), flags: [.isBlocker, .isVerbal], capitals: 0,
        text: tables.text(expression))
    }
  }

  /// The symbols of a term, one for each unit, and which units are capitalised.
  private func elements(
    of term: TermRecord, _ workspace: inout AnalysisWorkspace, _ units: inout UnitBuilder,
    _ tables: inout Tables
  ) -> (symbols: [UInt32], capitals: UInt32, shapes: [CaseShape], startsWithArticle: Bool) {
    var symbols: [UInt32] = []
    var capitals: UInt32 = 0
    var shapes: [CaseShape] = []
    var startsWithArticle = false
    let text = analyzer.repair(TextLayer(SourceText(term.text)))
    analyzer.forEachParagraph(of: text, workspace: &workspace) { workspace in
      units.build(from: &workspace, 0..<workspace.tokens.count, text: text.bytes)
      let words = units.units.filter(\.isWord)
      for unit in words {
        let shape = workspace.forms.shape(unit.form)
        if shape == .initial || shape == .allCapitals || shape == .mixed, shapes.count < 32 {
          capitals |= 1 << UInt32(shapes.count)
        }
        shapes.append(shape)
        if symbols.isEmpty { startsWithArticle = ["Le", "Les"].contains(workspace.forms.string(unit.form)) }
        if term.partOfSpeech == .verb, !symbols.isEmpty, FormKeys.isArticle(unit.form, in: workspace.forms) {
          symbols.append(tables.symbol(FormKeys.anyDeterminer))
          continue
        }
        let key = FormKeys.key(
          ofElement: unit.form, in: workspace.forms, part: words.count == 1 ? term.partOfSpeech : nil)
        symbols.append(tables.symbol(key))
      }
    }
    return (symbols, capitals, shapes, startsWithArticle)
  }

  /// The term with its year in brackets left out, as texts do (`résolution 2254 (2015)`); nil where it has none.
  private static func withoutYear(_ term: TermRecord) -> TermRecord? {
    let bytes = Array(term.text.utf8)
    guard let open = bytes.firstIndex(of: 0x28), open >= 2, open + 5 < bytes.count, bytes[open - 1] == 0x20,
      bytes[open + 1...open + 4].allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), bytes[open + 5] == 0x29
    else { return nil }
    var shorter = term
    shorter.text = String(decoding: bytes[..<(open - 1)] + bytes[(open + 6)...], as: UTF8.self)
    return shorter
  }

  private static func flags(_ term: TermRecord, _ termClass: TermClass, _ shapes: [CaseShape]) -> PatternFlags {
    var flags: PatternFlags = []
    let capitals = shapes.filter { $0 != .lower && $0 != .none }.count
    let startsCapital = shapes.first.map { $0 != .lower && $0 != .none } ?? false
    if shapes.count == 1, shapes[0] == .allCapitals || shapes[0] == .mixed { flags.insert(.isAcronym) }
    // A proper name of one word needs its capital; so do names of people, places and buildings.
    switch termClass {
    case .person, .place, .metonym, .demonym: if capitals > 0 { flags.insert(.needsCapitals) }
    case .organization, .event, .instrument, .title, .term:
      if startsCapital && capitals == shapes.count { flags.insert(.needsCapitals) }
    }
    if termClass == .demonym, capitals == 0, shapes.count == 1 { flags.insert(.needsLowerCase) }
    if term.partOfSpeech == .verb { flags.insert(.isVerbal) }
    if term.partOfSpeech == .adjective || term.partOfSpeech == .adverb { flags.insert(.isAdjective) }
    if term.type == .shortForm { flags.insert(.isShortForm) }
    if term.policy != nil { flags.insert(.hasPolicy) }
    if term.isPlural { flags.insert(.isPlural) }
    switch termClass {
    case .title, .term, .event, .instrument:
      if shapes.count > 1, term.partOfSpeech != .verb, capitals < shapes.count {
        flags.insert(.allowsInsertion)
      }
    default: break
    }
    return flags
  }
}
