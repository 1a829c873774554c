/// What a noun phrase is made of: the patterns that French terminology knows apart.
package enum PhraseShape: Int, CaseIterable, Sendable {
  case noun, acronym, adjectiveNoun, nounAdjective, nounParticiple, nounNoun, nounName
  case nounOfNoun, nounOfName, nounOfNounAdjective, nounAdjectiveOfNoun, nounOfNounOfNoun, nounAdjectiveAdjective
  case nounToNoun, other
  /// A word by itself, which only corpora are asked for.
  case adjective, verb

  /// The shape of a phrase.
  init(_ words: ArraySlice<PhraseWord>) {
    var letters: [UInt8] = []
    for word in words {
      switch word.kind {
      case .noun: letters.append(UInt8(ascii: "N"))
      case .name: letters.append(UInt8(ascii: "M"))
      case .adjective: letters.append(UInt8(ascii: "A"))
      case .participle, .verb: letters.append(UInt8(ascii: "V"))
      case .of, .ofThe: letters.append(UInt8(ascii: "d"))
      case .preposition, .toThe: letters.append(UInt8(ascii: "p"))
      case .article: break
      default: letters.append(UInt8(ascii: "."))
      }
      // None that has a name of its own is longer.
      if letters.count > Self.longest {
        self = .other
        return
      }
    }
    self = Self.named[letters] ?? .other
  }

  private static let named: [[UInt8]: PhraseShape] = Dictionary(
    uniqueKeysWithValues: letters.map { (Array($0.key.utf8), $0.value) })
  private static let longest = letters.keys.map(\.utf8.count).max() ?? 0

  private static let letters: [String: PhraseShape] = [
    "N": .noun, "M": .acronym, "AN": .adjectiveNoun, "NA": .nounAdjective, "NV": .nounParticiple, "NN": .nounNoun,
    "NM": .nounName, "NdN": .nounOfNoun, "NdM": .nounOfName, "NdNA": .nounOfNounAdjective, "NAdN": .nounAdjectiveOfNoun,
    "NdNdN": .nounOfNounOfNoun, "NAA": .nounAdjectiveAdjective, "NpN": .nounToNoun, "A": .adjective, "V": .verb,
  ]
}
