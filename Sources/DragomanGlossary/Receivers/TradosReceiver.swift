import DragomanXML

/// Writes a termbase for Trados: MultiTerm XML in UTF-16, languages by name and code as MultiTerm exports them.
///
/// MultiTerm compares terms letter by letter and finds what is alike enough, seventy percent where nothing else is set:
/// regular forms are found by the dictionary form; those that are less alike are terms of their own. What should not be
/// used says so in the field *Status*, which term verification can be told to look at.
struct TradosReceiver: ReceiverFormat {
  let name = "Trados"

  func write(
    _ concepts: [ReceiverConcept], _ job: ReceiverJob, _ report: inout TBXFitting.Report
  ) throws(GlossaryError) -> (bytes: [UInt8], count: Int) {
    do throws(XMLError) {
      var xml = XMLStreamWriter(indentation: 2)
      try xml.startElement("mtf")
      for (index, concept) in concepts.enumerated() { try write(concept, number: index + 1, job, to: &xml) }
      xml.endElement()
      return (MultiTermWriter.encoded(xml.finish()), concepts.count)
    } catch {
      throw GlossaryError(error, path: nil, bytes: Array("<".utf8))
    }
  }

  private func write(
    _ concept: ReceiverConcept, number: Int, _ job: ReceiverJob, to xml: inout XMLStreamWriter
  ) throws(XMLError) {
    try xml.startElement("conceptGrp")
    // Numbers alone are entries to MultiTerm.
    try xml.element("concept", String(number))
    try field("Subject", concept.subject, to: &xml)
    try field("Definition", concept.definition, to: &xml)
    try field("Note", concept.note, to: &xml)
    try startLanguage(job.source, to: &xml)
    for source in concept.sources {
      try term(source.text, source.isForbidden ? "forbidden" : nil, to: &xml)
      for form in source.forms where form.difference == .inflection {
        guard TextLikeness.of(form.text, source.text) < 0.7 else { continue }
        try term(form.text, "form", to: &xml)
      }
    }
    xml.endElement()
    try startLanguage(job.target, to: &xml)
    for (index, target) in concept.targets.enumerated() {
      try term(target, index == 0 ? "preferred" : nil, to: &xml)
    }
    for forbidden in concept.forbidden { try term(forbidden, "forbidden", to: &xml) }
    xml.endElement()
    xml.endElement()
  }

  private func startLanguage(_ language: LanguageTag, to xml: inout XMLStreamWriter) throws(XMLError) {
    try xml.startElement("languageGrp")
    try xml.startElement(
      "language", [("type", LanguageName.english(language)), ("lang", language.primary.uppercased())])
    xml.endElement()
  }

  private func term(_ text: String, _ status: String?, to xml: inout XMLStreamWriter) throws(XMLError) {
    try xml.startElement("termGrp")
    try xml.element("term", text)
    try field("Status", status, to: &xml)
    xml.endElement()
  }

  private func field(_ name: String, _ text: String?, to xml: inout XMLStreamWriter) throws(XMLError) {
    guard let text else { return }
    try xml.startElement("descripGrp")
    try xml.element("descrip", [("type", name)], text)
    xml.endElement()
  }
}
