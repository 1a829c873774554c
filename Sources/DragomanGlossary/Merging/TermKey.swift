/// A term as it is compared between glossaries: blind to letter case, spacing and the form of the apostrophe.
struct TermKey: Hashable {
  let language: String
  let text: String

  init(_ language: String, _ text: String) {
    self.language = language
    self.text = collapsingXMLSpace(text.lowercased()).replacing("’", with: "'")
  }
}
