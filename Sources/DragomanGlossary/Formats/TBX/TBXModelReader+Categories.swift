import DragomanXML

extension TBXModelReader {
  /// Reads a data category, a group or what stands in their place, and puts it on the list.
  ///
  /// - Parameters:
  ///   - meaning: What the current element is.
  ///   - isLate: Whether the sections that must come after data categories have begun already.
  ///   - isTermLevel: Whether the list is a term section's.
  mutating func readCategory(
    _ meaning: TBXVocabulary.Meaning, isLate: Bool, isTermLevel: Bool = false
  ) throws(XMLError) {
    keepPendingAsItems()
    if isLate {
      report(.warning, .reordered, "expected <\(currentName)> before the sections of its level")
    }
    if let head = meaning.element.groupHead {
      try readGroup(head)
    } else if meaning.element == .noteGrp {
      try readMin2013Notes()
    } else if let category = try readItem(meaning, isTermLevel: isTermLevel) {
      scratch.append(category)
    }
  }

  /// Reads one data category without its group.
  ///
  /// - Returns: The data category; for what is none, an item of kind ``DataCategory/Kind/other``.
  mutating func readItem(
    _ meaning: TBXVocabulary.Meaning, isTermLevel: Bool
  ) throws(XMLError) -> DataCategory? {
    if meaning.element == .category {
      ledger.sawCategoryTags = true
      var category = DataCategory(meaning.kind, meaning.name, "")
      let isKept = kept.contains(category.name)
      for index in 0..<xml.attributeCount where isKept {
        category.attributes.append(MarkupAttribute(at: index, of: xml))
      }
      category.content = try readInline(isKept: isKept)
      if vocabulary.edition == .tbxMin2013 { category.modernizeMin2013Value() }
      return category
    }
    guard let kind = meaning.element.categoryKind else {
      return try readUnknown(meaning, isTermLevel: isTermLevel)
    }
    var category = DataCategory(kind, .none, "")
    for index in 0..<xml.attributeCount {
      if xml.attributeName(index) == symbols.type, xml.attributeNamespace(index) == .empty {
        category.name = CategoryName(value(ofAttribute: index))
      } else if kept.isAll {
        category.attributes.append(MarkupAttribute(at: index, of: xml))
      }
    }
    if category.name == .none, kind != .note, kind != .date {
      report(
        .error, .missingType, "expected the attribute ‘type’ on <\(currentName)>, found none")
    }
    category.content = try readInline(isKept: kept.contains(category.name))
    return category
  }

  /// Reads an element that is no data category of the edition.
  private mutating func readUnknown(
    _ meaning: TBXVocabulary.Meaning, isTermLevel: Bool
  ) throws(XMLError) -> DataCategory {
    if meaning.element == .unknown, vocabulary.edition == .tbx2019, xml.namespace != .empty,
      !vocabulary.isCore(xml.namespace)
    {
      return try readForeignCategory(isTermLevel: isTermLevel)
    }
    let code: Diagnostic.Code =
      meaning.element == .unknown ? .unknownElement : .misplacedElement
    report(.warning, code, "<\(currentName)> is not a data category; it is kept as markup")
    return DataCategory(
      .other, .none, InlineText(markup: [.element(try readMarkup(of: meaning))]))
  }

  /// Reads a data category of a module that is not known, written as a tag.
  private mutating func readForeignCategory(isTermLevel: Bool) throws(XMLError) -> DataCategory {
    ledger.sawCategoryTags = true
    let name = CategoryName(xml.string(xml.localName))
    var category = DataCategory(isTermLevel ? .termNote : .descrip, name, "")
    for index in 0..<xml.attributeCount {
      let attribute = MarkupAttribute(at: index, of: xml)
      if attribute.name == "metaType" {
        category.kind =
          TBXElement.allCases.first { $0.name == attribute.value }?.categoryKind ?? category.kind
      } else {
        category.attributes.append(attribute)
      }
    }
    report(
      .note, .unknownElement,
      "the data category ‘\(name)’ is of the unknown module \(xml.string(xml.namespace))")
    category.content = try readInline()
    return category
  }

  /// Reads a group: a main data category with what belongs to it.
  private mutating func readGroup(_ headKind: DataCategory.Kind) throws(XMLError) {
    var group = DataCategory.Group()
    for index in 0..<xml.attributeCount {
      group.attributes.append(MarkupAttribute(at: index, of: xml))
    }
    var head: DataCategory?
    var further: [DataCategory] = []
    let mark = scratch.count
    loop: while true {
      switch try xml.next() {
      case .startElement:
        let meaning = currentMeaning
        if meaning.element.groupHead != nil {
          try readCategory(meaning, isLate: false)
          continue
        }
        if let item = try readItem(meaning, isTermLevel: headKind == .termNote) {
          if item.kind != headKind {
            keepPendingAsItems()
            scratch.append(item)
          } else if head == nil {
            if scratch.count > mark {
              report(.warning, .reordered, "expected the main data category first in its group")
            }
            head = item
          } else {
            report(.error, .misplacedElement, "a group holds a second data category of its own kind")
            further.append(item)
          }
        }
      case .text: reportMisplacedText()
      case .comment: pending.append(.comment(xml.text))
      case .processingInstruction: break
      case .endElement, .endOfDocument: break loop
      }
    }
    if head == nil {
      report(.error, .missingHead, "the group that ends here has no main data category")
    }
    group.members = takeCategories(from: mark)
    var category = head ?? DataCategory(headKind, .none, "")
    category.group = group
    scratch.append(category)
    for var item in further {
      item.group = DataCategory.Group()
      scratch.append(item)
    }
  }
}
