import DragomanXML

/// Checks one TBX file of any edition as it goes by.
struct TBXValidator: ~Copyable {
  /// An element that is open.
  struct Frame {
    var element: TBXElement
    var name: String
    var model: ContentModel?
    var progress = ContentModel.Progress()
    var position: FilePosition
    /// The level of an entry that the element is at, for what is inside.
    var level: CategoryRule.Levels?
    /// The data category whose text is still to be checked.
    var check: ValueCheck?
    var text = ""
    /// Data categories seen so far, where each may come only once.
    var seen: Set<CategoryName> = []
  }

  /// What the text of an element has to be.
  enum ValueCheck {
    case picklist(CategoryName, [String])
    case date
  }

  var xml: XMLStreamReader
  let root: TBXRoot
  let vocabulary: TBXVocabulary
  let dialect: GlossaryDialect
  let style: GlossaryStyle?
  private let models: [ContentModel?]
  var found: [GlossaryFinding] = []
  var frames: [Frame] = []
  private var identifiers: Set<String> = []
  private var references: [(target: String, position: FilePosition)] = []

  /// A validator at the start of a root element.
  init(_ reader: consuming XMLStreamReader, root: TBXRoot) {
    let edition = root.edition ?? .tbx2019
    xml = reader
    self.root = root
    vocabulary = TBXVocabulary(edition, namespace: root.namespace, &xml)
    let name = root.attributes.value(of: edition == .tbxMin2013 ? "dialect" : "type")
    dialect = GlossaryDialect(rawValue: name ?? "")
    style = root.attributes.value(of: "style").flatMap(GlossaryStyle.init)
    let table =
      switch edition {
      case .tbx2019: ContentModel.models2019
      case .tbx2008: ContentModel.models2008
      case .tbxMin2013: ContentModel.modelsMin2013
      }
    models = TBXElement.allCases.map { table[$0] }
  }

  /// Goes through the file.
  consuming func findings() throws(XMLError) -> [GlossaryFinding] {
    if !root.hasExpectedNamespace {
      let expected = vocabulary.edition == .tbx2019 ? TBXVocabulary.coreNamespace2019 : "none"
      add(
        .root, "expected the namespace \(expected), found ‘\(root.namespace)’",
        at: FilePosition(root.position))
    }
    open()
    while !frames.isEmpty {
      switch try xml.next() {
      case .startElement: try openOrSkip()
      case .endElement: close()
      case .text: checkText()
      case .comment, .processingInstruction: break
      case .endOfDocument: frames.removeAll()
      }
    }
    while try xml.next() != .endOfDocument {}
    for reference in references where !identifiers.contains(reference.target) {
      add(
        .reference, "expected an identifier of this file, found ‘\(reference.target)’",
        at: reference.position)
    }
    return found.enumerated().sorted {
      ($0.element.position, $0.offset) < ($1.element.position, $1.offset)
    }.map(\.element)
  }

  mutating func add(_ rule: GlossaryFinding.Rule, _ text: String, at position: FilePosition) {
    found.append(GlossaryFinding(rule, text, at: position))
  }

  // MARK: - Elements

  /// Checks the element that starts, and goes into it unless nothing is known of what it may hold.
  private mutating func openOrSkip() throws(XMLError) {
    let meaning = vocabulary.meaning(xml.namespace, xml.localName)
    let isForeign = meaning.element == .unknown && !vocabulary.isCore(xml.namespace)
    let element: TBXElement =
      isForeign && vocabulary.edition == .tbx2019 ? .category : meaning.element
    checkPlace(of: element)
    open()
    if frames[frames.count - 1].model == nil {
      try skipRest()
      frames.removeLast()
    }
  }

  /// Takes the element that starts as the innermost.
  private mutating func open() {
    let meaning = vocabulary.meaning(xml.namespace, xml.localName)
    let isForeign = meaning.element == .unknown && !vocabulary.isCore(xml.namespace)
    var frame = Frame(
      element: meaning.element, name: currentName, model: models[Int(meaning.element.rawValue)],
      position: FilePosition(xml.position), level: frames.last?.level)
    switch meaning.element {
    case .conceptEntry: frame.level = .entry
    case .langSec: frame.level = .language
    case .termSec: frame.level = .term
    case .date where vocabulary.edition == .tbx2019: frame.check = .date
    default: break
    }
    if vocabulary.edition == .tbx2019, meaning.element == .category || isForeign {
      checkTag(meaning, isKnown: !isForeign, frame: &frame)
    } else {
      checkAttributes(of: &frame)
      if style == .dct, frame.level != nil, [.hi, .ec, .ph].contains(meaning.element),
        xml.attribute(xml.symbol("type")) != nil
      {
        add(
          .style, "the style is ‘dct’, and <\(frame.name)> has the attribute ‘type’",
          at: frame.position)
      }
      if let kind = meaning.element.categoryKind, kind != .note, kind != .date {
        checkCategory(kind, frame: &frame)
      } else if meaning.element == .category {
        checkMin2013(meaning, frame: &frame)
      }
    }
    frames.append(frame)
  }

