import DragomanDocuments
import DragomanLanguage
import DragomanMatching
import FuzzSupport

/// A few terms of each kind, so that matching has something to find.
private let extractor: TermExtractor = {
  let analyzer = FrenchAnalyzer(
    lexicon: requireNoError("the lexicon") { () throws(FileError) in try FrenchLexicon.shipped() })
  func concept(_ id: String, _ termClass: TermClass?, _ french: [String], _ english: String) -> ConceptRecord {
    ConceptRecord(
      id: id, termClass: termClass, french: french.map { TermRecord($0) }, english: [TermRecord(english)],
      isCapital: id == "moscou")
  }
  let concepts = [
    concept("otan", .organization, ["OTAN", "Organisation du traité de l'Atlantique Nord"], "NATO"),
    concept("moscou", .place, ["Moscou"], "Moscow"),
    concept("ministre", .title, ["ministre des Affaires étrangères"], "foreign minister"),
    concept("russe", .demonym, ["russe"], "Russian"),
    concept("garantie", nil, ["garantie écrite", "garantie"], "guarantee"),
    concept("elargissement", nil, ["élargissement", "non-élargissement"], "enlargement"),
  ]
  return TermExtractor(
    analyzer: analyzer, index: GlossaryIndex([(name: "fuzz", concepts: concepts)], analyzer: analyzer))
}()

/// Occurrences lie in the source, in order and between characters, and the same document gives the same list.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTerms(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = unsafe FuzzInput.bytes(start, count)
  guard let document = try? DocumentReader().read(bytes) else { return 0 }
  let findings = extractor.find(in: document)
  let list = extractor.termList(findings, path: "fuzz", sha256: "")
  var total = 0
  for term in list.terms {
    require(!term.occurrences.isEmpty, "a term without an occurrence")
    for occurrence in term.occurrences {
      total += 1
      require(!occurrence.spans.isEmpty, "an occurrence that stands nowhere")
      var end: UInt32 = 0
      for span in occurrence.spans {
        require(document.source.bytes.holds(span.range) && !span.isEmpty, "an occurrence at \(span)")
        require(span.start >= end, "the parts of an occurrence are not in order: \(occurrence.spans)")
        end = span.end
      }
    }
  }
  require(total == findings.count, "\(findings.count) findings, \(total) occurrences in the list")
  return 0
}
