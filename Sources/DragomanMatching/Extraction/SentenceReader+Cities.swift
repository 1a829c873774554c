import DragomanLanguage

extension SentenceReader {
  /// The English of talks that are called after the city they are held in: *le sommet* du Caire, Cairo summit; *les
  /// pourparlers* de Genève, Geneva talks; nil where no city follows, or one of several.
  func calledAfterCity(
    _ match: TermMatch, isPlural: Bool, _ choices: [OverlapResolver.Choice], _ forms: borrowing FormTable,
    _ view: SentenceView
  ) -> String? {
    guard match.unitCount == 1, view.has(match.end, .isOf), view.isWord(match.end + 1),
      Self.talksCalledAfterCities.contains(view.text(match.first, forms)),
      let city = choices.first(where: { $0.match.first == match.end + 1 && $0.match.gap.isEmpty })?.match,
      index.termClass(ofPattern: city.pattern) == .place,
      index.stateCode(index.concept(ofPattern: city.pattern)) == nil,
      // *les sommets de Londres et de Rome*
      !view.has(city.end, .isCoordinator), !view.has(city.end, .isComma) || !view.has(city.end + 1, .isOf),
      let noun = index.firstEnglish(index.concept(ofPattern: match.pattern)), noun.first?.isLowercase == true,
      let name = index.firstEnglish(index.concept(ofPattern: city.pattern)), name.first?.isUppercase == true
    else { return nil }
    return isPlural ? EnglishPlural.of(noun).map { "\(name) \($0)" } ?? "\(name) \(noun)" : "\(name) \(noun)"
  }

  private static let talksCalledAfterCities = RuleWords.talksCalledAfterCities.set
}
