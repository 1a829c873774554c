/// Writes UTX 1.11: a line for each pair of terms; the lines of an entry share its identifier.
struct UTXWriter: GlossaryFormatWriter {
  let formats: [GlossaryFormat] = [.utx]

  /// What UTX holds: parts of speech, and of target terms the status.
  static let capacity = FormatCapacity(
    name: "UTX", entry: [.init(.subjectField), .note],
    term: [.init(.partOfSpeech), .init(.administrativeStatus)], languages: .pair)

  func write(_ glossary: Glossary, as options: GlossaryWriter) throws(GlossaryError) -> GlossaryWriting {
    var report = TBXFitting.Report()
    let fitted = Self.capacity.fitted(glossary, as: options, &report)
    var text =
      "#UTX 1.11; \(fitted.tag(of: options.sourceLanguage))/\(fitted.tag(of: options.targetLanguage)); 1970-01-01T00:00:00Z; "
    text += "copyright: unknown; license: unknown; bidirectional\n"
    text += "#src\ttgt\tsrc:pos\ttgt:pos\tterm status\tconcept ID\tdomain\tcomment\n"
    for (index, entry) in fitted.entries.enumerated() {
      let sources = entry.terms(in: options.sourceLanguage)
      let targets = entry.terms(in: options.targetLanguage)
      if sources.contains(where: { $0.administrativeStatus != nil }) {
        report.add(
          .warning, .notHeld, "UTX does not hold ‘administrativeStatus’ of a source term", at: entry.position)
      }
      guard !sources.isEmpty, !targets.isEmpty else {
        report.add(.warning, .notHeld, "UTX does not hold entries of one language", at: entry.position)
        continue
      }
      for row in 0..<max(sources.count, targets.count) {
        // Each line has to have both terms.
        let source = sources[min(row, sources.count - 1)]
        let target = targets[min(row, targets.count - 1)]
        let cells = [
          source.text, target.text, source.partOfSpeech ?? "", target.partOfSpeech ?? "",
          target.administrativeStatus.flatMap { UTXStatus.names[$0] } ?? "", entry.id ?? "c\(index + 1)",
          row == 0 ? entry.subjectFields.first ?? "" : "", row == 0 ? entry.notes.first ?? "" : "",
        ]
        // The white space of all is collapsed, so that none holds a tab or a line end.
        text += cells.joined(separator: "\t") + "\n"
      }
    }
    return GlossaryWriting(bytes: Array(text.utf8), dialect: nil, diagnostics: report.diagnostics)
  }
}
