/// Gives each token of a sentence its part of speech, lemma and features.
///
/// Immutable and shared; the buffers are in a ``TaggingWorkspace`` that the caller owns. The tagger chooses among
/// what lexicon and treebanks know of a form, and guesses where they know nothing; it changes no token.
public struct FrenchTagger: Sendable {
  /// The models that decide.
  public let models: FrenchModels
  private let labels: [TagLabel]
  /// The labels of one word.
  private let oneWord: UInt64
  private let maskOfContraction: [String: UInt64]
  /// Per part of speech, the labels that have it.
  private let partMask: [UInt64]
  private let lemmatizer: Lemmatizer

  /// How far a label must lead by what the forms around tell one by one for their combinations to be passed over, and
  /// how far one may lag behind and still be followed through the sentence; in units of the model's scores.
  private let certainLead: Int32
  private let hopelessLag: Int32

  /// A tagger with these models.
  ///
  /// - Parameters:
  ///   - certainty: The lead, as a log ratio of probabilities, from which a label stands without looking further.
  ///   - breadth: The lag, likewise, up to which a label is followed through the sentence.
  public init(models: FrenchModels, certainty: Double = 5, breadth: Double = 6) {
    self.models = models
    certainLead = Int32(min(certainty * Double(models.tagger.scale), 1e6))
    hopelessLag = Int32(min(breadth * Double(models.tagger.scale), 1e6))
    labels = models.tagger.labels.map(TagLabel.init)
    var oneWord: UInt64 = 0
    var contractions: [String: UInt64] = [:]
    var partMask = [UInt64](repeating: 0, count: PartOfSpeech.allCases.count)
    for (number, label) in labels.enumerated() {
      for part in label.parts { partMask[Int(part.rawValue)] |= 1 << UInt64(number) }
      if label.isOneWord {
        oneWord |= 1 << UInt64(number)
      } else {
        contractions[models.tagger.labels[number], default: 0] |= 1 << UInt64(number)
      }
    }
    self.oneWord = oneWord
    self.partMask = partMask
    maskOfContraction = contractions
    lemmatizer = Lemmatizer(words: models.words, lexicon: models.lexicon)
  }

  /// Analyses a paragraph: cuts it into tokens and sentences as treebanks do, and tags them.
  ///
  /// - Parameters:
  ///   - text: The repaired text.
  ///   - tokens: Those of the tokenizer, of one paragraph.
  ///   - ends: Where sentences end among them, as matching sees it; nil finds the sentences that a treebank would have.
  ///   - workspace: Receives the result.
  /// - Complexity: O(bytes).
  public func analyze(
    _ text: TextLayer, _ tokens: [Token], sentenceEnds ends: [Int]? = nil, into workspace: inout TaggingWorkspace
  ) {
    workspace.begin()
    let bytes = text.bytes.span
    SurfaceSegmenter().segment(tokens, bytes, into: &workspace.tokens)
    for index in workspace.tokens.indices {
      workspace.tokens[index].form = workspace.form(bytes, workspace.tokens[index].span.range)
    }
    if let ends {
      var index = 0
      for end in ends {
        while index < workspace.tokens.count, Int(workspace.tokens[index].firstToken) < end { index += 1 }
        if index > workspace.sentenceEnds.last ?? 0 { workspace.sentenceEnds.append(index) }
      }
    } else {
      findSentences(&workspace)
    }
    tagSentences(bytes, &workspace)
  }

  /// Tags tokens that are given.
  ///
  /// - Parameters:
  ///   - bytes: A repaired text in which the tokens stand.
  ///   - tokens: Where they stand in it, in order.
  ///   - wordCounts: How many syntactic words each token has; nil leaves that to the tagger.
  ///   - ends: The index after the last token of each sentence.
  ///   - workspace: Receives the result.
  public func tag(
    _ bytes: [UInt8], tokens: [TextSpan], wordCounts: [Int]? = nil, sentenceEnds ends: [Int],
    into workspace: inout TaggingWorkspace
  ) {
    workspace.begin()
    let bytes = bytes.span
    for (index, token) in tokens.enumerated() {
      workspace.tokens.append(
        AnalyzedToken(start: token.start, end: token.end, firstToken: UInt32(index), tokenCount: 1))
      workspace.tokens[index].form = workspace.form(bytes, token.range)
    }
    workspace.sentenceEnds = ends
    tagSentences(bytes, &workspace, wordCounts: wordCounts)
  }

