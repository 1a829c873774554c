/// Writes a glossary for OmegaT: source, tab, target, tab, comment, in UTF-8.
///
/// OmegaT compares stems, so regular plurals and feminines are found by the dictionary form; forms that a stemmer does
/// not bring back to it (*yeux*, *ambassadrice*, *travaux*) are rows of their own. It rejects *Otan* for an entry in
/// capitals (`GlossarySearcher`: a term in capitals must be matched in capitals): both are written. Rows of one source
/// are shown together. A file whose name ends in `.txt` is read in the system's encoding, in `.utf8` in UTF-8 (manual
/// of OmegaT, “Glossaries”); the mark at the beginning tells UTF-8 in either.
struct OmegaTReceiver: ReceiverFormat {
  let name = "OmegaT"

  func write(
    _ concepts: [ReceiverConcept], _ job: ReceiverJob, _ report: inout TBXFitting.Report
  ) throws(GlossaryError) -> (bytes: [UInt8], count: Int) {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    var seen: Set<[String]> = []
    for concept in concepts {
      let comment = [concept.definition, concept.note].compactMap(\.self).joined(separator: " ")
      for source in concept.sources {
        let forms = source.forms(.spelling, .inflection).filter {
          $0.difference != .inflection || !TermStem.sharesStem($0.text, source.text)
        }
        for form in forms {
          for target in concept.targets {
            guard let rendering = job.rendering(target, form.use), seen.insert([form.text, rendering]).inserted
            else { continue }
            DelimitedWriter.append([form.text, rendering, collapsingXMLSpace(comment)], .tsv, to: &bytes)
          }
        }
      }
      if let forbidden = concept.forbidden.first {
        report.add(
          .warning, .notHeld, "OmegaT knows no forbidden terms: ‘\(forbidden)’ is left out", likeOthersIn: "forbidden",
          at: concept.position)
      }
    }
    return (bytes, seen.count)
  }
}
