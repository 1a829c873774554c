/// The object of a verb phrase that a text has in the plural and its entry in the singular: *conclu des accords*,
/// concluded agreements.
enum EnglishObject {
  /// Whether a noun behind the verb stands in the plural that the term has in the singular, word for word.
  static func isOfSeveral(_ surface: String, term: String) -> Bool {
    let seen = surface.split { $0.isWhitespace || $0 == "'" }
    let words = term.split { $0 == " " || $0 == "'" }
    guard seen.count == words.count else { return false }
    return zip(seen, words).dropFirst().contains { isPlural($0, of: $1) }
  }

  private static func isPlural(_ seen: Substring, of word: Substring) -> Bool {
    guard word.count > 3, seen.count == word.count + 1 else { return false }
    if word.hasSuffix("al") { return seen.hasPrefix(word.dropLast()) && seen.hasSuffix("ux") }
    return seen.hasPrefix(word) && (seen.hasSuffix("s") || seen.hasSuffix("x"))
  }

  /// The phrase with its object in the plural; as it is where it has no object with *a* or *an*.
  static func ofSeveral(_ english: String) -> String {
    var words = english.split(separator: " ").map(String.init)
    guard let article = words.firstIndex(where: { $0 == "a" || $0 == "an" }), article > 0, article + 1 < words.count,
      let plural = EnglishPlural.of(words[(article + 1)...].joined(separator: " "))
    else { return english }
    words.removeSubrange(article...)
    return (words + [plural]).joined(separator: " ")
  }
}
