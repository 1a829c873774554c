import Testing

@testable import DragomanMatching

struct RuleWordsTests {
  @Test func everyHeadingIsAskedForAndEveryListHasAHeading() {
    #expect(Set(RuleWords.all.keys) == Set(RuleWords.allCases.map(\.rawValue)))
  }

  @Test(arguments: RuleWords.allCases) func everyEntryStandsOnceAndWhole(_ list: RuleWords) {
    var known: Set<String> = []
    for entry in list.list {
      #expect(!entry.isEmpty && entry.first != " " && entry.last != " ", "‘\(entry)’")
      #expect(known.insert(entry).inserted, "‘\(entry)’ stands twice")
    }
  }

  /// A colon is no part of a word: what has one belongs into a list of pairs, of which no first half stands twice.
  @Test(arguments: RuleWords.allCases) func allEntriesOfAListAreBuiltAlike(_ list: RuleWords) {
    let pairs = list.pairs
    let halves = pairs.count { !$0.value.isEmpty }
    #expect(halves == 0 || halves == pairs.count)
    #expect(pairs.allSatisfy { !$0.key.isEmpty && !$0.value.contains(":") })
    #expect(Set(pairs.map(\.key)).count == pairs.count)
  }

  @Test func jointsOfCompoundsAreShown() {
    #expect(RuleWords.joinedCompounds.list.allSatisfy { $0.split(separator: "-").count == 2 })
    #expect(RuleWords.hyphenatedFirstParts.list.allSatisfy { $0.last == "-" })
  }

  @Test(arguments: [RuleWords.cardinals, .ordinals]) func numbersAreNumbers(_ list: RuleWords) {
    #expect(list.pairs.allSatisfy { Int($0.value) != nil })
  }

  @Test func readsAlternatives() {
    #expect(RuleWords.headsOfBodiesInEnglish.alternatives["conseil"] == ["council", "board"])
    #expect(RuleWords.ordinaryBefore.alternatives["résolution"] == ["avec", "avec une", "sans", "avec la même"])
  }

  @Test func readsWordsPhrasesAndPairs() {
    #expect(RuleWords.months.list.first == "janvier" && RuleWords.months.set.count == 12)
    #expect(RuleWords.everydayExpressions.list.contains("à la guerre comme à la guerre"))
    #expect(RuleWords.irregularPlurals.table["crisis"] == "crises")
    #expect(RuleWords.americanSpellings.pairs.contains { $0 == ("tonne", "metric ton") })
  }
}
