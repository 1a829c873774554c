import DragomanGlossary
import DragomanTestSupport
import Testing

/// What holds of every three-way merge.
struct MergePropertyTests {
  static let seeds = 0..<150 as Range<UInt64>

  private static func base(_ seed: UInt64) -> Glossary {
    var generator = GlossaryGenerator(seed: seed)
    return generator.glossary(entries: 8)
  }

  private static func edited(_ base: Glossary, _ seed: UInt64, _ mark: String, where isOpen: (Int) -> Bool) -> Glossary
  {
    var edits = RandomEdits(seed: seed, mark: mark)
    return edits.edited(base, where: isOpen)
  }

  @Test(arguments: seeds) func givesTheOtherSideWhereOneIsUnchanged(_ seed: UInt64) {
    let base = Self.base(seed)
    let edited = Self.edited(base, seed, "x") { _ in true }
    for merging in [
      GlossaryMerge.merge(base: base, ours: edited, theirs: base),
      GlossaryMerge.merge(base: base, ours: base, theirs: edited),
      GlossaryMerge.merge(base: base, ours: edited, theirs: edited),
    ] {
      #expect(merging.glossary == edited, "seed \(seed)")
      #expect(merging.conflicts == [])
    }
  }

  @Test(arguments: seeds) func givesTheSameFromBothSidesWhereTheEditsAreDisjoint(_ seed: UInt64) {
    let base = Self.base(seed)
    let ours = Self.edited(base, seed, "x") { $0 % 2 == 0 }
    let theirs = Self.edited(base, seed, "y") { $0 % 2 == 1 }
    let one = GlossaryMerge.merge(base: base, ours: ours, theirs: theirs)
    let other = GlossaryMerge.merge(base: base, ours: theirs, theirs: ours)
    #expect(one.glossary == other.glossary, "seed \(seed)")
    // A reference to what the other side removed is the one conflict that is left.
    #expect(one.conflicts.allSatisfy { $0.name == "concept" })
  }

  /// Two people at the same concepts, one at the French terms and one at the English.
  @Test(arguments: seeds) func keepsLanguagesApart(_ seed: UInt64) {
    let base = Self.base(seed)
    var (french, english) = (RandomEdits(seed: seed, mark: "x"), RandomEdits(seed: seed, mark: "y"))
    let ours = french.edited(base, section: 0)
    let theirs = english.edited(base, section: 1)
    let one = GlossaryMerge.merge(base: base, ours: ours, theirs: theirs)
    #expect(one.conflicts == [], "seed \(seed)")
    #expect(one.glossary == GlossaryMerge.merge(base: base, ours: theirs, theirs: ours).glossary, "seed \(seed)")
    #expect(one.glossary.entries.map { $0.languages[0] } == ours.entries.map { $0.languages[0] })
    #expect(one.glossary.entries.map { $0.languages[1] } == theirs.entries.map { $0.languages[1] })
  }

  /// Merging what was merged again with either side changes nothing.
  @Test(arguments: seeds) func isDoneAfterOnce(_ seed: UInt64) {
    let base = Self.base(seed)
    let ours = Self.edited(base, seed, "x") { $0 % 2 == 0 }
    let theirs = Self.edited(base, seed, "y") { $0 % 2 == 1 }
    let merged = GlossaryMerge.merge(base: base, ours: ours, theirs: theirs).glossary
    #expect(GlossaryMerge.merge(base: ours, ours: merged, theirs: ours).glossary == merged)
    #expect(GlossaryMerge.merge(base: theirs, ours: theirs, theirs: merged).glossary == merged)
  }

  @Test(arguments: seeds) func losesNoEditAndStaysValid(_ seed: UInt64) throws {
    let base = Self.base(seed)
    let ours = Self.edited(base, seed, "x") { _ in true }
    let theirs = Self.edited(base, seed, "y") { _ in true }
    let merging = GlossaryMerge.merge(base: base, ours: ours, theirs: theirs)
    let before = Texts(base).all
    let after = Texts(merging.glossary).all
    for side in [ours, theirs] {
      let lost = Texts(side).all.subtracting(before).subtracting(after)
      #expect(lost == [], "seed \(seed)")
    }
    // What neither side has is gone, but for the marks.
    let known = Texts(ours).all.union(Texts(theirs).all)
    #expect(after.subtracting(known).allSatisfy { $0.hasPrefix(MergeConflict.mark) }, "seed \(seed)")
    let marks = after.filter { $0.hasPrefix(MergeConflict.mark) }
    #expect(marks.isEmpty == merging.conflicts.isEmpty)

    let writing = try GlossaryWriter().write(merging.glossary)
    #expect(try GlossaryValidator.validate(writing.bytes, path: "merged") == [])
  }

  @Test(arguments: seeds) func takesOneSideWhereThatIsAskedFor(_ seed: UInt64) {
    let base = Self.base(seed)
    let ours = Self.edited(base, seed, "x") { _ in true }
    let theirs = Self.edited(base, seed, "y") { _ in true }
    let merging = GlossaryMerge.merge(base: base, ours: ours, theirs: theirs) { _ in .ours }
    #expect(merging.conflicts == [])
    let missing = Texts(ours).all.subtracting(Texts(base).all).subtracting(Texts(merging.glossary).all)
    #expect(missing == [], "seed \(seed)")
  }
}

/// All texts of a glossary: terms and values.
private struct Texts {
  private(set) var all: Set<String> = []

  init(_ glossary: Glossary) {
    for entry in glossary.entries {
      add(entry.categories)
      for section in entry.languages {
        add(section.categories)
        for term in section.terms {
          all.insert("term \(term.text)")
          add(term.categories)
        }
      }
    }
  }

  private mutating func add(_ categories: [DataCategory]) {
    for category in categories where !category.text.isEmpty {
      all.insert(category.kind == .note ? category.text : "\(category.name) \(category.text)")
      add(category.group?.members ?? [])
    }
  }
}
