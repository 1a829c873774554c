import DragomanLanguage

/// Of which countries a text speaks, as far as that tells how English spells their places: those of countries that
/// write French too keep it (*Tin Zaouatine*), others are spelt anew (*Tchernihiv*, *Chernihiv*).
public struct SpellingRegion: Sendable {
  /// A country that is named, whose places keep their French spelling in English; nil where none is, or others are too.
  let frenchCountry: String?
  /// Whether countries of both kinds are named.
  let isMixed: Bool

  /// Whether only countries are named whose places keep their French spelling.
  var keepsFrench: Bool { frenchCountry != nil }

  /// What is known where nothing is said.
  public init() {
    frenchCountry = nil
    isMixed = false
  }

  /// The region of a text in which these places are named.
  init(places: some Sequence<String>) {
    var country: String?
    var hasOthers = false
    for place in places {
      if Self.french.contains(place) { country = country ?? place }
      if Self.respelt.contains(place) { hasOthers = true }
    }
    frenchCountry = hasOthers ? nil : country
    isMixed = hasOthers && country != nil
  }

  private static let french = RuleWords.countriesWritingFrench.set
  private static let respelt = RuleWords.countriesRespelt.set
}
