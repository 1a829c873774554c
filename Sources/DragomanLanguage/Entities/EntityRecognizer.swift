import Glibc

/// Finds the named entities of French texts: a linear-chain model over what tokens look like, what stands beside
/// them, which lists hold them, and where else in the document they stand.
///
/// Immutable and shared; the buffers are in an ``EntityWorkspace`` that the caller owns.
///
/// ```swift
/// let recognizer = try EntityRecognizer.shipped()
/// var entities = EntityWorkspace(for: recognizer)
/// analyzer.forEachParagraph(of: text, workspace: &workspace) { entities.append($0) }
/// entities.recognize(recognizer, forms: workspace.forms)     // entities.mentions
/// ```
public struct EntityRecognizer: Sendable {
  /// The training corpus whose scheme of annotation the model follows when it is used: that of the press.
  package static let corpus: UInt64 = 0

  let model: SequenceModel
  let gazetteer: EntityGazetteer

  /// Creates a recognizer.
  ///
  /// - Throws: `FileError` where the labels of the model are not those of entities.
  package init(model: SequenceModel, gazetteer: EntityGazetteer, name: String = "entity model") throws(FileError) {
    guard model.labels == EntityLabel.names else {
      throw FileError(path: name, reason: "expected a model of \(EntityLabel.count) entity labels, found others")
    }
    self.model = model
    self.gazetteer = gazetteer
  }

  /// The recognizer that comes with the program.
  ///
  /// - Throws: `FileError` when a file of it is not where the program was installed, or is damaged.
  public static func shipped() throws(FileError) -> EntityRecognizer {
    let path = try ResourceLocator.french("entities.model")
    return try EntityRecognizer(
      model: SequenceModel(path: path),
      gazetteer: EntityGazetteer(path: ResourceLocator.french("entities.names")), name: path)
  }
}

/// What one task needs to find the entities of documents, one after the other.
///
/// Tied to the ``AnalysisWorkspace`` whose forms it is given first.
public struct EntityWorkspace: ~Copyable {
  /// The mentions found, in order, none overlapping another.
  public private(set) var mentions: [EntityMention] = []
  /// Where the tokens stand in the repaired text; empty where they were given as forms.
  public private(set) var spans: [TextSpan] = []
  private var sequence = EntitySequence()
  private var table: EntityFormTable
  private var scores: EntityFormScores
  private var context = EntityContext()
  private var decoder: SequenceWorkspace
  private var collector = FeatureCollector()
  private let features = EntityFeatures()

  /// An empty workspace for a recognizer.
  public init(for recognizer: EntityRecognizer) {
    table = EntityFormTable(gazetteer: recognizer.gazetteer)
    scores = EntityFormScores(for: recognizer.model)
    decoder = SequenceWorkspace(for: recognizer.model)
  }

  /// The number of tokens of the document so far.
  public var tokenCount: Int { sequence.forms.count }

  /// Begins a new document.
  public mutating func begin() {
    mentions.removeAll(keepingCapacity: true)
    spans.removeAll(keepingCapacity: true)
    sequence.removeAll()
  }

  /// Appends the paragraph that stands in a workspace.
  public mutating func append(_ workspace: borrowing AnalysisWorkspace) {
    var start = 0
    for end in workspace.sentenceEnds {
      for index in start..<end {
        sequence.append(workspace.tokens[index].form)
        spans.append(workspace.tokens[index].span)
      }
      sequence.endSentence()
      start = end
    }
  }

  /// Appends a sentence of given forms.
  package mutating func append<Forms: Sequence<UInt32>>(sentence forms: Forms) {
    for form in forms { sequence.append(form) }
    sequence.endSentence()
  }

  /// Finds the entities of the document.
  ///
  /// - Parameters:
  ///   - recognizer: The recognizer that the workspace was made for.
  ///   - forms: The table that the tokens' forms are numbered in.
  /// - Complexity: O(tokens).
  public mutating func recognize(_ recognizer: EntityRecognizer, forms: borrowing FormTable) {
    mentions.removeAll(keepingCapacity: true)
    table.update(from: forms)
    scores.update(from: table)
    let model = recognizer.model
    var sequence = EntitySequence()
    swap(&sequence, &self.sequence)
    sequence.prepare(table)
    var sentence = 0
    while sentence < sequence.sentenceEnds.count {
      let last = sequence.linkStretch(from: sentence, table)
      while sentence < last {
        decode(sentence, sequence, forms, model, recognizer.gazetteer)
        sentence += 1
      }
    }
    swap(&sequence, &self.sequence)
  }

