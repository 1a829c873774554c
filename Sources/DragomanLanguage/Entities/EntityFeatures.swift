/// The features of a token that depend on its sentence and its document: with those of ``EntityFormFeatures``, all
/// that the entity model sees.
struct EntityFeatures {
  /// The place of a value that a neighbour beyond the sentence would have.
  private static let beyond: UInt64 = 0xB0

  /// Hands over the features of a token.
  ///
  /// - Parameters:
  ///   - token: Its place in the sentence.
  ///   - start: The place of the sentence in the document.
  func extract<Receiver: FeatureReceiver>(
    _ token: Int, of context: borrowing EntityContext, at start: Int, in sequence: borrowing EntitySequence,
    _ table: borrowing EntityFormTable, into receiver: inout Receiver
  ) {
    neighbours(token, context, &receiver)
    names(token, context, &receiver)
    if context.runStart[token] >= 0 {
      run(token, context, &receiver)
      elsewhere(token, context, start, sequence, table, &receiver)
    } else {
      capitals(token, context, &receiver)
    }
  }

  @inline(__always)
  private func fold(_ token: Int, _ context: borrowing EntityContext) -> UInt64 {
    token >= 0 && token < context.words.count ? context.words[token].fold : Self.beyond
  }

  @inline(__always)
  private func shape(_ token: Int, _ context: borrowing EntityContext) -> UInt64 {
    token >= 0 && token < context.words.count ? UInt64(context.words[token].shape.rawValue) : 15
  }

  private func neighbours<Receiver: FeatureReceiver>(
    _ token: Int, _ context: borrowing EntityContext, _ receiver: inout Receiver
  ) {
    let own = fold(token, context)
    let before = fold(token - 1, context)
    let behind = fold(token + 1, context)
    let form = shape(token, context)
    if token == 0 { receiver.receive(FeatureHash.of(EntityTemplate.edge, 0)) }
    if token == 1 { receiver.receive(FeatureHash.of(EntityTemplate.edge, 1)) }
    if token == context.words.count - 1 { receiver.receive(FeatureHash.of(EntityTemplate.edge, 2)) }
    receiver.receive(FeatureHash.of(EntityTemplate.previousAndThis, before, own))
    receiver.receive(FeatureHash.of(EntityTemplate.thisAndNext, own, behind))
    receiver.receive(FeatureHash.of(EntityTemplate.neighbours, before, form, behind))
    receiver.receive(FeatureHash.of(EntityTemplate.previousAndShape, before, form))
    receiver.receive(FeatureHash.of(EntityTemplate.shapeAndNext, form, behind))
    if token > 1 { receiver.receive(FeatureHash.of(EntityTemplate.twoBefore, fold(token - 2, context), before, form)) }
    if token + 2 < context.words.count {
      receiver.receive(FeatureHash.of(EntityTemplate.twoBehind, form, behind, fold(token + 2, context)))
    }
    let three = shape(token - 1, context) << 8 | form << 4 | shape(token + 1, context)
    receiver.receive(FeatureHash.of(EntityTemplate.threeShapes, three))
    receiver.receive(
      FeatureHash.of(EntityTemplate.fiveShapes, three, shape(token - 2, context), shape(token + 2, context)))
    receiver.receive(
      FeatureHash.of(EntityTemplate.sentenceStart, isFirst(token, context), form, isWord(token, context)))
    if context.isHeadline { receiver.receive(FeatureHash.of(EntityTemplate.headline, form)) }
  }

  @inline(__always)
  private func isFirst(_ token: Int, _ context: borrowing EntityContext) -> UInt64 {
    token <= context.firstWord ? 1 : 0
  }

  @inline(__always)
  private func isWord(_ token: Int, _ context: borrowing EntityContext) -> UInt64 {
    context.words[token].readings == 0 ? 0 : 1
  }

  private func names<Receiver: FeatureReceiver>(
    _ token: Int, _ context: borrowing EntityContext, _ receiver: inout Receiver
  ) {
    let mark = context.marks[token]
    each(mark, EntityTemplate.name, &receiver)
    if token > 0 { each(context.marks[token - 1], EntityTemplate.nameBefore, &receiver) }
    if token + 1 < context.marks.count { each(context.marks[token + 1], EntityTemplate.nameBehind, &receiver) }
    let all = UInt64(mark.types) << 2 | mark.part
    let form = shape(token, context)
    receiver.receive(FeatureHash.of(EntityTemplate.nameAndShape, all, UInt64(mark.alone), form))
    receiver.receive(
      FeatureHash.of(
        EntityTemplate.nameAndStart, all, UInt64(mark.alone),
        form << 2 | isWord(token, context) << 1 | isFirst(token, context)))
  }

  /// One feature for each type of a listed name.
  private func each<Receiver: FeatureReceiver>(
    _ mark: EntityContext.Mark, _ template: UInt64, _ receiver: inout Receiver, _ place: UInt64 = 0
  ) {
    var types = mark.types
    while types != 0 {
      receiver.receive(FeatureHash.of(template, UInt64(types.trailingZeroBitCount) << 2 | mark.part, place))
      types &= types - 1
    }
    types = mark.alone
    while types != 0 {
      receiver.receive(FeatureHash.of(template, UInt64(types.trailingZeroBitCount) << 2 | 0x100, place))
      types &= types - 1
    }
  }

