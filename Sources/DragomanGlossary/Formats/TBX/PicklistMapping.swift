/// Gives data categories the names and values that an edition's picklists have for the same thing.
enum PicklistMapping {
  /// The data category as the target spells it; `nil` where it is spelled so already or has no equal there.
  static func apply(
    to category: DataCategory, edition: GlossaryEdition, dialect: GlossaryDialect
  ) -> DataCategory? {
    guard category.kind == .termNote || category.kind == .transac else { return nil }
    var name = category.name
    if name == .usageStatus { name = .administrativeStatus }
    let value = category.text
    guard let allowed = values(of: name, category.kind, edition, dialect) else { return nil }
    var result = category
    result.name = name
    if allowed.contains(value) {
      // White space around a value of a picklist is layout.
      if category.content.plain == value && name == category.name { return nil }
      result.content = InlineText(value)
      return result
    }
    guard let equal = equal(of: value, name, in: allowed) else { return nil }
    result.content = InlineText(equal)
    return result
  }

  private static func values(
    of name: CategoryName, _ kind: DataCategory.Kind, _ edition: GlossaryEdition,
    _ dialect: GlossaryDialect
  ) -> Set<String>? {
    if edition == .tbx2008 { return CategoryRules2008.rules(for: dialect).values[name.rawValue] }
    guard let rule = CategoryRule.rule(kind, name), !rule.values.isEmpty else { return nil }
    return rule.valueSet
  }

  private static func equal(
    of value: String, _ name: CategoryName, in allowed: Set<String>
  ) -> String? {
    if name == .administrativeStatus,
      let status = AdministrativeStatus(anyEdition: value)?.rawValue, allowed.contains(status)
    {
      return status
    }
    if let spelling = allowed.first(where: { $0.lowercased() == value.lowercased() }) {
      return spelling
    }
    return equals[name]?[value].flatMap { allowed.contains($0) ? $0 : nil }
  }

  /// The values that editions name differently. Only a proper noun loses something: that it is one.
  private static let equals: [CategoryName: [String: String]] = [
    .grammaticalGender: ["other": "otherGender", "otherGender": "other"],
    .termType: ["phrase": "phraseologicalUnit", "phraseologicalUnit": "phrase"],
    .transactionType: ["creation": "origination"],
    .partOfSpeech: ["properNoun": "noun"],
  ]
}
