import DragomanLanguage

/// What a text has said so far and later mentions lean on: full names that may be reduced (*l'Alliance atlantique*,
/// then *l'Alliance*), and the acronyms that it defines.
struct DocumentMemory {
  /// A full mention.
  struct Mention: Equatable {
    let pattern: UInt32
    let termClass: TermClass
    /// Where in the name the words stand that the reduced form keeps: a surname stands last.
    private let storedWords: UInt16
    let keepsEnd: Bool
    /// Whether it begins in lower case, as its reduced form will: *la commission des lois*, *la commission*.
    let isLower: Bool
    /// Whose name it is; nil for bodies, and where no glossary says.
    let sex: TermRecord.Sex?
    /// Whether another person of that sex has the same surname in the text.
    var isShared = false
    /// Whether the text has spoken of another body of that noun since, in small letters.
    var isSuperseded = false
    /// Where the body was named last, in bytes.
    var place: UInt32 = 0

    /// Whether it is a person's: the end of the name is kept, or the start where that is the surname.
    var isOfPerson: Bool { keepsEnd || termClass == .person }

    /// How many of its words the reduced form keeps.
    var keptWords: Int { Int(storedWords) }

    init(
      pattern: UInt32, termClass: TermClass, keptWords: Int, keepsEnd: Bool, isLower: Bool = false,
      sex: TermRecord.Sex? = nil
    ) {
      self.sex = sex
      self.isLower = isLower
      self.pattern = pattern
      self.termClass = termClass
      // No name has more words.
      storedWords = UInt16(clamping: keptWords)
      self.keepsEnd = keepsEnd
    }
  }

  /// What an acronym stands for in this text.
  enum Meaning: Equatable {
    /// A concept of the glossaries, by one of its patterns.
    case pattern(UInt32)
    /// A name that no glossary holds: glossaries that know the acronym mean something else.
    case other
  }

  /// The first words of a reduced form by their numbers, zeros behind the last; longer ones are never asked for.
  struct ReducedForm: Hashable {
    /// A reduced form has at most so many words.
    static let longest = 4

    private var first: UInt64 = 0
    private var second: UInt64 = 0
    private var count = 0

    /// Adds a word; false when there is no room for it.
    mutating func append(_ word: UInt32) -> Bool {
      guard count < Self.longest else { return false }
      if count < 2 {
        first |= UInt64(word) << UInt64(32 * count)
      } else {
        second |= UInt64(word) << UInt64(32 * (count - 2))
      }
      count += 1
      return true
    }
  }

  private var words = FormNumbers { WordFolding.appendFolded($0, to: &$1) }
  private var names = FormNumbers { FormKeys.appendNameKey($0, to: &$1) }
  private var reduced: [ReducedForm: Mention] = [:]
  /// Persons with the surname of another of the other sex who was named later.
  private var others: [ReducedForm: Mention] = [:]
  /// How many words the longest reduced forms have that begin with a word, by the word's number: surnames, and names of
  /// bodies, which stand behind an article.
  private var longestForms: [(name: UInt8, body: UInt8)] = []
  /// What the acronyms stand for that the text defines, by their numbers.
  private var acronyms: [Meaning?] = []

  /// Whether there is anything to lean on.
  var isEmpty: Bool { reduced.isEmpty && acronyms.isEmpty }
  /// Whether an acronym was defined.
  var hasAcronyms: Bool { !acronyms.isEmpty }

  /// Notes a full mention under the units of its reduced form; the latest one counts.
  mutating func note(_ mention: Mention, as kept: ArraySlice<Unit>, _ forms: borrowing FormTable) {
    guard let first = kept.first?.form, let key = key(kept, forms) else { return }
    reduced[key] = beside(mention, key)
    let number = Int(words.number(first, forms))
    while longestForms.count <= number { longestForms.append((0, 0)) }
    // A key has few words.
    let count = UInt8(truncatingIfNeeded: kept.count)
    if mention.isOfPerson {
      longestForms[number].name = max(longestForms[number].name, count)
    } else {
      longestForms[number].body = max(longestForms[number].body, count)
    }
  }

  /// The mention as it is noted, with what was noted under its words before put aside or shared.
  private mutating func beside(_ mention: Mention, _ key: ReducedForm) -> Mention {
    var mention = mention
    guard let known = reduced[key], known.pattern != mention.pattern, known.termClass == .person,
      mention.termClass == .person
    else {
      if let known = reduced[key], known.pattern == mention.pattern { mention.isShared = known.isShared }
      return mention
    }
    if let sex = known.sex, sex != mention.sex {
      others[key] = known
    } else if known.sex == mention.sex {
      mention.isShared = true
    }
    return mention
  }

  /// How many words the longest reduced form has that begins with the word of a form; zero where none does.
  ///
  /// - Parameter isDefinite: Whether an article stands before it; without one only surnames count.
  mutating func longestForm(startingWith form: UInt32, isDefinite: Bool, _ forms: borrowing FormTable) -> Int {
    if longestForms.isEmpty { return 0 }
    let number = Int(words.number(form, forms))
    guard number < longestForms.count else { return 0 }
    let longest = longestForms[number]
    return Int(isDefinite ? max(longest.name, longest.body) : longest.name)
  }

  /// The full mention that the words of units stand for.
  ///
  /// - Parameter sex: The sex that an honorific shows; nil where none does.
  mutating func mention(
    _ kept: ArraySlice<Unit>, of sex: TermRecord.Sex?, _ forms: borrowing FormTable
  ) -> Mention? {
    guard let key = key(kept, forms), let latest = reduced[key] else { return nil }
    guard let sex, let known = latest.sex, known != sex else { return latest }
    return others[key].flatMap { $0.sex == sex ? $0 : nil }
  }

  /// Notes that the body that is called by these words was named again.
  mutating func touch(_ kept: ArraySlice<Unit>, _ forms: borrowing FormTable) {
    guard let place = kept.first?.start, let key = key(kept, forms) else { return }
    reduced[key]?.place = place
  }

  /// Notes that the text speaks of another body that is called by these words.
  mutating func supersede(_ kept: ArraySlice<Unit>, _ forms: borrowing FormTable) {
    guard let key = key(kept, forms) else { return }
    reduced[key]?.isSuperseded = true
  }

  private mutating func key(_ kept: ArraySlice<Unit>, _ forms: borrowing FormTable) -> ReducedForm? {
    var key = ReducedForm()
    for unit in kept where !key.append(words.number(unit.form, forms)) { return nil }
    return key
  }

  /// Notes what an acronym stands for from here on.
  mutating func define(_ acronym: UInt32, as meaning: Meaning, _ forms: borrowing FormTable) {
    let number = Int(names.number(acronym, forms))
    while acronyms.count <= number { acronyms.append(nil) }
    acronyms[number] = meaning
  }

  /// What the text said that an acronym stands for; nil where it said nothing.
  mutating func meaning(_ acronym: UInt32, _ forms: borrowing FormTable) -> Meaning? {
    let number = Int(names.number(acronym, forms))
    return number < acronyms.count ? acronyms[number] : nil
  }
}
