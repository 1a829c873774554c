import Testing

@testable import DragomanMatching

@Suite struct EnglishTenseTests {
  @Test(arguments: [
    ("condemn", EnglishTense.presentOfOne, "condemns"), ("strongly condemn", .presentOfOne, "strongly condemns"),
    ("strongly condemn", .past, "strongly condemned"), ("strongly condemn", .future, "will strongly condemn"),
    ("strongly condemn", .conditional, "would strongly condemn"),
    ("strongly condemn", .participle, "strongly condemned"),
    ("rely on", .presentOfOne, "relies on"), ("comply", .past, "complied"),
    ("reply at once", .future, "will reply at once"),
    ("Brief the press", .past, "Brief the press"), ("", .past, ""),
  ])
  func putsTheVerbInItsTime(_ term: String, _ tense: EnglishTense, _ expected: String) {
    #expect(tense.applied(to: term) == expected)
  }
}
