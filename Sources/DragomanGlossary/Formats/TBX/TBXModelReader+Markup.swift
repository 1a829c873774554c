import DragomanXML

extension TBXModelReader {
  /// Reads the content of the current element as text with inline markup, up to its end.
  ///
  /// - Parameters:
  ///   - holdsTerm: Whether white space at the ends and in runs means nothing.
  ///   - isKept: Whether anybody wants the text; only what is wrong in it is looked for otherwise.
  mutating func readInline(holdsTerm: Bool = false, isKept: Bool = true) throws(XMLError) -> InlineText {
    // Nearly every value is one run of text; it is kept from becoming a list of nodes.
    var event = try xml.next()
    var plain = ""
    var hasLayout = false
    if event == .text, !isKept {
      event = try xml.next()
    } else if event == .text {
      (plain, hasLayout) = xml.withTextBytes { letters in
        // A term rarely comes again.
        (
          holdsTerm ? String(decoding: letters) : texts.string(letters),
          Self.mayHaveLayout(letters, holdsTerm: holdsTerm)
        )
      }
      event = try xml.next()
    }
    if event == .endElement {
      if !hasLayout { return InlineText(plain) }
      return InlineText(
        holdsTerm ? collapsingXMLSpace(plain) : withoutLayout(plain, trimming: true))
    }

    var nodes: [MarkupNode] = plain.isEmpty ? [] : [.text(plain)]
    while event != .endElement && event != .endOfDocument {
      switch event {
      case .startElement: nodes += try readInlineElement()
      case .text: nodes.append(.text(xml.text))
      case .comment: nodes.append(.comment(xml.text))
      default: break
      }
      event = try xml.next()
    }
    return InlineText(markup: nodes.joiningText.withoutLayoutNodes, collapsing: holdsTerm)
  }

  /// Whether a text may hold white space that is not its own: at its ends, at line ends, in runs where it is a term.
  private static func mayHaveLayout(_ letters: Span<UInt8>, holdsTerm: Bool) -> Bool {
    guard letters.count > 0 else { return false }
    if isXMLSpace(letters[0]) || isXMLSpace(letters[letters.count - 1]) { return true }
    var wasSpace = false
    for index in letters.indices {
      let byte = letters[index]
      guard byte <= 0x20 else {
        wasSpace = false
        continue
      }
      if byte != 0x20 || holdsTerm && wasSpace { return true }
      wasSpace = true
    }
    return false
  }

  /// Reads an element inside of text.
  private mutating func readInlineElement() throws(XMLError) -> [MarkupNode] {
    let meaning = currentMeaning
    switch meaning.element {
    case .hi, .foreign: break
    case .sc, .ec, .ph:
      return [.element(try readCode(meaning.element))]
    default:
      report(.warning, .misplacedElement, "<\(currentName)> may not stand inside of text")
    }
    return [.element(try readMarkup(of: meaning))]
  }

  /// Reads a code: what stands for a tag or an image of the text's origin.
  ///
  /// The 2008 edition keeps the code itself as the content; 2019 keeps only where it stands.
  private mutating func readCode(_ element: TBXElement) throws(XMLError) -> MarkupElement {
    var code = try readMarkup(of: currentMeaning)
    guard vocabulary.edition == .tbx2008 else { return code }
    if !code.text.isEmpty {
      report(.warning, .simplifiedMarkup, "the content of the code ‘\(code.text)’ is left out")
    }
    let number = code[attribute: "i"].map { "code-\($0)" }
    code.children = []
    code.attributes = code.attributes.filter { $0.name == "type" && element == .ph }
    switch element {
    case .sc: code.attributes = [MarkupAttribute("id", number ?? "code")]
    case .ec: code.attributes = number.map { [MarkupAttribute("startRef", $0)] } ?? []
    default: break
    }
    return code
  }

  /// Reads the current element as markup, under the names of the 2019 edition.
  mutating func readMarkup(of meaning: TBXVocabulary.Meaning) throws(XMLError) -> MarkupElement {
    var result = MarkupElement(meaning.element == .unknown ? currentName : meaning.element.name)
    if meaning.element == .unknown {
      result.name = xml.string(xml.localName)
      if !vocabulary.isCore(xml.namespace) { result.namespace = xml.string(xml.namespace) }
    } else if meaning.element == .category {
      result.name = meaning.kind.elementName
      result.attributes = [MarkupAttribute("type", meaning.name.rawValue)]
    }
    for index in 0..<xml.attributeCount {
      result.attributes.append(MarkupAttribute(at: index, of: xml))
    }
    loop: while true {
      switch try xml.next() {
      case .startElement:
        let inner = currentMeaning
        result.children.append(.element(try readMarkup(of: inner)))
      case .text:
        if meaning.element.holdsText || !xml.isWhiteSpace { result.children.append(.text(xml.text)) }
      case .comment: result.children.append(.comment(xml.text))
      case .processingInstruction:
        result.children.append(
          .instruction(target: xml.string(xml.localName), data: xml.text))
      case .endElement, .endOfDocument: break loop
      }
    }
    if case .text(let text) = result.children.first, result.children.count == 1 {
      result.children[0] = .text(withoutLayout(text, trimming: meaning.element != .hi))
    } else if meaning.element.holdsText {
      result.children = result.children.joiningText.withoutLayoutNodes
    }
    return result
  }
}

extension [MarkupNode] {
  /// The nodes with neighbouring texts made one, as they come back from a file.
  var joiningText: [MarkupNode] {
    var result: [MarkupNode] = []
    for node in self {
      if case .text(let text) = node, case .text(let before) = result.last {
        result[result.count - 1] = .text(before + text)
      } else {
        result.append(node)
      }
    }
    return result
  }
}

extension [MarkupNode] {
  /// The nodes without the line breaks and indentation that a writer puts between elements where there is no text.
  fileprivate var withoutLayoutNodes: [MarkupNode] {
    let isLaidOut = allSatisfy { node in
      guard case .text(let text) = node else { return true }
      return text.utf8.allSatisfy(isXMLSpace) && text.utf8.contains(0x0A)
    }
    guard isLaidOut else {
      return map { node in
        if case .text(let text) = node { .text(withoutLayout(text, trimming: false)) } else { node }
      }
    }
    return filter { if case .text = $0 { false } else { true } }
  }
}
