import DragomanLanguage

/// The patterns of French noun phrases that can be terms: N, A N, N A, N N, N *de* (*la*) N, N *à* N, N *contre le* N,
/// and what these make when they follow each other; at most three complements.
///
/// From each noun on, every stretch that the patterns allow is told, so that nested candidates (*traité*, *traité de
/// paix*) are seen as such.
struct PhrasePattern {
  /// No phrase has more words that carry meaning.
  static let mostContentWords = 6
  /// No phrase has more complements.
  static let mostComplements = 3

  /// A stretch that the patterns allow.
  struct Match {
    /// Its words, as indices into the text.
    var words: Range<Int>
    /// Its noun.
    var head: Int
    /// How many of its words carry meaning.
    var contentCount: Int
    /// How many complements it has.
    var complementCount: Int
  }

  let vocabulary: PhraseVocabulary

  /// Calls `body` for each stretch that begins at a word, the shortest first.
  ///
  /// - Parameters:
  ///   - start: The word.
  ///   - words: The words of the paragraph.
  ///   - end: Where its sentence ends.
  func forEachMatch(from start: Int, in words: [PhraseWord], before end: Int, _ body: (Match) -> Void) {
    var head = start
    if words[start].kind == .adjective {
      head += 1
      guard head < end, words[head].kind == .noun, agree(words[start], words[head]) else { return }
    } else if words[start].kind == .name {
      guard vocabulary.facts[Int(words[start].facts)].isAcronym else { return }
    } else if words[start].kind != .noun {
      return
    }
    var match = Match(words: start..<head + 1, head: head, contentCount: head + 1 - start, complementCount: 0)
    body(match)
    // The last noun, which an adjective may belong to as well as to the head.
    var noun = head
    var next = head + 1
    while next < end, match.contentCount < Self.mostContentWords {
      switch words[next].kind {
      case .adjective, .participle:
        guard agree(words[next], words[noun]) || agree(words[next], words[head]) else { return }
        next += 1
      case .adverb:
        guard next + 1 < end, words[next + 1].kind == .participle || words[next + 1].kind == .adjective,
          agree(words[next + 1], words[noun]) || agree(words[next + 1], words[head])
        else { return }
        next += 2
        match.contentCount += 1
      case .noun, .name:
        guard next == noun + 1 else { return }
        noun = next
        next += 1
      case .of, .ofThe, .toThe, .preposition:
        guard match.complementCount < Self.mostComplements, let found = complement(from: next, words, end)
        else { return }
        match.contentCount += words[found - 1].kind == .adjective ? 1 : 0
        match.complementCount += 1
        noun = found
        next = found + 1
      default: return
      }
      match.contentCount += 1
      match.words = start..<next
      body(match)
    }
  }

  /// The noun of the complement that begins with a preposition; nil where none does.
  private func complement(from start: Int, _ words: [PhraseWord], _ end: Int) -> Int? {
    var next = start + 1
    if next < end, words[next].kind == .article {
      guard words[start].kind == .of || vocabulary.facts[Int(words[start].facts)].takesArticle else { return nil }
      next += 1
    }
    if next + 1 < end, words[next].kind == .adjective, words[next + 1].kind == .noun,
      agree(words[next], words[next + 1])
    {
      next += 1
    }
    guard next < end, words[next].kind == .noun || words[next].kind == .name else { return nil }
    return next
  }

  private func agree(_ adjective: PhraseWord, _ noun: PhraseWord) -> Bool { vocabulary.agree(adjective, noun) }
}
