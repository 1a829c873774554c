/// The words that the readable form of an entry has for data categories.
enum EntryFormKeys {
  /// A data category with its word, in the order in which help texts list them.
  static let words: [(word: String, kind: DataCategory.Kind, name: CategoryName)] = [
    ("status", .termNote, .administrativeStatus), ("part of speech", .termNote, .partOfSpeech),
    ("gender", .termNote, .grammaticalGender), ("number", .termNote, .grammaticalNumber),
    ("type", .termNote, .termType), ("usage", .termNote, .geographicalUsage),
    ("register", .termNote, .register), ("location", .termNote, .termLocation),
    ("transfer comment", .termNote, .transferComment), ("subject", .descrip, .subjectField),
    ("definition", .descrip, .definition), ("context", .descrip, .context), ("source", .admin, .source),
    ("customer", .admin, .customerSubset), ("project", .admin, .projectSubset),
    ("see", .ref, .crossReference), ("link", .xref, .externalCrossReference), ("picture", .xref, .xGraphic),
    ("transaction", .transac, .transactionType), ("responsibility", .transacNote, .responsibility),
    ("note", .note, .none), ("date", .date, .none), ("comment", .comment, .none),
  ]

  /// The word for a data category: its own, else kind and name, such as `descrip example`.
  static func word(for category: DataCategory) -> String? {
    if let known = words.first(where: { $0.kind == category.kind && $0.name == category.name }) { return known.word }
    guard category.name != .none, category.kind != .note, category.kind != .date, category.kind != .other,
      category.kind != .comment, !category.name.rawValue.utf8.contains(where: { $0 <= 0x20 || $0 == 0x3A })
    else { return nil }
    return "\(category.kind) \(category.name)"
  }

  /// The data category that a word stands for; nil for one that is not known.
  static func category(for word: String) -> (kind: DataCategory.Kind, name: CategoryName)? {
    let lower = word.lowercased()
    if let known = words.first(where: { $0.word == lower }) { return (known.kind, known.name) }
    let parts = word.split(separator: " ")
    guard parts.count == 2, let kind = DataCategory.Kind.allCases.first(where: { "\($0)" == parts[0] }),
      ![.note, .date, .comment, .other].contains(kind)
    else { return nil }
    return (kind, CategoryName(String(parts[1])))
  }

  /// What else may stand before a colon.
  static let structure = ["concept", "language", "term", "id", "term id", "kept"]

  /// The known word that is most like an unknown one; nil where none is alike.
  static func suggestion(for word: String) -> String? {
    let lower = word.lowercased()
    let all = structure + words.map(\.word)
    let best = all.max { TextLikeness.of($0, lower) < TextLikeness.of($1, lower) }
    return best.flatMap { TextLikeness.of($0, lower) >= 0.5 ? $0 : nil }
  }

  /// The values of a picklist as the form writes them; empty where any text will do.
  static func values(of kind: DataCategory.Kind, _ name: CategoryName) -> [String] {
    (CategoryRule.rule(kind, name)?.values ?? []).map { readable($0, of: name) }
  }

  /// A value as the form writes it: `preferred` for `preferredTerm-admn-sts`.
  static func readable(_ value: String, of name: CategoryName) -> String {
    guard name == .administrativeStatus else { return value }
    return AdministrativeStatus(rawValue: value).shortName
  }

  /// The value that the form's spelling stands for.
  static func value(_ readable: String, of name: CategoryName) -> String {
    guard name == .administrativeStatus else { return readable }
    let statuses: [AdministrativeStatus] = [.preferred, .admitted, .deprecated, .superseded]
    return statuses.first { $0.shortName == readable }?.rawValue ?? readable
  }
}

extension String {
  /// The text without blanks at its ends.
  var trimmingBlanks: String {
    let bytes = utf8
    guard let start = bytes.firstIndex(where: { !isXMLSpace($0) }),
      let end = bytes.lastIndex(where: { !isXMLSpace($0) })
    else { return "" }
    return String(self[start...end])
  }
}
