import Testing

@testable import DragomanMatching

@Suite struct EnglishVarietyTests {
  private static let terms = ["defence minister", "defense minister", "Minister of Defence", "Defence Secretary"]
  private static let usages: [(term: Int, value: String)] = [(0, "UK"), (1, "US"), (2, "UN"), (3, "UK")]

  @Test(arguments: [
    (EnglishVariety.us, "defense minister"), (.uk, "defence minister"), (.un, "Minister of Defence"),
    (.eu, "defence minister"),
  ])
  func choosesByRecordedUsage(_ variety: EnglishVariety, _ first: String) {
    let ordered = variety.ordered(Self.terms, usages: Self.usages)
    #expect(ordered.first == first)
    // In its own spelling each may be another, but none is lost.
    #expect(ordered.contains("Minister of Defence") && ordered.contains("Defence Secretary"))
  }

  @Test(arguments: [
    (EnglishVariety.us, "labour programme", "labor program"), (.us, "peace talks", "peace talks"),
    (.us, "Labour Party programmes", "Labour Party programs"),
    (.us, "defence-industry centre", "defense-industry center"),
    (.uk, "defense minister", "defence minister"), (.uk, "driving license", "driving license"),
    (.eu, "normalization of relations", "normalisation of relations"), (.eu, "recognized border", "recognised border"),
    (.eu, "citizenship prize", "citizenship prize"), (.eu, "Atomic Energy Organization", "Atomic Energy Organization"),
    (.us, "globalisation", "globalization"), (.us, "improvisation", "improvisation"),
    (.un, "organization", "organization"), (.un, "neighboring states", "neighbouring states"),
    (.eu, "World Trade Center", "World Trade Center"),
  ])
  func spellsWordsAndLeavesNames(_ variety: EnglishVariety, _ term: String, _ expected: String) {
    #expect(variety.spelled(term) == expected)
  }

  @Test func keepsTheOrderOfTermsWithoutUsage() {
    #expect(EnglishVariety.us.ordered(["a", "b", "c"], usages: []) == ["a", "b", "c"])
    #expect(EnglishVariety.us.ordered(["a", "b", "c"], usages: [(0, "UK"), (2, "US")]) == ["c", "b", "a"])
  }

  @Test func takesTheNameOfOneStatesOfficeForNoWordOfTheVariety() {
    let names = ["finance minister", "Chancellor of the Exchequer"]
    let usages: [(term: Int, value: String)] = [(1, "UK")]
    #expect(EnglishVariety.uk.ordered(names, usages: usages, ofStates: [1]) == names)
    #expect(EnglishVariety.uk.ordered(names, usages: usages) == Array(names.reversed()))
  }
}
