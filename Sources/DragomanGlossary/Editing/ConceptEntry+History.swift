extension ConceptEntry {
  /// Notes at the end of the entry what was done to it; the same thing by the same person on the same day once.
  ///
  /// - Parameters:
  ///   - type: `origination` or `modification`.
  ///   - person: Who did it.
  ///   - date: When, as `YYYY-MM-DD`.
  ///   - remark: What was done, where the type does not say it.
  public mutating func record(_ type: String, by person: String?, on date: String, remark: String? = nil) {
    var category = Transaction(type: type, responsibility: person, date: date).category
    if let remark { category.group?.members.append(DataCategory(.note, .none, InlineText(remark))) }
    if categories.last(where: { $0.kind == .transac }) != category { categories.append(category) }
  }

  /// What a transaction says that only looked an entry over: nothing had to be changed.
  public static let checkedRemark = "checked"
}
