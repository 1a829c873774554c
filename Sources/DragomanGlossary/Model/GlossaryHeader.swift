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

  /// The header as the 2019 edition orders it: publication before title, all sources in one element, each text in
  /// a paragraph.
  func ordered() -> GlossaryHeader {
    var result = self
    for index in result.elements.indices where result.elements[index].name == "fileDesc" {
      let children = result.elements[index].children
      func all(_ name: String) -> [MarkupNode] {
        children.filter { if case .element(let element) = $0 { element.name == name } else { false } }
      }
      let known = ["publicationStmt", "titleStmt", "sourceDesc"]
      let rest = children.filter {
        if case .element(let element) = $0 { !known.contains(element.name) } else { true }
      }
      var sources: [MarkupNode] = []
      var attributes: [MarkupAttribute] = []
      for case .element(let element) in all("sourceDesc") {
        sources += element.children.map(Self.wrapped)
        if attributes.isEmpty { attributes = element.attributes }
      }
      let source = MarkupElement("sourceDesc", attributes: attributes, children: sources)
      result.elements[index].children =
        rest + all("publicationStmt") + all("titleStmt") + [.element(source)]
    }
    return result
  }

  /// Text as a paragraph, all else as it is.
  private static func wrapped(_ node: MarkupNode) -> MarkupNode {
    if case .text = node { .element(MarkupElement("p", children: [node])) } else { node }
  }

  private var fileDescription: MarkupElement? { elements.first { $0.name == "fileDesc" } }
}
