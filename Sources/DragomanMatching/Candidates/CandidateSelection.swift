import DragomanLanguage

/// Chooses among the noun phrases of a document those that are listed as candidates.
struct CandidateSelection {
  let lexicon: FrenchLexicon
  let termhood: Termhood
  let reader: PhraseReader
  let text: TextLayer
  /// Who reads them.
  let purpose: CandidatePurpose

  /// A phrase that is listed.
  struct Choice {
    var french: String
    var termClass: TermClass
    var candidate: TermList.Candidate
    var occurrences: [PhraseTable.Occurrence]
  }

  /// What a word more is worth when two candidates want the same place, in log odds: a translator wants the longest
  /// useful unit.
  private static let worthOfLength: Float = 0.6
  /// What it is worth that a phrase is written as a name, which nothing inside may break.
  private static let worthOfName: Float = 6

  /// The phrases to list, the likeliest term first.
  ///
  /// - Complexity: O(*n* log *n*) in the number of occurrences.
  func choices() -> [Choice] {
    let table = reader.table
    let terms = termhood.terms(of: reader).terms
    let groups = DerivationalVariants(reader: reader, lexicon: lexicon).groups(terms.map(\.phrase))
    var taken = SpanSet()
    let shorter = ShortNames(reader: reader, text: text, named: terms.map(\.phrase))
    var chosen: [(term: Termhood.Scored, occurrences: [PhraseTable.Occurrence])] = []
    func worth(_ term: Termhood.Scored) -> Float {
      term.logOdds + Self.worthOfLength * Float(table.phrases[term.phrase].contentCount)
        + (table.phrases[term.phrase].isNamed ? Self.worthOfName : 0)
    }
    for term in terms.sorted(by: { (-worth($0), $0.phrase) < (-worth($1), $1.phrase) }) {
      guard groups.leader[term.phrase] == nil, purpose == .terminology || !isLabel(term.phrase) else { continue }
      var occurrences: [PhraseTable.Occurrence] = []
      for phrase in [term.phrase] + (groups.members[term.phrase] ?? []) {
        table.forEachOccurrence(of: phrase) {
          if !taken.overlaps($0.span), !taken.overlaps($0.second) { occurrences.append($0) }
        }
      }
      guard !occurrences.isEmpty else { continue }
      occurrences += shorter.occurrences(of: term.phrase).filter { !taken.overlaps($0.span) }
      // A head may be shared with another conjunct; what is its own is not.
      for occurrence in occurrences { taken.insert(occurrence.second.isEmpty ? occurrence.span : occurrence.second) }
      chosen.append((term, occurrences))
    }
    let forms = DictionaryForm(lexicon: lexicon, vocabulary: reader.vocabulary, text: text)
    return chosen.sorted { (-$0.term.logOdds, $0.term.phrase) < (-$1.term.logOdds, $1.term.phrase) }.enumerated().map {
      place, choice in
      let phrase = table.phrases[choice.term.phrase]
      let stored = table.words(of: choice.term.phrase)
      let words = forms.words(stored, head: Int(phrase.head), isName: phrase.isNamed)
      let candidate = TermList.Candidate(
        words: words, score: choice.term.score, rank: place + 1, evidence: termhood.evidence(choice.term),
        variants: variants(choice.occurrences))
      return Choice(
        french: forms.string(words, stored),
        termClass: phrase.isNamed ? NamedClass.of(words[Int(phrase.head)].lemma) : .term,
        candidate: candidate, occurrences: choice.occurrences)
    }
  }

  /// Whether a phrase is only a label of the text, and names no body or event.
  private func isLabel(_ phrase: Int) -> Bool {
    reader.table.phrases[phrase].isLabel && NamedClass.of(head(of: phrase)) == .term
  }

  /// The lemma of the noun of a phrase.
  private func head(of phrase: Int) -> String {
    let words = reader.table.words(of: phrase)
    let noun = words[words.startIndex + Int(reader.table.phrases[phrase].head)]
    return reader.vocabulary.lemmas[Int(noun.lemma)].text
  }

  /// The forms in which a candidate stands in the text, the most frequent first.
  private func variants(_ occurrences: [PhraseTable.Occurrence]) -> [TermList.Variant] {
    var counts: [String: Int] = [:]
    for occurrence in occurrences {
      let form = text.string(occurrence.span) + (occurrence.second.isEmpty ? "" : " " + text.string(occurrence.second))
      counts[Self.withSingleSpaces(form), default: 0] += 1
    }
    return counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
      .map { TermList.Variant(text: $0.key, frequency: $0.value) }
  }

  /// A form with one blank for all white space between two words.
  private static func withSingleSpaces(_ form: String) -> String {
    // Nearly all have nothing else: no other sign of ASCII, none that begins with the bytes by which white space does.
    var last: UInt8 = 0x20
    let isSo = form.utf8.allSatisfy { byte in
      defer { last = byte }
      return byte > 0x20 && byte != 0xC2 && (byte < 0xE1 || byte > 0xE3) || byte == 0x20 && last != 0x20
    }
    if isSo, last != 0x20 { return form }
    return form.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension CandidateSelection {
  /// Adds the phrases to list to what was found, and takes candidates away that are only the start of a name listed
  /// behind them: *Institut norvégien* of *Institut norvégien des affaires maritimes*.
  ///
  /// - Complexity: O(*n*) in the number of findings and of occurrences.
  func list(in findings: inout TermExtractor.Findings) {
    let listed = choices().filter { $0.candidate.score >= purpose.leastScore }
    let numbers = listed.map { findings.candidates.add(phrase: $0.french, $0.termClass, $0.candidate) }
    // From the last on, what is known of longer names is just what those behind a candidate say.
    var ends: [UInt32: UInt32] = [:]
    func isOnlyStart(_ finding: Finding) -> Bool { ends[finding.first.start].map { finding.end < $0 } ?? false }
    var added: [[Finding]] = []
    for (choice, number) in zip(listed, numbers).reversed() {
      added.append(choice.occurrences.map { finding(of: $0, choice, number) }.filter { !isOnlyStart($0) })
      if choice.termClass == .term { continue }
      for span in choice.occurrences.lazy.map(\.span) { ends[span.start] = max(ends[span.start] ?? 0, span.end) }
    }
    findings.all.removeAll { $0.isCandidate && isOnlyStart($0) }
    for group in added.reversed() { findings.all += group }
  }

  private func finding(of occurrence: PhraseTable.Occurrence, _ choice: Choice, _ number: UInt32) -> Finding {
    Finding(
      pattern: number, isCandidate: true, termClass: choice.termClass, first: occurrence.span,
      second: occurrence.second, sentence: occurrence.sentence, labels: labels(occurrence, choice), doubt: .unlisted)
  }

  private func labels(_ occurrence: PhraseTable.Occurrence, _ choice: Choice) -> MatchLabels {
    if !occurrence.second.isEmpty { return MatchLabels(.coordination) }
    return reader.table.phrases[Int(occurrence.phrase)].contentCount == 1 && choice.candidate.words.count > 1
      ? MatchLabels(.ellipsis) : []
  }
}
