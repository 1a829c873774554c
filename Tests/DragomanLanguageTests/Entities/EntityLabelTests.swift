import Testing

@testable import DragomanLanguage

@Suite struct EntityLabelTests {
  @Test(arguments: [
    ("O", "B-PER", true), ("O", "I-PER", false), ("B-PER", "E-PER", true), ("B-PER", "E-LOC", false),
    ("B-PER", "O", false), ("S-LOC", "S-LOC", true), ("E-ORG", "I-ORG", false), ("I-MISC", "I-MISC", true),
  ])
  func keepsToTheOrderOfPlaces(previous: String, label: String, isPermitted: Bool) throws {
    let before = try #require(EntityLabel.names.firstIndex(of: previous))
    let here = try #require(EntityLabel.names.firstIndex(of: label))
    #expect(EntityLabel.permits(before, here) == isPermitted)
  }

  @Test func startsOutsideOrWithABeginning() {
    let starts = EntityLabel.names.indices.filter { EntityLabel.permits(nil, $0) }.map {
      EntityLabel.names[$0].prefix(1)
    }
    #expect(Set(starts) == ["O", "B", "S"])
  }

  @Test func writesIOB2() {
    let mentions = [
      EntityMention(tokens: 0..<2, type: .person), EntityMention(tokens: 2..<3, type: .person),
      EntityMention(tokens: 4..<5, type: .location),
    ]
    #expect(EntityMention.tags(mentions, count: 6) == ["B-PER", "I-PER", "B-PER", "O", "B-LOC", "O"])
  }
}
