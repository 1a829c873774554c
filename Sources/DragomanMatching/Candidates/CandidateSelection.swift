import DragomanLanguage

/// Chooses among the noun phrases of a document those that are listed as candidates.
struct CandidateSelection {
  let lexicon: FrenchLexicon
  let reader: PhraseReader
  let text: TextLayer

  /// A phrase that is listed.
  struct Choice {
    var phrase: Int
    var french: String
    var candidate: TermList.Candidate
    var occurrences: [PhraseTable.Occurrence]
  }

  /// The phrases to list, the likeliest term first.
  ///
  /// - Complexity: O(*n* log *n*) in the number of occurrences.
  func choices() -> [Choice] {
    let table = reader.table
    let values = Unithood(table).values
    let order = table.phrases.indices.sorted { (-values[$0], $0) < (-values[$1], $1) }
    var taken = SpanSet()
    var choices: [Choice] = []
    let forms = DictionaryForm(lexicon: lexicon, vocabulary: reader.vocabulary, text: text)
    for phrase in order {
      guard table.phrases[phrase].contentCount > 1, values[phrase] > 0 else { continue }
      var occurrences: [PhraseTable.Occurrence] = []
      table.forEachOccurrence(of: phrase) { if !taken.overlaps($0.span) { occurrences.append($0) } }
      guard !occurrences.isEmpty else { continue }
      for occurrence in occurrences { taken.insert(occurrence.span) }
      let words = forms.words(table.words(of: phrase), head: Int(table.phrases[phrase].head))
      choices.append(
        Choice(
          phrase: phrase, french: forms.string(words, table.words(of: phrase)),
          candidate: TermList.Candidate(
            words: words, score: values[phrase] / (1 + values[phrase]), rank: choices.count + 1),
          occurrences: occurrences))
    }
    return choices
  }
}

extension CandidateSelection {
  /// Adds the phrases to list to what was found.
  func list(in findings: inout TermExtractor.Findings) {
    for choice in choices() {
      let number = findings.candidates.add(phrase: choice.french, choice.candidate)
      for occurrence in choice.occurrences {
        findings.all.append(
          Finding(
            pattern: number, isCandidate: true, termClass: .term, first: occurrence.span,
            second: TextSpan(start: occurrence.span.end, end: occurrence.span.end), sentence: occurrence.sentence,
            labels: [], doubt: .unlisted))
      }
    }
  }
}
