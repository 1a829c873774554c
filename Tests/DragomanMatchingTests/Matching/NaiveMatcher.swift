import DragomanLanguage

@testable import DragomanMatching

/// A sentence cut into units, with the forms that they refer to.
struct Sentence: ~Copyable {
  var analysis: AnalysisWorkspace
  var units: [Unit] = []
  let text: TextLayer

  /// Reads one paragraph as if it were one sentence.
  init(_ text: String) throws {
    let analyzer = try frenchAnalyzer()
    let layer = analyzer.repair(TextLayer(SourceText(text)))
    self.text = layer
    analysis = AnalysisWorkspace(for: analyzer)
    var units: [Unit] = []
    analyzer.forEachParagraph(of: layer, workspace: &analysis) { workspace in
      var builder = UnitBuilder()
      builder.build(from: &workspace, 0..<workspace.tokens.count, text: layer.bytes)
      units += builder.units
    }
    self.units = units
  }
}

/// A match by the names of what matched, so that matches of different indexes can be compared.
struct NamedMatch: Hashable, Comparable, CustomStringConvertible {
  let concept: String
  let term: String
  let first: Int
  let end: Int
  let gap: Range<Int>

  init(_ match: TermMatch, _ index: GlossaryIndex) {
    concept = index.id(index.concept(ofPattern: match.pattern))
    term = index.term(ofPattern: match.pattern)
    first = match.first
    end = match.end
    gap = match.gap
  }

  static func < (a: NamedMatch, b: NamedMatch) -> Bool {
    if a.first != b.first { return a.first < b.first }
    if a.end != b.end { return a.end < b.end }
    if a.gap != b.gap { return (a.gap.lowerBound, a.gap.upperBound) < (b.gap.lowerBound, b.gap.upperBound) }
    return (a.concept, a.term) < (b.concept, b.term)
  }

  var description: String { "\(term) (\(concept)) \(first)..<\(end) without \(gap)" }
}

/// What ``GlossaryMatcher`` must find, worked out slowly: every pattern is laid on every place of the sentence.
struct NaiveMatcher {
  let index: GlossaryIndex

  func findAll(_ sentence: borrowing Sentence) throws -> [TermMatch] {
    var matches: [TermMatch] = []
    var buffers = FormKeys.Buffers()
    let keys = sentence.units.map { unit in
      var keys: Set<[UInt8]> = []
      if unit.isWord {
        FormKeys.forEachKey(of: unit.form, in: sentence.analysis.forms, &buffers) { keys.insert($0) }
      }
      return keys
    }
    let modifiers = sentence.units.map { unit in
      let traits = FormTraits(unit.form, sentence.analysis.forms)
      if unit.isWord, sentence.analysis.forms.string(unit.form).lowercased() == "non" { return true }
      return unit.isWord && (traits.contains(.canBeAdjective) || traits.contains(.canBeParticiple))
        && !traits.contains(.isFunctionWord)
    }
    for pattern in 0..<UInt32(index.allPatternCount) {
      let elements = try Self.elements(of: index.term(ofPattern: pattern))
      let gaps = index.flags(ofPattern: pattern).contains(.allowsInsertion) ? 0...2 : 0...0
      for first in keys.indices {
        for gap in gaps {
          let end = first + elements.count + gap
          guard end <= keys.count else { continue }
          // The gap may stand behind any number of elements that are one word of the text.
          for head in gap == 0 ? 0...0 : 1...max(1, elements.count - 1) where gap == 0 || elements.count > 1 {
            let range = gap == 0 ? 0..<0 : first + head..<first + head + gap
            let places = (first..<end).filter { !range.contains($0) }
            guard zip(places, elements).allSatisfy({ keys[$0].contains($1) }),
              range.allSatisfy({ modifiers[$0] }),
              head <= 1 || sentence.units[first].token == sentence.units[first + head - 1].token
            else { continue }
            matches.append(TermMatch(pattern: pattern, first: first, end: end, gap: range))
          }
        }
      }
    }
    return matches
  }

  /// The keys of a term's words.
  private static func elements(of term: String) throws -> [[UInt8]] {
    let sentence = try Sentence(term)
    let words = sentence.units.filter(\.isWord)
    return words.enumerated().map { position, word in
      if position > 0, position == words.count - 1,
        let open = FormKeys.key(ofOpenEnd: word.form, in: sentence.analysis.forms)
      {
        return open
      }
      return FormKeys.key(
        ofElement: word.form, in: sentence.analysis.forms, part: words.count == 1 ? .unmarked : nil)
    }
  }
}
