import Testing

@testable import DragomanGlossary

struct IdentifierNumbersTests {
  @Test func givesTheLowestNumberThatIsFree() {
    var taken: Set<String> = ["a", "a-2", "a-4", "b"]
    var numbers = IdentifierNumbers()
    let given = ["a", "a", "b", "a"].map { base in
      let id = numbers.numbered(base) { taken.contains($0) }
      taken.insert(id)
      return id
    }
    #expect(given == ["a-3", "a-5", "b-2", "a-6"])
  }

  /// Thousands of entries with one identifier are no more work than as many with their own.
  @Test func asksOnlyForWhatItHasNotGivenYet() {
    var taken: Set<String> = []
    var asked = 0
    var numbers = IdentifierNumbers()
    for _ in 0..<1000 {
      let id = numbers.numbered("a") {
        asked += 1
        return taken.contains($0)
      }
      taken.insert(id)
    }
    #expect(taken.count == 1000)
    #expect(asked <= 2000)
  }
}
