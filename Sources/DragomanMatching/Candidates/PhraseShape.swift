/// What a noun phrase is made of: the patterns that French terminology knows apart.
package enum PhraseShape: Int, CaseIterable, Sendable {
  case noun, acronym, adjectiveNoun, nounAdjective, nounParticiple, nounNoun, nounName
  case nounOfNoun, nounOfName, nounOfNounAdjective, nounAdjectiveOfNoun, nounOfNounOfNoun, nounAdjectiveAdjective
  case nounToNoun, other
  /// A word by itself, which only corpora are asked for.
  case adjective, verb

  /// The shape of a phrase.
  init(_ words: ArraySlice<PhraseWord>) {
    var letters = ""
    for word in words {
      switch word.kind {
      case .noun: letters += "N"
      case .name: letters += "M"
      case .adjective: letters += "A"
      case .participle, .verb: letters += "V"
      case .of, .ofThe: letters += "d"
      case .preposition, .toThe: letters += "p"
      case .article: break
      default: letters += "."
      }
    }
    self = Self.named[letters] ?? .other
  }

  private static let named: [String: PhraseShape] = [
    "N": .noun, "M": .acronym, "AN": .adjectiveNoun, "NA": .nounAdjective, "NV": .nounParticiple, "NN": .nounNoun,
    "NM": .nounName, "NdN": .nounOfNoun, "NdM": .nounOfName, "NdNA": .nounOfNounAdjective, "NAdN": .nounAdjectiveOfNoun,
    "NdNdN": .nounOfNounOfNoun, "NAA": .nounAdjectiveAdjective, "NpN": .nounToNoun, "A": .adjective, "V": .verb,
  ]
}
