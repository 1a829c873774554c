/// Writes a glossary for ApSIC Xbench: a table with tabs, one row for each pair of synonyms.
///
/// Xbench reads a cell as one term: synonyms in one cell would be found only together. It looks for a term inside of
/// words and whatever its case, so that most inflected forms are found by the dictionary form; those that are not are
/// rows as well. A third column is a comment. Unicode is told by the byte order mark.
struct XbenchReceiver: ReceiverFormat {
  let name = "Xbench"

  func write(
    _ concepts: [ReceiverConcept], _ job: ReceiverJob, _ report: inout TBXFitting.Report
  ) throws(GlossaryError) -> (bytes: [UInt8], count: Int) {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    var seen: Set<[String]> = []
    for concept in concepts {
      for source in concept.sources {
        // Whatever holds the dictionary form is found by it.
        let forms = source.forms(.inflection).filter { $0.difference == .none || !$0.text.contains(source.text) }
        for form in forms {
          for target in concept.targets {
            guard let rendering = job.rendering(target, form.use), seen.insert([form.text, rendering]).inserted
            else { continue }
            DelimitedWriter.append([form.text, rendering, concept.note ?? ""], .tsv, to: &bytes)
          }
        }
      }
      if let forbidden = concept.forbidden.first {
        report.add(
          .warning, .notHeld, "Xbench knows no forbidden terms in a glossary: ‘\(forbidden)’ is left out",
          likeOthersIn: "forbidden", at: concept.position)
      }
    }
    return (bytes, seen.count)
  }
}
