import DragomanLanguage

/// The designations found in a document, each once: *résolution 2254* however often and with whatever year.
struct DesignationTable {
  /// One designation, in its dictionary form.
  struct Entry {
    /// The concept of its template.
    var concept: UInt32
    var french: String
    var english: [String]
    /// The words by which it is a part of a statute of a common-law country; nil where it is none.
    var statute: String?
  }

  /// A designation as it stands in a place of the text.
  struct Reading {
    /// The number of its entry.
    var number: UInt32
    /// Its English there, with its year; nil where that is what the list says.
    var english: String?
    /// The template, by its number, and the pattern of what it belongs to.
    fileprivate var template: Int
    fileprivate var owner: UInt32?
    /// Whether it stands in a statute of a common-law country.
    fileprivate var isInStatute: Bool
    /// Where it stands in the repaired text.
    fileprivate var span: TextSpan
  }

  private(set) var entries: [Entry] = []
  private var numbers: [Key: UInt32] = [:]
  /// The English of templates, with their parameters.
  private var templates: [UInt32: Forms] = [:]
  /// Where the text is a statute of a common-law country; nil where nobody has asked yet.
  private var statutes: StatutePassages?
  /// What was read so far, each wording once: a law cites the same articles over and over.
  private var readings: [Reading] = []
  private var readingNumbers = NumberSlots()

  /// The English of a template, and what comes first in a statute of a common-law country; nil where it is the same. A
  /// class, for a law asks for them in every other line, and they hold many strings.
  final class Forms: Sendable {
    let usual: DesignationEnglish.Templates
    let statute: DesignationEnglish.Templates?

    init(usual: DesignationEnglish.Templates, statute: DesignationEnglish.Templates?) {
      self.usual = usual
      self.statute = statute
    }
  }

  private struct Key: Hashable {
    let concept: UInt32
    let french: String
  }

  /// The number of the designation, made when it is new.
  ///
  /// - Parameters:
  ///   - statute: The words by which it is a part of a statute of a common-law country; nil where it is none.
  ///   - english: What it is in English; asked for when it is new.
  mutating func number(
    of french: String, _ concept: UInt32, statute: String?, english: () -> [String]
  ) -> UInt32 {
    let key = Key(concept: concept, french: french)
    if let known = numbers[key] { return known }
    let number = UInt32(entries.count)
    entries.append(Entry(concept: concept, french: french, english: english(), statute: statute))
    numbers[key] = number
    return number
  }

  /// The English terms of the concept of a template, read once.
  mutating func english(ofTemplate concept: UInt32, _ index: GlossaryIndex) -> Forms {
    if let known = templates[concept] { return known }
    let terms = index.english(concept)
    let preferred = Set(index.englishFacts(concept, .usage).filter { $0.value == ConceptFact.commonLaw }.map(\.term))
    let numbersBodies = index.termClass(concept) == .organization
    let forms = Forms(
      usual: DesignationEnglish.Templates(terms, numbersBodies: numbersBodies),
      statute: preferred.isEmpty
        ? nil : DesignationEnglish.Templates(terms, preferring: preferred, numbersBodies: numbersBodies))
    templates[concept] = forms
    return forms
  }

  /// The words by which the text is a statute of a common-law country at a place; nil where it is none.
  ///
  /// - Parameter bytes: The repaired text.
  /// - Complexity: O(*n*) in the length of the text the first time, then O(log *n*).
  mutating func statute(at position: UInt32, in bytes: [UInt8]) -> TextSpan? {
    let passages = statutes ?? StatutePassages(bytes)
    statutes = passages
    return passages.evidence(at: position)
  }

  /// What was made of the same template and the same letters before; nil where they are new.
  ///
  /// - Parameters:
  ///   - owner: The pattern of the body or text that it belongs to in its place; nil where it stands by itself.
  ///   - bytes: The repaired text.
  func reading(
    of template: Int, owner: UInt32?, at span: TextSpan, isInStatute: Bool, in bytes: [UInt8]
  ) -> Reading? {
    let known = readingNumbers.number(Self.hash(span, bytes)) { number in
      let reading = readings[Int(number)]
      return reading.template == template && reading.owner == owner && reading.isInStatute == isInStatute
        && bytes[reading.span.range].elementsEqual(bytes[span.range])
    }
    return known.map { readings[Int($0)] }
  }

  /// Keeps what was made of a template and the letters of a span.
  mutating func note(
    _ template: Int, owner: UInt32?, at span: TextSpan, isInStatute: Bool, in bytes: [UInt8], number: UInt32,
    english: String?
  ) {
    readingNumbers.insert(UInt32(readings.count), Self.hash(span, bytes))
    readings.append(
      Reading(
        number: number, english: english, template: template, owner: owner, isInStatute: isInStatute, span: span))
  }

  private static func hash(_ span: TextSpan, _ bytes: [UInt8]) -> UInt32 {
    WordHash.hash(bytes.span.extracting(span.range))
  }
}
