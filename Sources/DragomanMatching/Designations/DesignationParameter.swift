import DragomanLanguage

/// A parameter of a designation: what may stand in its place, and what it is in English.
enum DesignationParameter: String, Sendable {
  /// An Arabic number, a list of them, or *premier*.
  case number
  /// A Roman number.
  case roman
  /// *79e*, *XXe*, *1er*.
  case ordinal
  /// The number of an act of the Union: *2004/38/CE*.
  case symbol
  /// The symbol of a document of the United Nations: *S/RES/2254*.
  case document
  /// A lower-case letter.
  case letter
  /// An event that the glossaries hold.
  case event
  /// The year of a text that is called by it: *le protocole de 1992*.
  case year

  /// Some parameters.
  struct Kinds: OptionSet {
    let rawValue: UInt16
    init(rawValue: UInt16) { self.rawValue = rawValue }

    static let number = Kinds(rawValue: 1)
    static let roman = Kinds(rawValue: 2)
    static let ordinal = Kinds(rawValue: 4)
    static let symbol = Kinds(rawValue: 8)
    static let document = Kinds(rawValue: 16)
    static let letter = Kinds(rawValue: 32)
    /// One that a template may begin with.
    static let opening = Kinds(rawValue: 64)
    static let event = Kinds(rawValue: 128)
    static let year = Kinds(rawValue: 256)

    /// The parameters that a form may stand for, or that may begin with it; for a symbol, a document or an event what
    /// follows decides.
    init(_ letters: ArraySlice<UInt8>) {
      self = .event
      let isFirst = letters.elementsEqual("premier".utf8)
      if isFirst || letters.elementsEqual("1er".utf8) || DesignationParameter.isNumber(letters)
        || DesignationParameter.isCode(letters) || DesignationParameter.isCodeNumber(letters)
      {
        insert(.number)
      }
      if isFirst || DesignationParameter.roman(letters) != nil { insert(.roman) }
      if DesignationParameter.ordinal(letters) != nil || SpelledOrdinal.canStart(letters) { insert(.ordinal) }
      if let first = letters.first, first >= 0x30, first <= 0x39 { insert(.symbol) }
      if DesignationParameter.isYear(letters) { insert(.year) }
      if letters.allSatisfy({ $0 < 0x61 || $0 > 0x7A }) { insert(.document) }
      if letters.count == 1, let letter = letters.first, letter >= 0x61, letter <= 0x7A { insert(.letter) }
      if DesignationParameter.canStart(letters) { insert(.opening) }
    }
  }

  /// The parameter as one of some.
  var asKind: Kinds {
    switch self {
    case .number: .number
    case .roman: .roman
    case .ordinal: .ordinal
    case .symbol: .symbol
    case .document: .document
    case .letter: .letter
    case .event: .event
    case .year: .year
    }
  }

  /// Whether letters are a year that a text may be called by.
  private static func isYear(_ letters: ArraySlice<UInt8>) -> Bool {
    guard letters.count == 4, let first = letters.first, first == 0x31 || first == 0x32 else { return false }
    return letters.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }

  /// Whether letters are figures, perhaps with dots between them.
  static func isNumber(_ letters: ArraySlice<UInt8>) -> Bool {
    guard let first = letters.first, first >= 0x30, first <= 0x39, let last = letters.last, last >= 0x30, last <= 0x39,
      letters.count <= 8
    else { return false }
    return letters.allSatisfy { $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2E }
  }

  /// Whether a parameter that opens a template may start with the word: ordinals and symbols of documents.
  private static func canStart(_ letters: ArraySlice<UInt8>) -> Bool {
    if letters.count == 1, let letter = letters.first { return letter == 0x53 || letter == 0x41 || letter == 0x45 }
    return letters.count <= 10 && ordinal(letters) != nil || SpelledOrdinal.canStart(letters)
  }

  /// The number of an ordinal in figures or Roman figures: 79 of *79e*; nil for anything else.
  static func ordinal(_ letters: ArraySlice<UInt8>) -> Int? {
    guard let end = letters.lastIndex(where: { !($0 >= 0x61 && $0 <= 0x7A) && $0 < 0x80 }), end + 1 < letters.endIndex
    else { return nil }
    // Most words with a capital go on for longer.
    let ending = letters[(end + 1)...]
    guard let first = ending.first, ending.count <= (first < 0x80 ? 5 : longestEnding),
      endings.contains(String(decoding: ending, as: UTF8.self))
    else { return nil }
    let figures = letters[...end]
    if let first = figures.first, first >= 0x30, first <= 0x39 { return number(figures) }
    // *Le*, *De*, *Ce* and *Me* are words.
    if figures.count == 1, !"IVX".utf8.contains(figures[figures.startIndex]) { return nil }
    return roman(figures)
  }

