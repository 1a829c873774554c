/// What the public dialects of ISO 30042:2019 say of one data category: where it may stand, and its values.
///
/// The facts are those of the modules Min, Basic and Linguist as published in 2023, and of the module Dragoman.
struct CategoryRule: Sendable {
  /// The level of an entry at which a data category stands.
  struct Levels: OptionSet, Sendable {
    let rawValue: UInt8
    static let entry = Levels(rawValue: 1)
    static let language = Levels(rawValue: 2)
    static let term = Levels(rawValue: 4)
    static let any: Levels = [.entry, .language, .term]

    /// The elements of the levels, for messages.
    var names: String {
      var names: [String] = []
      if contains(.entry) { names.append("conceptEntry") }
      if contains(.language) { names.append("langSec") }
      if contains(.term) { names.append("termSec") }
      return names.joined(separator: ", ")
    }
  }

  /// What the `target` attribute has to be in the style of tags.
  enum Target: Sendable {
    case none
    case optionalInternal
    case `internal`
    case external
  }

  /// The name of the data category.
  let name: CategoryName
  /// The sort of statement, which is the element in the style of attributes.
  let kind: DataCategory.Kind
  /// The smallest dialect that has it.
  let dialect: GlossaryDialect
  /// Where it may stand.
  let levels: Levels
  /// The only values it may have; empty where any text will do.
  let values: [String]
  /// The same, for looking them up.
  let valueSet: Set<String>
  /// Whether and where it points.
  let target: Target

  init(
    _ kind: DataCategory.Kind, _ name: CategoryName, _ dialect: GlossaryDialect, _ levels: Levels,
    values: [String] = [], target: Target = .none
  ) {
    self.name = name
    self.kind = kind
    self.dialect = dialect
    self.levels = levels
    self.values = values
    valueSet = Set(values)
    self.target = target
  }

  /// All rules, by dialect.
  static let all: [CategoryRule] =
    [
      CategoryRule(.admin, .customerSubset, .min, [.entry, .term]),
      CategoryRule(.descrip, .subjectField, .min, .entry),
      CategoryRule(
        .termNote, .administrativeStatus, .min, .term,
        values: [
          "preferredTerm-admn-sts", "admittedTerm-admn-sts", "deprecatedTerm-admn-sts",
          "supersededTerm-admn-sts",
        ]),
      CategoryRule(
        .termNote, .partOfSpeech, .min, .term,
        values: ["noun", "verb", "adjective", "adverb", "other"]),
      CategoryRule(.xref, .externalCrossReference, .min, .any, target: .external),

      CategoryRule(.admin, .projectSubset, .basic, [.entry, .term]),
      CategoryRule(.admin, .source, .basic, .any),
      CategoryRule(.descrip, .context, .basic, .term),
      CategoryRule(.descrip, .definition, .basic, [.entry, .language]),
      CategoryRule(.ref, .crossReference, .basic, [.entry, .term], target: .internal),
      CategoryRule(
        .termNote, .grammaticalGender, .basic, .term,
        values: ["masculine", "feminine", "neuter", "other"]),
      CategoryRule(.termNote, .geographicalUsage, .basic, .term),
      CategoryRule(
        .termNote, .termLocation, .basic, .term,
        values: [
          "checkBox", "comboBox", "comboBoxElement", "dialogBox", "groupBox", "informativeMessage",
          "interactiveMessage", "menuItem", "progressBar", "pushButton", "radioButton", "slider",
          "spinBox", "tab", "tableText", "textBox", "toolTip", "user-definedType",
        ]),
      CategoryRule(
        .termNote, .termType, .basic, .term,
        values: ["fullForm", "acronym", "abbreviation", "shortForm", "variant", "phrase"]),
      CategoryRule(
        .transac, .transactionType, .basic, .any, values: ["origination", "modification"]),
      CategoryRule(.transacNote, .responsibility, .basic, .any, target: .optionalInternal),
      CategoryRule(.xref, .xGraphic, .basic, [.entry, .language], target: .external),

      CategoryRule(.admin, .reading, .linguist, .term),
      CategoryRule(.adminNote, .readingNote, .linguist, .term),
      CategoryRule(
        .termNote, .grammaticalNumber, .linguist, .term,
        values: ["singular", "plural", "dual", "mass", "otherNumber"]),
      CategoryRule(
        .termNote, .register, .linguist, .term,
        values: [
          "colloquialRegister", "neutralRegister", "technicalRegister", "in-houseRegister",
          "bench-levelRegister", "slangRegister", "vulgarRegister",
        ]),
      CategoryRule(.termNote, .transferComment, .linguist, .term),
    ] + dragoman

  /// The rule for a data category, `nil` for one that no public dialect has.
  static func rule(_ kind: DataCategory.Kind, _ name: CategoryName) -> CategoryRule? {
    guard let rule = byName[name], rule.kind == kind else { return nil }
    return rule
  }

  /// The rules by name; no two kinds share one.
  static let byName: [CategoryName: CategoryRule] = Dictionary(
    uniqueKeysWithValues: all.map { ($0.name, $0) })

  /// Whether a dialect has the data category.
  func belongs(to dialect: GlossaryDialect) -> Bool {
    let order = GlossaryDialect.known2019
    guard let own = order.firstIndex(of: self.dialect), let asked = order.firstIndex(of: dialect)
    else { return false }
    return own <= asked
  }

  /// Whether a value is one that the data category may have.
  func accepts(_ value: String) -> Bool { values.isEmpty || valueSet.contains(value) }
}
