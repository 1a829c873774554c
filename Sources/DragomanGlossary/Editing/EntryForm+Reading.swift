extension EntryForm {
  /// The entry that an edited text describes.
  ///
  /// - Parameters:
  ///   - edited: The text, edited or not.
  ///   - isIdentifier: Whether an identifier is one of another entry or term of the glossary.
  /// - Throws: `EntryFormError` with all that is wrong.
  /// - Complexity: O(*n*) in the length of the text.
  public func entry(from edited: String, isIdentifier: (String) -> Bool = { _ in true }) throws(EntryFormError)
    -> ConceptEntry
  {
    var reader = EntryFormReader(self)
    // Some editors end lines with two characters, which are one `Character`.
    let lines = edited.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    for (number, line) in lines.enumerated() {
      reader.read(String(line), number + 1)
    }
    var entry = reader.finish()
    reader.check(entry, isIdentifier)
    if !reader.problems.isEmpty { throw EntryFormError(problems: reader.problems.sorted { $0.line < $1.line }) }
    takeHidden(into: &entry)
    return entry
  }

  /// Takes over from the original what the form does not show: comments between the sections, unknown attributes, and
  /// the markup of terms that stayed as they were.
  private func takeHidden(into entry: inout ConceptEntry) {
    entry.leading = original.leading
    entry.attributes = original.attributes
    entry.position = original.position
    let languages = Pairing.languages(original.languages, entry.languages)
    for (index, partner) in languages.old.enumerated() {
      guard let partner else { continue }
      let section = original.languages[partner]
      entry.languages[index].leading = section.leading
      entry.languages[index].attributes = section.attributes
      let terms = Pairing.terms(section.terms, entry.languages[index].terms)
      for (number, old) in terms.old.enumerated() {
        guard let old else { continue }
        let before = section.terms[old]
        entry.languages[index].terms[number].leading = before.leading
        entry.languages[index].terms[number].attributes = before.attributes
        if before.text == entry.languages[index].terms[number].text {
          entry.languages[index].terms[number].term = before.term
        }
      }
    }
  }
}

/// Reads the lines of a form.
struct EntryFormReader {
  private let form: EntryForm
  private(set) var problems: [EntryFormProblem] = []
  private var entry = ConceptEntry(id: nil)
  /// The last line that has a value, to which lines with a bar belong.
  private var last: Place?
  /// Where identifiers, languages, terms and links stand, for what is found out at the end.
  private var lines: [String: Int] = [:]
  private var hasConcept = false

  /// Where a value went.
  private enum Place {
    case category
    case member
  }

  init(_ form: EntryForm) { self.form = form }

  private mutating func fail(_ line: Int, _ message: String, hint: String? = nil) {
    problems.append(EntryFormProblem(line, message, hint: hint))
  }

  /// Reads a line.
  mutating func read(_ text: String, _ number: Int) {
    let line = text.trimmingBlanks
    guard !line.isEmpty, !line.hasPrefix("#") else { return }
    if line.hasPrefix("|") { return readContinuation(line.dropFirst(), number) }
    let isMember = line.hasPrefix("- ")
    let content = isMember ? String(line.dropFirst(2)) : line
    guard let colon = content.firstIndex(of: ":") else {
      return fail(number, "expected a word, a colon and a value, found ‘\(content)’")
    }
    let word = String(content[..<colon]).trimmingBlanks
    let value = String(content[content.index(after: colon)...]).trimmingBlanks
    last = nil
    if isMember { return readMember(word, value, number) }
    switch word.lowercased() {
    case "concept":
      if hasConcept { fail(number, "expected one concept, found another") }
      hasConcept = true
      entry.id = value.isEmpty ? nil : value
      lines["concept"] = number
    case "language":
      if !LanguageTag(value).isWellFormed {
        fail(number, "expected a language such as fr or en-GB, found ‘\(value)’")
      }
      entry.languages.append(LanguageSection(LanguageTag(value)))
      lines["language \(entry.languages.count)"] = number
    case "term":
      guard !entry.languages.isEmpty else {
        return fail(number, "expected a line ‘language: …’ before the first term")
      }
      entry.languages[entry.languages.count - 1].terms.append(TermSection(InlineText(collapsingXMLSpace(value))))
      lines["term \(entry.languages.count) \(entry.languages[entry.languages.count - 1].terms.count)"] = number
    case "id", "term id": readIdentifier(word.lowercased(), value, number)
    default:
      if word.lowercased().hasPrefix("kept ") { return readKept(word, number) }
      readCategory(word, value, number)
    }
  }

