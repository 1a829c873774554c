import DragomanGlossary

/// Asks on the terminal for a new concept.
enum GlossaryAddPrompts {
  /// The entry that the answers describe; nil where no term was given.
  static func entry(source: String?) -> ConceptEntry? {
    Console.note("A new concept. An empty line ends a list or leaves a question out.")
    var entry = ConceptEntry(id: nil)
    for (language, name) in [(LanguageTag.french, "French term"), (.english, "English term")] {
      let terms = answers(name)
      if !terms.isEmpty {
        entry.languages.append(LanguageSection(language, terms: terms.map { TermSection(InlineText($0)) }))
      }
    }
    guard !entry.languages.isEmpty else { return nil }
    let questions: [(String, DataCategory.Kind, CategoryName)] = [
      ("Subject", .descrip, .subjectField), ("Definition", .descrip, .definition), ("Note", .note, .none),
      ("Source", .admin, .source),
    ]
    for (question, kind, name) in questions {
      let answer = name == .source ? source ?? self.answer(question) : self.answer(question)
      if let answer { entry.categories.append(DataCategory(kind, name, InlineText(answer))) }
    }
    return entry
  }

  private static func answers(_ question: String) -> [String] {
    var answers: [String] = []
    while let answer = answer(answers.isEmpty ? question : "  another") { answers.append(answer) }
    return answers
  }

  private static func answer(_ question: String) -> String? {
    let words = Console.ask("\(question): ")?.split(whereSeparator: \.isWhitespace) ?? []
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}
