import DragomanLanguage

extension SentenceReader {
  /// The English of a unit of armed forces that has its number before it: *la 3e* brigade d'assaut, 3rd Assault Brigade;
  /// nil where none is meant, or more of its name follows than the entry has (*2e régiment* étranger).
  func numberedUnit(
    _ match: TermMatch, _ forms: borrowing FormTable, _ view: SentenceView
  ) -> String? {
    guard match.first > 0, match.gap.isEmpty, units[match.first - 1].isWord,
      // Before anything is looked up: *3e*, *VIe*.
      let sign = forms.bytes(units[match.first - 1].form).first, sign <= 0x39 || "IVX".utf8.contains(sign),
      Self.unitsOfForces.contains(view.text(match.first, forms)),
      let number = DesignationParameter.ordinal(forms.bytes(units[match.first - 1].form)),
      let english = index.firstEnglish(index.concept(ofPattern: match.pattern)), english.first?.isLowercase == true
    else { return nil }
    if view.isWord(match.end) {
      // *la 5e armée* du monde, *la 2e armée* européenne
      if view.has(match.end, .isOf) || view.isQualifier(match.end) || units[match.end].isJoined { return nil }
      if forms.shape(units[match.end].form) != .lower { return nil }
    }
    let name = english.split(separator: " ").map { word in
      Self.smallWords.contains(String(word)) ? String(word) : word.prefix(1).uppercased() + word.dropFirst()
    }
    return DesignationParameter.inFigures(ordinal: number) + " " + name.joined(separator: " ")
  }

  private static let unitsOfForces = RuleWords.unitsOfForces.set
  private static let smallWords = RuleWords.smallWordsOfTitles.set
}
