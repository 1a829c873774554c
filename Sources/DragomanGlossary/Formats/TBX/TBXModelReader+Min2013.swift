import DragomanXML

extension TBXModelReader {
  /// Reads the header of TBX-Min 2013 into the elements that 2019 has for the same.
  mutating func readMin2013Header() throws(XMLError) -> GlossaryHeader {
    let header = try readMarkup(of: currentMeaning)
    var title: String?
    var paragraphs: [String] = []
    for element in header.elements {
      let text = collapsingXMLSpace(element.text)
      switch element.name {
      case "id": title = text
      case "description": paragraphs.insert(text, at: 0)
      case "languages":
        if let source = element[attribute: "source"] { glossary.language = LanguageTag(source) }
        let languages = element.attributes.map { "\($0.name) \($0.value)" }
        paragraphs.append(collapsingXMLSpace("languages: \(languages.joined(separator: ", "))"))
      default: paragraphs.append(collapsingXMLSpace("\(element.name): \(text)"))
      }
    }
    return GlossaryHeader(title: title, sourceDescription: paragraphs.isEmpty ? [""] : paragraphs)
  }

  /// Reads the notes of a term; their keys, which 2019 does not have, go before their texts.
  mutating func readMin2013Notes() throws(XMLError) {
    let group = try readMarkup(of: currentMeaning)
    for note in group.elements {
      let key = note.first("noteKey").map { collapsingXMLSpace($0.text) } ?? ""
      let value = note.first("noteValue").map(\.text) ?? note.text
      scratch.append(
        DataCategory(.note, .none, InlineText(key.isEmpty ? value : "\(key): \(value)")))
    }
  }
}

extension DataCategory {
  /// Gives a status of 2013 the value that it has in 2019.
  mutating func modernizeMin2013Value() {
    guard name == .administrativeStatus, let status = AdministrativeStatus(anyEdition: text) else {
      return
    }
    content = InlineText(status.rawValue)
  }
}
