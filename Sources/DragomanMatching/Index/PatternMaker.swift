import DragomanLanguage

/// Turns the units of terms into patterns of a part of the index.
struct PatternMaker {
  /// What has been made since it was last taken.
  private(set) var part = IndexPart()
  /// The keys of all parts.
  private var keys = PatternKeys()
  /// The number of the key of each form, by the part of speech of the term that it is all of, or of none; ``unknown``
  /// where it was not asked for yet.
  private var keyOfForm: [UInt32] = []
  private static let unknown = UInt32.max
  private static let keysPerForm = 8
  /// The number of the key of any determiner.
  private var anyDeterminer: UInt32?

  // What is gathered of a term while its units come in.
  private var start = 0
  private var shapes: [CaseShape] = []
  private var capitals: UInt32 = 0
  private var startsWithArticle = false
  /// What the last unit so far is where it may leave the term open: *mettre fin* à.
  private var openEnd: [UInt8]?
  /// How the term before must be written, for its shortened form; nil where it has no pattern.
  private var flagsBefore: PatternFlags?

  /// A term to make patterns of, in plain values: many wait for their batch.
  struct Term {
    /// What a term is beside what its glossary says.
    enum Role: UInt8 {
      case term
      /// The term before with its year left out, or in another spelling.
      case shortened
      /// A fixed expression.
      case blocker
    }

    /// The number of its text in the part.
    let text: UInt32
    let concept: UInt32
    /// What is known of it without its units.
    let flags: PatternFlags
    let termClass: TermClass
    let partOfSpeech: TermRecord.PartOfSpeech
    let role: Role
  }

  /// A pattern has at most so many elements.
  private static let longestPattern = 32

  /// Takes units of a term, which may come in several pieces.
  mutating func take(_ units: [Unit], _ forms: borrowing FormTable, _ term: Term) {
    var wordCount = 0
    for unit in units where unit.isWord { wordCount += 1 }
    let part = wordCount == 1 ? term.partOfSpeech : nil
    for unit in units where unit.isWord {
      let shape = forms.shape(unit.form)
      if shape == .initial || shape == .allCapitals || shape == .mixed, shapes.count < 32 {
        capitals |= 1 << UInt32(shapes.count)
      }
      shapes.append(shape)
      let isFirst = self.part.keys.count == start
      if isFirst { startsWithArticle = shape == .initial && Self.isArticle(forms.bytes(unit.form)) }
      openEnd = isFirst ? nil : FormKeys.key(ofOpenEnd: unit.form, in: forms)
      if term.partOfSpeech == .verb, !isFirst, FormKeys.isArticle(unit.form, in: forms) {
        self.part.keys.append(determiner())
      } else {
        self.part.keys.append(key(unit.form, forms, part))
      }
    }
  }

  private static func isArticle(_ letters: ArraySlice<UInt8>) -> Bool {
    letters.elementsEqual("Le".utf8) || letters.elementsEqual("Les".utf8)
  }

  private mutating func determiner() -> UInt32 {
    if let anyDeterminer { return anyDeterminer }
    let key = keys.add(FormKeys.anyDeterminer)
    anyDeterminer = key
    return key
  }

  /// The number of the key of a form.
  ///
  /// - Parameter part: The part of speech of the term, where the form is all of it.
  private mutating func key(
    _ form: UInt32, _ forms: borrowing FormTable, _ part: TermRecord.PartOfSpeech?
  ) -> UInt32 {
    let place = Int(form) * Self.keysPerForm + (part.map { Int($0.rawValue) + 1 } ?? 0)
    while keyOfForm.count <= place { keyOfForm.append(Self.unknown) }
    if keyOfForm[place] == Self.unknown {
      keyOfForm[place] = keys.add(FormKeys.key(ofElement: form, in: forms, part: part))
    }
    return keyOfForm[place]
  }

