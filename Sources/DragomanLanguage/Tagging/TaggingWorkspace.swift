/// What one task needs to tag texts: the tokens of the paragraph at hand as Universal Dependencies cut them, and
/// the forms met so far with the sums of their weights. Reused from paragraph to paragraph.
public struct TaggingWorkspace: ~Copyable {
  /// The tokens of the current paragraph.
  public internal(set) var tokens: [AnalyzedToken] = []
  /// The index after the last token of each sentence of the current paragraph.
  public internal(set) var sentenceEnds: [Int] = []
  /// All analyses met so far.
  private(set) var analyses: [WordAnalysis] = []
  var sequence: SequenceWorkspace
  var boundaries: SequenceWorkspace
  var joint = FeatureCollector()

  private struct Link {
    let label: UInt8
    /// Whether the features are those of the form alone; others are what the words around it tell.
    let isPlain: Bool
    let analysis: UInt32
    let count: UInt16
    let next: UInt32
  }

  private let tagger: FrenchTagger
  // Apart, for not all is read of every token.
  private var profiles: [TaggerForm.Profile] = []
  /// Per form, the labels that it may have.
  private var labelMasks: [UInt64] = []
  /// Per form, the number of its first link plus one; 0 for none.
  private var firstLinks: [UInt32] = []
  private var links: [Link] = []
  /// Per analysis, what the words around it may tell.
  private var openOfAnalysis: [MorphologicalFeatures.Agreeing] = []
  /// Per form five sums: as itself, two before, one before, one behind, two behind the token.
  private var sums: [LabelLanes.Vector] = []
  private let width: Int
  /// Open addressing: hash of a form and its number plus one.
  private var slots: [(hash: UInt64, number: UInt32)]

  /// The places for which sums are kept.
  enum Place: Int { case own, before2, before, after, after2 }
  private static let placeCount = 5

  /// Beyond so many forms all are forgotten, so that the longest text needs no more memory than a book.
  private let mostForms: Int
  /// The number of analyses that were forgotten.
  private var forgottenAnalyses = 0

  /// An empty workspace for a tagger.
  public init(for tagger: FrenchTagger) { self.init(for: tagger, mostForms: 3 << 14) }

  /// An empty workspace that forgets its forms when they become more than `mostForms`.
  init(for tagger: FrenchTagger, mostForms: Int) {
    self.tagger = tagger
    self.mostForms = mostForms
    sequence = SequenceWorkspace(for: tagger.models.tagger)
    boundaries = SequenceWorkspace(for: tagger.models.boundaries)
    width = tagger.models.tagger.vectorsPerRow
    slots = [(hash: UInt64, number: UInt32)](repeating: (0, 0), count: 1 << 12)
    // The border, number 0: it is only ever a neighbour.
    append(TaggerForm.border)
  }

  /// Begins a paragraph: forgets the last one, and where they have become many, the forms met so far.
  mutating func begin() {
    tokens.removeAll(keepingCapacity: true)
    sentenceEnds.removeAll(keepingCapacity: true)
    guard profiles.count > mostForms else { return }
    forgottenAnalyses += analyses.count
    profiles.removeAll(keepingCapacity: true)
    labelMasks.removeAll(keepingCapacity: true)
    firstLinks.removeAll(keepingCapacity: true)
    openOfAnalysis.removeAll(keepingCapacity: true)
    links.removeAll(keepingCapacity: true)
    analyses.removeAll(keepingCapacity: true)
    sums.removeAll(keepingCapacity: true)
    for slot in slots.indices { slots[slot] = (0, 0) }
    append(TaggerForm.border)
  }

  /// The analyses of a token: one for each of its syntactic words.
  public func analyses(of token: AnalyzedToken) -> ArraySlice<WordAnalysis> {
    analyses[Int(token.analysis)..<Int(token.analysis) + Int(token.wordCount)]
  }

  /// A number that tokens share where form and label, hence all analyses, are the same, in this paragraph or another.
  ///
  /// None is given twice, whatever was forgotten between: callers keep what they know of an analysis by its number.
  package func analysisNumber(of token: AnalyzedToken) -> Int { forgottenAnalyses + Int(token.analysis) }

