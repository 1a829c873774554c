/// Compiles forms with their readings into the image that ``FrenchLexicon`` maps.
///
/// Forms go into a minimal acyclic automaton built from the sorted list (Daciuk and others, *Incremental
/// Construction of Minimal Acyclic Finite-State Automata*, 2000), whose edges carry the number of words
/// before them, so that it also numbers the words. Lemmas are stored as "strip so many bytes, append this".
public struct LexiconBuilder {
  private var readingsOfForm: [[UInt8]: [Reading]] = [:]

  /// An empty lexicon.
  public init() {}

  /// The number of distinct forms so far.
  public var formCount: Int { readingsOfForm.count }

  /// Adds one reading of a form; the same reading twice counts once.
  public mutating func add(form: String, _ reading: Reading) {
    let key = Array(form.utf8)
    if readingsOfForm[key]?.contains(reading) != true { readingsOfForm[key, default: []].append(reading) }
  }

  /// The finished image.
  ///
  /// - Complexity: O(*n* log *n*) in the number of forms.
  public func build() -> [UInt8] {
    let forms = readingsOfForm.keys.sorted { $0.lexicographicallyPrecedes($1) }
    var automaton = AutomatonBuilder()
    for form in forms { automaton.insert(form) }
    let edges = automaton.finish()

    var analyses: [UInt64: UInt16] = [:]
    var analysisTable: [UInt64] = []
    var suffixes: [String: UInt16] = [:]
    var suffixBytes: [UInt8] = []
    var sets: [[UInt16]: UInt16] = [:]
    var setOffsets: [UInt32] = []
    var setMembers: [UInt16] = []
    var setOfWord: [UInt16] = []
    for form in forms {
      var members: [UInt16] = []
      for reading in (readingsOfForm[form] ?? []).sorted(by: Self.readingOrder) {
        let lemma = Array(reading.lemma.utf8)
        var common = 0
        while common < min(lemma.count, form.count), lemma[common] == form[common] { common += 1 }
        // `été` and `être` share the first byte of their accented letters; a suffix starts with a whole one.
        while common > 0, common < lemma.count, lemma[common] & 0xC0 == 0x80 { common -= 1 }
        let suffix = String(decoding: lemma[common...], as: UTF8.self)
        let suffixOffset: UInt16
        if let known = suffixes[suffix] {
          suffixOffset = known
        } else {
          suffixOffset = UInt16(suffixBytes.count)
          suffixes[suffix] = suffixOffset
          suffixBytes.append(UInt8(suffix.utf8.count))
          suffixBytes += Array(suffix.utf8)
        }
        let packed =
          UInt64(reading.partOfSpeech.rawValue) | UInt64(form.count - common) << 8
          | UInt64(suffixOffset) << 16 | UInt64(reading.features.rawValue) << 32
        if analyses[packed] == nil {
          analyses[packed] = UInt16(analysisTable.count)
          analysisTable.append(packed)
        }
        if let id = analyses[packed] { members.append(id) }
      }
      if sets[members] == nil {
        sets[members] = UInt16(setOffsets.count)
        setOffsets.append(UInt32(setMembers.count))
        setMembers += members
      }
      if let id = sets[members] { setOfWord.append(id) }
    }
    setOffsets.append(UInt32(setMembers.count))

    var image = ImageWriter(magic: FrenchLexicon.magic, version: FrenchLexicon.formatVersion)
    image.add(edges)
    image.add(setOfWord)
    image.add(setOffsets)
    image.add(setMembers)
    image.add(analysisTable)
    image.add(suffixBytes)
    return image.finish()
  }

  /// A fixed order, so that the same input gives the same image.
  private static func readingOrder(_ a: Reading, _ b: Reading) -> Bool {
    (a.partOfSpeech.rawValue, a.lemma, a.features.rawValue)
      < (b.partOfSpeech.rawValue, b.lemma, b.features.rawValue)
  }
}
