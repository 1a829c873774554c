import ArgumentParser
import DragomanGlossary
import DragomanLanguage
import DragomanMatching
import DragomanRendering
import Glibc

/// `dragoman glossary add`: a new concept in a glossary.
struct GlossaryAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Adds a concept to a glossary: from options, from answers on the terminal, or from a term list.",
    discussion: """
      The first term given in a language is the one to use. What the glossary has already, but for case, accents and \
      inflection, is told; a concept that it has in both languages is not added again unless --allow-duplicate says so. \
      The identifier of the new concept goes to standard output.

      EXAMPLES
        dragoman glossary add mine.tbx --fr 'haut représentant' --en 'High Representative' --source 'TUE, art. 18'
        dragoman glossary add mine.tbx --fr trêve --en truce --en ceasefire --subject defence --note 'short'
        dragoman glossary add mine.tbx                     asks for everything, on a terminal
        dragoman extract --format json -o terms.json article.txt
        dragoman glossary add mine.tbx --from terms.json --only 'cellule de crise'

      --from takes the candidates of a term list, each with a context and its source, as concepts to be reviewed; on a \
      terminal it asks which.

      The file is replaced in one step; other processes that change it wait. Exit status: 0 added; 1 not added, the \
      glossary has it; 2 error.
      """)

  @Argument(help: "The glossary file to change.") var file: String
  @Option(name: .customLong("fr"), help: ArgumentHelp("A French term.", valueName: "term")) var french: [String] = []
  @Option(name: .customLong("en"), help: ArgumentHelp("An English term.", valueName: "term")) var english: [String] = []
  @Option(help: ArgumentHelp("A term in another language, such as de=Gipfel.", valueName: "lang=term"))
  var term: [String] = []
  @Option(help: "The identifier; else one is given that the glossary does not have.") var id: String?
  @Option(help: "The field of knowledge.") var subject: String?
  @Option(help: "What the concept is.") var definition: String?
  @Option(help: "A note for translators.") var note: [String] = []
  @Option(help: "Where the terms were found.") var source: String?
  @Option(help: ArgumentHelp("Its class in term lists, such as organization or title.", valueName: "class"))
  var project: String?
  @Option(help: "Of the first terms: preferred, admitted, deprecated or superseded.") var status: StatusName?
  @Option(help: ArgumentHelp("Of the terms: noun, verb, adjective, adverb or other.", valueName: "part"))
  var partOfSpeech: PartName?
  @Option(help: "Of the French terms: masculine, feminine, neuter or other.") var gender: GenderName?
  @Option(help: ArgumentHelp("The first day on which it holds.", valueName: "date")) var validFrom: ISODate?
  @Option(help: ArgumentHelp("The last day on which it holds.", valueName: "date")) var validUntil: ISODate?
  @Option(help: ArgumentHelp("A term list of dragoman extract --format json or jsonl.", valueName: "termlist"))
  var from: String?
  @Option(help: ArgumentHelp("Of the term list, only this French term.", valueName: "term")) var only: [String] = []
  @Flag(help: "Add the concept although the glossary has it.") var allowDuplicate = false
  @Flag(help: "Make the glossary file if there is none.") var create = false
  @OptionGroup(title: "History") var history: HistoryOptions
  @OptionGroup(title: "General") var common: CommonOptions

  /// A status in a word.
  enum StatusName: String, ExpressibleByArgument, CaseIterable {
    case preferred, admitted, deprecated, superseded
    var value: String { rawValue + "Term-admn-sts" }
  }

  /// A part of speech of the picklist.
  enum PartName: String, ExpressibleByArgument, CaseIterable {
    case noun, verb, adjective, adverb, other
  }

  /// A gender of the picklist.
  enum GenderName: String, ExpressibleByArgument, CaseIterable {
    case masculine, feminine, neuter, other
  }

  private var hasTerms: Bool { !(french.isEmpty && english.isEmpty && term.isEmpty) }

  func validate() throws {
    if file == "-" { throw ValidationError("expected a file that can be changed, found standard input") }
    if from != nil, hasTerms {
      throw ValidationError("--from takes its terms from the term list; leave --fr and --en out")
    }
    if from == nil, !only.isEmpty { throw ValidationError("--only chooses from a term list; name it with --from") }
    for text in french + english + note + [definition, subject, source, project].compactMap(\.self)
    where text.allSatisfy(\.isWhitespace) {
      throw ValidationError("expected a text, found an empty one")
    }
    for text in term { _ = try Self.parse(text) }
    for text in french + english + term + note + [definition, subject, source, project].compactMap(\.self) {
      if let fault = Self.fault(of: text) { throw ValidationError("expected a text, found \(fault)") }
    }
    if let id, let fault = Glossary.fault(ofIdentifier: id) { throw ValidationError("--id: \(fault)") }
    if let validFrom, let validUntil, validFrom.text > validUntil.text {
      throw ValidationError(
        "expected --valid-from not to be after --valid-until, found \(validFrom.text) after \(validUntil.text)")
    }
  }

  /// What a text holds that no glossary file can; nil where there is nothing of the sort.
  private static func fault(of text: String) -> String? {
    for scalar in text.unicodeScalars {
      // What is no UTF-8 on the command line has become this character.
      if scalar == "\u{FFFD}" { return "other bytes than UTF-8" }
      let isLayout = scalar == "\t" || scalar == "\n" || scalar == "\r"
      if scalar.value < 0x20 && !isLayout || scalar.value == 0x7F { return "a control character" }
    }
    return nil
  }

  mutating func run() throws {
    try prepareFile()
    if let from { return try add(candidates: CandidateList.read(from)) }
    if hasTerms { return try add([entry()], isGuess: false) }
    guard Console.isTerminal(STDIN_FILENO) else {
      throw ValidationError("expected terms to add, found none: name them with --fr and --en, or run on a terminal")
    }
    guard let entry = GlossaryAddPrompts.entry(source: source) else { throw ExitCode(1) }
    try add([entry], isGuess: false, isTyped: true)
  }

  /// Asks, or refuses, before anything is typed that could not be kept.
  private mutating func prepareFile() throws {
    if create { return }
    do throws(FileError) {
      _ = try FileBytes.identity(file)
    } catch {
      if Console.isTerminal(STDIN_FILENO), Console.isTerminal(STDERR_FILENO) {
        create = Console.ask("\(file): \(error.reason): make a new one? [y/N] ")?.lowercased().hasPrefix("y") ?? false
        if !create { throw ExitCode(1) }
      } else {
        throw FileError(path: file, reason: "\(error.reason) (--create makes it)")
      }
    }
  }

  // MARK: - Entries

  /// The entry that the options describe.
  private func entry() throws -> ConceptEntry {
    var entry = ConceptEntry(id: id)
    if let subject { entry.categories.append(DataCategory(.descrip, .subjectField, InlineText(subject))) }
    if let definition { entry.categories.append(DataCategory(.descrip, .definition, InlineText(definition))) }
    if let project { entry.categories.append(DataCategory(.admin, .projectSubset, InlineText(project))) }
    entry.categories += Validity(from: validFrom?.text, until: validUntil?.text).categories
    for text in note { entry.categories.append(DataCategory(.note, .none, InlineText(text))) }
    if let source { entry.categories.append(DataCategory(.admin, .source, InlineText(source))) }
    var terms = french.map { (LanguageTag.french, $0) } + english.map { (LanguageTag.english, $0) }
    terms += try term.map(Self.parse)
    for (language, text) in terms {
      var section = TermSection(InlineText(text.split(whereSeparator: \.isWhitespace).joined(separator: " ")))
      let isFirst = !entry.languages.contains { $0.language == language }
      if let status, isFirst {
        section.categories.append(DataCategory(.termNote, .administrativeStatus, InlineText(status.value)))
      }
      if let partOfSpeech {
        section.categories.append(DataCategory(.termNote, .partOfSpeech, InlineText(partOfSpeech.rawValue)))
      }
      if let gender, language.isFrench {
        section.categories.append(DataCategory(.termNote, .grammaticalGender, InlineText(gender.rawValue)))
      }
      if let index = entry.languages.firstIndex(where: { $0.language == language }) {
        entry.languages[index].terms.append(section)
      } else {
        entry.languages.append(LanguageSection(language, terms: [section]))
      }
    }
    return entry
  }

  /// `de=Gipfel`
  private static func parse(_ text: String) throws -> (LanguageTag, String) {
    guard let equals = text.firstIndex(of: "="), LanguageTag(String(text[..<equals])).isWellFormed,
      text[text.index(after: equals)...].contains(where: { !$0.isWhitespace })
    else { throw ValidationError("--term takes a language and a term such as de=Gipfel, found ‘\(text)’") }
    return (LanguageTag(String(text[..<equals])), String(text[text.index(after: equals)...]))
  }

  // MARK: - Adding

  private func add(candidates lists: [CandidateList]) throws {
    var chosen: [ConceptEntry] = []
    var missing = Set(only)
    lists: for list in lists {
      let reader = CandidateContext(list)
      for candidate in list.candidates where only.isEmpty || only.contains(candidate.french) {
        missing.remove(candidate.french)
        if only.isEmpty, Console.isTerminal(STDIN_FILENO), Console.isTerminal(STDERR_FILENO) {
          let answer = Console.ask("add ‘\(DisplayText.visible(candidate.french))’ (\(candidate.termClass))? [y/N/q] ")
          if answer == nil || answer?.lowercased().hasPrefix("q") == true { break lists }
          if answer?.lowercased().hasPrefix("y") != true { continue }
        }
        chosen.append(reader.entry(of: candidate))
      }
    }
    for term in missing.sorted() {
      common.warn("\(from ?? ""): warning: no candidate ‘\(term)’ in the term list")
    }
    if chosen.isEmpty {
      common.warn("nothing to add")
      throw ExitCode(1)
    }
    try add(chosen, isGuess: true)
  }

  /// Adds entries that the glossary does not have.
  ///
  /// - Parameters:
  ///   - isGuess: Whether a term in one language is enough to leave an entry out: it may be the same concept.
  ///   - isTyped: Whether who typed it is there to be asked about any term that the glossary has.
  private func add(_ new: [ConceptEntry], isGuess: Bool, isTyped: Bool = false) throws {
    let keys = TermKeys.french(FrenchAnalyzer(lexicon: try FrenchLexicon.shipped()))
    var added: [String] = []
    let title = file.split(separator: "/").last.map(String.init) ?? file
    let empty = create ? Glossary(header: GlossaryHeader(title: title), language: .english) : nil
    try GlossaryFile.update(file, common, orMake: empty) { glossary in
      var finder = DuplicateFinder(glossary.entries, keys: keys)
      if let id, glossary.entries.contains(where: { $0.id == id }) {
        throw GlossaryError(
          .notWritable, "expected an identifier that is not taken, found ‘\(id)’", path: file,
          hint: "change that concept with dragoman glossary edit")
      }
      var entries = glossary.entries
      for entry in new {
        guard isWanted(entry, finder.matches(of: entry), entries, isGuess: isGuess, isTyped: isTyped) else { continue }
        var entry = entry
        let id = entry.id ?? glossary.freshIdentifier(for: entry)
        entry.id = id
        history.record("origination", in: &entry, path: file)
        glossary.insert(entry)
        finder.add(entry)
        entries.append(entry)
        added.append(id)
      }
      return !added.isEmpty
    }
    if added.isEmpty { throw ExitCode(1) }
    common.inform("\(file): \(added.count) \(added.count == 1 ? "concept" : "concepts") added")
    try OutputFile.toStandardOutput(Array((added.joined(separator: "\n") + "\n").utf8))
  }

  /// Tells what the glossary has already; whether the entry is added all the same.
  private func isWanted(
    _ entry: ConceptEntry, _ matches: [DuplicateFinder.Match], _ entries: [ConceptEntry], isGuess: Bool, isTyped: Bool
  ) -> Bool {
    let isSame = matches.contains { $0.isSameConcept || isGuess || isTyped }
    for match in matches.prefix(5) {
      let other = entries[match.entry]
      let place = other.position.map { "\(file):\($0.line)" } ?? file
      let word =
        match.isSameConcept ? "the same concept" : "a concept with the term ‘\(match.terms.joined(separator: "’, ‘"))’"
      common.warn(
        "\(place): warning: the glossary has \(word): \(other.id ?? "") \(other.summary)")
    }
    guard isSame, !allowDuplicate else { return true }
    if !isGuess, !common.quiet, Console.isTerminal(STDIN_FILENO), Console.isTerminal(STDERR_FILENO) {
      return Console.ask("add it all the same? [y/N] ")?.lowercased().hasPrefix("y") ?? false
    }
    common.warn("not added: \(entry.summary) (--allow-duplicate adds it)")
    return false
  }
}
