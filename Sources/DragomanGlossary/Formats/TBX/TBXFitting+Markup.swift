extension TBXFitting {
  /// The elements that may stand in the text of a data category.
  static let inline: Set<TBXElement> = [.ec, .foreign, .hi, .ph, .sc]

  /// The elements of markup that is kept, by their names.
  static let elements: [String: TBXElement] = Dictionary(
    TBXElement.allCases.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// Text with no inline elements but those allowed; others become their text.
  mutating func fit(_ content: InlineText, allowed: Set<TBXElement>) -> InlineText {
    if content.markup.isEmpty { return content }
    let nodes = fitInline(content.markup, allowed: allowed).joiningText
    // What was collapsed as a whole must stay so, whether or not markup is left.
    return InlineText(markup: nodes, collapsing: content.plain == collapsingXMLSpace(content.plain))
  }

  private mutating func fitInline(
    _ nodes: [MarkupNode], allowed: Set<TBXElement>
  ) -> [MarkupNode] {
    var result: [MarkupNode] = []
    for node in nodes {
      switch node {
      case .text: result.append(node)
      case .comment(let text): result.append(.comment(text.asComment))
      case .instruction:
        add(.warning, .notHeld, "a processing instruction inside of text is left out")
      case .element(let element):
        guard let known = Self.elements[element.name], allowed.contains(known) else {
          add(.warning, .simplifiedMarkup, "the markup <\(element.name)> inside of text is left out")
          result += fitInline(element.children, allowed: allowed)
          continue
        }
        var fitted = element
        fitted.namespace = nil
        fitted.attributes = fitAttributes(of: element, known)
        if style == .dct, let type = fitted[attribute: "type"] {
          // The schemas of this style know types in the header and back matter only.
          fitted.attributes.set("type", to: nil)
          add(.warning, .simplifiedMarkup, "the type ‘\(type)’ of <\(element.name)> is left out")
        }
        switch known {
        case .foreign: fitted.children = fitInline(element.children, allowed: Self.inline)
        case .hi: fitted.children = fitInline(element.children, allowed: [])
        default:
          if !element.text.isEmpty {
            add(.warning, .simplifiedMarkup, "the content of <\(element.name)> is left out")
          }
          fitted.children = []
        }
        result.append(.element(fitted))
      }
    }
    return result
  }

  // MARK: - Header and back matter

  /// The header as the target holds it.
  mutating func fit(_ header: GlossaryHeader) -> GlossaryHeader {
    var elements = header.ordered().elements
    if !elements.contains(where: { $0.name == "fileDesc" }) {
      elements.insert(contentsOf: GlossaryHeader().elements, at: 0)
    }
    var root = MarkupElement(TBXElement.header.name, children: elements.map { .element($0) })
    root = fitMarkup(root, .header)
    return GlossaryHeader(elements: root.elements)
  }

  /// The back matter as the target holds it.
  mutating func fitBack(_ nodes: [MarkupNode]) -> [MarkupNode] {
    fitMarkup(MarkupElement(TBXElement.back.name, children: nodes), .back).children
  }

  private var models: [TBXElement: ContentModel] {
    edition == .tbx2019 ? ContentModel.models2019 : ContentModel.models2008
  }

  /// An element without the children and attributes that its content model does not have.
  private mutating func fitMarkup(_ element: MarkupElement, _ kind: TBXElement) -> MarkupElement {
    // The parts of the file description are in the order of 2019 until they are written.
    let model = kind == .fileDesc ? ContentModel.models2019[kind] : models[kind]
    guard let model else { return element }
    var result = element
    result.namespace = nil
    result.attributes = fitAttributes(of: element, kind)
    result.children = []
    var progress = ContentModel.Progress()
    for child in element.children {
      switch child {
      case .text(let text):
        if model.holdsText {
          result.children.append(child)
        } else if !InlineText(text).isBlank {
          add(.warning, .notHeld, "text that stands directly in <\(element.name)> is left out")
        }
      case .comment(let text): result.children.append(.comment(text.asComment))
      case .instruction:
        add(.warning, .notHeld, "a processing instruction in <\(element.name)> is left out")
      case .element(let inner):
        let known = Self.elements[inner.name] ?? .unknown
        var next = progress
        guard known != .unknown, inner.namespace == nil, model.advance(&next, over: known) == nil
        else {
          add(.warning, .notHeld, "<\(inner.name)> cannot stand in <\(element.name)>; it is left out")
          continue
        }
        let fitted = fitMarkup(inner, known)
        if let model = models[known], !isComplete(fitted, model) {
          add(.warning, .notHeld, "<\(inner.name)> lacks what it must hold; it is left out")
          continue
        }
        progress = next
        result.children.append(.element(fitted))
      }
    }
    if kind == .sourceDesc || kind == .publicationStmt, result.elements.isEmpty {
      result.children.append(.element(MarkupElement("p")))
    } else if kind == .fileDesc, result.first("sourceDesc") == nil {
      result.children.append(
        .element(MarkupElement("sourceDesc", children: [.element(MarkupElement("p"))])))
    }
    return result
  }

  /// Whether an element holds all that its content model asks for.
  private func isComplete(_ element: MarkupElement, _ model: ContentModel) -> Bool {
    var progress = ContentModel.Progress()
    for child in element.elements {
      _ = model.advance(&progress, over: Self.elements[child.name] ?? .unknown)
    }
    return model.missing(after: progress) == nil
      && model.attributes.allSatisfy { !$0.isRequired || element[attribute: $0.name] != nil }
  }

  /// The attributes that the content model of an element has, with values of the right form.
  private mutating func fitAttributes(
    of element: MarkupElement, _ kind: TBXElement
  ) -> [MarkupAttribute] {
    // The 2008 edition has other attributes on codes; these are made when they are written.
    let model =
      kind == .sc || kind == .ec ? ContentModel.models2019[kind] : models[kind]
    return element.attributes.compactMap { attribute in
      let form = model?.attributes.first { $0.name == attribute.name }?.form
      switch form {
      case .text?, .dialect?: return attribute
      case .identifier?: return MarkupAttribute(attribute.name, claim(attribute.value))
      case .reference?:
        if let name = identifiers.resolve(attribute.value) {
          return MarkupAttribute(attribute.name, name)
        }
      case .language?:
        return MarkupAttribute(attribute.name, LanguageTag(attribute.value).repaired.rawValue)
      case .values(let values)?:
        if values.contains(attribute.value) { return attribute }
      case nil: break
      }
      reportLost([attribute], of: "<\(element.name)>")
      return nil
    }
  }
}