  private func run<Receiver: FeatureReceiver>(
    _ token: Int, _ context: borrowing EntityContext, _ receiver: inout Receiver
  ) {
    let start = context.runStart[token]
    let end = context.runEnd[token]
    let before = fold(start - 1, context)
    let behind = fold(end, context)
    let place = UInt64(min(token - start, 2)) << 2 | UInt64(min(end - 1 - token, 2))
    receiver.receive(FeatureHash.of(EntityTemplate.beforeRun, before))
    receiver.receive(FeatureHash.of(EntityTemplate.behindRun, behind))
    receiver.receive(FeatureHash.of(EntityTemplate.beforeRunPlace, before, place))
    receiver.receive(FeatureHash.of(EntityTemplate.behindRunPlace, behind, place))
    receiver.receive(FeatureHash.of(EntityTemplate.runPlace, place))
    receiver.receive(FeatureHash.of(EntityTemplate.aroundRun, before, behind))
    if start > 1 { receiver.receive(FeatureHash.of(EntityTemplate.twoBeforeRun, fold(start - 2, context), before)) }
    if token > start {
      receiver.receive(FeatureHash.of(EntityTemplate.runFirst, fold(start, context)))
      each(context.marks[start], EntityTemplate.runFirstName, &receiver, place + 1)
    }
    if token < end - 1 {
      receiver.receive(FeatureHash.of(EntityTemplate.runLast, fold(end - 1, context)))
      each(context.marks[end - 1], EntityTemplate.runLastName, &receiver, place + 1)
    }
  }

  /// For a word in small letters or a sign, the nearest capitals on both sides.
  private func capitals<Receiver: FeatureReceiver>(
    _ token: Int, _ context: borrowing EntityContext, _ receiver: inout Receiver
  ) {
    var left = token - 1
    while left >= 0, token - left < 5, !context.words[left].shape.isCapital { left -= 1 }
    let hasLeft = left >= 0 && token - left < 5
    var right = token + 1
    while right < context.words.count, right - token < 5, !context.words[right].shape.isCapital { right += 1 }
    let hasRight = right < context.words.count && right - token < 5
    let toLeft = UInt64(token - left)
    let toRight = UInt64(right - token)
    if hasLeft { receiver.receive(FeatureHash.of(EntityTemplate.capitalBefore, fold(left, context), toLeft)) }
    if hasRight { receiver.receive(FeatureHash.of(EntityTemplate.capitalBehind, fold(right, context), toRight)) }
    if hasLeft, hasRight {
      receiver.receive(FeatureHash.of(EntityTemplate.betweenCapitals, toLeft, toRight, fold(token, context)))
    }
  }

  /// What stands beside the same word elsewhere in the stretch, and whether it is written small there.
  private func elsewhere<Receiver: FeatureReceiver>(
    _ token: Int, _ context: borrowing EntityContext, _ start: Int, _ sequence: borrowing EntitySequence,
    _ table: borrowing EntityFormTable, _ receiver: inout Receiver
  ) {
    let word = context.words[token]
    guard word.isLong else { return }
    var place = sequence.firstPlace[Int(word.group)]
    var seen = 0
    var small = 0
    var capital = 0
    // Each neighbour counts once; more than these say nothing new.
    var known = InlineSet()
    while place >= 0, seen <= EntitySequence.placesSeen {
      let other = Int(place)
      place = sequence.nextPlace[other]
      if other == start + token { continue }
      seen += 1
      if !table.forms[Int(sequence.forms[other])].shape.isCapital {
        small += 1
        continue
      }
      let startsSentence = other == 0 || sequence.isSentenceEnd[other - 1]
      if !startsSentence {
        capital += 1
        let neighbour = table.forms[Int(sequence.forms[other - 1])]
        let value =
          neighbour.shape.isCapital || neighbour.shape == .number
          ? 1 + UInt64(neighbour.types & EntityGazetteer.Types.givenName.rawValue) : neighbour.fold
        if known.insert(value) { receiver.receive(FeatureHash.of(EntityTemplate.elsewhereBefore, value)) }
      }
      if other + 1 < sequence.forms.count, !sequence.isSentenceEnd[other] {
        let neighbour = table.forms[Int(sequence.forms[other + 1])]
        let value = neighbour.shape.isCapital || neighbour.shape == .number ? 3 : neighbour.fold
        if known.insert(value &+ 1 << 63) { receiver.receive(FeatureHash.of(EntityTemplate.elsewhereBehind, value)) }
      }
    }
    let first = isFirst(token, context)
    let flags: UInt64 = (capital > 0 ? 4 : 0) | (small > 0 ? 2 : 0) | first
    receiver.receive(FeatureHash.of(EntityTemplate.documentCase, flags))
    let counts = UInt64(min(capital, 3)) << 8 | UInt64(min(small, 2)) << 4 | isWord(token, context) << 1 | first
    receiver.receive(FeatureHash.of(EntityTemplate.documentCounts, counts, shape(token, context)))
  }
}

/// A small set of values on the stack.
private struct InlineSet {
  private var values: InlineArray<32, UInt64> = InlineArray(repeating: 0)
  private var count = 0

  /// Whether `value` is new and there was room for it.
  mutating func insert(_ value: UInt64) -> Bool {
    for index in 0..<count where values[index] == value { return false }
    guard count < 32 else { return false }
    values[count] = value
    count += 1
    return true
  }
}
