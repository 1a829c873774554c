/// What the fields of a MultiTerm termbase mean.
enum MultiTermField {
  /// The field that stands for a note.
  static let note = "Note"

  /// The data category that a field stands for: by its own name, or by one that termbases often give it.
  static func name(of field: String) -> CategoryName {
    let folded = field.lowercased().filter { $0.isLetter || $0.isNumber }
    if let known = usual[folded] { return known }
    return own[folded] ?? CategoryName(field)
  }

  /// A data category of that name, with the values of picklists as TBX has them.
  static func category(_ name: CategoryName, _ text: String) -> DataCategory {
    if name == .none { return DataCategory(.note, .none, InlineText(text)) }
    let category = DataCategory(
      CategoryRule.byName[name]?.kind ?? .descrip, name, InlineText(text))
    return PicklistMapping.apply(to: category, edition: .tbx2019, dialect: .linguist) ?? category
  }

  /// The data categories by their names in small letters.
  private static let own = Dictionary(CategoryRule.byName.keys.map { ($0.rawValue.lowercased(), $0) }) {
    $0.rawValue < $1.rawValue ? $0 : $1
  }

  private static let usual: [String: CategoryName] = [
    "note": .none, "notes": .none, "remark": .none, "remarque": .none, "comment": .none,
    "subject": .subjectField, "domain": .subjectField, "domaine": .subjectField, "pos": .partOfSpeech,
    "wordclass": .partOfSpeech, "gender": .grammaticalGender, "genre": .grammaticalGender,
    "number": .grammaticalNumber, "status": .administrativeStatus, "termstatus": .administrativeStatus,
    "type": .termType, "category": .termType, "customer": .customerSubset, "client": .customerSubset,
    "project": .projectSubset, "contexte": .context, "example": .context, "usage": .register,
    "dsource": .source, "csource": .source, "nsource": .source, "sourcedesc": .source,
    "graphic": .xGraphic, "crossref": .crossReference,
  ]
}
