/// All readings of French word forms, mapped from a compiled image.
///
/// The image holds a minimal automaton over UTF-8 forms (see ``LexiconBuilder``), a set of readings for each
/// word, and lemmas as suffix rules. Immutable and shared; looking up takes a few hundred nanoseconds, so
/// callers keep the result per distinct form (``FormTable``).
public final class FrenchLexicon: MappedResource {
  package static let kind = "lexicon"
  static let magic: StaticString = "DRGFRLX\n"
  static let formatVersion: UInt32 = 1

  let edges: MappedArray<UInt64>
  let setOfWord: MappedArray<UInt16>
  private let setOffsets: MappedArray<UInt32>
  private let setMembers: MappedArray<UInt16>
  private let analyses: MappedArray<UInt64>
  private let suffixes: MappedArray<UInt8>
  private let firstEdges: [UInt32]

  /// Tells this lexicon from any other: what was compiled with one is of no use with another.
  package let checksum: UInt64

  /// The number of forms.
  public var formCount: Int { setOfWord.count }

  /// Opens an image in memory, as ``LexiconBuilder/build()`` returns it.
  ///
  /// - Throws: `FileError` when the image is damaged.
  public convenience init(image: [UInt8]) throws(FileError) {
    // Public, as other packages make lexicons of their own; what all mapped resources share is not.
    try self.init(MappedFile(copying: image), name: "lexicon image")
  }

  package init(_ file: MappedFile) throws(Image.Damage) {
    let image = try Image(
      file, magic: Self.magic, version: Self.formatVersion, sections: 6, verifyingChecksum: false)
    checksum = image.checksum
    edges = try image.section(0, of: UInt64.self)
    setOfWord = try image.section(1, of: UInt16.self)
    setOffsets = try image.section(2, of: UInt32.self)
    setMembers = try image.section(3, of: UInt16.self)
    analyses = try image.section(4, of: UInt64.self)
    suffixes = try image.section(5, of: UInt8.self)
    firstEdges = Self.firstEdges(edges)
    // Everything read later is bounds-checked by MappedArray; a damaged file could only trap there, so the
    // cheap structural facts are checked here, where an error can still be told.
    guard edges.count > 0, setOffsets.count > 0, setOffsets[setOffsets.count - 1] == setMembers.count else {
      throw Image.Damage("its tables do not fit together")
    }
  }

  /// The number of the word in the alphabetical list, nil where the form is not in it.
  func wordNumber<Bytes: Sequence<UInt8>>(_ form: Bytes) -> Int? {
    var node = 0
    var number = 0
    var endsWord = false
    var length = 0
    for byte in form {
      guard node != LexiconEdge.leaf, node < edges.count else { return nil }
      // The first node has an edge for nearly every letter; all others have few.
      if length == 0 { node = Int(firstEdges[Int(byte)]) }
      guard node < edges.count else { return nil }
      var edge = LexiconEdge(rawValue: edges[node])
      while edge.label != byte {
        if edge.isLast { return nil }
        node += 1
        guard node < edges.count else { return nil }
        edge = LexiconEdge(rawValue: edges[node])
      }
      number += edge.wordsBefore
      endsWord = edge.endsWord
      node = edge.target
      length += 1
    }
    return endsWord && length > 0 && number < setOfWord.count ? number : nil
  }

  /// The edge of the first node for each byte; past the last edge where there is none.
  private static func firstEdges(_ edges: MappedArray<UInt64>) -> [UInt32] {
    var first = [UInt32](repeating: UInt32.max, count: 256)
    var node = 0
    while node < edges.count {
      let edge = LexiconEdge(rawValue: edges[node])
      if first[Int(edge.label)] == UInt32.max { first[Int(edge.label)] = UInt32(node) }
      if edge.isLast { break }
      node += 1
    }
    return first
  }

  /// Whether the lexicon holds the form as written.
  public func contains<Bytes: Sequence<UInt8>>(_ form: Bytes) -> Bool { wordNumber(form) != nil }

  /// The readings of the form as written, in a fixed order; empty where it is not known.
  public func readings(of form: [UInt8]) -> [Reading] {
    var list = ReadingList()
    appendReadings(of: form[...], to: &list)
    return list.readings.map(list.reading)
  }

  /// Appends the readings of the form as written.
  ///
  /// - Parameter start: Readings that stand in the list from here on are not added again; nil adds all.
  func appendReadings(of form: ArraySlice<UInt8>, to list: inout ReadingList, unlessFrom start: Int? = nil) {
    guard let word = wordNumber(form) else { return }
    appendReadings(word: word, form: form, to: &list, unlessFrom: start)
  }

  /// Appends the readings of a word, `form` being its letters.
  func appendReadings(word: Int, form: ArraySlice<UInt8>, to list: inout ReadingList, unlessFrom start: Int?) {
    let set = Int(setOfWord[word])
    guard set + 1 < setOffsets.count else { return }
    let first = Int(setOffsets[set])
    let end = Int(setOffsets[set + 1])
    guard first <= end, end <= setMembers.count else { return }
    var rule: UInt64?
    var lemma: ReadingList.Lemma?
    for index in first..<end {
      let id = Int(setMembers[index])
      guard id < analyses.count else { continue }
      let packed = analyses[id]
      // The readings of a verb form are many and have one lemma.
      if lemma == nil || rule != packed >> 8 & 0xff_ffff {
        rule = packed >> 8 & 0xff_ffff
        lemma = addLemma(of: form, by: packed, to: &list)
      }
      guard let lemma else { continue }
      list.append(
        lemma, PartOfSpeech(rawValue: UInt8(packed & 0xff)) ?? .other,
        MorphologicalFeatures(rawValue: UInt32(truncatingIfNeeded: packed >> 32)), unlessFrom: start)
    }
  }

  /// The lemma that an analysis makes of a form: bytes taken off its end, others put there.
  private func addLemma(
    of form: ArraySlice<UInt8>, by packed: UInt64, to list: inout ReadingList
  ) -> ReadingList.Lemma? {
    let strip = Int(packed >> 8 & 0xff)
    let offset = Int(packed >> 16 & 0xffff)
    guard strip <= form.count, offset < suffixes.count else { return nil }
    let length = Int(suffixes[offset])
    guard offset + 1 + length <= suffixes.count else { return nil }
    return list.addLemma(
      form, stem: form.count - strip, suffix: (offset + 1..<offset + 1 + length).lazy.map { self.suffixes[$0] })
  }
}
