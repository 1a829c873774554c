import DragomanXML

/// Writes a glossary for Weblate: TBX of 2008 as its reader takes it, one entry for each form and equivalent.
///
/// Weblate reads TBX with translate-toolkit: an entry is one source string with one target, told from others of the
/// same source by its identifier. It looks for whole words as they are written, whatever their case, so each inflected
/// form is an entry. By its documentation (docs.weblate.org, “TermBase eXchange format”) `descrip` explains the source
/// string, `note` from the translator the target, and the status *forbidden* makes a forbidden translation.
struct WeblateReceiver: ReceiverFormat {
  let name = "Weblate"

  func write(
    _ concepts: [ReceiverConcept], _ job: ReceiverJob, _ report: inout TBXFitting.Report
  ) throws(GlossaryError) -> (bytes: [UInt8], count: Int) {
    do throws(XMLError) {
      var xml = XMLStreamWriter(indentation: 2)
      xml.startDocument()
      try xml.startElement("martif", [("type", "TBX"), ("xml:lang", job.source.rawValue)])
      try xml.startElement("martifHeader")
      try xml.startElement("fileDesc")
      try xml.startElement("sourceDesc")
      try xml.element("p", "Compiled for Weblate")
      for _ in 0..<3 { xml.endElement() }
      try xml.startElement("text")
      try xml.startElement("body")
      var count = 0
      for concept in concepts { try write(concept, job, to: &xml, &count) }
      for _ in 0..<3 { xml.endElement() }
      return (xml.finish(), count)
    } catch {
      throw GlossaryError(error, path: nil, bytes: Array("<".utf8))
    }
  }

  private func write(
    _ concept: ReceiverConcept, _ job: ReceiverJob, to xml: inout XMLStreamWriter, _ count: inout Int
  ) throws(XMLError) {
    var seen: Set<[String]> = []
    var number = 0
    for source in concept.sources {
      for form in source.forms(.inflection) {
        for (target, isForbidden) in concept.targets.map({ ($0, false) }) + concept.forbidden.map({ ($0, true) }) {
          guard let rendering = job.rendering(target, form.use), seen.insert([form.text, rendering]).inserted
          else { continue }
          number += 1
          let id = (isXMLName(concept.id) ? concept.id : "c" + concept.id) + "-\(number)"
          try xml.startElement("termEntry", [("id", id)])
          if let definition = concept.definition { try xml.element("descrip", definition) }
          try write(form.text, job.source, to: &xml)
          for _ in 0..<2 { xml.endElement() }
          try write(rendering, job.target, to: &xml)
          if isForbidden {
            try xml.element("termNote", [("type", "administrativeStatus")], "forbidden")
          } else if let note = concept.note {
            try xml.element("note", [("from", "translator")], note)
          }
          for _ in 0..<3 { xml.endElement() }
          count += 1
        }
      }
    }
  }

  /// Writes a term and leaves its section open, for what is said of it.
  private func write(_ term: String, _ language: LanguageTag, to xml: inout XMLStreamWriter) throws(XMLError) {
    try xml.startElement("langSet", [("xml:lang", language.rawValue)])
    try xml.startElement("tig")
    try xml.element("term", term)
  }
}
