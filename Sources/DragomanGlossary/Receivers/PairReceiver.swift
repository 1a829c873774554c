/// Writes a glossary of two columns for machine translation, all inflected forms in rows of their own: these programs
/// bend the target to the sentence, but find a source only as it is written.
struct PairReceiver: ReceiverFormat {
  let name: String
  /// A table with commas or with tabs, without headings.
  let table: GlossaryFormat
  /// How many bytes a text may have, in UTF-8.
  let textLimit: Int
  /// How many bytes the file may have.
  let sizeLimit: Int

  /// DeepL, by its reference of the glossary interface (developers.deepl.com, “Manage glossaries”): 10 MiB for a
  /// glossary, 1,024 bytes for each text, one target for each source, neither tabs nor line ends nor blanks at the ends
  /// of a text.
  static let deepL = PairReceiver(name: "DeepL", table: .tsv, textLimit: 1_024, sizeLimit: 10_485_760)

  /// Google Cloud Translation: the unidirectional form of its guide to glossaries
  /// (cloud.google.com/translate/docs/advanced/glossary), where letter case counts unless the request sets
  /// `ignoreGlossaryCase`. Its limits (cloud.google.com/translate/quotas): 10,485,760 bytes for a glossary, 1,024 bytes
  /// for a term. A source that stands twice is taken once, it is not said which: it is written once.
  static let google = PairReceiver(name: "Google", table: .csv, textLimit: 1_024, sizeLimit: 10_485_760)

  func write(
    _ concepts: [ReceiverConcept], _ job: ReceiverJob, _ report: inout TBXFitting.Report
  ) throws(GlossaryError) -> (bytes: [UInt8], count: Int) {
    var pairs = ReceiverPairs(name: name, textLimit: textLimit, sizeLimit: sizeLimit)
    pairs.add(concepts, job, &report)
    return pairs.bytes(&report) { pair in
      var row: [UInt8] = []
      DelimitedWriter.append([pair.source, pair.target], table, to: &row)
      return row
    }
  }
}
