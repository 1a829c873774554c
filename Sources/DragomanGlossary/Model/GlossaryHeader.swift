/// What a glossary says of itself: title, source, encoding, revisions; kept as markup.
///
/// The elements are those of the `fileDesc`, `encodingDesc` and `revisionDesc` of ISO 30042, in the order of the
/// 2019 edition whatever the edition read.
public struct GlossaryHeader: Sendable, Hashable {
  /// The children of the header, in order.
  public var elements: [MarkupElement]

  /// A header from its elements.
  public init(elements: [MarkupElement]) { self.elements = elements }

  /// A header that says where the glossary comes from, and has a title where one is given.
  public init(title: String? = nil, sourceDescription: [String] = [""]) {
    var children: [MarkupNode] = []
    if let title {
      children.append(
        .element(
          MarkupElement(
            "titleStmt", children: [.element(MarkupElement("title", children: [.text(title)]))])))
    }
    let paragraphs = sourceDescription.map { text in
      MarkupNode.element(MarkupElement("p", children: text.isEmpty ? [] : [.text(text)]))
    }
    children.append(.element(MarkupElement("sourceDesc", children: paragraphs)))
    self.init(elements: [MarkupElement("fileDesc", children: children)])
  }

  /// The title.
  public var title: String? {
    fileDescription?.first("titleStmt")?.first("title").map { collapsingXMLSpace($0.text) }
  }

  /// The notes to the title, which describe the glossary.
  public var descriptions: [String] {
    (fileDescription?.first("titleStmt")?.elements ?? [])
      .filter { $0.name == "note" }.map { collapsingXMLSpace($0.text) }
  }

  /// The paragraphs that say where the glossary comes from.
  public var sourceDescription: [String] {
    (fileDescription?.elements ?? []).filter { $0.name == "sourceDesc" }
      .flatMap(\.elements).map { collapsingXMLSpace($0.text) }
  }

  private var fileDescription: MarkupElement? { elements.first { $0.name == "fileDesc" } }
}
