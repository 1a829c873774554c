import DragomanDocuments
import DragomanLanguage
import DragomanMatching
import DragomanTestSupport

/// A text put together at random from awkward pieces, with spans that overlap in every way.
struct GeneratedArticle {
  let document: Document
  let list: TermList

  private static let pieces = [
    "Genève", "l'", "Otan", " ", " ", " ", "\n", "\n\n", "\r\n", " – ", "«\u{A0}", "\u{202F}»", "&amp;",
    "<b>", "</p>",
    "\"", "'", "*", "**", "_", "[x]", "](y)", "`", "\\", "# ", "- ", "1. ", "    ", "\t", ">", "|", "😀", "👩‍👩‍👧",
    "שלום", "\u{202E}", "e\u{301}", "\u{301}", "日本", "&#32;", "(a)", "!", "~~~", "===", "---",
    "<!-- terms -->", ".",
    "\u{C}", "œuvre", "]", "[", "é", "&lt;", "http://a.b/?c=d&e=f",
  ]

  init(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var text = ""
    for _ in 0..<Int.random(in: 0...60, using: &random) {
      text += Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
    }
    let source = SourceText(text)
    var terms: [TermList.Term] = []
    for number in 0..<Int.random(in: 0...8, using: &random) {
      var occurrences: [TermList.Occurrence] = []
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        let spans = (0..<Int.random(in: 1...3, using: &random)).map { _ in
          Self.span(in: source.bytes, &random)
        }
        occurrences.append(
          TermList.Occurrence(
            spans: spans.sorted(), text: "surface", sentence: 0,
            inContext: Bool.random(using: &random) ? "in [context] * <\(number)>" : nil, match: [.exact]))
      }
      terms.append(
        TermList.Term(
          french: "t\(number)", termClass: TermClass.allCases[number % TermClass.allCases.count],
          english: Bool.random(using: &random) ? ["E\(number)] \"&"] : [], status: .aligned, concept: "c",
          glossary: "g", notes: ["note <i>"], occurrences: occurrences))
    }
    var furniture: [Furniture] = []
    var start = 0
    while start < source.bytes.count, furniture.count < 3 {
      let low = Int.random(in: start...source.bytes.count, using: &random)
      let high = Int.random(in: low...source.bytes.count, using: &random)
      furniture.append(
        Furniture(span: TextSpan(low, high), proseSpan: TextSpan(low, high), reason: .relatedLink))
      start = high + 1
    }
    document = Document(
      source: source, prose: TextLayer(source), format: .plainText, encoding: "UTF-8",
      titleSpan: Bool.random(using: &random) ? Self.span(in: source.bytes, &random) : nil,
      furniture: furniture)
    list = TermList(
      source: TermList.Source(
        path: "-", sha256: "", language: "fr", encoding: "UTF-8", title: nil, date: nil), removed: [],
      terms: terms)
  }

  /// Any span, also empty ones and such that cut a character in two.
  private static func span(in text: [UInt8], _ random: inout SeededGenerator) -> TextSpan {
    let start = Int.random(in: 0...text.count, using: &random)
    let end = min(text.count, start + Int.random(in: 0...20, using: &random))
    return TextSpan(start, end)
  }
}
