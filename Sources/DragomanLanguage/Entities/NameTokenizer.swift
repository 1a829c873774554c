/// Cuts names into tokens as texts are cut, for the gazetteer.
package struct NameTokenizer: ~Copyable {
  private let analyzer: FrenchAnalyzer
  private var workspace: AnalysisWorkspace

  /// A tokenizer of names.
  package init(analyzer: FrenchAnalyzer) {
    self.analyzer = analyzer
    workspace = AnalysisWorkspace(for: analyzer)
  }

  /// The tokens of a name.
  package mutating func tokens(of name: String) -> [[UInt8]] {
    var tokens: [[UInt8]] = []
    let text = analyzer.repair(TextLayer(SourceText(name)))
    analyzer.forEachParagraph(of: text, workspace: &workspace) { workspace in
      for token in workspace.tokens { tokens.append(Array(workspace.forms.bytes(token.form))) }
    }
    return tokens
  }
}
