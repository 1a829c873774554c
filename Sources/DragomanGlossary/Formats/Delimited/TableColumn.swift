/// What a column of a table of terms holds.
enum TableColumn: Hashable {
  /// The identifier of the entry: rows with the same, one behind the other, make one.
  case identifier
  /// A term.
  case term(LanguageTag)
  /// A data category of the term of a language; of every term of the row where the language is nil.
  case ofTerm(LanguageTag?, FormatCapacity.Key)
  /// A data category of a language section.
  case ofLanguage(LanguageTag, FormatCapacity.Key)
  /// A data category of the entry.
  case ofEntry(FormatCapacity.Key)
  /// Nothing that is known here.
  case other

  /// What a heading says, by itself or by a mapping to the name of a column of ours.
  init(heading: String, mapping: [String: String]) {
    let heading = collapsingXMLSpace(heading)
    let mapped = mapping.first { $0.key.lowercased() == heading.lowercased() }?.value
    self = Self.exact(mapped ?? heading) ?? Self.told(by: mapped ?? heading) ?? .other
  }

  /// The name of the column as it is written: `id`, `definition`, `fr`, `fr:partOfSpeech`, `fr/definition`.
  var heading: String {
    func name(_ key: FormatCapacity.Key) -> String { key.kind == .note ? "note" : key.name.rawValue }
    switch self {
    case .identifier: return "id"
    case .term(let language): return language.rawValue
    case .ofTerm(let language, let key): return "\(language?.rawValue ?? ""):\(name(key))"
    case .ofLanguage(let language, let key): return "\(language)/\(name(key))"
    case .ofEntry(let key): return name(key)
    case .other: return ""
    }
  }

  private static func key(_ name: some StringProtocol) -> FormatCapacity.Key? {
    if name == "note" { return .note }
    let name = CategoryName(String(name))
    return CategoryRule.byName[name].map { FormatCapacity.Key($0.kind, $0.name) }
  }

  /// A heading that we write.
  private static func exact(_ heading: String) -> TableColumn? {
    if heading == "id" { return .identifier }
    if let key = key(heading) { return isOfTerm(key) ? .ofTerm(nil, key) : .ofEntry(key) }
    for (mark, isTerm) in [(":", true), ("/", false)] {
      let parts = heading.split(separator: mark, maxSplits: 1)
      guard parts.count == 2, let key = key(parts[1]) else { continue }
      let language = LanguageTag(String(parts[0]))
      return isTerm ? .ofTerm(language, key) : .ofLanguage(language, key)
    }
    return language(heading).map { .term($0) }
  }

  /// Whether a data category is one of terms only.
  private static func isOfTerm(_ key: FormatCapacity.Key) -> Bool {
    CategoryRule.byName[key.name]?.levels == .term
  }

  /// A heading as people and other programs write it, in French or English.
  private static func told(by heading: String) -> TableColumn? {
    let words = folded(heading).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let language = words.lazy.compactMap { languages[$0] }.first
    let key = words.lazy.compactMap { categories[$0] }.first
    if let key {
      if isOfTerm(key) { return .ofTerm(language, key) }
      return language.map { .ofLanguage($0, key) } ?? .ofEntry(key)
    }
    if let language { return .term(language) }
    if words.contains(where: { identifiers.contains($0) }) { return .identifier }
    return nil
  }

  /// A tag that stands for a language by itself: `fr`, `fr-CA`, `EN`.
  static func language(_ text: String) -> LanguageTag? {
    let tag = LanguageTag(text)
    guard tag.isWellFormed, let first = text.split(separator: "-").first,
      codes.contains(first.lowercased())
    else { return nil }
    return tag
  }

  private static func folded(_ text: String) -> String {
    let plain: [Character: Character] = ["é": "e", "è": "e", "ê": "e", "ç": "c", "à": "a", "ô": "o", "î": "i"]
    return String(text.lowercased().map { plain[$0] ?? $0 })
  }

  /// The languages that a heading may name by a code of two letters, which otherwise are words.
  private static let codes: Set<String> = [
    "fr", "en", "de", "es", "it", "pt", "nl", "pl", "ru", "ar", "zh", "ja", "ko", "cs", "sk", "sl", "hu",
    "ro", "bg", "el", "da", "sv", "fi", "et", "lv", "lt", "mt", "ga", "hr", "tr", "uk", "ca", "eu", "la",
    "he", "fa", "hi", "vi", "th", "sr", "nb", "nn", "is", "und",
  ]

  private static let languages: [String: LanguageTag] = [
    "fr": "fr", "francais": "fr", "francaise": "fr", "french": "fr", "en": "en", "anglais": "en",
    "anglaise": "en", "english": "en", "allemand": "de", "german": "de", "espagnol": "es",
    "spanish": "es", "italien": "it", "italian": "it", "portugais": "pt", "portuguese": "pt",
    "russe": "ru", "russian": "ru", "arabe": "ar", "arabic": "ar", "chinois": "zh", "chinese": "zh",
  ]

  private static let categories: [String: FormatCapacity.Key] = [
    "definition": .init(.definition), "description": .init(.definition), "domaine": .init(.subjectField),
    "domain": .init(.subjectField), "subject": .init(.subjectField), "theme": .init(.subjectField),
    "note": .note, "notes": .note, "remarque": .note, "remarques": .note, "comment": .note,
    "comments": .note, "commentaire": .note, "pos": .init(.partOfSpeech), "categorie": .init(.partOfSpeech),
    "genre": .init(.grammaticalGender), "gender": .init(.grammaticalGender),
    "statut": .init(.administrativeStatus), "status": .init(.administrativeStatus),
    "contexte": .init(.context), "context": .init(.context), "exemple": .init(.context),
    "example": .init(.context), "source": .init(.source), "client": .init(.customerSubset),
    "customer": .init(.customerSubset), "projet": .init(.projectSubset), "project": .init(.projectSubset),
  ]

  private static let identifiers: Set<String> = ["id", "identifiant", "numero", "concept", "conceptid", "n"]
}