  /// Makes the patterns of a term whose units have been taken.
  mutating func close(_ term: Term) {
    defer {
      start = part.keys.count
      shapes.removeAll(keepingCapacity: true)
      capitals = 0
      startsWithArticle = false
    }
    let count = part.keys.count - start
    if count > 1, let openEnd { part.keys[part.keys.count - 1] = keys.add(openEnd) }
    guard (1...Self.longestPattern).contains(count), let flags = flags(of: term) else {
      flagsBefore = nil
      part.keys.removeLast(count)
      return
    }
    flagsBefore = flags
    if flags.contains(.isSupport) { part.supportCount += 1 }
    append(count, term, flags, capitals: term.role == .blocker ? 0 : capitals)
    guard startsWithArticle, count > 1, term.role == .term else { return }
    // *Le Caire* is *Caire* in *du Caire*.
    let first = part.keys.count - count + 1
    start = part.keys.count
    for position in first..<part.keys.count {
      let key = part.keys[position]
      part.keys.append(key)
    }
    append(count - 1, term, flags.union(.needsContraction), capitals: capitals >> 1)
  }

  private mutating func append(_ count: Int, _ term: Term, _ flags: PatternFlags, capitals: UInt32) {
    part.patterns.append(
      IndexPart.Pattern(
        firstKey: UInt32(start), keyCount: UInt32(count), concept: term.concept, flags: flags,
        capitals: capitals, text: term.text))
  }

  /// How a term must be written; nil where it is the short form of one that has no pattern.
  private func flags(of term: Term) -> PatternFlags? {
    switch term.role {
    case .shortened: return flagsBefore?.subtracting([.isHead, .endsWithPlus]).union(term.flags)
    case .blocker: return term.flags.union([.isBlocker, .isVerbal])
    case .term: break
    }
    var flags = term.flags.union(.of(shapes, term.termClass, term.partOfSpeech))
    // *ministère* russe *de la Défense*
    if flags.contains(.takesState), shapes.count > 1 { flags.insert(.allowsInsertion) }
    return flags
  }

  // MARK: What stands beside the patterns

  /// Adds a text that the index keeps once, and gives its number.
  mutating func text(_ text: String) -> UInt32 { part.add(once: text) }

  /// Adds a concept with its texts and facts.
  ///
  /// - Parameter entryNumber: Its place among the entries of the part, from 1, where it has no identifier.
  /// - Returns: Its number, and that of the text of its dictionary form.
  mutating func add(
    _ concept: ConceptRecord, head: String, _ termClass: TermClass, entryNumber: Int? = nil
  ) -> (id: UInt32, head: UInt32) {
    let head = part.add(once: head)
    let english = UInt32(part.texts.count)
    for index in concept.english.indices { part.add(listed: concept.english[index].text) }
    let notes = UInt32(part.texts.count)
    for note in concept.notes { part.add(listed: note) }
    let id = entryNumber.map { part.add(entryNumber: $0) } ?? part.add(listed: concept.id)
    part.concepts.append(
      ConceptRow(
        id: id, glossary: 0, termClass: termClass.place, head: head, english: english,
        englishCount: UInt32(concept.english.count), notes: notes, noteCount: UInt32(concept.notes.count)))
    let number = UInt32(part.concepts.count - 1)
    for fact in concept.facts {
      let text = part.add(once: fact.text)
      part.facts.append(FactRow(concept: number, kind: UInt32(fact.kind.rawValue), text: text))
    }
    return (number, head)
  }

  /// What has been made; what follows is another part.
  mutating func takePart() -> IndexPart {
    var taken = IndexPart(like: part)
    swap(&taken, &part)
    keys.closeRun()
    taken.allKeys = keys
    start = 0
    flagsBefore = nil
    return taken
  }
}

extension TermClass {
  /// Its place among all classes.
  fileprivate var place: UInt32 { UInt32(Self.allCases.firstIndex(of: self) ?? 0) }
}