  /// The number of figures with blanks between their groups: 9453 of *9 453*; nil for anything else.
  private static func number(_ figures: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for byte in figures {
      switch byte {
      case 0x30...0x39: number = number * 10 + Int(byte - 0x30)
      // A blank, a no-break space, a narrow one.
      case 0x20, 0xC2, 0xA0, 0xE2, 0x80, 0xAF: continue
      default: return nil
      }
      guard number < 100_000 else { return nil }
    }
    return number
  }

  private static let endings: Set<String> = [
    "e", "er", "re", "ère", "ème", "eme", "nd", "nde", "ième", "ᵉ", "ᵉʳ", "ʳᵉ", "ᵉʳᵉ",
  ]
  /// The length of the longest of them, in bytes.
  private static let longestEnding = 8

  /// The value of a Roman number in capitals; nil for what is none.
  static func roman(_ letters: ArraySlice<UInt8>) -> Int? {
    guard let first = letters.first, romanValue(first) != nil, letters.count <= 8 else { return nil }
    var total = 0
    var last = 0
    for letter in letters.reversed() {
      guard let value = romanValue(letter) else { return nil }
      total += value < last ? -value : value
      last = max(last, value)
    }
    // Written back it must be the same: *IIX* and *VX* are no numbers.
    return total > 0 && isWritten(total, letters) ? total : nil
  }

  private static func romanValue(_ letter: UInt8) -> Int? {
    switch letter {
    case UInt8(ascii: "I"): 1
    case UInt8(ascii: "V"): 5
    case UInt8(ascii: "X"): 10
    case UInt8(ascii: "L"): 50
    case UInt8(ascii: "C"): 100
    case UInt8(ascii: "D"): 500
    case UInt8(ascii: "M"): 1000
    default: nil
    }
  }

  private static let figures: [(value: Int, letters: [UInt8])] = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ].map { ($0, Array($1.utf8)) }

  /// The Roman number of a value.
  ///
  /// - Precondition: It is at least 1.
  static func roman(of value: Int) -> String {
    var letters: [UInt8] = []
    var rest = value
    for figure in figures {
      while rest >= figure.value {
        letters += figure.letters
        rest -= figure.value
      }
    }
    return String(decoding: letters, as: UTF8.self)
  }

  /// Whether a number is written with the letters.
  private static func isWritten(_ number: Int, _ letters: ArraySlice<UInt8>) -> Bool {
    var rest = number
    var left = letters
    for figure in figures {
      while rest >= figure.value {
        guard left.starts(with: figure.letters) else { return false }
        left = left.dropFirst(figure.letters.count)
        rest -= figure.value
      }
    }
    return left.isEmpty
  }

  /// The ordinals that English writes as words.
  private static let small = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"]

  /// An ordinal as English writes it: `79th`, `second`.
  static func english(ordinal number: Int) -> String {
    number > 0 && number <= small.count ? small[number - 1] : inFigures(ordinal: number)
  }

  /// The same where it begins a name: `2nd Assault Brigade`, but `Second Assessment Report`.
  static func inName(ordinal: String, inFigures: Bool) -> String {
    guard let number = small.firstIndex(of: ordinal) else { return ordinal }
    return inFigures ? Self.inFigures(ordinal: number + 1) : ordinal.prefix(1).uppercased() + ordinal.dropFirst()
  }

  /// The same, however small: `2nd`.
  static func inFigures(ordinal number: Int) -> String {
    let ending: String
    switch (number % 10, number % 100) {
    case (_, 11), (_, 12), (_, 13): ending = "th"
    case (1, _): ending = "st"
    case (2, _): ending = "nd"
    case (3, _): ending = "rd"
    default: ending = "th"
    }
    return "\(number)\(ending)"
  }

  /// The number of an act with its letters as English writes them: `2004/38/EC`.
  static func english(symbol: String) -> String {
    let parts = symbol.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    return parts.map { letters[$0] ?? $0 }.joined(separator: "/")
  }

  /// The letters of acts of the Union and its forerunners.
  private static let letters: [String: String] = [
    "CE": "EC", "UE": "EU", "CEE": "EEC", "PESC": "CFSP", "JAI": "JHA", "CECA": "ECSC",
  ]

  /// The words between the members of a list of numbers.
  static let listWords: [String: String] = ["et": " and ", "ou": " or ", "à": " to ", ",": ", "]
}