  /// How many syntactic words a form would have as a contraction; 1 for one that is none.
  public func wordCount(of form: [UInt8]) -> Int { Contraction.parts(of: form)?.count ?? 1 }

  /// No sentence has more tokens: what works on a sentence keeps tables that grow with it.
  private static let longestSentence = 2000

  private func findSentences(_ workspace: inout TaggingWorkspace) {
    let count = workspace.tokens.count
    guard count > 0 else { return }
    let model = models.boundaries
    workspace.boundaries.begin(count: count)
    workspace.boundaries.restrict(0, to: 2)
    for index in 1..<max(count, 1) {
      let before = workspace.profile(workspace.tokens[index - 1].form)
      let here = workspace.profile(workspace.tokens[index].form)
      guard BoundaryFeatures.isCandidate(here, behind: before) else {
        workspace.boundaries.restrict(index, to: 1)
        continue
      }
      workspace.joint.features.removeAll(keepingCapacity: true)
      BoundaryFeatures(
        before2: workspace.profile(index > 1 ? workspace.tokens[index - 2].form : 0), before: before, here: here,
        after: workspace.profile(index + 1 < count ? workspace.tokens[index + 1].form : 0),
        spaceBefore: workspace.tokens[index - 1].end < workspace.tokens[index].start,
        spaceAfter: index + 1 < count && workspace.tokens[index].end < workspace.tokens[index + 1].start
      ).collect(into: &workspace.joint)
      workspace.boundaries.add(workspace.joint.features, at: index, model)
    }
    workspace.boundaries.decode(model)
    var start = 0
    for index in 1..<max(count, 1)
    where workspace.boundaries.labels[index] == 1 || index - start >= Self.longestSentence {
      workspace.sentenceEnds.append(index)
      start = index
    }
    workspace.sentenceEnds.append(count)
  }

  private func tagSentences(_ bytes: Span<UInt8>, _ workspace: inout TaggingWorkspace, wordCounts: [Int]? = nil) {
    var start = 0
    for end in workspace.sentenceEnds {
      tag(start..<end, bytes, &workspace, wordCounts)
      start = end
    }
  }

  private func tag(
    _ sentence: Range<Int>, _ bytes: Span<UInt8>, _ workspace: inout TaggingWorkspace, _ wordCounts: [Int]?
  ) {
    let model = models.tagger
    workspace.sequence.begin(count: sentence.count)
    // Forms two before, one before, here, one behind, two behind; 0 is the border.
    func form(_ index: Int) -> UInt32 { sentence.contains(index) ? workspace.tokens[index].form : 0 }
    for element in 0..<sentence.count {
      let index = sentence.lowerBound + element
      let here = workspace.tokens[index].form
      let labels = workspace.labels(of: here)
      if let wordCounts {
        workspace.sequence.restrict(element, to: wordCounts[index] == 1 ? oneWord : ~oneWord & labels)
      }
      workspace.sequence.restrict(element, to: labels)
      // Where only one label is possible, no score can matter.
      if !workspace.sequence.isOpen(element) { continue }
      workspace.addScores(of: here, as: .own, at: element)
      workspace.addScores(of: form(index - 2), as: .before2, at: element)
      workspace.addScores(of: form(index - 1), as: .before, at: element)
      workspace.addScores(of: form(index + 1), as: .after, at: element)
      workspace.addScores(of: form(index + 2), as: .after2, at: element)
    }
    // Apart from the loop above, in which nothing depends on what is read: there the processor reads far ahead.
    for element in 0..<sentence.count where workspace.sequence.isOpen(element) {
      let index = sentence.lowerBound + element
      let profile = workspace.profile(workspace.tokens[index].form)
      if element == 0 {
        workspace.joint.features.removeAll(keepingCapacity: true)
        TaggerFeatures.opening(profile, into: &workspace.joint)
        workspace.sequence.add(workspace.joint.features, at: element, model)
      }
      let leader = workspace.sequence.leader(at: element)
      if leader.lead >= certainLead {
        workspace.sequence.restrict(element, to: 1 << UInt64(leader.label))
        continue
      }
      workspace.joint.features.removeAll(keepingCapacity: true)
      TaggerFeatures.joint(
        workspace.profile(form(index - 2)), workspace.profile(form(index - 1)), profile,
        workspace.profile(form(index + 1)), workspace.profile(form(index + 2)), into: &workspace.joint)
      workspace.sequence.add(workspace.joint.features, at: element, model)
      workspace.sequence.prune(element, margin: hopelessLag)
    }
    workspace.sequence.decode(model)
    for element in 0..<sentence.count {
      workspace.setAnalysis(sentence.lowerBound + element, label: workspace.sequence.labels[element], bytes)
    }
    workspace.agree(in: sentence, bytes)
  }

