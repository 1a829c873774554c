import DragomanLanguage

/// The designations with parameters that the glossaries hold (*résolution {number}*), ready to be read in texts.
///
/// A template is a row of elements: words as they are written, signs, and parameters. It is found by its first
/// element; the longest that fits wins.
struct DesignationGrammar: Sendable {
  /// One element of a template.
  enum Element: Sendable, Equatable {
    /// A word or sign, folded; a word may take the mark of the plural.
    case literal([UInt8])
    /// A parameter.
    case parameter(DesignationParameter)
  }

  /// One French form of a designation.
  struct Template: Sendable {
    /// The concept that it is a form of.
    let concept: UInt32
    /// What it is made of.
    let elements: [Element]
    /// The form as the glossary writes it.
    let text: String
  }

  private let templates: [Template]
  private let byWord: [[UInt8]: [Int]]
  private let byParameter: [Int]

  /// The grammar of some templates; nil where there are none.
  init?(_ forms: [(concept: UInt32, text: String)]) {
    var templates: [Template] = []
    var byWord: [[UInt8]: [Int]] = [:]
    var byParameter: [Int] = []
    for (concept, text) in forms {
      let elements = Self.elements(of: text)
      guard let first = elements.first else { continue }
      switch first {
      case .literal(let word): byWord[word, default: []].append(templates.count)
      case .parameter: byParameter.append(templates.count)
      }
      templates.append(Template(concept: concept, elements: elements, text: text))
    }
    if templates.isEmpty { return nil }
    self.templates = templates
    self.byWord = byWord
    self.byParameter = byParameter
  }

  /// The templates that may start with a form.
  func templates(startingWith form: UInt32, _ forms: borrowing FormTable) -> [Template] {
    let word = WordFolding.fold(Array(forms.bytes(form)))
    var numbers = byWord[word] ?? []
    if word.last == UInt8(ascii: "s") { numbers += byWord[Array(word.dropLast())] ?? [] }
    if !byParameter.isEmpty, DesignationParameter.canStart(forms.bytes(form)) { numbers += byParameter }
    return numbers.map { templates[$0] }
  }

  /// Whether a template may start with a word.
  func canStart(_ letters: ArraySlice<UInt8>) -> Bool {
    guard letters.count <= 24 else { return false }
    if !byParameter.isEmpty, DesignationParameter.canStart(letters) { return true }
    let word = WordFolding.fold(Array(letters))
    return byWord[word] != nil || word.last == UInt8(ascii: "s") && byWord[Array(word.dropLast())] != nil
  }

  /// A template cut as texts are: at blanks and hyphens, each sign by itself.
  static func elements(of text: String) -> [Element] {
    var elements: [Element] = []
    var word = ""
    func close() {
      if !word.isEmpty { elements.append(.literal(WordFolding.fold(Array(word.utf8)))) }
      word = ""
    }
    var rest = text[...]
    while let character = rest.first {
      rest = rest.dropFirst()
      if character == "{", let end = rest.firstIndex(of: "}") {
        close()
        if let parameter = DesignationParameter(rawValue: String(rest[..<end])) {
          elements.append(.parameter(parameter))
        }
        rest = rest[rest.index(after: end)...]
      } else if character.isLetter || character.isNumber {
        word.append(character)
      } else {
        close()
        if character != " ", character != "-" { elements.append(.literal(Array(String(character).utf8))) }
      }
    }
    close()
    return elements
  }
}
