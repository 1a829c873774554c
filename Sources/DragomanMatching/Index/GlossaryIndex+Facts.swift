import DragomanLanguage

extension GlossaryIndex {
  /// What is said of a concept, of one sort.
  func texts(_ concept: UInt32, _ kind: ConceptFact.Kind) -> [String] {
    facts(concept).filter { self.kind(ofFact: $0) == kind }.map(text(ofFact:))
  }

  /// The code of the state or body that a concept is or belongs to, the first where it may be several.
  func stateCode(_ concept: UInt32) -> String? { texts(concept, .stateCode).first }

  /// The English adjectives of a state; nil where no glossary gives them.
  ///
  /// - Complexity: O(*n*) in the number of facts.
  func adjective(ofState code: String) -> [String]? {
    for fact in 0..<factCount where kind(ofFact: fact) == .stateCode && text(ofFact: fact) == code {
      let concept = concept(ofFact: fact)
      // *congolais* comes first to mind of one State only.
      if termClass(concept) == .demonym, stateCode(concept) == code,
        french(concept).utf8.first.map({ $0 >= 0x61 }) == true
      {
        return english(concept)
      }
    }
    return nil
  }

  /// The first English name of a state; nil where no glossary gives it.
  ///
  /// - Complexity: O(*n*) in the number of facts and patterns.
  func name(ofState code: String) -> String? {
    for fact in 0..<factCount where kind(ofFact: fact) == .stateCode && text(ofFact: fact) == code {
      let concept = concept(ofFact: fact)
      // Its capital has the code, too.
      if termClass(concept) == .place, !isCapital(concept) { return firstEnglish(concept) }
    }
    return nil
  }

  private func isCapital(_ concept: UInt32) -> Bool {
    (0..<UInt32(allPatternCount)).contains {
      self.concept(ofPattern: $0) == concept && flags(ofPattern: $0).contains(.isCapital)
    }
  }

  /// What a concept does in the grammar of offices: what its entry says, else what its class suggests. Those who know
  /// one of its patterns find it in ``PatternFlags/role``.
  func role(_ concept: UInt32) -> MatchingRole {
    if let named = texts(concept, .role).first.flatMap(MatchingRole.init) { return named }
    return termClass(concept) == .title ? .office : .none
  }

  /// The English terms that bear a fact of a sort, as their number with the rest of the fact.
  func englishFacts(_ concept: UInt32, _ kind: ConceptFact.Kind) -> [(term: Int, value: String)] {
    texts(concept, kind).compactMap { text in
      guard let blank = text.firstIndex(of: " "), let number = Int(text[..<blank]) else { return nil }
      return (number, String(text[text.index(after: blank)...]))
    }
  }

  /// The policy of the pattern's term; nil where there is none.
  func policy(ofPattern pattern: UInt32) -> MatchPolicy? {
    let term = term(ofPattern: pattern)
    return texts(concept(ofPattern: pattern), .policy).lazy.compactMap(MatchPolicy.decode)
      .first { MatchPolicy.isOf($0.term, term) }?.policy
  }

  /// The dictionary form of a concept as repaired texts spell it, for comparing; ``french(_:)`` is for showing.
  func name(_ concept: UInt32) -> String {
    let french = french(concept)
    return UnicodeRepair.repairedSpelling(of: french) ?? french
  }
}

extension ConceptRecord {
  /// What the entry says that the concept does in the grammar of offices; nil where it says nothing.
  var role: MatchingRole? {
    facts.first { $0.kind == .role }.flatMap { MatchingRole(rawValue: $0.text) }
  }
}

extension PatternFlags {
  /// The flags that follow from the concept's role.
  init(role: MatchingRole?, _ termClass: TermClass, isSupport: Bool) {
    self = PatternFlags(role ?? (termClass == .title ? .office : .none))
    if isSupport || role == .modifier { insert(.isSilent) }
    if isSupport { insert(.isSupport) }
    if role?.takesState ?? (termClass == .title) { insert(.takesState) }
  }
}
