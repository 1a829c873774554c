package import DragomanLanguage

/// Counts which words follow each other in raw text, and clusters them.
package struct ClusterTraining {
  /// The texts whose licences allow it, with the column that holds French; -1 for a token on each line.
  package static let sources: [(String, Int)] = [
    ("parallel/tatoeba.tsv.gz", 2), ("parallel/law_international.tsv.gz", 2), ("parallel/law_general.tsv.gz", 2),
    ("parallel/europarl_raw3k.tsv.gz", 2), ("parallel/europarl_tok10k_silver.tsv.gz", 1),
    ("ner/winer-fr.train.conll", -1),
  ]
  /// How many clusters there are at each granularity.
  package static let sizes = [16, 64, 200, 500]

  private let analyzer: FrenchAnalyzer
  private var numberOfWord: [String: Int32] = [:]
  private var words: [String] = []
  private var counts: [Int] = []
  /// The words of all texts in order; -1 between sentences.
  private var stream: [Int32] = [-1]

  /// Nothing read yet.
  package init(lexicon: FrenchLexicon) { analyzer = FrenchAnalyzer(lexicon: lexicon) }

  /// Reads a text: lines with columns parted by tabs.
  package mutating func read(_ bytes: [UInt8], column: Int) {
    if column < 0 {
      for sentence in ColumnReader.sentences(of: bytes) {
        for (token, _) in sentence { add(TaggerCorpus.repaired(token)) }
        stream.append(-1)
      }
      return
    }
    var text: [UInt8] = []
    for line in bytes.split(separator: 0x0A).dropFirst(column > 0 ? 1 : 0) {
      let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
      guard column < fields.count else { continue }
      text += fields[column]
      text += [0x0A, 0x0A]
    }
    let layer = analyzer.repair(TextLayer(SourceText(String(decoding: text, as: UTF8.self))))
    var workspace = AnalysisWorkspace(for: analyzer)
    var found: [[String]] = []
    analyzer.forEachParagraph(of: layer, workspace: &workspace) { workspace in
      var start = 0
      for end in workspace.sentenceEnds {
        found.append(workspace.tokens[start..<end].map { layer.string($0.span) })
        start = end
      }
    }
    for sentence in found {
      for token in sentence { add(token) }
      stream.append(-1)
    }
  }

  private mutating func add(_ token: String) {
    let lower = WordFolding.lowercase(Array(token.utf8)).map { $0 >= 0x30 && $0 <= 0x39 ? 0x30 : $0 }
    let form = String(decoding: lower, as: UTF8.self)
    let number = numberOfWord[form] ?? Int32(words.count)
    if Int(number) == words.count {
      numberOfWord[form] = number
      words.append(form)
      counts.append(0)
    }
    counts[Int(number)] += 1
    stream.append(number)
  }

  /// The clusters of all words that are frequent enough, by falling frequency.
  ///
  /// - Complexity: O(rounds × words × clusters × neighbours).
  package func cluster(
    minimumCount: Int, rounds: Int, progress: (String) -> Void
  ) -> [(form: String, values: [UInt16])] {
    let kept = words.indices.filter { counts[$0] >= minimumCount }
      .sorted { (counts[$1], words[$0]) < (counts[$0], words[$1]) }
    var rank = [Int32](repeating: -1, count: words.count)
    for (place, word) in kept.enumerated() { rank[word] = Int32(place) }
    // Rare words and sentence borders are one word more, of a class of its own.
    let text = stream.map { $0 < 0 ? Int32(kept.count) : rank[Int($0)] < 0 ? Int32(kept.count) : rank[Int($0)] }
    progress("\(text.count) tokens, \(kept.count) words")
    var values = [[UInt16]](repeating: [], count: kept.count)
    let exchange = ClusterExchange(text: text, wordCount: kept.count)
    for size in Self.sizes {
      let classes = exchange.cluster(into: size, rounds: rounds)
      for word in kept.indices { values[word].append(UInt16(classes[word] + 1)) }
      progress("\(size) clusters")
    }
    return zip(kept, values).map { (words[$0], $1) }
  }
}
