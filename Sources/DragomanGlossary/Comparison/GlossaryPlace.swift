/// A place in a glossary as people name it: `term 2 of concept c14`.
///
/// Places are told by concept and term, not by line, so that they mean the same in both versions of a file.
public struct GlossaryPlace: Sendable, Hashable {
  /// The identifier of the concept; `nil` for what belongs to no concept.
  public var concept: String?
  /// The language, for what stands in a language section.
  public var language: LanguageTag?
  /// The number of the term among all terms of its concept, from 1.
  public var termNumber: Int?
  /// The term, without markup.
  public var term: String?

  /// A place.
  public init(
    concept: String?, language: LanguageTag? = nil, termNumber: Int? = nil, term: String? = nil
  ) {
    self.concept = concept
    self.language = language
    self.termNumber = termNumber
    self.term = term
  }

  /// The header, the back matter: what belongs to the whole glossary.
  public static let glossary = GlossaryPlace(concept: nil)
}

extension GlossaryPlace: CustomStringConvertible {
  /// `term 2 of concept c14`, `fr of concept c14`, `concept c14`, `glossary`.
  public var description: String {
    guard let concept else { return "glossary" }
    let whole = "concept \(concept)"
    if let termNumber { return "term \(termNumber) of \(whole)" }
    return language.map { "\($0) of \(whole)" } ?? whole
  }
}

extension ConceptEntry {
  /// What messages call the entry: its identifier, else its first term in quotation marks.
  var displayName: String {
    if let id { return id }
    return languages.lazy.flatMap(\.terms).first { !$0.isBlank }.map { "‘\($0.text)’" } ?? "without identifier"
  }

  /// The number of a term among all terms of the entry, from 1.
  func termNumber(language: Int, term: Int) -> Int {
    languages[..<language].reduce(term + 1) { $0 + $1.terms.count }
  }
}
