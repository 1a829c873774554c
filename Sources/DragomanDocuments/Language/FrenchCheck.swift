/// Whether a text is French, by its script and its small words.
///
/// Made to warn about a wrong file, not to identify languages: a text is French unless another language
/// plainly fits better, so lists of names, quotations and capitals pass.
struct FrenchCheck {
  /// What the text looks like instead (`English`, `Cyrillic script`), or nil when it may be French.
  let other: String?

  /// Fewer words than this prove nothing, unless they are plainly of one other language.
  static let minimumWords = 21
  /// Fewer words than this prove nothing at all.
  static let leastWords = 5
  /// No small word has so many bytes, not even one whose accents are characters of their own.
  private static let longestWord = 32
  /// More words than this prove nothing more.
  private static let maximumWords = 20_000

  /// Looks at the words of a text in UTF-8.
  init(_ bytes: [UInt8]) {
    var scripts: [Script: Int] = [:]
    var letters = 0
    var words = 0
    var french = 0
    var others = [Int](repeating: 0, count: FunctionWords.others.count)
    var word: [UInt8] = []
    func count() {
      guard !word.isEmpty else { return }
      let text = String(decoding: word, as: UTF8.self)
      words += 1
      if FunctionWords.french.words.contains(text) { french += 1 }
      for index in others.indices where FunctionWords.others[index].words.contains(text) {
        others[index] += 1
      }
      word.removeAll(keepingCapacity: true)
    }
    var index = 0
    while index < bytes.count, words < Self.maximumWords, letters < 8 * Self.maximumWords {
      let scalar = UTF8Scalar(bytes, at: index)
      index += scalar.length
      if let script = Script(scalar.value) {
        letters += 1
        scripts[script, default: 0] += 1
        if word.count <= Self.longestWord { scalar.appendLowercased(to: &word) }
      } else {
        count()
      }
    }
    count()
    other = Self.verdict(
      scripts: scripts, letters: letters, words: words, french: french, others: others)
  }

  private static func verdict(
    scripts: [Script: Int], letters: Int, words: Int, french: Int, others: [Int]
  ) -> String? {
    // Scripts without spaces have few words and many letters.
    guard words >= leastWords || letters >= 3 * leastWords else { return nil }
    if scripts[.latin, default: 0] * 2 < letters {
      let foreign = scripts.filter { $0.key != .latin }.max {
        ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue)
      }
      return foreign.map { "\($0.key.rawValue) script" }
    }
    let best = others.enumerated().max { ($0.element, -$0.offset) < ($1.element, -$1.offset) }
    guard words >= minimumWords else {
      // A sentence: a title quoted from another language brings a few of its words, among those of French.
      guard let best, best.element >= 3, best.element >= 3 * french, best.element * 4 >= words else { return nil }
      return FunctionWords.others[best.offset].language
    }
    if let best, best.element * 100 > french * 110, best.element * 10 >= words {
      return FunctionWords.others[best.offset].language
    }
    // Running text without any small words of French is some language not listed.
    return words >= 60 && french * 25 < words ? "another language" : nil
  }

  /// Scripts told apart, named as in messages.
  private enum Script: String {
    case latin = "Latin"
    case greek = "Greek"
    case cyrillic = "Cyrillic"
    case hebrew = "Hebrew"
    case arabic = "Arabic"
    case eastAsian = "East Asian"
    case other = "another"

    /// The script of a letter; nil for what is no letter.
    init?(_ scalar: UInt32) {
      switch scalar {
      case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF: self = .latin
      // Combining accents belong to the letter before them.
      case 0x300...0x36F: self = .latin
      case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
      case 0x400...0x52F: self = .cyrillic
      case 0x590...0x5FF: self = .hebrew
      case 0x600...0x77F: self = .arabic
      case 0x3040...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7AF: self = .eastAsian
      case 0x530...0x58F, 0x900...0x1CFF: self = .other
      default: return nil
      }
    }
  }
}
