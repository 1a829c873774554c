/// Writes a table with tabs, source, target, comment, one row for each pair of synonyms, for programs whose matcher finds
/// more than what is written: only forms that it would miss are rows of their own.
struct TabbedReceiver: ReceiverFormat {
  let name: String
  /// The forms of a term that need a row, the dictionary form among them.
  let forms: @Sendable (ReceiverConcept.Source) -> [TermInflection.Form]
  /// The third column.
  let comment: @Sendable (ReceiverConcept) -> String

  /// OmegaT compares stems, so regular plurals and feminines are found by the dictionary form; forms that a stemmer does
  /// not bring back to it (*yeux*, *ambassadrice*, *travaux*) need rows. It rejects *Otan* for an entry in capitals
  /// (`GlossarySearcher`: a term in capitals must be matched in capitals): both are written. Rows of one source are
  /// shown together. A file whose name ends in `.txt` is read in the system's encoding, in `.utf8` in UTF-8 (manual of
  /// OmegaT, “Glossaries”); the mark at the beginning tells UTF-8 in either.
  static let omegat = TabbedReceiver(
    name: "OmegaT",
    forms: { source in
      source.forms(.spelling, .inflection).filter {
        $0.difference != .inflection || !TermStem.sharesStem($0.text, source.text)
      }
    },
    comment: { collapsingXMLSpace([$0.definition, $0.note].compactMap(\.self).joined(separator: " ")) })

  /// ApSIC Xbench reads a cell as one term: synonyms in one cell would be found only together. It looks for a term inside
  /// of words and whatever its case: whatever holds the dictionary form is found by it. Unicode is told by the byte
  /// order mark.
  static let xbench = TabbedReceiver(
    name: "Xbench",
    forms: { source in
      source.forms(.inflection).filter { $0.difference == .none || !$0.text.contains(source.text) }
    },
    comment: { $0.note ?? "" })

  func write(
    _ concepts: [ReceiverConcept], _ job: ReceiverJob, _ report: inout TBXFitting.Report
  ) throws(GlossaryError) -> (bytes: [UInt8], count: Int) {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    var seen: Set<[String]> = []
    for concept in concepts {
      let comment = comment(concept)
      for source in concept.sources {
        for form in forms(source) {
          for target in concept.targets {
            guard let rendering = job.rendering(target, form.use), seen.insert([form.text, rendering]).inserted
            else { continue }
            DelimitedWriter.append([form.text, rendering, comment], .tsv, to: &bytes)
          }
        }
      }
      concept.reportForbidden(name, &report)
    }
    return (bytes, seen.count)
  }
}