  private mutating func readIdentifier(_ word: String, _ value: String, _ number: Int) {
    guard let language = entry.languages.indices.last, let term = entry.languages[language].terms.indices.last else {
      return fail(number, "‘\(word)’ belongs to a term")
    }
    if let fault = Glossary.fault(ofIdentifier: value) {
      fail(number, fault)
    }
    if word == "id" {
      entry.languages[language].terms[term].id = value
    } else {
      entry.languages[language].terms[term].termID = value
    }
  }

  private mutating func readKept(_ word: String, _ number: Int) {
    guard let index = Int(word.dropFirst(5).trimmingSpaces), form.kept.indices.contains(index - 1) else {
      return fail(number, "there is no ‘\(word)’; these lines can be moved and taken out, but not made")
    }
    append(form.kept[index - 1])
  }

  private mutating func readCategory(_ word: String, _ value: String, _ number: Int) {
    guard let (kind, name) = EntryFormKeys.category(for: word) else {
      return fail(
        number, "‘\(word)’ is not a word of the form",
        hint: EntryFormKeys.suggestion(for: word).map { "did you mean ‘\($0)’?" } ?? "see dragoman glossary edit --help"
      )
    }
    if kind == .transac { return readTransaction(value, name, number) }
    guard let category = category(kind, name, value, word, number) else { return }
    append(category)
    last = .category
  }

