import DragomanLanguage

/// Finds the noun phrases of a document, paragraph by paragraph, that no glossary entry covers.
struct PhraseReader {
  private(set) var vocabulary = PhraseVocabulary()
  private(set) var table = PhraseTable()
  /// What listed terms and names cover in the paragraph at hand, in order of their start.
  var covered: [TextSpan] = []
  /// The words of entries that stand in the paragraph, listed or refused: what a glossary holds is no candidate.
  var entries: Set<TextSpan> = []
  private var words: [PhraseWord] = []

  /// Reads a paragraph that the tagger has read.
  ///
  /// - Parameters:
  ///   - tagging: The tagger's workspace.
  ///   - text: The repaired text.
  ///   - firstSentence: The number of the paragraph's first sentence in the document.
  /// - Complexity: O(*n*).
  mutating func read(_ tagging: borrowing TaggingWorkspace, _ text: [UInt8], firstSentence: Int) {
    defer {
      covered.removeAll(keepingCapacity: true)
      entries.removeAll(keepingCapacity: true)
    }
    words.removeAll(keepingCapacity: true)
    for token in tagging.tokens { words.append(vocabulary.word(token, tagging, text)) }
    let pattern = PhrasePattern(vocabulary: vocabulary)
    let cues = PhraseCueReader(vocabulary: vocabulary, text: text)
    var start = 0
    var sentence = UInt32(firstSentence)
    for end in tagging.sentenceEnds {
      // Where the longest phrase that began before ends.
      var reach = start
      for first in start..<end {
        guard words[first].kind == .noun || words[first].kind == .adjective || words[first].kind == .name
        else { continue }
        var longest: PhrasePattern.Match?
        pattern.forEachMatch(from: first, in: words, before: end) { match in
          if let shorter = longest { add(shorter, isFree: false, sentence, cues, start..<end) }
          longest = match
        }
        guard let longest else { continue }
        add(longest, isFree: longest.words.upperBound > reach, sentence, cues, start..<end)
        reach = max(reach, longest.words.upperBound)
      }
      start = end
      sentence += 1
    }
  }

  private mutating func add(
    _ match: PhrasePattern.Match, isFree: Bool, _ sentence: UInt32, _ cues: PhraseCueReader, _ words: Range<Int>
  ) {
    let span = TextSpan(
      start: self.words[match.words.lowerBound].start, end: self.words[match.words.upperBound - 1].end)
    if !covered.isEmpty || !entries.isEmpty {
      if entries.contains(span) { return }
      for other in covered where other.start < span.end && span.start < other.end {
        // Inside an entry, or across its border; an entry inside is what a longer phrase may have.
        if !(span.start <= other.start && other.end <= span.end) || span == other { return }
      }
    }
    table.add(
      match, self.words, isFree: isFree, sentence: sentence, cues: cues.cues(of: match, in: self.words, sentence: words)
    )
  }
}
