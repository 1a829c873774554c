/// A concept entry as the rules see it: as the file has it, every part with its place.
///
/// Unlike ``ConceptEntry`` it keeps white space and is made for one look only, so that a file of any size is checked
/// in the memory of its largest entry.
struct LintedEntry {
  /// A data category with its place. An object, as are terms: rules hand them about far more often than one is made.
  final class Category {
    let kind: DataCategory.Kind
    let name: CategoryName
    /// The value as the file has it.
    var text: String { didSet { value = collapsingXMLSpace(text) } }
    let target: String?
    let position: FilePosition
    /// Whether it belongs to another data category: the source of a definition, the note on a source.
    let isGrouped: Bool

    /// The value without the white space of the layout.
    private(set) var value: String

    init(
      kind: DataCategory.Kind, name: CategoryName, text: String, target: String?, position: FilePosition,
      isGrouped: Bool = false
    ) {
      (self.kind, self.name, self.text, self.target) = (kind, name, text, target)
      (self.position, self.isGrouped) = (position, isGrouped)
      value = collapsingXMLSpace(text)
    }
  }

  /// A language, with what rules ask of it worked out once for all terms in it.
  struct Language {
    /// The tag without region, in lower case.
    let primary: String
    let isFrench: Bool
    let isEnglish: Bool

    init(_ tag: LanguageTag) {
      primary = tag.primary
      isFrench = tag.isFrench
      isEnglish = tag.isEnglish
    }

    static let undetermined = Language(.undetermined)
  }

  /// A term with its place.
  final class Term {
    let language: Language
    /// The term as the file has it.
    var raw = "" { didSet { text = collapsingXMLSpace(raw) } }
    /// The term without the white space of the layout.
    private(set) var text = ""
    var position: FilePosition
    var categories: [Category] = []

    init(language: Language, position: FilePosition) { (self.language, self.position) = (language, position) }

    var isBlank: Bool { text.isEmpty }

    /// The value of a term note.
    func note(_ name: CategoryName) -> String? {
      for category in categories where category.kind == .termNote && category.name == name {
        return category.value
      }
      return nil
    }

    var status: AdministrativeStatus? {
      (note(.administrativeStatus) ?? note(.usageStatus)).map {
        AdministrativeStatus(anyEdition: $0) ?? AdministrativeStatus(rawValue: $0)
      }
    }
    /// Whether the term is there to be recognised, not to be used.
    var isToAvoid: Bool { status == .deprecated || status == .superseded }
    var isAbbreviated: Bool { ["acronym", "initialism", "abbreviation"].contains(note(.termType)) }
    var isNoun: Bool { ["noun", "properNoun"].contains(note(.partOfSpeech)) }
  }

  var id: String?
  var position: FilePosition
  /// What is said of the concept, or of it in one language.
  var categories: [Category] = []
  var terms: [Term] = []

  /// The French terms, without blank ones; there when the entry has been read to its end.
  private(set) var french: [Term] = []

  /// The English terms, without blank ones; there when the entry has been read to its end.
  private(set) var english: [Term] = []

  /// The class that our own glossaries give in `projectSubset`; there when the entry has been read to its end.
  private(set) var termClass: String?

  /// An entry of which all is still to be read.
  init(id: String?, position: FilePosition) { (self.id, self.position) = (id, position) }

  /// Sorts the terms by language and finds the class, when all have been read.
  mutating func finish() {
    for term in terms where !term.isBlank {
      if term.language.isFrench { french.append(term) } else if term.language.isEnglish { english.append(term) }
    }
    termClass = texts(.admin, .projectSubset).first { !$0.hasPrefix(Self.allowancePrefix) }
  }

  /// The texts of a data category of the concept.
  func texts(_ kind: DataCategory.Kind, _ name: CategoryName) -> [String] {
    categories.compactMap { $0.kind == kind && $0.name == name && !$0.isGrouped ? $0.value : nil }
  }

  /// Whether there is a note or a definition for the translator, at whatever level.
  var isExplained: Bool {
    func explains(_ category: Category) -> Bool {
      !category.isGrouped && (category.kind == .note || category.name == .definition)
    }
    return categories.contains(where: explains) || terms.contains { $0.categories.contains(where: explains) }
  }

  /// Whether the concept is defined.
  var isDefined: Bool { categories.contains { $0.kind == .descrip && $0.name == .definition } }

  /// How the value of `projectSubset` that allows findings begins.
  static let allowancePrefix = "lint-allow:"

  /// Calls `body` with each data category: those of the concept, then those of each term.
  func forEachCategory(_ body: (Category) -> Void) {
    for category in categories { body(category) }
    for term in terms {
      for category in term.categories { body(category) }
    }
  }

  /// The rules that the entry may break, each with the place where it says so.
  var allowances: [(rule: GlossaryFinding.Rule, position: FilePosition)] {
    var allowances: [(rule: GlossaryFinding.Rule, position: FilePosition)] = []
    forEachCategory { category in
      guard category.kind == .admin, category.name == .projectSubset else { return }
      let value = category.value
      guard value.hasPrefix(Self.allowancePrefix) else { return }
      let name = value.dropFirst(Self.allowancePrefix.count).drop { $0 == " " }
      allowances.append((GlossaryFinding.Rule(rawValue: String(name)), category.position))
    }
    return allowances
  }
}
