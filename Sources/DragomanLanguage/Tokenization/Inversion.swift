/// Pronouns that follow their verb with a hyphen: `a-t-il`, `donnez-le-moi`, `est-ce`.
enum Inversion {
  private static let clitics: Set<String> = [
    "je", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles", "ce", "le", "la", "les", "lui", "leur",
    "moi", "toi", "soi", "en", "y", "t",
  ]
  /// Adverbs that lean on a noun or pronoun: `ces jours-ci`, `cet accord-là`.
  private static let demonstratives: Set<String> = ["ci", "là"]

  /// Where to cut a hyphenated run into verb and clitics: the offsets, in `form`, of the hyphens that start a
  /// clitic token; empty where the run stays whole.
  ///
  /// - Parameter isVerb: Whether the part before the clitics can be a finite verb.
  static func cuts(_ form: [UInt8], isVerb: ([UInt8]) -> Bool) -> [Int] {
    let hyphens = form.indices.filter { form[$0] == 0x2D }
    guard let first = hyphens.first else { return [] }
    let lower = WordFolding.lowercase(form)
    let parts = lower.split(separator: 0x2D).dropFirst().map { String(decoding: $0, as: UTF8.self) }
    if parts.count == 1, demonstratives.contains(parts[0]) { return [first] }
    guard !parts.isEmpty, parts.allSatisfy(clitics.contains), parts.last != "t",
      isVerb(Array(lower[..<first]))
    else { return [] }
    // The euphonic t belongs to the pronoun behind it: `a` + `-t-il`.
    return hyphens.enumerated().filter { index, _ in index == 0 || parts[index - 1] != "t" }.map(\.element)
  }
}
