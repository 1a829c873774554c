/// Makes a glossary one that an edition and dialect of TBX can hold, and says what had to be changed for it.
///
/// What fits already is left as it is, so that writing a glossary that was read from a valid file loses nothing.
struct TBXFitting {
  /// Collects what is reported: alike diagnostics become one, with their number.
  struct Report {
    private struct Key: Hashable {
      let code: Diagnostic.Code
      let message: String
    }

    private var order: [Key] = []
    private var counts: [Key: (Diagnostic, count: Int)] = [:]

    mutating func add(
      _ severity: Diagnostic.Severity, _ code: Diagnostic.Code, _ message: String,
      likeOthersIn reason: String? = nil, at position: FilePosition?
    ) {
      let key = Key(code: code, message: reason ?? message)
      if counts[key] == nil {
        order.append(key)
        counts[key] = (Diagnostic(severity, code, message, at: position), 0)
      }
      counts[key]?.count += 1
    }

    /// How many different ones there are.
    var count: Int { order.count }

    /// The diagnostics, in the order in which they first came up.
    var diagnostics: [Diagnostic] {
      order.compactMap { key in
        guard let (diagnostic, count) = counts[key] else { return nil }
        var result = diagnostic
        if count > 1 { result.message += " (\(count) times)" }
        return result
      }
    }
  }

  let source: Glossary
  let edition: GlossaryEdition
  let style: GlossaryStyle
  /// The dialect that is written.
  let dialect: GlossaryDialect
  /// Whether data categories that the dialect does not define are kept.
  let keepsOutsiders: Bool
  var report = Report()
  var identifiers = TBXIdentifiers()
  /// Where the entry that is being fitted stands in the file that it came from.
  var position: FilePosition?
  /// Data categories that need not be changed.
  var unchanged: CategoryMemo
  /// Data categories that have to be changed.
  var changed: CategoryMemo

  /// A fitting to an edition.
  ///
  /// - Parameter asked: The dialect asked for; `nil` for the smallest that holds the data.
  init(
    _ glossary: Glossary, edition: GlossaryEdition, style: GlossaryStyle = .dca,
    dialect asked: GlossaryDialect?
  ) {
    var survey = TBXDialectSurvey(edition: edition)
    for entry in glossary.entries { survey.look(at: entry) }
    self.init(glossary, edition: edition, style: style, dialect: asked, survey)
  }

  /// A fitting of a glossary whose entries come one by one, see ``fit(_:named:)``.
  ///
  /// - Parameter survey: What all entries need.
  init(
    _ glossary: Glossary, edition: GlossaryEdition, style: GlossaryStyle, dialect asked: GlossaryDialect?,
    _ survey: TBXDialectSurvey
  ) {
    source = glossary
    self.edition = edition
    self.style = style
    unchanged = CategoryMemo(edition: edition)
    changed = unchanged
    if let asked, survey.canBeAsked(asked) {
      dialect = survey.written(asked)
      keepsOutsiders = survey.keepsOutsiders(in: asked)
    } else {
      // Tags exist only for the data categories of the modules.
      dialect = style == .dct ? survey.smallestOfKnown : survey.smallest
      keepsOutsiders = style == .dca
      if let asked {
        report.add(
          .warning, .unclearDialect, "‘\(asked)’ is not a dialect that is written; it is \(dialect)",
          at: nil)
      }
    }
    if keepsOutsiders, !survey.outsiders.isEmpty {
      report.add(
        .note, .outsideDialects,
        "no public dialect holds \(survey.outsiders.sorted().joined(separator: ", ")); kept in \(dialect)",
        at: nil)
    }
  }

  /// The glossary as the target holds it.
  mutating func fit() -> Glossary {
    let names = nameEntries()
    var result = fitBeginning()
    result.entries = zip(source.entries, names).map { fit($0, named: $1) }
    fitEnd(of: &result)
    if edition == .tbx2008, result.entries.isEmpty {
      add(.warning, .emptySection, "TBX 2008 asks for at least one entry, and there is none")
    }
    return result
  }

