import DragomanLanguage
import DragomanTestSupport
import Testing

@testable import DragomanMatching

private let vocabulary = [
  "ministre", "ministres", "russe", "turc", "turcs", "européenne", "européennes", "des", "de", "la", "le", "les",
  "Affaires", "étrangères", "Défense", "sanctions", "sanction", "économiques", "financières", "et", "ou", "ni", "crise",
  "grave", "humanitaire", "lever", "levées", "ont", "été", "ne", "pas", "sans", "levée", "suspension", "président",
  "présidents", "Conseil", "sécurité", "commission", "aussi", "mais", "ainsi", "que", "particulièrement", "toutes",
]

/// Terms, and phrases with variants of them: words in any order hardly ever coordinate anything.
private let terms = [
  "ministre turc", "sanctions financières", "suspension des sanctions", "crise humanitaire grave",
  "président de la commission",
]
private let phrases = [
  "ministres russe et turc", "sanctions économiques et financières", "levée ou la suspension des sanctions",
  "grave crise humanitaire", "présidents du Conseil et de la commission",
]

private func randomTerm(_ generator: inout SeededGenerator) -> String {
  if generator.number(below: 4) == 0 { return generator.choose(terms) }
  return (0..<1 + generator.number(below: 4)).map { _ in generator.choose(vocabulary) }.joined(separator: " ")
}

private func randomIndex(_ generator: inout SeededGenerator) throws -> GlossaryIndex {
  let concepts = (0..<1 + generator.number(below: 30)).map { number in
    ConceptRecord(
      id: "c\(number)", termClass: generator.choose([.term, .title, .organization]),
      french: [
        TermRecord(randomTerm(&generator), partOfSpeech: generator.choose([.unmarked, .noun, .verb]))
      ], english: [])
  }
  return GlossaryIndex([("test", concepts)], analyzer: try frenchAnalyzer())
}

private func randomText(_ generator: inout SeededGenerator) -> String {
  generator.text(of: (vocabulary + phrases).map { $0 + " " } + [", ", ", "], count: 2...20)
}

/// The keys of a unit.
private func keys(_ unit: Unit, _ forms: borrowing FormTable) -> Set<[UInt8]> {
  var keys: Set<[UInt8]> = []
  var buffers = FormKeys.Buffers()
  if unit.isWord { FormKeys.forEachKey(of: unit.form, in: forms, &buffers) { keys.insert(Array($0)) } }
  return keys
}

/// The keys that the words of a pattern have in the index.
private func elements(_ pattern: UInt32, _ index: GlossaryIndex, isVerb: Bool) throws -> [[UInt8]] {
  let sentence = try Sentence(index.term(ofPattern: pattern))
  let words = sentence.units.filter(\.isWord)
  return words.enumerated().map { position, word in
    if isVerb, position > 0, FormKeys.isArticle(word.form, in: sentence.analysis.forms) {
      return FormKeys.anyDeterminer
    }
    if position > 0, position == words.count - 1,
      let open = FormKeys.key(ofOpenEnd: word.form, in: sentence.analysis.forms)
    {
      return open
    }
    let part: TermRecord.PartOfSpeech? = words.count == 1 ? .unmarked : nil
    return FormKeys.key(ofElement: word.form, in: sentence.analysis.forms, part: part)
  }
}

/// A match with both of its gaps, by the name of what matched.
private struct WalkedMatch: Hashable {
  let match: NamedMatch
  let laterGap: Range<Int>

  init(_ match: TermMatch, _ index: GlossaryIndex) {
    self.match = NamedMatch(match, index)
    laterGap = match.laterGap
  }
}

/// What ``VariantWalk`` must find, worked out slowly: every pattern is laid on the units that are left.
private func naiveWalk(
  _ sentence: borrowing Sentence, _ index: GlossaryIndex, _ leftOut: VariantWalk.LeftOut, required: Int
) throws -> Set<WalkedMatch> {
  var found: Set<WalkedMatch> = []
  let units = sentence.units
  var unitKeys: [Set<[UInt8]>] = []
  for unit in units { unitKeys.append(keys(unit, sentence.analysis.forms)) }
  for pattern in 0..<UInt32(index.allPatternCount) {
    let flags = index.flags(ofPattern: pattern)
    let wanted = try elements(pattern, index, isVerb: flags.contains(.isVerbal) && !flags.contains(.isBlocker))
    for start in max(0, leftOut.first.lowerBound - VariantWalk.longestHead)..<leftOut.first.lowerBound {
      guard (start..<leftOut.first.lowerBound).allSatisfy({ units[$0].isWord }) else { continue }
      let left = (start..<units.count).filter { !leftOut.first.contains($0) && !leftOut.second.contains($0) }
      guard left.count >= wanted.count, zip(left, wanted).allSatisfy({ unitKeys[$0].contains($1) }) else { continue }
      var match = TermMatch(pattern: pattern, first: start, end: left[wanted.count - 1] + 1, gap: leftOut.first)
      guard match.end > required else { continue }
      if !leftOut.second.isEmpty, leftOut.second.lowerBound < match.end { match.laterGap = leftOut.second }
      found.insert(WalkedMatch(match, index))
    }
  }
  return found
}

