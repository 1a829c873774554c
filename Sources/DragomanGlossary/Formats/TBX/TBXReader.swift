import DragomanXML

/// Reads TBX of all editions.
struct TBXReader: GlossaryFormatReader {
  let formats: [GlossaryFormat] = [.tbx, .tbxDCT, .tbx2008, .tbxMin2013]

  func format(of sign: ContentSign) -> GlossaryFormat? {
    guard let root = sign.root, let edition = root.edition else { return nil }
    switch edition {
    case .tbx2019: return root.attributes.value(of: "style") == "dct" ? .tbxDCT : .tbx
    case .tbx2008: return .tbx2008
    case .tbxMin2013: return .tbxMin2013
    }
  }

  func read(
    _ input: GlossaryInput, _ sign: ContentSign, _ options: GlossaryReadingOptions
  ) throws(GlossaryError) -> GlossaryReading {
    try read(input, taking: nil)
  }

  /// Reads a content and hands out its entries one by one, which then are not in the glossary; all are in it where
  /// nobody takes them.
  func read(
    _ input: GlossaryInput, taking take: ((ConceptEntry, Glossary) throws(XMLError) -> Void)?
  ) throws(GlossaryError) -> GlossaryReading {
    do throws(XMLError) {
      var xml = try input.xmlReader()
      var prolog: [MarkupNode] = []
      let root = try TBXRoot(recognizing: &xml, prolog: &prolog)
      let reader = TBXModelReader(xml, root: root, prolog: prolog, take: take)
      return try reader.readGlossary()
    } catch {
      throw GlossaryError(error, path: input.path, bytes: input.head)
    }
  }
}
