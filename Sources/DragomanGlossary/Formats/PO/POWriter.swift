/// Writes a gettext PO glossary, as Weblate keeps them: the subject field as context, the definition as an
/// extracted comment, the concept as a reference.
struct POWriter: GlossaryFormatWriter {
  let formats: [GlossaryFormat] = [.po]

  /// What PO holds; of terms only that they are not to be used.
  static let capacity = FormatCapacity(
    name: "PO", entry: [.init(.subjectField), .init(.definition), .note, .init(.source)],
    term: [.init(.administrativeStatus)], languages: .pair)

  func write(_ glossary: Glossary, as options: GlossaryWriter) throws(GlossaryError) -> GlossaryWriting {
    var report = TBXFitting.Report()
    let fitted = Self.capacity.fitted(glossary, as: options, &report)
    var text = "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
    text += "\"Language: \(fitted.tag(of: options.targetLanguage))\\n\"\n"
    text += "\"X-Source-Language: \(fitted.tag(of: options.sourceLanguage))\\n\"\n"
    // A message may stand only once with one context.
    var seen: Set<String> = []
    var numbers: [String: Int] = [:]
    for (index, entry) in fitted.entries.enumerated() {
      let sources = entry.terms(in: options.sourceLanguage)
      let targets = entry.terms(in: options.targetLanguage)
      guard !sources.isEmpty, !targets.isEmpty else {
        report.add(.warning, .notHeld, "PO does not hold entries of one language", at: entry.position)
        continue
      }
      reportStatuses(sources, targets, entry, &report)
      for row in 0..<max(sources.count, targets.count) {
        let source = sources[min(row, sources.count - 1)].text
        let target = targets[min(row, targets.count - 1)]
        text += "\n"
        if row == 0 {
          for note in entry.notes { text += "# \(note)\n" }
          if let definition = entry.definitions.first { text += "#. \(definition.text)\n" }
          for reference in entry.sources { text += "#: \(reference)\n" }
        }
        text += "#: concept:\(entry.id ?? "c\(index + 1)")\n"
        if [.deprecated, .superseded].contains(target.administrativeStatus) { text += "#, forbidden\n" }
        var context = entry.subjectFields.first ?? ""
        let message = "\(context)\u{4}\(source)"
        // Those up to the last number are taken.
        var number = numbers[message] ?? 1
        if number > 1 { context = "\(entry.subjectFields.first ?? "")#\(number)" }
        while !seen.insert("\(context)\u{4}\(source)").inserted {
          number += 1
          context = "\(entry.subjectFields.first ?? "")#\(number)"
        }
        numbers[message] = number
        if !context.isEmpty { text += "msgctxt \(POString.encode(context))\n" }
        text += "msgid \(POString.encode(source))\nmsgstr \(POString.encode(target.text))\n"
      }
    }
    return GlossaryWriting(bytes: Array(text.utf8), dialect: nil, diagnostics: report.diagnostics)
  }

  private func reportStatuses(
    _ sources: [TermSection], _ targets: [TermSection], _ entry: ConceptEntry, _ report: inout TBXFitting.Report
  ) {
    let held: Set<AdministrativeStatus?> = [nil, .deprecated]
    if sources.contains(where: { $0.administrativeStatus != nil })
      || targets.contains(where: { !held.contains($0.administrativeStatus) })
    {
      report.add(
        .warning, .notHeld, "PO holds of ‘administrativeStatus’ only which translation is not to be used",
        at: entry.position)
    }
  }
}
