/// Writes a glossary for DeepL: source, tab, target, all inflected forms in rows of their own.
///
/// DeepL bends the target to the sentence, but finds a source only as it is written. Its limits, by its reference of
/// the glossary interface (developers.deepl.com, “Manage glossaries”): 10 MiB for a glossary, 1,024 bytes of UTF-8 for
/// each text, one target for each source, neither tabs nor line ends nor blanks at the ends of a text.
struct DeepLReceiver: ReceiverFormat {
  let name = "DeepL"

  func write(
    _ concepts: [ReceiverConcept], _ job: ReceiverJob, _ report: inout TBXFitting.Report
  ) throws(GlossaryError) -> (bytes: [UInt8], count: Int) {
    var pairs = ReceiverPairs(name: name, textLimit: 1_024, sizeLimit: 10_485_760)
    pairs.add(concepts, job, &report)
    return pairs.bytes(&report) { pair in
      var row: [UInt8] = []
      DelimitedWriter.append([pair.source, pair.target], .tsv, to: &row)
      return row
    }
  }
}
