/// What the tagger knows of a form by itself, whatever stands around it.
package struct TaggerForm: Sendable {
  /// The values that features of several forms are made of.
  package struct Profile: Sendable {
    /// The form in lower case, digits as 0.
    package var folded: UInt64
    /// The readings of the lexicon and the commonest parts of speech in the treebank's list.
    package var group: UInt64
    /// The set of readings in the lexicon.
    package var readingSet: UInt64
    /// The parts of speech in the treebank's list, with their shares.
    package var counted: UInt64
    /// The same of the form as written and in lower case apart: what is listed with a capital only is a name.
    package var countedByCase: UInt64
    /// The last three letters; 0 of a shorter form.
    package var suffix: UInt64
    /// Letters, capitals, digits, signs.
    package var shape: UInt64
    /// The labels that it may have.
    package var labels: UInt64
  }

  /// See ``Profile``.
  package var profile: Profile
  /// The form as written, digits as 0.
  let word: UInt64
  /// The endings of one to five letters.
  let suffixes: [UInt64]
  /// The beginnings of one to four letters.
  let prefixes: [UInt64]
  /// The clusters from coarse to fine; 0 for none.
  let clusters: [UInt64]

  /// What stands before the first token and behind the last.
  package static let border = TaggerForm(
    profile: Profile(
      folded: 1, group: 1, readingSet: 1, counted: 1, countedByCase: 1, suffix: 1, shape: 0, labels: 0), word: 1,
    suffixes: [],
    prefixes: [], clusters: [])

  private init(profile: Profile, word: UInt64, suffixes: [UInt64], prefixes: [UInt64], clusters: [UInt64]) {
    self.profile = profile
    self.word = word
    self.suffixes = suffixes
    self.prefixes = prefixes
    self.clusters = clusters
  }

  /// Looks a form up.
  ///
  /// - Parameters:
  ///   - form: Its bytes, repaired.
  ///   - readings: What the lexicon has for it.
  ///   - spellings: The words that it may stand for besides itself and its lower case: those with accents and small
  ///     letters of a form in capitals.
  ///   - words: The treebank's list.
  ///   - labels: The labels that it may have.
  init(
    _ form: [UInt8], readings: [CompactReading], spellings: [[UInt8]], words: WordList, labels: UInt64
  ) {
    let lower = WordFolding.lowercase(form)
    let shape = Self.shape(of: form)
    word = FeatureHash.of(bytes: form.lazy.map(Self.plainDigit))
    let none = [Int](repeating: 0, count: PartOfSpeech.allCases.count)
    var writtenCounts = none
    var smallCounts = none
    words.addCounts(of: form, to: &writtenCounts)
    if lower != form { words.addCounts(of: lower, to: &smallCounts) }
    for spelling in spellings { words.addCounts(of: spelling, to: &smallCounts) }
    let folded = Self.commonest(lower, spellings, words).map(Self.plainDigit)

    var keys: [UInt8] = []
    for reading in readings {
      let key = Self.key(reading)
      if !keys.contains(key) { keys.append(key) }
    }
    keys.sort()
    let readingSet = FeatureHash.of(bytes: keys)
    let written = Self.shares(writtenCounts)
    let small = Self.shares(smallCounts)
    for part in smallCounts.indices { smallCounts[part] += writtenCounts[part] }
    let shares = Self.shares(smallCounts)
    let total = shares.reduce(0) { $0 + $1.count }
    for share in shares.prefix(2).enumerated() where share.offset == 0 || share.element.count * 10 > total {
      keys.append(0x80 | share.element.part.rawValue)
    }
    var group = FeatureHash.of(bytes: keys)
    if keys.isEmpty { group = FeatureHash.of(shape, FeatureHash.of(bytes: lower.suffix(2))) }
    let starts = folded.indices.filter { folded[$0] & 0xC0 != 0x80 }
    suffixes = (1...5).compactMap { length in
      length < starts.count ? FeatureHash.of(bytes: folded[starts[starts.count - length]...]) : nil
    }
    profile = Profile(
      folded: FeatureHash.of(bytes: folded), group: group, readingSet: readingSet, counted: Self.hash(of: shares),
      countedByCase: FeatureHash.of(lower == form ? 7 : 8, Self.hash(of: written), Self.hash(of: small)),
      suffix: suffixes.count >= 3 ? suffixes[2] : 0, shape: shape, labels: labels)
    prefixes = (1...4).compactMap { length in
      length < starts.count ? FeatureHash.of(bytes: folded[..<starts[length]]) : nil
    }
    let packed = words.clusters(of: folded)
    clusters = packed == 0 ? [] : (0..<4).map { packed >> UInt64(16 * $0) & 0xFFFF }
  }

  /// The commonest of the words that a form may stand for, in lower case.
  private static func commonest(_ lower: [UInt8], _ spellings: [[UInt8]], _ words: WordList) -> [UInt8] {
    if spellings.isEmpty { return lower }
    func count(_ form: [UInt8]) -> Int {
      var counts = [Int](repeating: 0, count: PartOfSpeech.allCases.count)
      words.addCounts(of: form, to: &counts)
      return counts.reduce(0, +)
    }
    var best = lower
    // A word that no list counts is likelier than letters that are no word.
    var top = max(0, count(lower))
    for spelling in spellings {
      let small = WordFolding.lowercase(spelling)
      let number = count(spelling) + (small == lower ? 0 : 1)
      if number > top {
        top = number
        best = small
      }
    }
    return best
  }

  private static func plainDigit(_ byte: UInt8) -> UInt8 { byte >= 0x30 && byte <= 0x39 ? 0x30 : byte }

  /// The part of speech of a reading, with the verb form of verbs and the number of nouns and adjectives.
  private static func key(_ reading: CompactReading) -> UInt8 {
    let part = reading.partOfSpeech
    var detail: UInt32 = 0
    if part == .verb || part == .auxiliary { detail = reading.features.rawValue >> 12 & 3 }
    if part == .noun || part == .adjective { detail = reading.features.rawValue >> 3 & 3 }
    return part.rawValue | UInt8(detail) << 5
  }

  /// The parts of speech that were counted, the most frequent first.
  private static func shares(_ counts: [Int]) -> [(part: PartOfSpeech, count: Int)] {
    var shares: [(part: PartOfSpeech, count: Int)] = []
    for (number, count) in counts.enumerated() where count > 0 {
      guard let part = PartOfSpeech(rawValue: UInt8(number)) else { continue }
      // Few forms are more than two: of those that are counted alike the first stays the first.
      let place = shares.firstIndex { $0.count < count } ?? shares.count
      shares.insert((part, count), at: place)
    }
    return shares
  }

  /// Parts of speech by falling share, each share rounded to one of six steps, and the rounded total.
  private static func hash(of shares: [(part: PartOfSpeech, count: Int)]) -> UInt64 {
    let total = shares.reduce(0) { $0 + $1.count }
    guard total > 0 else { return 0 }
    var bytes: [UInt8] = []
    for share in shares where share.count * 250 >= total {
      let thousandths = share.count * 1000 / total
      let step = [980, 800, 500, 200, 50].firstIndex { thousandths >= $0 } ?? 5
      bytes.append(share.part.rawValue | UInt8(step) << 5)
    }
    bytes.append(total >= 20 ? 3 : total >= 4 ? 2 : 1)
    return FeatureHash.of(bytes: bytes)
  }

  /// One of 15 ways to combine capitals, small letters, digits and signs.
  private static func shape(of form: [UInt8]) -> UInt64 {
    var upper = 0
    var lower = 0
    var digits = 0
    var signs = 0
    var startsUpper = false
    let bytes = form.span
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let kind = ByteClass.of(bytes, index)
      switch kind {
      case ByteClass.upper:
        upper += 1
        if index == 0 { startsUpper = true }
      case ByteClass.lower: lower += 1
      case ByteClass.digit: digits += 1
      default: signs += 1
      }
      index += ByteClass.length(byte)
    }
    if upper + lower == 0 { return digits == 0 ? 3 : signs > 0 ? 2 : 1 }
    if digits > 0 { return upper > 0 ? 5 : 4 }
    if upper == 0 { return signs > 0 ? 7 : 6 }
    if startsUpper, upper == 1, lower > 0 { return signs > 0 ? 9 : 8 }
    if lower == 0 { return upper == 1 ? 10 : signs > 0 ? 11 : 12 }
    return startsUpper ? 13 : 14
  }
}
