import DragomanLanguage

/// The obvious way to tag words: cut at white space, look up the tag that each word had first.
///
/// It knows no context, so that *est* is always the same, no lemma of unknown words, and no names.
struct FirstTag {
  private var tags: [String: String] = [:]

  /// Learns the tags of the words of a text from a tagger.
  init(_ tagger: FrenchTagger, _ analyzer: FrenchAnalyzer, _ text: TextLayer) {
    var workspace = AnalysisWorkspace(for: analyzer)
    var tagging = TaggingWorkspace(for: tagger)
    var tags: [String: String] = [:]
    analyzer.forEachParagraph(of: text, workspace: &workspace) { workspace in
      tagger.analyze(text, workspace.tokens, into: &tagging)
      for token in tagging.tokens {
        let form = text.string(token.span).lowercased()
        if tags[form] == nil { tags[form] = tagging.analyses(of: token).first?.partOfSpeech.tag }
      }
    }
    self.tags = tags
  }

  /// How many words of a text have a tag.
  func count(in text: String) -> Int {
    var count = 0
    for word in text.split(whereSeparator: \.isWhitespace) {
      guard let start = word.firstIndex(where: { !$0.isPunctuation }),
        let end = word.lastIndex(where: { !$0.isPunctuation })
      else { continue }
      if tags[word[start...end].lowercased()] != nil { count += 1 }
    }
    return count
  }
}