  /// Checks that the element that starts may stand here.
  private mutating func checkPlace(of element: TBXElement) {
    let last = frames.count - 1
    guard let model = frames[last].model else { return }
    let parent = frames[last].name
    let position = FilePosition(xml.position)
    switch model.advance(&frames[last].progress, over: element) {
    case nil: return
    case .place:
      let known = vocabulary.meaning(xml.namespace, xml.localName).element != .unknown
      add(
        .elementPlace,
        known
          ? "<\(currentName)> may not stand in <\(parent)>"
          : "<\(currentName)> is not an element of TBX; found in <\(parent)>", at: position)
    case .order:
      add(
        .elementOrder, "<\(currentName)> may not stand at this place in <\(parent)>, or not again",
        at: position)
    case .missing(let particle):
      add(
        .elementOrder, "expected \(particle.names) before <\(currentName)> in <\(parent)>",
        at: position)
    }
  }

  private mutating func close() {
    guard let frame = frames.popLast() else { return }
    if let model = frame.model, let missing = model.missing(after: frame.progress) {
      add(.elementMissing, "expected \(missing.names) in <\(frame.name)>", at: frame.position)
    }
    checkValue(of: frame)
  }

  private mutating func checkText() {
    let last = frames.count - 1
    guard last >= 0, let model = frames[last].model else { return }
    if !model.holdsText {
      if !xml.isWhiteSpace {
        add(
          .textPlace, "text may not stand in <\(frames[last].name)>", at: FilePosition(xml.position))
      }
    } else {
      // Inline markup does not interrupt a value.
      for index in frames.indices.reversed() {
        if frames[index].check != nil { frames[index].text += xml.text }
        if frames[index].level == nil { break }
      }
    }
  }

  private mutating func skipRest() throws(XMLError) {
    let depth = xml.depth
    while true {
      let event = try xml.next()
      if event == .endOfDocument || event == .endElement && xml.depth == depth { return }
    }
  }

  var currentName: String { xml.qualifiedName }

  // MARK: - Attributes

  /// Checks the attributes of the element that starts.
  private mutating func checkAttributes(of frame: inout Frame) {
    guard let model = frame.model else { return }
    let attributes = (0..<xml.attributeCount).map { MarkupAttribute(at: $0, of: xml) }
    for attribute in attributes {
      if let known = model.attributes.first(where: { $0.name == attribute.name }) {
        checkForm(known.form, of: attribute, at: frame.position)
      } else {
        add(
          .attributeUnknown, "<\(frame.name)> has no attribute ‘\(attribute.name)’",
          at: frame.position)
      }
    }
    for expected in model.attributes where expected.isRequired {
      if attributes.value(of: expected.name) == nil {
        add(
          .attributeMissing, "expected the attribute ‘\(expected.name)’ on <\(frame.name)>",
          at: frame.position)
      }
    }
  }

  /// Checks that an attribute's value has the form that it must have.
  mutating func checkForm(
    _ form: ContentModel.Attribute.Form, of attribute: MarkupAttribute, at position: FilePosition
  ) {
    let value = attribute.value
    func expected(_ what: String) -> String {
      "expected \(what) as ‘\(attribute.name)’, found ‘\(value)’"
    }
    switch form {
    case .text: break
    case .identifier:
      if !isXMLName(value) {
        add(.attributeValue, expected("an identifier that starts with a letter"), at: position)
      }
      if !identifiers.insert(value).inserted {
        add(.identifierUnique, "the identifier ‘\(value)’ stands in the file before", at: position)
      }
    case .reference:
      references.append((value, position))
    case .language:
      if !LanguageTag(value).isWellFormed {
        add(.attributeValue, expected("a language tag such as ‘fr’ or ‘fr-CA’"), at: position)
      }
    case .values(let values):
      if !values.contains(value) {
        add(.attributeValue, expected("one of \(values.joined(separator: ", "))"), at: position)
      }
    case .dialect:
      if !value.hasPrefix("TBX-") || value.utf8.count < 5 {
        add(.attributeValue, expected("a dialect such as ‘TBX-Basic’"), at: position)
      }
    }
  }
}