  /// The number of the form in `range`, never 0.
  ///
  /// - Complexity: O(length); the first time O(lexicon look-up).
  mutating func form(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt32 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in range { hash = (hash ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01b3 }
    hash ^= hash >> 32
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot].number != 0 {
      if slots[slot].hash == hash { return slots[slot].number - 1 }
      slot = (slot + 1) & (slots.count - 1)
    }
    var form: [UInt8] = []
    for index in range { form.append(bytes[index]) }
    append(tagger.traits(of: form))
    slots[slot] = (hash, UInt32(profiles.count))
    if profiles.count * 2 > slots.count { growSlots() }
    return UInt32(profiles.count - 1)
  }

  private mutating func growSlots() {
    let old = slots
    slots = [(hash: UInt64, number: UInt32)](repeating: (0, 0), count: old.count * 2)
    for entry in old where entry.number != 0 {
      var slot = Int(truncatingIfNeeded: entry.hash) & (slots.count - 1)
      while slots[slot].number != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = entry
    }
  }

  private mutating func append(_ traits: TaggerForm) {
    profiles.append(traits.profile)
    labelMasks.append(traits.profile.labels)
    firstLinks.append(0)
    appendSums { TaggerFeatures.own(traits, into: &$0) }
    for offset in [-2, -1, 1, 2] { appendSums { TaggerFeatures.neighbour(traits, offset: offset, into: &$0) } }
  }

  private mutating func appendSums(_ collect: (inout FeatureCollector) -> Void) {
    joint.features.removeAll(keepingCapacity: true)
    collect(&joint)
    LabelLanes.append(joint.features, tagger.models.tagger, to: &sums)
  }

  @inline(__always)
  func profile(_ form: UInt32) -> TaggerForm.Profile { profiles[Int(form)] }

  /// The labels that a form may have.
  @inline(__always)
  func labels(of form: UInt32) -> UInt64 { labelMasks[Int(form)] }

  /// The features of an analysis that the words around it may tell.
  @inline(__always)
  func openFeatures(of analysis: Int) -> MorphologicalFeatures.Agreeing { openOfAnalysis[analysis] }

  /// Adds what a form tells to the scores of a token.
  @inline(__always)
  mutating func addScores(of form: UInt32, as place: Place, at element: Int) {
    sequence.add(sums, from: (Int(form) * Self.placeCount + place.rawValue) * width, at: element)
  }

  /// Sets the analyses of a token from its label.
  mutating func setAnalysis(_ index: Int, label: UInt8, _ bytes: Span<UInt8>) {
    var link = firstLinks[Int(tokens[index].form)]
    while link != 0 {
      let entry = links[Int(link) - 1]
      if entry.label == label, entry.isPlain {
        tokens[index].analysis = entry.analysis
        tokens[index].wordCount = entry.count
        return
      }
      link = entry.next
    }
    var letters: [UInt8] = []
    for place in Int(tokens[index].start)..<Int(tokens[index].end) { letters.append(bytes[place]) }
    add(tagger.analyses(of: letters, label: Int(label)), of: label, isPlain: true, to: index)
  }

  /// Sets the features of a token of one word, which already has an analysis by this label.
  mutating func setFeatures(_ index: Int, _ features: MorphologicalFeatures, label: UInt8) {
    let plain = analyses[Int(tokens[index].analysis)]
    if plain.features == features { return }
    var link = firstLinks[Int(tokens[index].form)]
    while link != 0 {
      let entry = links[Int(link) - 1]
      if entry.label == label, analyses[Int(entry.analysis)].features == features {
        tokens[index].analysis = entry.analysis
        return
      }
      link = entry.next
    }
    add([plain.replacing(features: features)], of: label, isPlain: false, to: index)
  }

  private mutating func add(_ found: [WordAnalysis], of label: UInt8, isPlain: Bool, to index: Int) {
    let form = Int(tokens[index].form)
    links.append(
      Link(
        label: label, isPlain: isPlain, analysis: UInt32(analyses.count), count: UInt16(found.count),
        next: firstLinks[form]))
    firstLinks[form] = UInt32(links.count)
    tokens[index].analysis = UInt32(analyses.count)
    tokens[index].wordCount = UInt16(found.count)
    analyses += found
    for analysis in found { openOfAnalysis.append(analysis.open) }
  }
}
