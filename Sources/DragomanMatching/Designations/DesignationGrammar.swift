import DragomanLanguage

/// The designations with parameters that the glossaries hold (*résolution {number}*), ready to be read in texts.
///
/// A template is a row of elements: words as they are written, signs, and parameters. It is found by its first
/// element; the longest that fits wins. A class, for it is handed on in each sentence.
final class DesignationGrammar: Sendable {
  /// One element of a template.
  enum Element: Sendable, Equatable {
    /// A word or sign by its number; a word may take the mark of the plural.
    case literal(UInt32)
    /// A parameter.
    case parameter(DesignationParameter)
    /// The sign of numbers, however it is written: *n°*, *nº*, *no*, *No.*
    case numberSign
  }

  /// One French form of a designation.
  struct Template: Sendable {
    /// The concept that it is a form of.
    let concept: UInt32
    /// What it is made of, as places in the elements of the grammar.
    let elements: Range<Int>
    /// The form as the glossary writes it.
    let text: String
    /// The same, to be filled.
    let form: DesignationForm
    /// Whether an event of its sentence stands for one of its parameters.
    let hasEvent: Bool
  }

  /// What the templates know of a form of the text, worked out once.
  struct Word {
    /// Its number as a word of templates; ``none`` where it is in none.
    var number: UInt32
    /// The number of what is left without the mark of the plural.
    var singular: UInt32
    /// The parameters that it may stand for or begin.
    var parameters: DesignationParameter.Kinds

    /// No word of any template.
    static let none = UInt32.max
  }

  /// The templates by number.
  let templates: [Template]
  /// The elements of all templates, one behind the other.
  let elements: [Element]
  /// The elements of each template, beside the templates for a quick look.
  private let elementRanges: [Range<Int>]
  /// The words and signs of the templates, folded, by their numbers.
  private let words: [[UInt8]]
  private let numbers: NumberSlots
  /// The lengths that the words with a first byte have, a bit for each: few forms of a text pass.
  private let lengths: [UInt64]
  /// The templates that start with a word, by its number.
  private let byWord: [[Int]]
  private let byParameter: [Int]

  /// The grammar of some templates; nil where there are none.
  init?(_ forms: [(concept: UInt32, text: String)]) {
    var templates: [Template] = []
    var elements: [Element] = []
    var words: [[UInt8]] = []
    var numbers = NumberSlots()
    var byWord: [[Int]] = []
    var byParameter: [Int] = []
    for (concept, text) in forms {
      let start = elements.count
      for piece in Self.pieces(of: text) {
        switch piece {
        case .parameter(let parameter): elements.append(.parameter(parameter))
        case .numberSign: elements.append(.numberSign)
        case .letters(let letters):
          let hash = WordHash.hash(letters.span)
          if let known = numbers.number(hash, where: { words[Int($0)] == letters }) {
            elements.append(.literal(known))
          } else {
            elements.append(.literal(UInt32(words.count)))
            numbers.insert(UInt32(words.count), hash)
            words.append(letters)
            byWord.append([])
          }
        }
      }
      guard start < elements.count else { continue }
      switch elements[start] {
      case .literal(let word): byWord[Int(word)].append(templates.count)
      case .parameter, .numberSign: byParameter.append(templates.count)
      }
      let hasEvent = elements[start...].contains(.parameter(.event))
      templates.append(
        Template(
          concept: concept, elements: start..<elements.count, text: text, form: DesignationForm(text),
          hasEvent: hasEvent))
    }
    if templates.isEmpty { return nil }
    self.templates = templates
    self.elements = elements
    elementRanges = templates.map(\.elements)
    self.words = words
    var lengths = [UInt64](repeating: 0, count: 256)
    for word in words { lengths[Int(word.first ?? 0)] |= Self.lengthBit(word) }
    self.lengths = lengths
    self.numbers = numbers
    self.byWord = byWord
    self.byParameter = byParameter
  }

  /// The places of the elements of a template.
  func elements(of template: Int) -> Range<Int> { elementRanges[template] }

  /// What the templates know of a form.
  ///
  /// - Parameter folded: Room to fold the letters in.
  func word(_ letters: ArraySlice<UInt8>, _ folded: inout [UInt8]) -> Word {
    folded.removeAll(keepingCapacity: true)
    WordFolding.appendFolded(letters, to: &folded)
    var word = Word(
      number: number(folded), singular: Word.none, parameters: DesignationParameter.Kinds(letters))
    if folded.last == UInt8(ascii: "s") {
      folded.removeLast()
      word.singular = number(folded)
    }
    return word
  }

  /// The bit of the length of a word; very long ones share the last.
  private static func lengthBit(_ word: [UInt8]) -> UInt64 { 1 << UInt64(min(word.count, 63)) }

  /// The number of a word; ``Word/none`` where it is in no template.
  private func number(_ folded: [UInt8]) -> UInt32 {
    guard lengths[Int(folded.first ?? 0)] & Self.lengthBit(folded) != 0 else { return Word.none }
    return numbers.number(WordHash.hash(folded.span)) { words[Int($0)] == folded } ?? Word.none
  }

  /// Calls `body` with the number of each template that may start with a word.
  func forEachTemplate(startingWith word: Word, _ body: (Int) -> Void) {
    if word.number != Word.none { for template in byWord[Int(word.number)] { body(template) } }
    if word.singular != Word.none { for template in byWord[Int(word.singular)] { body(template) } }
    if word.parameters.contains(.opening) { for template in byParameter { body(template) } }
  }

  /// Whether a template may start with a word of so many letters.
  func canStart(_ word: Word, length: Int) -> Bool {
    guard length <= 24 else { return false }
    if !byParameter.isEmpty, word.parameters.contains(.opening) { return true }
    return word.number != Word.none && !byWord[Int(word.number)].isEmpty
      || word.singular != Word.none && !byWord[Int(word.singular)].isEmpty
  }

  /// One piece of a template before its words are numbered.
  private enum Piece {
    /// A word or sign, folded.
    case letters([UInt8])
    /// A parameter.
    case parameter(DesignationParameter)
    case numberSign
  }

  /// A template cut as texts are: at blanks and hyphens, each sign by itself.
  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var word = ""
    func close() {
      if !word.isEmpty { pieces.append(.letters(WordFolding.fold(Array(word.utf8)))) }
      word = ""
    }
    var rest = text[...]
    while let character = rest.first {
      rest = rest.dropFirst()
      if character == "{", let end = rest.firstIndex(of: "}") {
        close()
        if let parameter = DesignationParameter(rawValue: String(rest[..<end])) {
          pieces.append(.parameter(parameter))
        }
        rest = rest[rest.index(after: end)...]
      } else if character == "'" {
        // *d'* is a word of its own.
        word.append(character)
        close()
      } else if character == "°", word == "n" {
        word = ""
        pieces.append(.numberSign)
      } else if character.isLetter || character.isNumber {
        word.append(character)
      } else {
        close()
        if character != " ", character != "-" { pieces.append(.letters(Array(String(character).utf8))) }
      }
    }
    close()
    return pieces
  }
}
