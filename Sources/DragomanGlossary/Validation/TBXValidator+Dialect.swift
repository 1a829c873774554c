import DragomanXML

extension TBXValidator {
  /// Checks a data category that is written as an attribute.
  mutating func checkCategory(_ kind: DataCategory.Kind, frame: inout Frame) {
    guard let level = frame.level else { return }
    guard let type = xml.attribute(xml.symbol("type")) else { return }
    if vocabulary.edition == .tbx2008 {
      checkCategory2008(kind, type, level, frame: &frame)
      return
    }
    if type.isEmpty {
      add(.attributeValue, "expected a data category as the type of <\(frame.name)>", at: frame.position)
      return
    }
    if style == .dct {
      add(
        .style, "the style is ‘dct’, and <\(frame.name) type=\"\(type)\"> is written in that of ‘dca’",
        at: frame.position)
    }
    let name = CategoryName(type)
    // Core defines no data categories and refuses none; what a private dialect has is not known here.
    guard dialect != .core, GlossaryDialect.known2019.contains(dialect) else { return }
    guard let rule = CategoryRule.rule(kind, name), rule.belongs(to: dialect) else {
      if reportNewer(name, of: kind, &frame) { return }
      reportUnknown(name, of: kind, frame: frame)
      return
    }
    check(rule, level, frame: &frame)
    if rule.target == .external { checkAddress(in: frame) }
  }

  /// Checks a data category that is written as a tag.
  mutating func checkTag(
    _ meaning: TBXVocabulary.Meaning, isKnown: Bool, frame: inout Frame
  ) {
    // Whatever it is, it holds text and what may stand in text.
    frame.model = ContentModel.models2019[.descrip]
    if style == .dca || dialect == .core {
      add(
        .style, "the style is not ‘dct’, and <\(frame.name)> is written in that style",
        at: frame.position)
    }
    guard isKnown, let rule = CategoryRule.rule(meaning.kind, meaning.name), rule.belongs(to: dialect)
    else {
      if reportNewer(meaning.name, of: meaning.kind, &frame) {
        frame.model = ContentModel(text: true)
      } else if GlossaryDialect.known2019.contains(dialect) {
        add(
          .dialectCategory, "<\(frame.name)> is not a data category of \(dialect)",
          at: frame.position)
      }
      return
    }
    frame.model = ContentModel(text: true)
    if let level = frame.level { check(rule, level, frame: &frame) }
    checkTagAttributes(rule, frame: frame)
  }

  private mutating func checkTagAttributes(_ rule: CategoryRule, frame: Frame) {
    var hasTarget = false
    for index in 0..<xml.attributeCount {
      let attribute = MarkupAttribute(at: index, of: xml)
      guard attribute.name == "target", rule.target != .none else {
        add(
          .attributeUnknown, "<\(frame.name)> has no attribute ‘\(attribute.name)’",
          at: frame.position)
        continue
      }
      hasTarget = true
      if rule.target == .external {
        checkAddress(in: frame)
      } else {
        checkForm(.reference, of: attribute, at: frame.position)
      }
    }
    if !hasTarget, rule.target == .internal || rule.target == .external {
      add(.attributeMissing, "expected the attribute ‘target’ on <\(frame.name)>", at: frame.position)
    }
  }

  /// Checks level and value by the dialect's rule.
  private mutating func check(
    _ rule: CategoryRule, _ level: CategoryRule.Levels, frame: inout Frame
  ) {
    if !rule.levels.contains(level) {
      add(
        .dialectLevel, "‘\(rule.name)’ may stand only in \(rule.levels.names), found in \(level.names)",
        at: frame.position)
    }
    if !rule.values.isEmpty { frame.check = .picklist(rule.name, rule.values) }
  }

  private mutating func reportUnknown(
    _ name: CategoryName, of kind: DataCategory.Kind, frame: Frame
  ) {
    let names = CategoryRule.all.filter { $0.kind == kind && $0.belongs(to: dialect) }
      .map(\.name.rawValue)
    let expected =
      names.isEmpty
      ? "\(dialect) has no data categories in <\(frame.name)>"
      : "expected one of \(names.joined(separator: ", ")) as the type of <\(frame.name)>"
    add(.dialectCategory, "\(expected), found ‘\(name)’", at: frame.position)
  }