  /// What comes before the entries as the target holds it; the rest is still to be fitted.
  mutating func fitBeginning() -> Glossary {
    var result = source
    result.edition = edition
    result.dialect = dialect
    result.style = style
    if !result.language.isWellFormed { result.language = result.language.repaired }
    position = nil
    result.header = fit(source.header)
    result.prolog = fitComments(source.prolog)
    return result
  }

  /// Puts what comes after the entries in place.
  mutating func fitEnd(of result: inout Glossary) {
    position = nil
    result.back = fitBack(source.back)
    result.trailing = fitComments(source.trailing)
  }

  mutating func add(
    _ severity: Diagnostic.Severity, _ code: Diagnostic.Code, _ message: String
  ) {
    report.add(severity, code, message, at: position)
  }

  // MARK: - Sections

  /// An entry as the target holds it.
  mutating func fit(_ entry: ConceptEntry, named name: String?) -> ConceptEntry {
    position = entry.position
    var result = entry
    result.id = name
    if identifiers.isTrusting, fits(entry) { return result }
    result.leading = fitComments(entry.leading)
    result.categories = fit(entry.categories, .entry)
    result.attributes = []
    reportLost(entry.attributes, of: "an entry")
    result.languages = entry.languages.map { fit($0) }
    if result.languages.isEmpty {
      add(.note, .emptySection, "an entry without a language gets an empty term")
      result.languages = [LanguageSection(source.language.repaired, terms: [TermSection("")])]
    }
    return result
  }

  private mutating func fit(_ section: LanguageSection) -> LanguageSection {
    var result = section
    if !section.language.isWellFormed {
      result.language = section.language.repaired
      add(
        .warning, .invalidLanguage,
        "the language ‘\(section.language)’ is written as ‘\(result.language)’")
    }
    result.leading = fitComments(section.leading)
    result.categories = fit(section.categories, .language)
    result.attributes = edition == .tbx2008 ? fitIdentifier(section.attributes) : []
    reportLost(
      section.attributes.filter { $0.name != "id" || edition == .tbx2019 }, of: "a language section")
    result.terms = section.terms.map { fit($0) }
    if result.terms.isEmpty {
      add(.note, .emptySection, "a language section without a term gets an empty one")
      result.terms = [TermSection("")]
    }
    return result
  }

  private mutating func fit(_ section: TermSection) -> TermSection {
    var result = section
    result.id = section.id.map { claim($0) }
    result.termID = section.termID.map { claim($0) }
    result.term = fit(section.term, allowed: [.hi])
    result.leading = fitComments(section.leading)
    result.categories = fit(section.categories, .term).withTermNotesFirst
    result.attributes = []
    reportLost(section.attributes, of: "a term section")
    return result
  }

  // MARK: - Small parts

  /// Comments that XML can hold; what is none is left out.
  private mutating func fitComments(_ nodes: [MarkupNode]) -> [MarkupNode] {
    nodes.compactMap { node in
      guard case .comment(let text) = node else {
        add(.warning, .notHeld, "something other than a comment between the parts is left out")
        return nil
      }
      return .comment(text.asComment)
    }
  }

  mutating func reportLost(_ attributes: [MarkupAttribute], of what: String) {
    for attribute in attributes {
      add(.warning, .notHeld, "the attribute ‘\(attribute.name)’ of \(what) is left out")
    }
  }

  private mutating func fitIdentifier(_ attributes: [MarkupAttribute]) -> [MarkupAttribute] {
    attributes.filter { $0.name == "id" }.map { MarkupAttribute("id", claim($0.value)) }
  }
}

extension String {
  /// The text with nothing in it that would end a comment.
  var asComment: String {
    guard contains("--") || hasSuffix("-") else { return self }
    var result = ""
    for character in self {
      if character == "-", result.last == "-" { result += " " }
      result.append(character)
    }
    return result.hasSuffix("-") ? result + " " : result
  }
}
