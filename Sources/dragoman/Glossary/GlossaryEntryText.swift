import DragomanGlossary
import DragomanRendering

/// A concept for people: every data category on a line of its own, under what it is said of.
struct GlossaryEntryText {
  let usesColor: Bool

  /// The lines of a concept.
  func text(of concept: ShelvedConcept) -> String {
    let entry = concept.entry
    var text = bold(entry.id ?? "(no identifier)") + "\n"
    text += "  \(Self.flat(concept.title)), \(Self.flat(concept.path)):\(concept.line)\n"
    text += lines(entry.categories, indent: 2)
    for section in concept.languages {
      text += "\n  \(Self.name(of: section.language))\n"
      text += lines(section.categories, indent: 4)
      for term in section.terms {
        let qualities = Self.qualities(of: term)
        text += "    " + bold(Self.flat(term.text))
        text += (qualities.isEmpty ? "" : "  (\(qualities.joined(separator: ", ")))") + "\n"
        text += lines(term.categories.filter { !Self.isQuality($0) }, indent: 6)
      }
    }
    return text
  }

  /// What is said of a term in a word, in the order of a dictionary.
  private static func qualities(of term: TermSection) -> [String] {
    [
      term.administrativeStatus?.shortName, term.partOfSpeech,
      values(.grammaticalGender, of: term), values(.grammaticalNumber, of: term), term.termType,
      term.register,
    ].compactMap { $0.map(flat) }
  }

  private static func values(_ name: CategoryName, of term: TermSection) -> String? {
    term.categories.first { $0.kind == .termNote && $0.name == name }?.text
  }

  private static func isQuality(_ category: DataCategory) -> Bool {
    let names: [CategoryName] = [
      .administrativeStatus, .usageStatus, .partOfSpeech, .grammaticalGender, .grammaticalNumber, .termType,
      .register,
    ]
    // With something grouped to it, it needs lines of its own.
    return category.kind == .termNote && names.contains(category.name) && category.group == nil
  }

  private func lines(_ categories: [DataCategory], indent: Int) -> String {
    var text = ""
    for category in categories {
      text +=
        String(repeating: " ", count: indent) + Self.label(of: category) + ": " + Self.flat(category.text)
      if let target = category.target, target != category.text { text += " → " + Self.flat(target) }
      text += "\n"
      if let group = category.group { text += lines(group.members, indent: indent + 2) }
    }
    return text
  }

  /// The name of a data category in words: `geographicalUsage` → `geographical usage`.
  private static func label(of category: DataCategory) -> String {
    let name = category.name == .none ? "\(category.kind)" : category.name.rawValue
    var words = ""
    for character in flat(name) {
      if character.isUppercase, words.last?.isLowercase == true { words += " " }
      words += character.lowercased()
    }
    return words
  }

  private static func name(of language: LanguageTag) -> String {
    if language.isFrench { return "French (\(flat(language.rawValue)))" }
    if language.isEnglish { return "English (\(flat(language.rawValue)))" }
    return flat(language.rawValue)
  }

  private static func flat(_ text: String) -> String { DisplayText.visible(text) }

  private func bold(_ text: String) -> String { usesColor ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
}
