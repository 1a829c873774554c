import Testing

@testable import DragomanMatching

/// Entries whose dictionary form is a plural, where the text has one of them.
@Suite struct SingularOfPluralTests {
  private static let glossary = [
    concept("mesures restrictives", "restrictive measures", also: [TermRecord("mesure restrictive")]),
    concept("otage", "hostage", also: [TermRecord("personne prise en otage")]),
  ]

  @Test(arguments: [
    ("Une mesure restrictive vise la banque.", "mesure restrictive", "restrictive measure"),
    ("Des mesures restrictives visent la banque.", "mesures restrictives", nil),
    ("Une personne prise en otage est libre.", "personne prise en otage", nil),
  ])
  func isSingularInEnglish(_ text: String, _ surface: String, _ english: String?) throws {
    let occurrence = try #require(try ExtractedText(text, Self.glossary).occurrences.first { $0.text == surface })
    #expect(occurrence.inContext == english)
  }
}
