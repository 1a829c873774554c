import DragomanLanguage

/// Chooses among the noun phrases of a document those that are listed as candidates.
struct CandidateSelection {
  let lexicon: FrenchLexicon
  let termhood: Termhood
  let reader: PhraseReader
  let text: TextLayer
  /// Phrases with a lower score are left out.
  let leastScore: Double

  /// A phrase that is listed.
  struct Choice {
    var french: String
    var candidate: TermList.Candidate
    var occurrences: [PhraseTable.Occurrence]
  }

  /// What a word more is worth when two candidates want the same place, in log odds: a translator wants the longest
  /// useful unit.
  private static let worthOfLength: Float = 0.6

  /// The phrases to list, the likeliest term first.
  ///
  /// - Complexity: O(*n* log *n*) in the number of occurrences.
  func choices() -> [Choice] {
    let table = reader.table
    let weights = termhood.weights(wordCount: reader.wordCount)
    let terms = termhood.terms(of: reader, weights)
    let groups = DerivationalVariants(reader: reader, lexicon: lexicon).groups(terms.map(\.phrase))
    var taken = SpanSet()
    var chosen: [(term: Termhood.Scored, occurrences: [PhraseTable.Occurrence])] = []
    func worth(_ term: Termhood.Scored) -> Float {
      term.logOdds + Self.worthOfLength * Float(table.phrases[term.phrase].contentCount)
    }
    for term in terms.sorted(by: { (-worth($0), $0.phrase) < (-worth($1), $1.phrase) }) {
      guard groups.leader[term.phrase] == nil else { continue }
      var occurrences: [PhraseTable.Occurrence] = []
      for phrase in [term.phrase] + (groups.members[term.phrase] ?? []) {
        table.forEachOccurrence(of: phrase) {
          if !taken.overlaps($0.span), !taken.overlaps($0.second) { occurrences.append($0) }
        }
      }
      guard !occurrences.isEmpty else { continue }
      // A head may be shared with another conjunct; what is its own is not.
      for occurrence in occurrences { taken.insert(occurrence.second.isEmpty ? occurrence.span : occurrence.second) }
      chosen.append((term, occurrences))
    }
    let forms = DictionaryForm(lexicon: lexicon, vocabulary: reader.vocabulary, text: text)
    return chosen.sorted { (-$0.term.logOdds, $0.term.phrase) < (-$1.term.logOdds, $1.term.phrase) }.enumerated().map {
      place, choice in
      let phrase = table.phrases[choice.term.phrase]
      let stored = table.words(of: choice.term.phrase)
      let words = forms.words(stored, head: Int(phrase.head))
      let candidate = TermList.Candidate(
        words: words, score: choice.term.score, rank: place + 1, evidence: weights.evidence(choice.term.values),
        variants: variants(choice.occurrences))
      return Choice(
        french: forms.string(words, stored), candidate: candidate, occurrences: choice.occurrences)
    }
  }

  /// The forms in which a candidate stands in the text, the most frequent first.
  private func variants(_ occurrences: [PhraseTable.Occurrence]) -> [TermList.Variant] {
    var counts: [String: Int] = [:]
    for occurrence in occurrences {
      let form = text.string(occurrence.span) + (occurrence.second.isEmpty ? "" : " " + text.string(occurrence.second))
      counts[form.split { " \n\r\t".contains($0) }.joined(separator: " "), default: 0] += 1
    }
    return counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
      .map { TermList.Variant(text: $0.key, frequency: $0.value) }
  }
}

extension CandidateSelection {
  /// Adds the phrases to list to what was found.
  func list(in findings: inout TermExtractor.Findings) {
    for choice in choices() where choice.candidate.score >= leastScore {
      let number = findings.candidates.add(phrase: choice.french, choice.candidate)
      for occurrence in choice.occurrences {
        findings.all.append(
          Finding(
            pattern: number, isCandidate: true, termClass: .term, first: occurrence.span, second: occurrence.second,
            sentence: occurrence.sentence, labels: occurrence.second.isEmpty ? [] : MatchLabels(.coordination),
            doubt: .unlisted))
      }
    }
  }
}
