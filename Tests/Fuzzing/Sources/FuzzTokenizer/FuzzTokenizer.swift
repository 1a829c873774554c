import DragomanLanguage
import FuzzSupport

/// Opened once; libFuzzer calls from one thread.
private let analyzer = FrenchAnalyzer(
  lexicon: requireNoError("the lexicon") { () throws(FileError) in try FrenchLexicon.shipped() })

/// Tokens are in order, in bounds and between characters, lead back to the source, and leave white space alone.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTokenizer(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = unsafe FuzzInput.validUTF8(start, count)
  let layer = TextLayer(SourceText(validUTF8: bytes))
  let text = analyzer.repair(layer)
  require(text.bytes.isUTF8, "the repaired text is not UTF-8")
  checkRepair(bytes, text)
  var workspace = AnalysisWorkspace(for: analyzer)
  let whole = Cut(text, in: &workspace)
  // A workspace that has met the forms before gives the same.
  require(Cut(text, in: &workspace) == whole, "the second analysis differs from the first")
  // Passing over what stands before the last paragraph leaves the last paragraph as it was.
  if let last = whole.paragraphs.last, let start = last.tokens.first?.start, start > 0 {
    let rest = Cut(text, leavingOut: [TextSpan(start: 0, end: start)], in: &workspace)
    require(rest.paragraphs == [last], "the last paragraph differs without the others")
  }
  return 0
}

private func checkRepair(_ bytes: [UInt8], _ text: TextLayer) {
  var last = 0..<0
  text.bytes.forEachScalar { range in
    let origin = text.source(of: TextSpan(range.lowerBound, range.upperBound)).range
    require(bytes.holds(origin), "repaired \(range) comes from \(origin)")
    require(
      origin.lowerBound >= last.lowerBound && origin.upperBound >= last.upperBound,
      "repaired \(range) comes from \(origin), what stands before it from \(last)")
    last = origin
  }
}

/// The paragraphs of a text, checked on the way.
private struct Cut: Equatable {
  struct Paragraph: Equatable {
    var tokens: [Token]
    var sentenceEnds: [Int]
  }

  var paragraphs: [Paragraph] = []

  init(_ text: TextLayer, leavingOut leftOut: [TextSpan] = [], in workspace: inout AnalysisWorkspace) {
    var end: UInt32 = 0
    var found: [Paragraph] = []
    analyzer.forEachParagraph(of: text, leavingOut: leftOut, workspace: &workspace) { workspace in
      for token in workspace.tokens {
        require(
          token.start < token.end && token.start >= end, "a token at \(token.span), the last ends at \(end)")
        require(text.bytes.holds(token.span.range), "a token at \(token.span) cuts a character")
        require(
          workspace.forms.bytes(token.form) == text.bytes[token.span.range],
          "the form of \(token.span) differs")
        if leftOut.isEmpty { checkGap(text.bytes[Int(end)..<Int(token.start)], token) }
        end = token.end
      }
      require(
        workspace.sentenceEnds.last == workspace.tokens.count, "the last sentence does not end with the text")
      require(
        zip([0] + workspace.sentenceEnds, workspace.sentenceEnds).allSatisfy { $0 < $1 }, "an empty sentence")
      found.append(Paragraph(tokens: workspace.tokens, sentenceEnds: workspace.sentenceEnds))
    }
    if leftOut.isEmpty {
      require(text.bytes[Int(end)...].allSatisfy { $0 <= 0x20 || $0 == 0x7F }, "text behind the last token")
    }
    paragraphs = found
  }
}

private func checkGap(_ gap: ArraySlice<UInt8>, _ token: Token) {
  require(
    gap.allSatisfy { $0 <= 0x20 || $0 == 0x7F }, "text before the token at \(token.span) belongs to none")
  require(token.followsSpace || gap.isEmpty, "white space before \(token.span) was not noticed")
}
