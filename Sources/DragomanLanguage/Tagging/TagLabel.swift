/// A label of the tagger: the parts of speech of a token's words, with what more the label tells.
///
/// `NOUN`, `VERB:Part`, `PRON:Rel`, `ADP+DET` for a contraction.
package struct TagLabel: Sendable, Equatable {
  /// The part of speech of each word.
  package let parts: [PartOfSpeech]
  /// Fin, Imp, Inf or Part of verbs, Prs, Rel or Int of pronouns; empty for others.
  package let detail: String

  /// Reads a label; unknown tags count as X.
  package init(_ name: String) {
    let halves = name.split(separator: ":", maxSplits: 1)
    parts = (halves.first ?? "X").split(separator: "+").map { PartOfSpeech(tag: String($0)) ?? .other }
    detail = halves.count > 1 ? String(halves[1]) : ""
  }

  /// Whether a token with this label is one word.
  package var isOneWord: Bool { parts.count == 1 }

  /// The label of a token of a treebank.
  package static func name(of words: [TreebankWord]) -> String {
    if words.count > 1 { return words.map { tag($0.partOfSpeech) }.joined(separator: "+") }
    guard let word = words.first else { return "X" }
    let part = tag(word.partOfSpeech)
    let detail: String
    switch part {
    case "VERB", "AUX":
      let verbForm = value("VerbForm", word.features) ?? "Fin"
      detail = verbForm == "Fin" && value("Mood", word.features) == "Imp" ? "Imp" : verbForm
    case "PRON":
      let kind = value("PronType", word.features) ?? ""
      detail = ["Rel", "Int", "Prs"].contains(kind) ? kind : ""
    default: detail = ""
    }
    return detail.isEmpty ? part : "\(part):\(detail)"
  }

  /// Particles are no class of their own in the French treebanks but one.
  private static func tag(_ name: String) -> String { name == "PART" ? "ADV" : name == "_" ? "X" : name }

  private static func value(_ feature: String, _ features: String) -> String? {
    features.split(separator: "|").first { $0.hasPrefix("\(feature)=") }.map { String($0.dropFirst(feature.count + 1)) }
  }
}
