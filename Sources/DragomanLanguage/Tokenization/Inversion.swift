/// Pronouns that follow their verb with a hyphen: `a-t-il`, `donnez-le-moi`, `est-ce`.
enum Inversion {
  private static let clitics = ShortWord.list(
    "je tu il elle on nous vous ils elles ce le la les lui leur moi toi soi en y t")
  /// Adverbs that lean on a noun or pronoun: `ces jours-ci`, `cet accord-là`.
  private static let demonstratives = ShortWord.list("ci là")
  private static let endings = clitics.union(demonstratives)

  /// Whether the part behind the last hyphen can be a pronoun or adverb that is cut off; most are not.
  static func mayEnd(_ bytes: Span<UInt8>, _ part: Range<Int>) -> Bool {
    ShortWord(bytes, part).map(endings.contains) ?? false
  }

  /// Where to cut a hyphenated run into verb and clitics: the offsets, in `form`, of the hyphens that start a
  /// clitic token; empty where the run stays whole.
  ///
  /// - Parameter isVerb: Whether the part before the clitics can be a finite verb.
  static func cuts(_ form: [UInt8], isVerb: ([UInt8]) -> Bool) -> [Int] {
    let hyphens = form.indices.filter { form[$0] == 0x2D }
    guard let first = hyphens.first else { return [] }
    let lower = WordFolding.lowercase(form)
    let parts = lower.split(separator: 0x2D).dropFirst().map { ShortWord($0) }
    if parts.count == 1, let part = parts[0], demonstratives.contains(part) { return [first] }
    let euphonic = ShortWord([UInt8(ascii: "t")])
    guard !parts.isEmpty, parts.allSatisfy({ $0.map(clitics.contains) ?? false }), parts.last != euphonic,
      isVerb(Array(lower[..<first]))
    else { return [] }
    // The euphonic t belongs to the pronoun behind it: `a` + `-t-il`.
    return hyphens.enumerated().filter { index, _ in index == 0 || parts[index - 1] != euphonic }.map(\.element)
  }
}