  private mutating func decode(
    _ sentence: Int, _ sequence: borrowing EntitySequence, _ forms: borrowing FormTable, _ model: SequenceModel,
    _ gazetteer: EntityGazetteer
  ) {
    let tokens = sequence.tokens(ofSentence: sentence)
    context.prepare(sequence.forms[tokens], table, gazetteer)
    // Most sentences of laws and tables name nothing.
    guard context.isActive.contains(true) else { return }
    decoder.begin(count: tokens.count)
    for token in 0..<tokens.count {
      guard context.isActive[token] else {
        decoder.restrict(token, to: 1 << UInt64(EntityLabel.outside))
        continue
      }
      let reach = EntityFormFeatures.reach
      for other in max(0, token - reach)...min(tokens.count - 1, token + reach) {
        let form = sequence.forms[tokens.lowerBound + other]
        let offset = scores.offset(of: form, behind: other - token, table, forms)
        decoder.add(scores.sums, from: offset, at: token)
      }
    }
    // Apart from the loop above, in which next to nothing depends on what is read: there the processor reads far ahead.
    for token in 0..<tokens.count where context.isActive[token] {
      collector.features.removeAll(keepingCapacity: true)
      collector.receive(FeatureHash.of(EntityTemplate.corpus, EntityRecognizer.corpus))
      features.extract(token, of: context, at: tokens.lowerBound, in: sequence, table, into: &collector)
      decoder.add(collector.features, at: token, model)
    }
    decoder.restrict(tokens.count - 1, to: EntityLabel.closed)
    decoder.decode(model)
    collect(tokens, sequence, forms, model)
  }

  /// Turns labels into mentions. A damaged model may give labels that do not fit together: an entity that is not
  /// closed ends where another label stands.
  private mutating func collect(
    _ tokens: Range<Int>, _ sequence: borrowing EntitySequence, _ forms: borrowing FormTable, _ model: SequenceModel
  ) {
    var index = 0
    while index < tokens.count {
      let label = Int(decoder.labels[index])
      guard let type = EntityLabel.type(label) else {
        index += 1
        // Behind the title that ends here.
        let start = tokens.lowerBound + index
        guard index < tokens.count, EntityLabel.type(Int(decoder.labels[index])) == nil,
          CourtesyTitle.stands(before: start, in: sequence.forms[tokens], forms),
          let end = nameEnd(from: start, tokens, sequence, forms)
        else { continue }
        // Who stands behind *M.* is a person, known to the model or not.
        mentions.append(
          EntityMention(tokens: start..<end, type: .person, confidence: Self.confidenceBehindTitle))
        index = end - tokens.lowerBound
        continue
      }
      var end = index + 1
      if EntityLabel.place(label) != .single, EntityLabel.place(label) != .end {
        while end < tokens.count {
          let next = Int(decoder.labels[end])
          guard EntityLabel.type(next) == type, let place = EntityLabel.place(next), place == .inside || place == .end
          else { break }
          end += 1
          if place == .end { break }
        }
      }
      var start = tokens.lowerBound + index
      let title = CourtesyTitle.length(at: start, in: sequence.forms[tokens], forms)
      if end - index > title { start += title }
      let isAddressed = CourtesyTitle.stands(before: start, in: sequence.forms[tokens], forms)
      mentions.append(
        EntityMention(
          tokens: start..<tokens.lowerBound + end, type: isAddressed ? .person : type,
          confidence: isAddressed ? Self.confidenceBehindTitle : confidence(index..<end, type, model)))
      index = end
    }
  }

  /// How sure it is that a person stands behind *M.*: an estimate, as the data hold few cases.
  private static let confidenceBehindTitle: Float = 0.9

  /// The end of the name behind a courtesy title, before the next name that the model found.
  private func nameEnd(
    from start: Int, _ tokens: Range<Int>, _ sequence: borrowing EntitySequence, _ forms: borrowing FormTable
  ) -> Int? {
    let next = (start..<tokens.upperBound).first {
      EntityLabel.type(Int(decoder.labels[$0 - tokens.lowerBound])) != nil
    }
    return CourtesyTitle.nameEnd(from: start, in: sequence.forms[start..<(next ?? tokens.upperBound)], forms)
  }

  /// The chance of the mention against no mention and against the other types in its place, all labels around it
  /// standing as they are.
  private func confidence(_ tokens: Range<Int>, _ type: EntityType, _ model: SequenceModel) -> Float {
    let own = pathScore(tokens, type, model)
    var sum = exp(Double(pathScore(tokens, nil, model) - own) / Double(max(model.scale, 1)))
    for other in EntityType.allCases where other != type {
      sum += exp(Double(pathScore(tokens, other, model) - own) / Double(max(model.scale, 1)))
    }
    return Float(1 / (1 + sum))
  }

  /// What the labels of a mention of a type, or of none, come to between those around them.
  private func pathScore(_ tokens: Range<Int>, _ type: EntityType?, _ model: SequenceModel) -> Int32 {
    var previous = tokens.lowerBound > 0 ? Int(decoder.labels[tokens.lowerBound - 1]) : nil
    var total: Int32 = 0
    for token in tokens {
      let isFirst = token == tokens.lowerBound
      let isLast = token == tokens.upperBound - 1
      let place: EntityLabel.Place = isFirst ? (isLast ? .single : .begin) : isLast ? .end : .inside
      let label = type.map { EntityLabel.of($0, place) } ?? EntityLabel.outside
      total += decoder.score(label, at: token) + model.transition(from: previous, to: label)
      previous = label
    }
    guard tokens.upperBound < decoder.count else { return total }
    return total + model.transition(from: previous, to: Int(decoder.labels[tokens.upperBound]))
  }
}
