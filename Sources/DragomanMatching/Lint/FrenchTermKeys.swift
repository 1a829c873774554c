public import DragomanGlossary
public import DragomanLanguage

/// Compares terms as matching sees them: two French terms with one key are found by the same words of a text.
final class FrenchTermKeys {
  private let analyzer: FrenchAnalyzer
  private var workspace: AnalysisWorkspace
  private var units = UnitBuilder()

  init(analyzer: FrenchAnalyzer) {
    self.analyzer = analyzer
    workspace = AnalysisWorkspace(for: analyzer)
  }

  /// The key of a French term with inflection left aside.
  ///
  /// - Complexity: O(length), and a look-up in the lexicon for each form not met before.
  func lemmaKey(_ term: String, partOfSpeech: String?) -> UInt64 {
    // The forms of a million terms are not to be kept for their own sake.
    if workspace.forms.count > 1 << 17 { workspace = AnalysisWorkspace(for: analyzer) }
    var key: [UInt8] = []
    let text = analyzer.repair(TextLayer(SourceText(term)))
    let part = TermRecord.PartOfSpeech(glossaryValue: partOfSpeech)
    analyzer.forEachParagraph(of: text, workspace: &workspace) { workspace in
      units.build(from: &workspace, 0..<workspace.tokens.count, text: text.bytes)
      let words = units.units.filter(\.isWord)
      for unit in words {
        // A term that lives in the plural is another pattern, but no other lemma.
        key += FormKeys.key(
          ofElement: unit.form, in: workspace.forms, part: words.count == 1 ? part : nil
        ).filter { $0 != FormKeys.pluralMark }
        key.append(0x20)
      }
    }
    return TermKeys.hash(key)
  }

  /// The key of a term with case, accents, hyphens, apostrophes and spaces left aside.
  static func foldedKey(_ term: String) -> UInt64 {
    TermKeys.hash(
      WordFolding.fold(Array(term.utf8)).lazy.filter { $0 != 0x20 && $0 != 0x2D && $0 != 0x27 })
  }
}

extension TermKeys {
  /// Keys that see through French inflection.
  public static func french(_ analyzer: FrenchAnalyzer) -> TermKeys {
    let keys = FrenchTermKeys(analyzer: analyzer)
    return TermKeys(
      folded: FrenchTermKeys.foldedKey, lemma: { keys.lemmaKey($0, partOfSpeech: $1) })
  }
}
