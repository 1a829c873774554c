import DragomanLanguage

/// Cuts many terms as a text would be cut, some thousand at a time.
///
/// A term alone costs more in preparation than in reading. A batch is one text with an empty line behind each term,
/// which no sentence, match or repair reaches across.
struct TermBatch: ~Copyable {
  private let analyzer: FrenchAnalyzer
  private var workspace: AnalysisWorkspace
  private var units = UnitBuilder()
  private var text: [UInt8] = []
  /// Where each term starts.
  private var starts: [UInt32] = []

  /// A batch is best read at this size: large enough to spread the cost, small enough to stay in the cache.
  static let size = 2048

  init(analyzer: FrenchAnalyzer) {
    self.analyzer = analyzer
    workspace = AnalysisWorkspace(for: analyzer)
  }

  /// Forgets the words met so far, which get other numbers from now on. Only while the batch is empty.
  mutating func forgetForms() { workspace = AnalysisWorkspace(for: analyzer) }

  /// The number of terms.
  var count: Int { starts.count }

  /// Whether a term can stand in a batch with others: one with line ends or other controls in it is a text by
  /// itself.
  static func canShare(_ term: String) -> Bool {
    let bytes = term.utf8.span
    for index in bytes.indices where bytes[index] < 0x20 { return false }
    return true
  }

  /// Adds a term.
  mutating func add(_ term: String) {
    starts.append(UInt32(text.count))
    text.append(contentsOf: term.utf8)
    text.append(0x0A)
    text.append(0x0A)
  }

  /// Calls `body` with the units of each term, in order, in one or more pieces, none where a term has no token; then
  /// forgets the terms.
  mutating func read(_ body: (_ term: Int, _ units: [Unit], _ forms: borrowing FormTable) -> Void) {
    guard let last = starts.indices.last else { return }
    let layer = analyzer.repair(TextLayer(SourceText(validUTF8: text)))
    var builder = UnitBuilder()
    swap(&builder, &units)
    var term = 0
    let starts = starts
    analyzer.forEachParagraph(of: layer, workspace: &workspace) { workspace in
      guard let first = workspace.tokens.first else { return }
      let start = layer.source(of: first.span).start
      while term < last, starts[term + 1] <= start { term += 1 }
      builder.build(from: &workspace, 0..<workspace.tokens.count, text: layer.bytes)
      body(term, builder.units, workspace.forms)
    }
    swap(&builder, &units)
    text.removeAll(keepingCapacity: true)
    self.starts.removeAll(keepingCapacity: true)
  }
}
