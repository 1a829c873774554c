import DragomanLanguage

/// Adjectives that stand before the nouns that they qualify: *de* nouvelles *armes*, *d'*anciens *parlementaires*.
enum PrenominalAdjective {
  private static let adjectives = RuleWords.prenominalAdjectives.list

  /// Whether a form of one stands at a unit.
  ///
  /// - Precondition: There is such a unit.
  static func stands(at unit: Int, _ view: SentenceView, _ forms: borrowing FormTable) -> Bool {
    isForm(view.units[unit].form, forms)
  }

  /// Whether a form may be one of them.
  static func isForm(_ form: UInt32, _ forms: borrowing FormTable) -> Bool {
    forms.compactReadings(form).contains { reading in
      reading.partOfSpeech == .adjective && adjectives.contains { forms.lemma(reading).elementsEqual($0.utf8) }
    }
  }
}
