import DragomanLanguage

extension CoverageCounter {
  /// What coverage asks of a word.
  struct Word {
    /// The word as it stands, in lower case unless it has a capital.
    let text: String
    /// The dictionary form of the reading that ``candidateClass`` is of.
    let lemma: String
    let hasCapital: Bool
    let isAcronym: Bool
    /// Whether it is more than grammar.
    let isContent: Bool
    /// Whether it may be a noun, an adjective or a verb, in this order; nil for anything else.
    let candidateClass: CoverageReport.CandidateClass?

    /// Whether it may be an adjective, whatever else it is.
    let canBeAdjective: Bool

    init(_ form: UInt32, _ forms: borrowing FormTable) {
      text = forms.string(form)
      let shape = forms.shape(form)
      hasCapital = shape == .initial || shape == .allCapitals || shape == .mixed
      isAcronym = shape == .allCapitals && forms.bytes(form).count > 1
      let readings = forms.readings(form)
      canBeAdjective = readings.contains { $0.partOfSpeech == .adjective }
      isContent = !readings.contains { Self.isGrammar($0.partOfSpeech) }
      let order: [(PartOfSpeech, CoverageReport.CandidateClass)] = [
        (.noun, .noun), (.adjective, .adjective), (.verb, .verb),
      ]
      var found: (lemma: String, candidateClass: CoverageReport.CandidateClass)?
      for (part, candidateClass) in order where found == nil {
        if let reading = readings.first(where: { $0.partOfSpeech == part }) { found = (reading.lemma, candidateClass) }
      }
      lemma = found?.lemma ?? text
      candidateClass = found?.candidateClass
    }

    private static func isGrammar(_ part: PartOfSpeech) -> Bool {
      switch part {
      case .adposition, .auxiliary, .coordinatingConjunction, .subordinatingConjunction, .determiner, .pronoun,
        .particle, .numeral:
        true
      default: false
      }
    }
  }
}
