import DragomanLanguage

/// The designations found in a document, each once: *résolution 2254* however often and with whatever year.
struct DesignationTable {
  /// One designation, in its dictionary form.
  struct Entry {
    /// The concept of its template.
    var concept: UInt32
    var french: String
    var english: [String]
  }

  /// A designation as it stands in a place of the text, by itself.
  struct Reading {
    /// The number of its entry.
    var number: UInt32
    /// Its English there, with its year; nil where that is what the list says.
    var english: String?
    /// The template, by its number.
    fileprivate var template: Int
    /// Where it stands in the repaired text.
    fileprivate var span: TextSpan
  }

  private(set) var entries: [Entry] = []
  private var numbers: [Key: UInt32] = [:]
  /// The English of templates, with their parameters.
  private var templates: [UInt32: DesignationEnglish.Templates] = [:]
  /// What was read so far, each wording once: a law cites the same articles over and over.
  private var readings: [Reading] = []
  private var readingNumbers = NumberSlots()

  private struct Key: Hashable {
    let concept: UInt32
    let french: String
  }

  /// The number of the designation, made when it is new.
  ///
  /// - Parameter english: What it is in English; asked for when it is new.
  mutating func number(of french: String, _ concept: UInt32, english: () -> [String]) -> UInt32 {
    let key = Key(concept: concept, french: french)
    if let known = numbers[key] { return known }
    let number = UInt32(entries.count)
    entries.append(Entry(concept: concept, french: french, english: english()))
    numbers[key] = number
    return number
  }

  /// The English terms of the concept of a template, read once.
  mutating func english(ofTemplate concept: UInt32, _ index: GlossaryIndex) -> DesignationEnglish.Templates {
    if let known = templates[concept] { return known }
    let english = DesignationEnglish.Templates(index.english(concept))
    templates[concept] = english
    return english
  }

  /// What was made of the same template and the same letters before; nil where they are new.
  ///
  /// - Parameter bytes: The repaired text.
  func reading(of template: Int, at span: TextSpan, in bytes: [UInt8]) -> Reading? {
    let known = readingNumbers.number(Self.hash(span, bytes)) { number in
      let reading = readings[Int(number)]
      return reading.template == template && bytes[reading.span.range].elementsEqual(bytes[span.range])
    }
    return known.map { readings[Int($0)] }
  }

  /// Keeps what was made of a template and the letters of a span.
  mutating func note(
    _ template: Int, at span: TextSpan, in bytes: [UInt8], number: UInt32, english: String?
  ) {
    readingNumbers.insert(UInt32(readings.count), Self.hash(span, bytes))
    readings.append(Reading(number: number, english: english, template: template, span: span))
  }

  private static func hash(_ span: TextSpan, _ bytes: [UInt8]) -> UInt32 {
    WordHash.hash(bytes.span.extracting(span.range))
  }
}
