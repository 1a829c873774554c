import DragomanLanguage

/// Decides whether a match keeps to what its glossary says of the term: letter case, accents, kinds of difference,
/// and the words around it. Runs only for terms that have a ``MatchPolicy``.
struct PolicyJudge {
  let index: GlossaryIndex
  let units: [Unit]

  /// A policy, read for judging many matches; a class, so that asking for it copies nothing.
  final class Policy {
    fileprivate let rules: MatchPolicy
    /// The words of the term, in its repaired spelling.
    fileprivate let words: [[UInt8]]
    /// The forbidden contexts, their words folded.
    fileprivate let contexts: [(text: String, before: [[UInt8]], after: [[UInt8]])]
    /// Per context the first letters of the words right before and right behind the match; 0 where any may stand there.
    fileprivate let nearest: [(before: UInt8, after: UInt8)]

    init(_ rules: MatchPolicy, term: String) {
      self.rules = rules
      words = TermWords.split(term)
      contexts = rules.forbiddenContexts.compactMap { context in
        let parts = context.split(separator: "~", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        return (context, Self.folded(parts[0]), Self.folded(parts[1]))
      }
      nearest = contexts.map { ($0.before.last?.first ?? 0, $0.after.first?.first ?? 0) }
    }

    private static func folded(_ words: Substring) -> [[UInt8]] {
      let words = String(words)
      return TermWords.split(UnicodeRepair.repairedSpelling(of: words) ?? words).map { WordFolding.fold($0) }
    }

    /// Whether it asks for anything of the words of the match itself.
    fileprivate var looksAtWords: Bool { rules.letterCase != nil || rules.accents != nil || rules.kinds != nil }
  }

  /// Why the policy refuses the match; nil where it does not.
  func refusal(_ match: TermMatch, _ policy: Policy, _ forms: borrowing FormTable) -> Refusal? {
    if policy.looksAtWords, let refusal = refusalOfWords(match, policy.rules, policy.words, forms) { return refusal }
    if policy.nearest.isEmpty { return nil }
    let before = match.first > 0 ? forms.bytes(units[match.first - 1].form).first ?? 0 : 0
    let after = match.end < units.count ? forms.bytes(units[match.end].form).first ?? 0 : 0
    for place in policy.nearest.indices
    where Self.mayBe(before, policy.nearest[place].before) && Self.mayBe(after, policy.nearest[place].after) {
      let context = policy.contexts[place]
      if stands(match, context.before, context.after, forms) { return .forbiddenContext(context.text) }
    }
    return nil
  }

  /// Whether a word that begins with `seen` may, but for case and accents, be one that begins with `letter`; any is 0.
  private static func mayBe(_ seen: UInt8, _ letter: UInt8) -> Bool {
    letter == 0 || seen >= 0x80 || WordFolding.lowercase(ascii: seen) == letter
  }

  private func refusalOfWords(
    _ match: TermMatch, _ policy: MatchPolicy, _ words: [[UInt8]], _ forms: borrowing FormTable
  ) -> Refusal? {
    let seen = (match.first..<match.end).filter { match.covers($0) && units[$0].isWord }.map {
      Array(forms.bytes(units[$0].form))
    }
    if policy.letterCase == .exact, !Self.hasCase(of: words, seen) { return .policyCase }
    if policy.accents == .exact, zip(seen, words).contains(where: { Self.differsInAccents($0, $1) }) {
      return .policyAccent
    }
    if let kinds = policy.kinds {
      var labels: MatchLabels = []
      if !match.gap.isEmpty { labels.insert(MatchLabels(.insertion)) }
      if match.isNegated { labels.insert(MatchLabels(.negation)) }
      for (place, (form, word)) in zip(seen, words).enumerated() where form != word {
        // Any word has a capital where a sentence starts.
        if place == 0, startsSentence(match.first), Self.isCapitalized(form, word) { continue }
        if WordFolding.lowercase(form) == WordFolding.lowercase(word) {
          labels.insert(MatchLabels(.case))
        } else if WordFolding.fold(form) == WordFolding.fold(word) {
          labels.insert(MatchLabels(.accent))
        } else {
          labels.insert(MatchLabels(.inflection))
        }
      }
      let allowed = kinds.reduce(into: MatchLabels([])) { $0.insert(MatchLabels($1)) }
      if !allowed.union(MatchLabels(.exact)).isSuperset(of: labels) { return .policyKind }
    }
    return nil
  }

  /// Whether no word stands before a unit in its sentence.
  private func startsSentence(_ unit: Int) -> Bool { !units[..<unit].contains(where: \.isWord) }

  /// Whether a form is a word with a capital for its first letter.
  private static func isCapitalized(_ form: [UInt8], _ word: [UInt8]) -> Bool {
    guard WordFolding.lowercase(form) == WordFolding.lowercase(word), let first = form.first else { return false }
    let length = first < 0x80 ? 1 : 2
    return form.dropFirst(length) == word.dropFirst(length)
      && WordFolding.lowercase(word).prefix(length) == word.prefix(length)
  }

  private static func hasCase(of words: [[UInt8]], _ seen: [[UInt8]]) -> Bool {
    guard words.count == seen.count else { return true }
    return zip(seen, words).allSatisfy { form, word in
      // The mark of the plural has no case to compare.
      let length = min(form.count, word.count)
      let isSameWord = WordFolding.lowercase(form).prefix(length) == WordFolding.lowercase(word).prefix(length)
      return !isSameWord || form.prefix(length) == word.prefix(length)
    }
  }

  private static func differsInAccents(_ form: [UInt8], _ word: [UInt8]) -> Bool {
    let form = WordFolding.lowercase(form)
    let word = WordFolding.lowercase(word)
    return form != word && WordFolding.fold(form).starts(with: WordFolding.fold(word)) && !form.starts(with: word)
  }

  /// Whether the words around a match are those of a context. Case and accents do not count.
  private func stands(
    _ match: TermMatch, _ before: [[UInt8]], _ after: [[UInt8]], _ forms: borrowing FormTable
  ) -> Bool {
    guard match.first >= before.count, match.end + after.count <= units.count else { return false }
    return before.indices.allSatisfy { reads(match.first - before.count + $0, before[$0], forms) }
      && after.indices.allSatisfy { reads(match.end + $0, after[$0], forms) }
  }

  /// Whether the word at a place is a folded one, but for case and accents.
  private func reads(_ unit: Int, _ word: [UInt8], _ forms: borrowing FormTable) -> Bool {
    let bytes = forms.bytes(units[unit].form)
    // Most words begin otherwise, which is seen without folding them.
    if let first = bytes.first, first < 0x80, WordFolding.lowercase(ascii: first) != word.first { return false }
    return WordFolding.fold(Array(bytes)) == word
  }
}
