import DragomanDocuments
import DragomanLanguage

extension TermExtractor.Findings {
  /// A term that stands in the text and is not listed there.
  struct Refused {
    var pattern: UInt32
    /// From its first to its last word, in the repaired text.
    var span: TextSpan
    var reason: Refusal
  }

  /// Remembers that a match is not listed; what only helps others is none of the reader's business.
  mutating func refuse(_ match: TermMatch, _ reason: Refusal, _ units: [Unit], _ index: GlossaryIndex) {
    let flags = index.flags(ofPattern: match.pattern)
    if flags.contains(.isSilent) || flags.contains(.isBlocker) { return }
    let span = TextSpan(start: units[match.first].start, end: units[match.end - 1].end)
    if refused.last.map({ $0.span == span && $0.pattern == match.pattern }) == true { return }
    refused.append(Refused(pattern: match.pattern, span: span, reason: reason))
  }
}

extension TermExtractor {
  /// Remembers the terms that stand in page furniture.
  func explainFurniture(
    _ furniture: [TextSpan], _ analysis: inout AnalysisWorkspace, _ workspace: inout MatchWorkspace,
    _ findings: inout Findings
  ) {
    let text = findings.text
    let variants = VariantMatcher(index: matcher.index, kinds: kinds, view: workspace.view)
    let reasons = findings.document.furniture.filter { $0.proseSpan != nil }.map(\.reason.rawValue)
    let pieces = Array(zip(furniture, reasons))
    // What is left out is what stands between the pieces, if only an end of one and the beginning of the next.
    var between: [TextSpan] = []
    var last = 0
    for (span, _) in pieces {
      between.append(TextSpan(last, max(last, Int(span.start))))
      last = max(last, Int(span.end))
    }
    between.append(TextSpan(last, text.bytes.count))
    var piece = 0
    analyzer.forEachParagraph(of: text, leavingOut: between, workspace: &analysis) { analysis in
      guard let first = analysis.tokens.first else { return }
      while piece + 1 < pieces.count, pieces[piece + 1].0.start <= first.start { piece += 1 }
      var start = 0
      for end in analysis.sentenceEnds {
        workspace.unitBuilder.build(from: &analysis, start..<end, text: text.bytes)
        let units = workspace.unitBuilder.units
        matcher.findAll(units, analysis.forms, &workspace)
        variants.find(analysis.forms, &workspace)
        defer { workspace.view.clear() }
        let sentence = SentenceReader(
          judge: MatchJudge(index: matcher.index, units: units, view: workspace.view, forms: analysis.forms),
          tokens: analysis.tokens, findsNames: false, kinds: kinds, entities: nil)
        for match in sentence.listed(analysis.forms, &workspace) {
          findings.refuse(match, .furniture(pieces[piece].1), units, matcher.index)
        }
        start = end
      }
    }
  }
}
