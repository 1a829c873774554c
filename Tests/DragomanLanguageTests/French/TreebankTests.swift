import DragomanTestSupport
import Testing

@testable import DragomanLanguage

private let treebank = SharedData.path("data/ud/sequoia.dev.conllu.gz")

/// The surface tokens of a treebank and the text that they stand in.
private struct Treebank {
  private(set) var text = ""
  private(set) var tokens: Set<Range<Int>> = []
  private(set) var sentences: Set<Range<Int>> = []

  /// Reads CoNLL-U; sentences follow each other in one paragraph, but titles and list items without a mark at
  /// their end, which only layout parts from what follows, are paragraphs of their own.
  init(conllu: String) {
    var sentence: [(form: String, hasSpace: Bool)] = []
    var lastOfRange = 0
    for line in conllu.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        close(&sentence)
        lastOfRange = 0
        continue
      }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 10, !fields[0].contains(".") else { continue }
      let numbers = fields[0].split(separator: "-").compactMap { Int($0) }
      // Words of a contraction that was met as a whole.
      guard let first = numbers.first, first > lastOfRange else { continue }
      if numbers.count == 2 { lastOfRange = numbers[1] }
      sentence.append((String(fields[1]), !fields[9].contains("SpaceAfter=No")))
    }
    close(&sentence)
  }

  private mutating func close(_ sentence: inout [(form: String, hasSpace: Bool)]) {
    if sentence.isEmpty { return }
    if let last = text.last { text += ".!?…»\")".contains(last) ? " " : "\n\n" }
    let start = text.utf8.count
    for (number, token) in sentence.enumerated() {
      tokens.insert(text.utf8.count..<text.utf8.count + token.form.utf8.count)
      text += token.form
      if token.hasSpace, number + 1 < sentence.count { text += " " }
    }
    sentences.insert(start..<text.utf8.count)
    sentence = []
  }
}

/// The harmonic mean of precision and recall.
private func agreement<Element: Hashable>(_ found: Set<Element>, _ wanted: Set<Element>) -> Double {
  2 * Double(found.intersection(wanted).count) / Double(found.count + wanted.count)
}

/// The least agreement with hand-made treebanks; lower it only with a reason.
@Suite(.enabled(if: treebank != nil, "the UD treebanks do not lie in ../shared"))
struct TreebankTests {
  @Test func tokensAndSentencesAgreeWithSequoia() throws {
    let conllu = try SharedData.textOfGzip(try #require(treebank))
    let gold = Treebank(conllu: conllu)
    #expect(gold.sentences.count == 400)
    let read = try FrenchText(gold.text)
    let tokens = Set(read.tokens.map { read.layer.source(of: $0.span).range })
    var sentences: Set<Range<Int>> = []
    var start = 0
    for end in read.sentenceEnds {
      let span = TextSpan(start: read.tokens[start].start, end: read.tokens[end - 1].end)
      sentences.insert(read.layer.source(of: span).range)
      start = end
    }
    let tokenScore = agreement(tokens, gold.tokens)
    #expect(tokenScore >= 0.99, "token F1 \(tokenScore)")
    let sentenceScore = agreement(sentences, gold.sentences)
    #expect(sentenceScore >= 0.94, "sentence F1 \(sentenceScore)")
  }
}
