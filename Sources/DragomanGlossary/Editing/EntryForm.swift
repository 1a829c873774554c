/// An entry as a short text that people edit: a word, a colon and a value on each line.
///
/// ```
/// concept: office-activist
/// subject: press and civil society
///
/// language: fr
///   term: militant
///     status: preferred
///     gender: masculine
///     context: Des militants ont été arrêtés.
///     - source: Le Journal, 2024
/// ```
///
/// A line under `term:` belongs to the term, one under `language:` to the language, one before both to the concept; a line
/// with a hyphen belongs to the line above it. Indentation is for the eye. What the form cannot say, such as markup inside
/// of a text, stands as `kept 1: …`: it can be moved and taken out, but not changed.
///
/// Reading back the text of an entry gives the same entry.
public struct EntryForm: Sendable {
  /// The entry that the form was made from, which lends what the form does not show.
  let original: ConceptEntry
  /// The data categories that stand in the form by number only.
  private(set) var kept: [DataCategory] = []
  /// The text to edit.
  public private(set) var text = ""

  /// The form of an entry.
  ///
  /// - Parameter path: The name of the file, for the line that explains the form.
  public init(_ entry: ConceptEntry, path: String) {
    original = entry
    text = """
      # \(entry.displayName) in \(path)
      # Lines that begin with # are not read. ‘dragoman glossary edit --help’ lists the words before the colons.
      concept: \(entry.id ?? "")

      """
    write(entry.categories, indent: "")
    for section in entry.languages {
      text += "\nlanguage: \(section.language)\n"
      write(section.categories, indent: "  ")
      for term in section.terms {
        text += "  term: \(term.text)".trimmingEnd + "\n"
        if let id = term.id { text += "    id: \(id)\n" }
        if let id = term.termID { text += "    term id: \(id)\n" }
        write(term.categories, indent: "    ")
      }
    }
  }

  private mutating func write(_ categories: [DataCategory], indent: String) {
    for category in categories { write(category, indent: indent) }
  }

  private mutating func write(_ category: DataCategory, indent: String) {
    if let event = Self.event(category) {
      text += "\(indent)transaction: \(event)\n"
    } else if let line = Self.line(category), Self.members(category)?.allSatisfy({ Self.line($0) != nil }) ?? true,
      category.kind != .transac
    {
      text += Self.laidOut(line, indent: indent, lead: "")
      for member in category.group?.members ?? [] {
        if let line = Self.line(member) { text += Self.laidOut(line, indent: indent, lead: "- ") }
      }
    } else {
      kept.append(category)
      let summary = collapsingXMLSpace(category.displayValue)
      text += "\(indent)kept \(kept.count): \(category.displayName) \(summary)".trimmingEnd + "\n"
    }
  }

  /// What is grouped with a data category, where the form can say that it is; nil where it stands alone.
  private static func members(_ category: DataCategory) -> [DataCategory]? {
    guard let group = category.group else { return nil }
    let isPlain = group.attributes.isEmpty && !group.members.isEmpty
    // A group inside of a group has no place in the form, nor has an empty one.
    return isPlain ? group.members : [DataCategory(.other, .none, "")]
  }

  /// A transaction that is nothing but type, date and name: `modification, 2026-01-02, Anne`.
  private static func event(_ category: DataCategory) -> String? {
    guard category.kind == .transac, let transaction = Transaction(exactly: category),
      isOneLine(transaction.type), !transaction.type.contains(",")
    else { return nil }
    return [transaction.type, transaction.date ?? "", transaction.responsibility ?? ""].joined(separator: ", ")
      .trimmingEnd.trimmingCommas
  }

  /// Word and value of a data category by itself; nil where the form cannot say it.
  private static func line(_ category: DataCategory) -> (word: String, value: String)? {
    guard let word = EntryFormKeys.word(for: category), category.content.markup.isEmpty else { return nil }
    let isLink = category.kind == .ref || category.kind == .xref
    let plain = category.content.plain
    if category.kind == .comment {
      let text = plain.trimmingBlanks
      return plain == " \(text) " && isOneLine(text) && category.attributes.isEmpty ? (word, text) : nil
    }
    guard category.attributes.allSatisfy({ $0.name == "target" && isLink }), category.attributes.count <= 1,
      // A value begins behind its word.
      !plain.isEmpty, plain.utf8.first != 0x0A,
      plain.split(separator: "\n", omittingEmptySubsequences: false).allSatisfy({ isOneLine(String($0)) })
    else { return nil }
    guard isLink else {
      let readable = EntryFormKeys.readable(plain, of: category.name)
      return EntryFormKeys.value(readable, of: category.name) == plain ? (word, readable) : nil
    }
    guard !plain.contains("->"), !plain.contains("→"), isOneLine(plain) else { return nil }
    guard let target = category.target else { return (word, plain) }
    return isOneLine(target) ? (word, "\(plain) -> \(target)") : nil
  }

  /// Whether a text stands on a line as it is.
  private static func isOneLine(_ text: String) -> Bool {
    text == text.trimmingBlanks && !text.utf8.contains { $0 == 0x0A || $0 == 0x0D }
  }

  private static func laidOut(_ line: (word: String, value: String), indent: String, lead: String) -> String {
    let lines = line.value.split(separator: "\n", omittingEmptySubsequences: false)
    var text = "\(indent)\(lead)\(line.word): \(lines.first ?? "")\n"
    for more in lines.dropFirst() { text += "\(indent)  | \(more)".trimmingEnd + "\n" }
    return text
  }
}

extension Transaction {
  /// The transaction, where the data category says nothing else.
  init?(exactly category: DataCategory) {
    self.init(category)
    guard responsibilityTarget == nil, self.category == category else { return nil }
  }
}

extension String {
  /// The text without blanks at its end.
  fileprivate var trimmingEnd: String {
    guard let end = utf8.lastIndex(where: { !isXMLSpace($0) }) else { return "" }
    return String(self[...end])
  }

  fileprivate var trimmingCommas: String {
    guard let end = utf8.lastIndex(where: { $0 != UInt8(ascii: ",") && $0 != 0x20 }) else { return "" }
    return String(self[...end])
  }
}
