import DragomanDocuments
import DragomanLanguage

extension TermExtractor {
  /// A session that makes suggestions as ``termList(_:path:sha256:asOf:)`` does for candidates; nil where nobody wants
  /// guesses.
  public func makeSuggestionSession() -> SuggestionSession? { suggester?.makeSession() }

  /// Gives the candidates of a list their suggestions.
  ///
  /// - Parameters:
  ///   - list: The list of the findings, in order of appearance.
  ///   - findings: What the list was made from.
  func suggest(for list: inout TermList, _ findings: Findings) {
    guard let suggester, list.terms.contains(where: { $0.status == .candidate && $0.english.isEmpty }) else { return }
    let session = suggester.makeSession()
    let lexicon = analyzer.lexicon
    let quoted = QuotedEnglish(bytes: findings.text.bytes, lexicon: suggester.lexicon) {
      lexicon.contains(Array($0.utf8))
    }
    let base = TextLayer(findings.document.source)
    let spelling = Self.spelling(list)
    for number in list.terms.indices
    where list.terms[number].status == .candidate && list.terms[number].english.isEmpty && !list.terms[number].isDenied
    {
      let term = list.terms[number]
      var suggestions: [Suggestion] = []
      for occurrence in term.occurrences.prefix(8) {
        guard let last = occurrence.spans.last,
          let english = quoted.translation(behind: Int(findings.text.derived(last, from: base).end))
        else { continue }
        suggestions.append(
          Suggestion(
            english: english, method: .quoted,
            parts: [Suggestion.Part(french: occurrence.text, english: english, source: "the text")], confidence: 0.85))
        break
      }
      for made in session.suggestions(for: term.french, term.termClass, spelling)
      where !suggestions.contains(where: { $0.english.lowercased() == made.english.lowercased() }) {
        suggestions.append(made)
      }
      if suggestions.isEmpty, let name = suggester.names.asItIs(term, lexicon) { suggestions = [name] }
      list.terms[number].suggestions = Array(suggestions.prefix(EnglishSuggester.most))
      list.terms[number].english = list.terms[number].suggestions.map(\.english)
      if suggestions.allSatisfy({ $0.method == .unchanged }), NameSuggester.isAcronym(term.french) {
        list.terms[number].notes.append(Self.unexplained)
      }
    }
    if purpose == .translation { dropUntranslated(&list) }
  }

  /// Leaves out the noun phrases for which there is no English to go on with: beside aligned terms they say nothing. A
  /// body or an agreement that is written as a name stays, for a translator has to look it up.
  private func dropUntranslated(_ list: inout TermList) {
    let count = list.terms.count
    list.terms.removeAll { $0.isUnlisted && $0.termClass == .term && $0.english.isEmpty && !$0.isDenied }
    if list.terms.count < count { list.rankCandidates() }
  }

  /// Gives the phrases of a corpus their suggestions; names had theirs in their documents.
  func suggest(forCorpus list: inout TermList) {
    guard let session = makeSuggestionSession() else { return }
    let spelling = Self.spelling(list)
    for number in list.terms.indices
    where list.terms[number].isUnlisted && list.terms[number].english.isEmpty && !list.terms[number].isDenied {
      let term = list.terms[number]
      guard term.candidate?.words.isEmpty == false else { continue }
      list.terms[number].suggestions = session.suggestions(for: term.french, term.termClass, spelling)
      list.terms[number].english = list.terms[number].suggestions.map(\.english)
    }
  }

  /// Of which countries the terms of a list speak.
  private static func spelling(_ list: TermList) -> SpellingRegion {
    SpellingRegion(
      places: list.terms.lazy.filter { $0.termClass == .place || $0.termClass == .metonym }.map(\.french))
  }

  /// What is said of letters that the text leaves without words.
  private static let unexplained = "The text does not say what the letters stand for; English may use others."
}
