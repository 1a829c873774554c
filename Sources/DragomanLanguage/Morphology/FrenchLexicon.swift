/// All readings of French word forms, mapped from a compiled image.
///
/// The image holds a minimal automaton over UTF-8 forms (see ``LexiconBuilder``), a set of readings for each
/// word, and lemmas as suffix rules. Immutable and shared; looking up takes a few hundred nanoseconds, so
/// callers keep the result per distinct form (``FormTable``).
public final class FrenchLexicon: Sendable {
  static let magic: StaticString = "DRGFRLX\n"
  static let formatVersion: UInt32 = 1

  private let edges: MappedArray<UInt64>
  private let setOfWord: MappedArray<UInt16>
  private let setOffsets: MappedArray<UInt32>
  private let setMembers: MappedArray<UInt16>
  private let analyses: MappedArray<UInt64>
  private let suffixes: MappedArray<UInt8>

  /// Tells this lexicon from any other: what was compiled with one is of no use with another.
  package let checksum: UInt64

  /// The number of forms.
  public var formCount: Int { setOfWord.count }

  /// Maps a compiled lexicon.
  ///
  /// - Throws: `FileError` when the file cannot be opened, or is no lexicon of this version, or is damaged.
  public convenience init(path: String) throws(FileError) {
    try self.init(MappedFile(path: path), name: path)
  }

  /// Opens an image in memory, as ``LexiconBuilder/build()`` returns it.
  ///
  /// - Throws: `FileError` when the image is damaged.
  public convenience init(image: [UInt8]) throws(FileError) {
    guard !image.isEmpty else {
      throw FileError(path: "lexicon image", reason: "damaged lexicon: it is empty")
    }
    try self.init(MappedFile(copying: image), name: "lexicon image")
  }

  private init(_ file: MappedFile, name: String) throws(FileError) {
    do throws(Image.Damage) {
      let image = try Image(
        file, magic: Self.magic, version: Self.formatVersion, sections: 6, verifyingChecksum: false)
      checksum = image.checksum
      edges = try image.section(0, of: UInt64.self)
      setOfWord = try image.section(1, of: UInt16.self)
      setOffsets = try image.section(2, of: UInt32.self)
      setMembers = try image.section(3, of: UInt16.self)
      analyses = try image.section(4, of: UInt64.self)
      suffixes = try image.section(5, of: UInt8.self)
    } catch {
      throw FileError(path: name, reason: "damaged lexicon: \(error.reason)")
    }
    // Everything read later is bounds-checked by MappedArray; a damaged file could only trap there, so the
    // cheap structural facts are checked here, where an error can still be told.
    guard edges.count > 0, setOffsets.count > 0, setOffsets[setOffsets.count - 1] == setMembers.count else {
      throw FileError(path: name, reason: "damaged lexicon: its tables do not fit together")
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

  /// Whether the lexicon holds the form as written.
  public func contains<Bytes: Sequence<UInt8>>(_ form: Bytes) -> Bool { wordNumber(form) != nil }

  /// The readings of the form as written, in a fixed order; empty where it is not known.
  public func readings(of form: [UInt8]) -> [Reading] {
    guard let word = wordNumber(form) else { return [] }
    return readings(word: word, form: form)
  }

  func readings(word: Int, form: [UInt8]) -> [Reading] {
    let set = Int(setOfWord[word])
    guard set + 1 < setOffsets.count else { return [] }
    let start = Int(setOffsets[set])
    let end = Int(setOffsets[set + 1])
    guard start <= end, end <= setMembers.count else { return [] }
    var result: [Reading] = []
    result.reserveCapacity(end - start)
    for index in start..<end {
      let id = Int(setMembers[index])
      guard id < analyses.count else { continue }
      let packed = analyses[id]
      let strip = Int(packed >> 8 & 0xff)
      let offset = Int(packed >> 16 & 0xffff)
      guard strip <= form.count, offset < suffixes.count else { continue }
      let length = Int(suffixes[offset])
      guard offset + 1 + length <= suffixes.count else { continue }
      var lemma = form
      lemma.removeLast(strip)
      for step in 0..<length { lemma.append(suffixes[offset + 1 + step]) }
      result.append(
        Reading(
          lemma: String(decoding: lemma, as: UTF8.self),
          partOfSpeech: PartOfSpeech(rawValue: UInt8(packed & 0xff)) ?? .other,
          features: MorphologicalFeatures(rawValue: UInt32(truncatingIfNeeded: packed >> 32))))
    }
    return result
  }

  /// The forms of the lexicon that equal `letters` when case and accents are left aside, up to `limit`.
  ///
  /// - Parameter letters: The folded letters, as ``WordFolding/fold(_:)`` gives them.
  /// - Complexity: O(length × accents a letter can bear) in all practical cases.
  func formsFolding(to letters: [UInt8], limit: Int = 8) -> [[UInt8]] {
    var found: [[UInt8]] = []
    var form: [UInt8] = []
    form.reserveCapacity(letters.count * 2)
    walk(0, letters, 0, &form, &found, limit)
    return found
  }

  /// Follows every edge whose letter folds to the next of `letters`.
  private func walk(
    _ start: Int, _ letters: [UInt8], _ used: Int, _ form: inout [UInt8], _ found: inout [[UInt8]],
    _ limit: Int
  ) {
    guard start != LexiconEdge.leaf else { return }
    var node = start
    while node < edges.count, found.count < limit {
      let edge = LexiconEdge(rawValue: edges[node])
      form.append(edge.label)
      if let consumed = WordFolding.match(form, tail: form.count - 1, with: letters, from: used) {
        if edge.endsWord && consumed.complete && consumed.used == letters.count { found.append(form) }
        if consumed.used < letters.count || !consumed.complete {
          walk(edge.target, letters, consumed.used, &form, &found, limit)
        }
      }
      form.removeLast()
      if edge.isLast { return }
      node += 1
    }
  }
}
