/// What is worked out once for a sentence before the features of its tokens: listed names, runs of capitals, which
/// tokens can be part of a name at all.
struct EntityContext {
  /// A listed name that covers a token.
  struct Mark {
    /// The types of the name, and its part at this token: 0 first, 1 inside, 2 last, 3 the only one.
    var types: UInt32 = 0
    var part: UInt64 = 0
    /// What the token names when it stands alone, where the name has several.
    var alone: UInt32 = 0

    var isEmpty: Bool { types == 0 }
  }

  /// How far from a capital a name reaches over words in small letters.
  private static let reach = 4

  var words: [EntityForm] = []
  var marks: [Mark] = []
  /// Where the run of capitals that a token belongs to begins and ends; -1 outside.
  var runStart: [Int] = []
  var runEnd: [Int] = []
  var isActive: [Bool] = []
  /// The first token that is no sign.
  var firstWord = 0
  /// Whether the sentence is written in capitals.
  var isHeadline = false

  /// Works out a sentence.
  ///
  /// - Complexity: O(tokens × longest listed name).
  mutating func prepare(_ forms: ArraySlice<UInt32>, _ table: borrowing EntityFormTable, _ gazetteer: EntityGazetteer) {
    words.removeAll(keepingCapacity: true)
    for form in forms { words.append(table.forms[Int(form)]) }
    var capitals = 0
    var letters = 0
    firstWord = words.count
    for (index, word) in words.enumerated() {
      if word.shape != .sign, firstWord == words.count { firstWord = index }
      if word.shape.isWord { letters += 1 }
      if word.shape == .capitals { capitals += 1 }
    }
    isHeadline = letters > 2 && capitals * 10 >= letters * 7
    markNames(gazetteer)
    markRuns()
    markActive()
  }

  private mutating func markNames(_ gazetteer: EntityGazetteer) {
    marks.removeAll(keepingCapacity: true)
    marks.append(contentsOf: repeatElement(Mark(), count: words.count))
    var index = 0
    while index < words.count {
      let word = words[index]
      var length = 0
      var types: UInt32 = 0
      if word.types != 0, word.shape.isCapital || word.types & Self.lowerTypes != 0 {
        length = 1
        types = word.shape.isCapital ? word.types : word.types & Self.lowerTypes
      }
      if word.beginsName {
        var hash = EntityGazetteer.extend(EntityGazetteer.start, word.fold)
        var end = index + 1
        while end < words.count {
          hash = EntityGazetteer.extend(hash, words[end].fold)
          let value = gazetteer.value(hash)
          end += 1
          // A name of two words in small letters is hardly one.
          let isName = word.shape.isCapital || end > index + 2 || value & Self.lowerTypes != 0
          if value & EntityGazetteer.Types.mask != 0, isName {
            length = end - index
            types = value & EntityGazetteer.Types.mask
          }
          if value & EntityGazetteer.continues == 0 { break }
        }
      }
      guard length > 0 else {
        index += 1
        continue
      }
      for step in 0..<length {
        let part: UInt64 = length == 1 ? 3 : step == 0 ? 0 : step == length - 1 ? 2 : 1
        let own = words[index + step]
        marks[index + step] = Mark(
          types: types, part: part, alone: length > 1 && own.shape.isCapital ? own.types : 0)
      }
      index += length
    }
  }

  /// Titles and the beginnings of names in small letters count without a capital.
  private static let lowerTypes = EntityGazetteer.Types([.title, .lowerName]).rawValue

  private mutating func markRuns() {
    runStart.removeAll(keepingCapacity: true)
    runEnd.removeAll(keepingCapacity: true)
    runStart.append(contentsOf: repeatElement(-1, count: words.count))
    runEnd.append(contentsOf: repeatElement(-1, count: words.count))
    var index = 0
    while index < words.count {
      guard words[index].shape.isCapital else {
        index += 1
        continue
      }
      var end = index + 1
      while end < words.count, words[end].shape.isCapital { end += 1 }
      for token in index..<end {
        runStart[token] = index
        runEnd[token] = end
      }
      index = end
    }
  }

  private mutating func markActive() {
    isActive.removeAll(keepingCapacity: true)
    isActive.append(contentsOf: repeatElement(isHeadline, count: words.count))
    for index in words.indices {
      if words[index].shape.isCapital {
        for near in max(0, index - Self.reach + 1)...min(words.count - 1, index + Self.reach) { isActive[near] = true }
      } else if marks[index].types & ~EntityGazetteer.Types.title.rawValue != 0 {
        isActive[index] = true
      }
    }
  }
}
