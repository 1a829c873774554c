/// What one look at an entry has found, and what the rules that compare entries need of it.
struct LintedConcept: Sendable {
  let id: String?
  let position: FilePosition
  var findings: LintFindings
  /// The head terms; nil where the entry lacks one, or duplicates are not looked for.
  var heads: DuplicateRule.Heads?
  let terms: SharedTermRule.Terms
  let references: [CrossReferenceRule.Reference]
}

/// Looks at entries that follow each other, on a thread of its own.
struct LintWorkspace {
  private let rules: [any LintRule]
  private let keys: TermKeys

  /// - Parameters:
  ///   - keys: How terms are compared when looking for duplicates.
  ///   - signs: What a dictionary says of context signs.
  init(keys: TermKeys, signs: SignLexicon) {
    self.keys = keys
    rules = [
      MissingGenderRule(), MissingEnglishRule(), RepeatedTermRule(), SpellingMixRule(), AcronymExpansionRule(),
      CapitalisationRule(), SpaceRule(), ApostropheRule(), NormalizationRule(), StatusRule(), SubjectRule(),
      EnglishAsFrenchRule(), ContextSignRule(lexicon: signs),
    ]
  }

  /// What there is to know of the entries.
  func look(at entries: [LintedEntry], in file: LintedFile) -> [LintedConcept] {
    let findsDuplicates = !(file.silenced.contains(.duplicateConcept) && file.silenced.contains(.nearDuplicate))
    var concepts: [LintedConcept] = []
    concepts.reserveCapacity(entries.count)
    var heads: [(concept: Int, partOfSpeech: String?)] = []
    for entry in entries {
      var findings = LintFindings(entry, in: file)
      for rule in rules { rule.check(entry, &findings) }
      let french = findsDuplicates ? DuplicateRule.Heads(entry, keys) : nil
      if let french { heads.append((concepts.count, french.partOfSpeech)) }
      concepts.append(
        LintedConcept(
          id: entry.id, position: entry.position, findings: findings, heads: french, terms: SharedTermRule.Terms(entry),
          references: file.silenced.contains(.crossReference) ? [] : CrossReferenceRule.references(in: entry)))
    }
    // Many terms are cheaper to analyse together than one by one.
    let lemmas = keys.lemmas(heads.map { (concepts[$0.concept].heads?.french ?? "", $0.partOfSpeech) })
    for (head, lemma) in zip(heads, lemmas) { concepts[head.concept].heads?.lemma = lemma }
    return concepts
  }
}
