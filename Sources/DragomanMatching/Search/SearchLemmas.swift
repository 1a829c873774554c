public import DragomanLanguage

/// Takes the inflection off texts, so that *affaires étrangères* and *affaire étrangère* are found by each other.
public final class SearchLemmas {
  private let analyzer: FrenchAnalyzer
  private var workspace: AnalysisWorkspace
  private var units = UnitBuilder()

  /// Creates lemmas by an analyser.
  public init(analyzer: FrenchAnalyzer) {
    self.analyzer = analyzer
    workspace = AnalysisWorkspace(for: analyzer)
  }

  /// The folded lemmas of a French text, with single spaces.
  ///
  /// - Complexity: O(*n*), and a look-up in the lexicon for each form not met before.
  func french(_ text: String) -> [UInt8] {
    // The forms of a million terms are not to be kept for their own sake.
    if workspace.forms.count > 1 << 17 { workspace = AnalysisWorkspace(for: analyzer) }
    var result: [UInt8] = []
    let repaired = analyzer.repair(TextLayer(SourceText(text)))
    analyzer.forEachParagraph(of: repaired, workspace: &workspace) { workspace in
      units.build(from: &workspace, 0..<workspace.tokens.count, text: repaired.bytes)
      for unit in units.units where unit.isWord {
        result += FormKeys.key(ofElement: unit.form, in: workspace.forms, part: nil).filter { $0 >= 0x20 }
        result.append(0x20)
      }
    }
    return SearchFolding.spaced(WordFolding.fold(result))
  }

  /// The words of a folded English text without the endings of the plural; only good for comparing.
  static func english(_ folded: [UInt8]) -> [UInt8] {
    let words = folded.split(separator: 0x20).map { word -> [UInt8] in
      let letters = Array(word)
      if letters.count > 4, letters.suffix(3) == Array("ies".utf8)[...] { return letters.dropLast(3) + [0x79] }
      let isPlural =
        letters.count > 3 && letters.last == 0x73 && letters[letters.count - 2] != 0x73
        && letters[letters.count - 2] != 0x75
      return isPlural ? Array(letters.dropLast()) : letters
    }
    return Array(words.joined(separator: [0x20]))
  }
}
