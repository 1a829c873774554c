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
      for made in session.suggestions(for: term.french, term.termClass)
      where !suggestions.contains(where: { $0.english.lowercased() == made.english.lowercased() }) {
        suggestions.append(made)
      }
      list.terms[number].suggestions = Array(suggestions.prefix(EnglishSuggester.most))
      list.terms[number].english = list.terms[number].suggestions.map(\.english)
    }
  }
}
