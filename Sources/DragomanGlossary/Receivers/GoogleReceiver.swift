/// Writes a glossary for Google Cloud Translation: CSV of two columns without headings, all inflected forms in rows.
///
/// This is the unidirectional form of its guide to glossaries (cloud.google.com/translate/docs/advanced/glossary): the
/// source is found as it is written, letter case included unless the request sets `ignoreGlossaryCase`. Its limits
/// (cloud.google.com/translate/quotas): 10,485,760 bytes for a glossary, 1,024 bytes of UTF-8 for a term. A source that
/// stands twice is taken once, it is not said which: it is written once.
struct GoogleReceiver: ReceiverFormat {
  let name = "Google"

  func write(
    _ concepts: [ReceiverConcept], _ job: ReceiverJob, _ report: inout TBXFitting.Report
  ) throws(GlossaryError) -> (bytes: [UInt8], count: Int) {
    var pairs = ReceiverPairs(name: name, textLimit: 1_024, sizeLimit: 10_485_760)
    pairs.add(concepts, job, &report)
    return pairs.bytes(&report) { pair in
      var row: [UInt8] = []
      DelimitedWriter.append([pair.source, pair.target], .csv, to: &row)
      return row
    }
  }
}