  /// Reports a data category that goes by its name of 2025, whose values are then checked; false for another.
  private mutating func reportNewer(
    _ name: CategoryName, of kind: DataCategory.Kind, _ frame: inout Frame
  ) -> Bool {
    guard let newer = CategoryRule.renamed2025[name], let rule = CategoryRule.rule(kind, newer.former),
      rule.belongs(to: dialect)
    else { return false }
    add(
      .dialectEdition, "‘\(name)’ is the name of 2025; \(dialect) of 2023 has ‘\(newer.former)’", at: frame.position)
    if let level = frame.level, !rule.levels.contains(level) {
      add(
        .dialectLevel, "‘\(name)’ may stand only in \(rule.levels.names), found in \(level.names)",
        at: frame.position)
    }
    frame.check = .picklist(name, newer.values)
    return true
  }

  private mutating func checkAddress(in frame: Frame) {
    guard let target = xml.attribute(xml.symbol("target")) else { return }
    if !target.isWebAddress {
      add(
        .reference, "expected an address that starts with http:// or https://, found ‘\(target)’",
        at: frame.position)
    }
  }

  private mutating func checkCategory2008(
    _ kind: DataCategory.Kind, _ type: String, _ level: CategoryRule.Levels, frame: inout Frame
  ) {
    let rules = CategoryRules2008.rules(for: dialect)
    if kind == .xref, type.isEmpty { return }
    guard rules.names[kind]?.contains(type) == true else {
      add(
        .dialectCategory, "‘\(type)’ is not a data category of \(dialect) in <\(frame.name)>",
        at: frame.position)
      return
    }
    if kind == .descrip, let levels = rules.levels[type], !levels.contains(level) {
      add(
        .dialectLevel, "‘\(type)’ may stand only in \(levels.names), found in \(level.names)",
        at: frame.position)
    }
    if let values = rules.values[type] {
      frame.check = .picklist(CategoryName(type), values.sorted())
    }
  }

  /// Checks a data category of TBX-Min 2013: once in its section, at its level, with its values.
  mutating func checkMin2013(_ meaning: TBXVocabulary.Meaning, frame: inout Frame) {
    let expected: CategoryRule.Levels = meaning.name == .subjectField ? .entry : .term
    if let level = frame.level, level != expected {
      add(.elementPlace, "<\(frame.name)> may not stand at this level", at: frame.position)
    }
    if !frames.isEmpty, !frames[frames.count - 1].seen.insert(meaning.name).inserted {
      add(.elementOrder, "<\(frame.name)> may not stand again", at: frame.position)
    }
    switch meaning.name {
    case .administrativeStatus:
      frame.check = .picklist(
        meaning.name, ["admitted", "preferred", "notRecommended", "obsolete"])
    case .partOfSpeech:
      frame.check = .picklist(
        meaning.name, ["noun", "properNoun", "verb", "adjective", "adverb", "other"])
    default: break
    }
  }

  // MARK: - Values

  /// Checks the text of an element that ends.
  mutating func checkValue(of frame: Frame) {
    switch frame.check {
    case nil: break
    case .picklist(let name, let values):
      let value = collapsingXMLSpace(frame.text)
      if let former = CategoryRule.addedValues2025[name]?[value], values.contains(former) {
        add(
          .dialectEdition, "‘\(value)’ is a value of 2025; \(dialect) of 2023 has ‘\(former)’ as ‘\(name)’",
          at: frame.position)
      } else if !values.contains(value) {
        add(
          .dialectValue,
          "expected one of \(values.joined(separator: ", ")) as ‘\(name)’, found ‘\(value)’",
          at: frame.position)
      }
    case .date:
      if !isXMLDate(collapsingXMLSpace(frame.text)) {
        add(
          .date, "expected a date such as 2024-02-29, found ‘\(collapsingXMLSpace(frame.text))’",
          at: frame.position)
      }
    }
  }
}

extension String {
  /// Whether the text is an address that starts with `http://` or `https://`.
  var isWebAddress: Bool {
    ["http://", "https://"].contains { hasPrefix($0) && utf8.count > $0.utf8.count }
  }
}
