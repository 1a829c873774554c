extension TBXFitting {
  /// The data categories of a level as the target holds them.
  mutating func fit(
    _ categories: [DataCategory], _ level: CategoryRule.Levels
  ) -> [DataCategory] {
    var result: [DataCategory] = []
    result.reserveCapacity(categories.count)
    for category in categories { result += fit(category, level) }
    return result
  }

  /// One data category of a level: itself, what stands for it, or nothing.
  private mutating func fit(
    _ category: DataCategory, _ level: CategoryRule.Levels
  ) -> [DataCategory] {
    if let group = category.group, category.name == .none, category.content.isBlank {
      add(.warning, .missingHead, "a group without its main data category is taken apart")
      return fit(group.members, level)
    }
    switch category.kind {
    case .comment:
      return [DataCategory(.comment, .none, InlineText(category.content.plain.asComment))]
    case .note:
      var note = withoutName(category)
      note.attributes = fitAttributes(of: category)
      note.content = fit(category.content, allowed: TBXFitting.inline)
      // There is no group for notes.
      note.group = nil
      return [note] + fit(category.group?.members ?? [], level)
    case .other, .date, .adminNote, .descripNote, .transacNote:
      return asNote(
        category,
        "<\(category.kind == .other ? "an unknown element" : category.kind.elementName)> has no place of its own at its level"
      ) + fit(category.group?.members ?? [], level)
    case .termNote where level != .term:
      return asNote(category, "a term note cannot stand in \(level.names)")
        + fit(category.group?.members ?? [], level)
    case .admin, .descrip, .termNote, .ref, .xref, .transac:
      guard var head = fitItem(category, level) else { return [] }
      if head.kind == .note { return [head] + fit(category.group?.members ?? [], level) }
      head.group = fitGroup(of: category, level)
      return [head]
    }
  }

  /// A data category by itself: fitted, as a note, or `nil` where it is left out.
  private mutating func fitItem(
    _ category: DataCategory, _ level: CategoryRule.Levels
  ) -> DataCategory? {
    if category.kind == .date {
      let text = category.text
      if edition == .tbx2019, !isXMLDate(text) {
        return asNote(category, "‘\(text)’ is not a date as XML writes it").first
      }
      return DataCategory(
        .date, .none, InlineText(text), attributes: fitAttributes(of: withoutName(category)))
    }
    if category.name == .none {
      return asNote(category, "a data category without a type has no place").first
    }
    var result = category
    result.group = nil
    if !keepsOutsiders || dialect != .core {
      guard let fitted = fitToDialect(result, level) else { return nil }
      result = fitted
      if result.kind == .note { return result }
    }
    result.attributes = fitAttributes(of: result)
    let isTextOnly = style == .dct || TBXFitting.textOnly.contains(result.kind)
    result.content = fit(result.content, allowed: isTextOnly ? [] : TBXFitting.inline)
    if style == .dct, CategoryRule.rule(result.kind, result.name)?.target == .internal,
      result.target == nil
    {
      return asNote(category, "a link that leads nowhere has no tag").first
    }
    if result.kind == .xref {
      guard let target = result.target, !target.isEmpty else {
        return asNote(category, "a link without an address has no place").first
      }
      if edition == .tbx2019, dialect != .core, !target.isWebAddress {
        var described = category
        described.content = InlineText("\(category.text) (\(target))")
        return asNote(described, "\(dialect) links only to web addresses").first
      }
    }
    return result
  }

  /// The data category in the dialect's spelling, if the dialect has it.
  private mutating func fitToDialect(
    _ category: DataCategory, _ level: CategoryRule.Levels
  ) -> DataCategory? {
    var result = category
    if let mapped = PicklistMapping.apply(to: category, edition: edition, dialect: dialect) {
      result = mapped
      let losesSomething = category.text == "properNoun"
      if mapped.name != category.name || mapped.text != category.text {
        add(
          losesSomething ? .warning : .note, .mappedValue,
          "\(category.name) ‘\(category.text)’ is written as \(mapped.name) ‘\(mapped.text)’")
      }
    }
    if keepsOutsiders { return result }
    let name = result.name
    let isDefined: Bool
    let isInPlace: Bool
    let hasValue: Bool
    if edition == .tbx2008 {
      let rules = CategoryRules2008.rules(for: dialect)
      isDefined = rules.names[result.kind]?.contains(name.rawValue) == true
      isInPlace = result.kind != .descrip || rules.levels[name.rawValue]?.contains(level) ?? true
      hasValue = rules.values[name.rawValue]?.contains(result.text) ?? true
    } else {
      let rule = CategoryRule.rule(result.kind, name)
      isDefined = rule?.belongs(to: dialect) ?? false
      isInPlace = rule?.levels.contains(level) ?? false
      hasValue = rule?.accepts(result.text) ?? false
    }
    if !isDefined, edition == .tbx2019, CategoryRule.rule(result.kind, name) == nil {
      return asNote(result, "no dialect has the data category ‘\(name)’").first
    }
    if !isDefined {
      add(.warning, .notHeld, "\(dialect) does not have the data category ‘\(name)’; it is left out")
      return nil
    }
    if !isInPlace {
      return asNote(result, "\(dialect) does not have ‘\(name)’ in \(level.names)").first
    }
    if !hasValue {
      return asNote(result, "\(dialect) does not have the value ‘\(result.text)’ of ‘\(name)’").first
    }
    return result
  }

  /// What belongs to a data category, as the target holds it.
  private mutating func fitGroup(
    of category: DataCategory, _ level: CategoryRule.Levels
  ) -> DataCategory.Group? {
    guard let members = TBXFitting.members[category.kind] else {
      if let group = category.group, !group.members.isEmpty {
        add(.warning, .notHeld, "what is grouped with a <\(category.kind.elementName)> is left out")
      }
      return nil
    }
    // A transaction stands in a group even when it is alone.
    guard let group = category.group else {
      return category.kind == .transac ? DataCategory.Group() : nil
    }
    var result = DataCategory.Group()
    result.attributes = group.attributes.filter { $0.name == "id" }
      .map { MarkupAttribute("id", claim($0.value)) }
    reportLost(group.attributes.filter { $0.name != "id" }, of: "a group")
    for member in group.members {
      if member.kind == .comment || member.kind == .note {
        result.members += fit(member, level)
      } else if !members.contains(member.kind) {
        result.members += asNote(member, "‘\(member.name)’ has no place in a group")
      } else if var item = fitItem(member, level) {
        let mayHaveGroup =
          (item.kind == .admin && members.contains(.admin) && category.kind != .admin)
          || item.kind == .transac
        if mayHaveGroup { item.group = fitGroup(of: member, level) }
        result.members.append(item)
      }
    }
    return result
  }

  /// A data category that has no place, as a note; nothing where it says nothing.
  private mutating func asNote(_ category: DataCategory, _ reason: String) -> [DataCategory] {
    let text = category.text
    if text.isEmpty {
      add(.warning, .notHeld, "\(reason); it is empty and left out")
      return []
    }
    add(.warning, .keptAsNote, "\(reason); it is kept as a note")
    let name = category.name == .none ? "" : "\(category.name): "
    return [DataCategory(.note, .none, InlineText(name + text))]
  }

  /// A note or date without the type that some file gave it.
  private mutating func withoutName(_ category: DataCategory) -> DataCategory {
    guard category.name != .none else { return category }
    reportLost([MarkupAttribute("type", category.name.rawValue)], of: "a <\(category.kind.elementName)>")
    var result = category
    result.name = .none
    return result
  }

  /// The attributes of a data category that the target holds.
  private mutating func fitAttributes(of category: DataCategory) -> [MarkupAttribute] {
    if category.attributes.isEmpty { return [] }
    var result: [MarkupAttribute] = []
    let isPlain = category.kind == .note || category.kind == .date
    let isTag = style == .dct && !isPlain
    let mayPoint =
      !isTag || CategoryRule.rule(category.kind, category.name).map { $0.target != .none } ?? false
    for attribute in category.attributes {
      switch attribute.name {
      case "target" where !mayPoint, "id" where isTag, "xml:lang" where isTag,
        "datatype" where isTag:
        reportLost([attribute], of: "‘\(category.name)’")
      case "id":
        result.append(MarkupAttribute("id", claim(attribute.value)))
      case "target" where category.kind == .xref:
        result.append(attribute)
      case "target" where !isPlain:
        if let name = identifiers.resolve(attribute.value) {
          result.append(MarkupAttribute("target", name))
        } else {
          add(
            .warning, .notHeld,
            "the target ‘\(attribute.value)’ of ‘\(category.name)’ is not in the glossary; it is left out")
        }
      case "xml:lang" where category.kind != .xref && category.kind != .date:
        result.append(MarkupAttribute("xml:lang", LanguageTag(attribute.value).repaired.rawValue))
      case "datatype" where !isPlain && category.kind != .xref:
        result.append(attribute)
      default:
        reportLost([attribute], of: "‘\(category.name)’")
      }
    }
    return result
  }

  /// The kinds that hold nothing but characters.
  static let textOnly: Set<DataCategory.Kind> = [
    .adminNote, .descripNote, .transac, .transacNote, .ref, .xref, .date,
  ]

  /// What may stand in the group of each kind.
  static let members: [DataCategory.Kind: Set<DataCategory.Kind>] = [
    .admin: [.adminNote, .note, .ref, .xref],
    .descrip: [.admin, .descripNote, .note, .ref, .transac, .xref],
    .termNote: [.admin, .note, .ref, .transac, .xref],
    .transac: [.date, .note, .ref, .transacNote, .xref],
  ]
}
