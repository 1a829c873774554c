import DragomanLanguage

/// What is made of concepts that follow each other in a glossary, before it is known what stands before them.
///
/// But for those of keys, all numbers count within the part: ``IndexCompiler/Tables/append(_:isSupport:entriesBefore:)``
/// gives them their places in the index. Flat arrays of plain values, so that a part goes from thread to thread at no cost.
struct IndexPart: Sendable {
  /// A text that concepts or patterns refer to.
  struct Text {
    /// How the index keeps it.
    enum Kind: UInt8 {
      /// By itself, beside the texts before and after it.
      case listed
      /// Once for all its uses.
      case once
      /// As the name of an entry that has no identifier; `offset` is its number within the part.
      case entryNumber
    }

    let offset: UInt32
    let count: UInt32
    /// Of texts that are kept once.
    let hash: UInt32
    let kind: Kind
  }

  /// A pattern, the numbers of its keys in ``IndexPart/keys``.
  struct Pattern {
    let firstKey: UInt32
    let keyCount: UInt32
    let concept: UInt32
    let flags: PatternFlags
    let capitals: UInt32
    let text: UInt32
  }

  /// The letters of the texts, one behind the other in the order of the texts.
  var letters: [UInt8] = []
  var texts: [Text] = []
  /// The keys of the elements of the patterns, one behind the other, as numbers of ``allKeys``.
  var keys: [UInt32] = []
  /// What the compiler of the part has met so far; nil in a part that is still being made.
  var allKeys: PatternKeys?
  var patterns: [Pattern] = []
  var concepts: [ConceptRow] = []
  var facts: [FactRow] = []
  /// How many patterns only help to put others into English.
  var supportCount: UInt32 = 0
  /// How many entries the part was made of, with or without French terms.
  var entryCount = 0

  /// An empty part with room for about as much as another one holds.
  init(like other: IndexPart? = nil) {
    guard let other else { return }
    letters.reserveCapacity(other.letters.count + other.letters.count / 8)
    texts.reserveCapacity(other.texts.count + other.texts.count / 8)
    keys.reserveCapacity(other.keys.count + other.keys.count / 8)
    patterns.reserveCapacity(other.patterns.count + other.patterns.count / 8)
    concepts.reserveCapacity(other.concepts.count + other.concepts.count / 8)
  }

  /// The number of a text that the index is to keep once; the part may hold it more often.
  mutating func add(once text: String) -> UInt32 {
    let utf8 = text.utf8.span
    return append(utf8, .once, hash: WordHash.hash(utf8))
  }

  /// The number of a text that stands beside others.
  @discardableResult
  mutating func add(listed text: String) -> UInt32 { append(text.utf8.span, .listed, hash: 0) }

  /// The number of the name of an entry that has none.
  mutating func add(entryNumber number: Int) -> UInt32 {
    texts.append(Text(offset: UInt32(number), count: 0, hash: 0, kind: .entryNumber))
    return UInt32(texts.count - 1)
  }

  private mutating func append(_ bytes: Span<UInt8>, _ kind: Text.Kind, hash: UInt32) -> UInt32 {
    let offset = letters.count
    // The span is read during the call only.
    unsafe bytes.withUnsafeBufferPointer { unsafe letters.append(contentsOf: $0) }
    texts.append(Text(offset: UInt32(offset), count: UInt32(bytes.count), hash: hash, kind: kind))
    return UInt32(texts.count - 1)
  }
}

/// A concept as the index image holds it: ``IndexLayout/conceptWidth`` numbers.
struct ConceptRow: BitwiseCopyable, Sendable {
  /// The number of the text of its identifier.
  var id: UInt32
  var glossary: UInt32
  /// The place of its class among all.
  var termClass: UInt32
  /// The number of the text of its dictionary form.
  var head: UInt32
  /// The first of its English terms, which stand one behind the other.
  var english: UInt32
  var englishCount: UInt32
  /// The first of its notes, which stand one behind the other.
  var notes: UInt32
  var noteCount: UInt32
}

/// A fact about a concept as the index image holds it: ``IndexLayout/factWidth`` numbers.
struct FactRow: BitwiseCopyable, Sendable {
  var concept: UInt32
  var kind: UInt32
  var text: UInt32
}

/// A pattern as the index image holds it: ``IndexLayout/patternWidth`` numbers.
struct PatternRow: BitwiseCopyable, Sendable {
  var concept: UInt32
  var flags: UInt32
  var capitals: UInt32
  var text: UInt32
}