/// What ``VariantWalk`` finds.
private func walked(
  _ sentence: borrowing Sentence, _ index: GlossaryIndex, _ leftOut: VariantWalk.LeftOut, required: Int
) -> Set<WalkedMatch> {
  let workspace = MatchWorkspace()
  workspace.look(at: sentence.units, sentence.analysis.forms, index)
  var found: [TermMatch] = []
  VariantWalk(index: index, view: workspace.view).across(leftOut, required: required, &found)
  return Set(found.map { WalkedMatch($0, index) })
}

/// What the rules for variants find in a sentence, without what stands there word by word.
private func variants(
  _ sentence: borrowing Sentence, _ index: GlossaryIndex, _ kinds: MatchKinds = .all
) -> [TermMatch] {
  var workspace = MatchWorkspace()
  GlossaryMatcher(index: index).findAll(sentence.units, sentence.analysis.forms, &workspace)
  workspace.found.removeAll()
  VariantMatcher(index: index, kinds: kinds, view: workspace.view).find(sentence.analysis.forms, &workspace)
  return workspace.found
}

@Suite struct VariantPropertyTests {
  /// What a walk that leaves units out finds is what comparing every pattern with the units that are left finds.
  @Test(arguments: 0..<60 as Range<UInt64>)
  func aWalkAcrossFindsWhatComparingEveryPatternFinds(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let index = try randomIndex(&generator)
    for _ in 0..<4 {
      let text = randomText(&generator)
      let sentence = try Sentence(text)
      let count = sentence.units.count
      guard count > 3 else { continue }
      let from = 1 + generator.number(below: count - 2)
      let to = from + 1 + generator.number(below: min(4, count - from - 1))
      var leftOut = VariantWalk.LeftOut(first: from..<to)
      // A second range, with at least one unit between the two.
      if to + 2 < count, generator.number(below: 2) == 0 {
        let later = to + 1 + generator.number(below: count - to - 2)
        leftOut.second = later..<later + 1 + generator.number(below: min(3, count - later - 1))
      }
      let found = walked(sentence, index, leftOut, required: to)
      let expected = try naiveWalk(sentence, index, leftOut, required: to)
      #expect(found == expected, "seed \(seed), without \(leftOut): \(text)")
    }
  }

  @Test func theComparisonSeesMatchesAcrossBothGaps() throws {
    let concepts = [
      ConceptRecord(
        id: "c", termClass: .term, french: [TermRecord("crise humanitaire grave", partOfSpeech: .noun)], english: [])
    ]
    let index = GlossaryIndex([("test", concepts)], analyzer: try frenchAnalyzer())
    let sentence = try Sentence("la crise politique et humanitaire ou sociale grave")
    let leftOut = VariantWalk.LeftOut(first: 2..<4, second: 5..<7)
    let expected = try naiveWalk(sentence, index, leftOut, required: 4)
    #expect(expected.map(\.match.term) == ["crise humanitaire grave"])
    #expect(walked(sentence, index, leftOut, required: 4) == expected)
  }

  /// A permuted match is the words of its term with one of them elsewhere.
  @Test(arguments: 0..<60 as Range<UInt64>)
  func aPermutedMatchHoldsTheWordsOfItsTerm(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let index = try randomIndex(&generator)
    for _ in 0..<4 {
      let text = randomText(&generator)
      let sentence = try Sentence(text)
      for match in variants(sentence, index) where match.variant.contains(MatchLabels(.permutation)) {
        let flags = index.flags(ofPattern: match.pattern)
        let isVerb = flags.contains(.isVerbal) && !flags.contains(.isBlocker)
        let wanted = try elements(match.pattern, index, isVerb: isVerb)
        let covered = (match.first..<match.end).filter(match.covers)
        let held = covered.map { keys(sentence.units[$0], sentence.analysis.forms) }
        #expect(held.count == wanted.count, "seed \(seed): \(text)")
        let isMoved = covered.indices.contains { from in
          covered.indices.contains { to in
            var order = held
            order.insert(order.remove(at: from), at: to)
            return zip(order, wanted).allSatisfy { $0.contains($1) }
          }
        }
        #expect(isMoved, "seed \(seed): \(text) as \(index.term(ofPattern: match.pattern))")
      }
    }
  }

  /// Else the properties of variants would hold of nothing.
  @Test func randomTextsHoldVariantsOfEachKind() throws {
    var kinds: MatchLabels = []
    for seed in 0..<12 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let index = try randomIndex(&generator)
      for _ in 0..<4 {
        for match in variants(try Sentence(randomText(&generator)), index) { kinds.formUnion(match.variant) }
      }
    }
    #expect(kinds.contains(MatchLabels(.permutation)) && kinds.contains(MatchLabels(.coordination)))
  }

  /// Whatever is found lies in the sentence, its gaps inside it, and begins and ends with words that belong to it.
  @Test(arguments: 0..<60 as Range<UInt64>)
  func everyVariantIsWellFormed(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let index = try randomIndex(&generator)
    for _ in 0..<4 {
      let text = randomText(&generator)
      let sentence = try Sentence(text)
      for match in variants(sentence, index) {
        #expect(match.first >= 0 && match.end <= sentence.units.count && match.first < match.end)
        #expect(match.covers(match.first) && match.covers(match.end - 1), "seed \(seed): \(text)")
        #expect((match.first..<match.end).allSatisfy { !match.covers($0) || sentence.units[$0].isWord })
        #expect(match.laterGap.isEmpty || match.gap.upperBound <= match.laterGap.lowerBound)
      }
      #expect(variants(sentence, index, MatchKinds(only: [])).isEmpty)
    }
  }
}
