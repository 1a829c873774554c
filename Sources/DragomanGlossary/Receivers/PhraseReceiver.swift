/// Writes a term base for Phrase TMS: an Excel workbook with a column of concept numbers and one for each language;
/// rows with one number hold synonyms.
///
/// By its help (support.phrase.com, “Term Morphology”) a term is found with up to six letters more at its end, and a `|`
/// marks where the changing part of a word begins, of up to six letters as well; a form that neither finds is to be a
/// synonym. A term has at most 1,000 characters (help.memsource.com, “Term Base”). Excel's limits hold, too.
struct PhraseReceiver: ReceiverFormat {
  let name = "Phrase"

  private static let longestTerm = 1_000
  private static let longestEnding = 6

  func write(
    _ concepts: [ReceiverConcept], _ job: ReceiverJob, _ report: inout TBXFitting.Report
  ) throws(GlossaryError) -> (bytes: [UInt8], count: Int) {
    var rows = [["CID", job.source.rawValue, job.target.rawValue]]
    for (index, concept) in concepts.enumerated() {
      let sources = terms(of: concept, &report)
      let targets = concept.targets.filter { isHeld($0, concept, &report) }
      guard !sources.isEmpty, !targets.isEmpty else { continue }
      for row in 0..<max(sources.count, targets.count) {
        rows.append([
          String(index + 1), row < sources.count ? sources[row] : "", row < targets.count ? targets[row] : "",
        ])
      }
      concept.reportForbidden("the list for Phrase", &report)
      concept.reportDetails("the list for Phrase", &report)
    }
    guard rows.count <= 1_048_576 else {
      throw GlossaryError(.limitExceeded, "a sheet of Excel holds 1,048,576 rows, the term base needs \(rows.count)")
    }
    let bytes = try XLSXWriter.workbook(rows) { _ in }
    return (bytes, rows.count - 1)
  }

  private func terms(of concept: ReceiverConcept, _ report: inout TBXFitting.Report) -> [String] {
    var result: [String] = []
    for source in concept.sources {
      let stem = TermStem(source.forms(.inflection), marksEnds: false, longestEnding: Self.longestEnding)
      for text in [stem.pattern] + stem.uncovered.map(\.text)
      where !result.contains(text) && isHeld(text, concept, &report) {
        result.append(text)
      }
    }
    return result
  }

  private func isHeld(_ text: String, _ concept: ReceiverConcept, _ report: inout TBXFitting.Report) -> Bool {
    if text.count <= Self.longestTerm { return true }
    report.add(
      .warning, .notHeld, "Phrase takes terms of \(Self.longestTerm) characters: ‘\(text.prefix(40))…’ has more",
      likeOthersIn: "length", at: concept.position)
    return false
  }
}