  /// What is known of a form by itself.
  package func traits(of form: [UInt8]) -> TaggerForm {
    let known = look(up: form)
    let readings = known.list.readings
    return TaggerForm(
      form, readings: readings, spellings: known.spellings, words: models.words,
      labels: allowedLabels(form, readings, known.spellings))
  }

  /// The analyses of a form with this label.
  func analyses(of form: [UInt8], label: Int) -> [WordAnalysis] {
    let known = look(up: form)
    return lemmatizer.analyses(
      form, readings: known.list.readings.map(known.list.reading), spellings: known.spellings, label: labels[label])
  }

  /// The readings of the lexicon for a form of which only the letters are known, and the words that it may stand for
  /// where it is in capitals or is no word without other accents; the form itself and its lower case are not among
  /// them.
  private func look(up form: [UInt8]) -> (list: ReadingList, spellings: [[UInt8]]) {
    var list = ReadingList()
    let isClitic = form.count > 1 && form[0] == 0x2D && form[1] >= 0x61
    guard isClitic || form.contains(where: { $0 >= 0x80 || $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }) else {
      return (list, [])
    }
    let shape = CaseShape(form.span, 0..<form.count)
    var lookup = LexicalLookup(lexicon: models.lexicon)
    let origin = lookup.append(form[...], shape: shape, kind: isClitic ? .clitic : .word, to: &list)
    guard !isClitic, shape == .allCapitals || origin == .reaccented else { return (list, []) }
    let lower = WordFolding.lowercase(form)
    var spellings = lookup.spellings.filter { $0 != form && $0 != lower }
    if shape == .allCapitals {
      // Names that the lexicon does not have may be in the treebanks' list.
      let capitalized = WordFolding.capitalized(lower)
      if !spellings.contains(capitalized) { spellings.append(capitalized) }
    }
    return (list, spellings)
  }

  private func allowedLabels(_ form: [UInt8], _ readings: [CompactReading], _ spellings: [[UInt8]]) -> UInt64 {
    let lower = WordFolding.lowercase(form)
    // What training saw of a frequent form is all there is, unless the lexicon knows more (*est*, the east). In
    // capitals *LA* is all that *la* and *là* are.
    if form == lower || !spellings.isEmpty, var frequent = models.words.frequentLabels(of: lower) {
      for spelling in spellings { frequent |= models.words.frequentLabels(of: spelling) ?? 0 }
      if readings.allSatisfy({ partMask[Int($0.partOfSpeech.rawValue)] & frequent != 0 }) { return frequent }
    }
    let text = String(decoding: lower, as: UTF8.self)
    if let name = Contraction.label(of: text), let mask = maskOfContraction[name] {
      return Contraction.canBeOneWord(text) ? mask | oneWord : mask
    }
    return oneWord
  }
}