  private mutating func readTransaction(_ value: String, _ name: CategoryName, _ number: Int) {
    let parts = value.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false)
      .map { String($0).trimmingBlanks }
    guard let type = parts.first, !type.isEmpty else {
      return fail(number, "expected ‘transaction: modification, 2026-01-31, Name’, found ‘\(value)’")
    }
    let date = parts.count > 1 && !parts[1].isEmpty ? parts[1] : nil
    if let date, !isXMLDate(date) { fail(number, "expected a date such as 2026-01-31, found ‘\(date)’") }
    let name = parts.count > 2 && !parts[2].isEmpty ? parts[2] : nil
    append(Transaction(type: type, responsibility: name, date: date).category)
  }

  private mutating func readMember(_ word: String, _ value: String, _ number: Int) {
    guard let (kind, name) = EntryFormKeys.category(for: word) else {
      return fail(
        number, "‘\(word)’ is not a word of the form",
        hint: EntryFormKeys.suggestion(for: word).map { "did you mean ‘\($0)’?" })
    }
    guard let member = category(kind, name, value, word, number) else { return }
    guard let above = withCategories({ $0.last }) ?? nil else {
      return fail(number, "a line with a hyphen belongs to the line above it, and there is none")
    }
    guard let kinds = TBXFitting.members[above.kind], kinds.contains(kind) || kind == .note || kind == .comment else {
      return fail(
        number, "‘\(word)’ cannot belong to ‘\(EntryFormKeys.word(for: above) ?? above.displayName)’ above it")
    }
    withCategories {
      let last = $0.count - 1
      var group = $0[last].group ?? DataCategory.Group()
      group.members.append(member)
      $0[last].group = group
    }
    last = .member
  }

  private mutating func readContinuation(_ text: Substring, _ number: Int) {
    guard let last else { return fail(number, "a line with a bar goes on with the line above it, and there is none") }
    let more = text.first == " " ? text.dropFirst() : text
    withCategories {
      let index = $0.count - 1
      switch last {
      case .category: $0[index].content = InlineText($0[index].content.plain + "\n" + more)
      case .member:
        guard let member = $0[index].group?.members.indices.last, let old = $0[index].group?.members[member] else {
          return
        }
        $0[index].group?.members[member].content = InlineText(old.content.plain + "\n" + more)
      }
    }
  }

  private mutating func category(
    _ kind: DataCategory.Kind, _ name: CategoryName, _ value: String, _ word: String, _ number: Int
  ) -> DataCategory? {
    if value.isEmpty {
      fail(number, "expected a value behind ‘\(word):’, found none", hint: "take the line out to have none")
      return nil
    }
    if kind == .comment { return DataCategory(kind, name, InlineText(" \(value) ")) }
    var category = DataCategory(kind, name, InlineText(EntryFormKeys.value(value, of: name)))
    if kind == .ref || kind == .xref {
      for arrow in ["->", "→"] {
        guard let range = value.firstRange(of: arrow) else { continue }
        category.content = InlineText(String(value[..<range.lowerBound]).trimmingBlanks)
        category.target = String(value[range.upperBound...]).trimmingBlanks
        break
      }
      if let target = category.target, !target.isEmpty {
        lines["target \(target)"] = number
      } else if !form.text.contains("\(word): \(value)\n") {
        fail(number, "expected a text, -> and where it leads, found ‘\(value)’")
      }
    }
    checkPlace(kind, name, word, number)
    let values = EntryFormKeys.values(of: kind, name)
    // A value that the file had already is not refused now.
    if !values.isEmpty, !values.contains(value), !form.text.contains("\(word): \(value)\n") {
      fail(number, "expected \(values.joined(separator: ", ")) as \(word), found ‘\(value)’")
    }
    if kind == .date, !isXMLDate(value) { fail(number, "expected a date such as 2026-01-31, found ‘\(value)’") }
    return category
  }

  /// Looks whether the dialects have the data category, and at this level; what the file had already is not refused.
  private mutating func checkPlace(
    _ kind: DataCategory.Kind, _ name: CategoryName, _ word: String, _ number: Int
  ) {
    guard name != .none, !form.text.contains("\(word): ") else { return }
    guard let rule = CategoryRule.rule(kind, name) else {
      return fail(number, "no dialect has a data category ‘\(word)’")
    }
    let isTerm = entry.languages.last.map { !$0.terms.isEmpty } ?? false
    let level: CategoryRule.Levels = isTerm ? .term : entry.languages.isEmpty ? .entry : .language
    guard !rule.levels.contains(level) else { return }
    let places: [(CategoryRule.Levels, String)] = [
      (.entry, "the concept, above the first language"), (.language, "a language, above its terms"),
      (.term, "a term"),
    ]
    let names = places.filter { rule.levels.contains($0.0) }.map(\.1)
    fail(number, "‘\(word)’ belongs to \(names.joined(separator: ", or to "))")
  }

  private mutating func append(_ category: DataCategory) { withCategories { $0.append(category) } }

  /// Calls `body` with the data categories of the level that is being read.
  @discardableResult
  private mutating func withCategories<Value>(_ body: (inout [DataCategory]) -> Value) -> Value? {
    guard let language = entry.languages.indices.last else { return body(&entry.categories) }
    guard let term = entry.languages[language].terms.indices.last else {
      return body(&entry.languages[language].categories)
    }
    return body(&entry.languages[language].terms[term].categories)
  }

  // MARK: - The whole

  /// What was read.
  func finish() -> ConceptEntry { entry }

  /// Looks for what only the whole entry tells.
  mutating func check(_ entry: ConceptEntry, _ isIdentifier: (String) -> Bool) {
    if let id = entry.id, id != form.original.id, let fault = Glossary.fault(ofIdentifier: id) {
      fail(lines["concept"] ?? 1, fault)
    }
    if entry.id == nil, form.original.id != nil {
      fail(lines["concept"] ?? 1, "expected the identifier behind ‘concept:’, found none")
    }
    if entry.languages.isEmpty { fail(lines["concept"] ?? 1, "expected a language with a term, found none") }
    let mayBeBlank = form.original.languages.contains { $0.terms.isEmpty || $0.terms.contains(where: \.isBlank) }
    for (number, section) in entry.languages.enumerated() where !mayBeBlank {
      let line = lines["language \(number + 1)"] ?? 1
      if section.terms.isEmpty { fail(line, "expected a term in ‘\(section.language)’, found none") }
      for (index, term) in section.terms.enumerated() where term.isBlank {
        fail(lines["term \(number + 1) \(index + 1)"] ?? line, "expected a term behind ‘term:’, found none")
      }
    }
    let before = form.original.targets
    for target in entry.targets where !before.contains(target) && !isIdentifier(target) && target != entry.id {
      fail(lines["target \(target)"] ?? 1, "‘\(target)’ is no concept of the glossary")
    }
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String { String(self).trimmingBlanks }
}
