import DragomanLanguage

/// Expands a Hunspell dictionary of French (affix file and word list) into forms with their readings.
///
/// Understands what the French dictionary uses: two-character flags, suffix rules with conditions, and the
/// morphological fields `po:` and `is:`. Prefix rules only add elided words (`l'`, `d'`), which our tokenizer
/// splits off, so they are left out.
struct HunspellDictionary {
  /// A line that could not be understood.
  struct FormatError: Error, CustomStringConvertible {
    let path: String
    let line: Int
    let reason: String
    var description: String { "\(path):\(line):1: error: \(reason)" }
  }

  private struct SuffixRule {
    let strip: [UInt8]
    let append: [UInt8]
    let condition: Condition
    let fields: [Substring]
  }

  /// Flags with a meaning of their own, as the affix file names them.
  private var needsAffix: Substring = ""
  private var forbidden: Substring = ""
  private var suffixRules: [Substring: [SuffixRule]] = [:]

  /// Reads the affix file.
  init(affixes text: String, path: String) throws {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let words = line.split(separator: " ", omittingEmptySubsequences: true)
      guard let keyword = words.first else { continue }
      switch keyword {
      case "FLAG" where words.count > 1 && words[1] != "long":
        throw FormatError(path: path, line: index + 1, reason: "expected FLAG long, found \(words[1])")
      case "NEEDAFFIX" where words.count > 1: needsAffix = words[1]
      case "FORBIDDENWORD" where words.count > 1: forbidden = words[1]
      case "SFX" where words.count > 4:
        // The continuation behind the slash only allows elided words before the form.
        let append = words[3].split(separator: "/", omittingEmptySubsequences: false).first ?? ""
        guard let condition = Condition(words[4]) else {
          throw FormatError(path: path, line: index + 1, reason: "unclosed set in condition \(words[4])")
        }
        suffixRules[words[1], default: []].append(
          SuffixRule(
            strip: words[2] == "0" ? [] : Array(words[2].utf8),
            append: append == "0" ? [] : Array(append.utf8),
            condition: condition, fields: Array(words[5...])))
      default: break
      }
    }
  }

  /// Hands every form with a reading of it to `body`, line by line of the word list.
  func expand(words text: String, _ body: (_ form: String, _ reading: Reading) -> Void) {
    for line in text.split(separator: "\n").dropFirst() {
      let fields = line.split(separator: " ")
      guard let head = fields.first else { continue }
      let parts = head.split(separator: "/", maxSplits: 1)
      guard let stem = parts.first else { continue }
      let flags = parts.count > 1 ? Self.pairs(parts[1]) : []
      if flags.contains(forbidden) { continue }
      let own = fields.dropFirst()
      let bytes = Array(stem.utf8)
      if !flags.contains(needsAffix) { emit(form: bytes, lemma: stem, fields: Array(own), body) }
      for flag in flags {
        for rule in suffixRules[flag] ?? [] where rule.condition.matches(bytes) && bytes.ends(with: rule.strip) {
          let form = Array(bytes.dropLast(rule.strip.count)) + rule.append
          emit(form: form, lemma: stem, fields: Array(own) + rule.fields, body)
        }
      }
    }
  }

  private func emit(
    form: [UInt8], lemma: Substring, fields: [Substring], _ body: (String, Reading) -> Void
  ) {
    guard !form.isEmpty else { return }
    let text = String(decoding: form, as: UTF8.self)
    for (part, features) in HunspellFields(fields, lemma: lemma).readings {
      body(text, Reading(lemma: String(lemma), partOfSpeech: part, features: features))
    }
  }

  private static func pairs(_ flags: Substring) -> [Substring] {
    var result: [Substring] = []
    var start = flags.startIndex
    while start < flags.endIndex {
      let end = flags.index(start, offsetBy: 2, limitedBy: flags.endIndex) ?? flags.endIndex
      result.append(flags[start..<end])
      start = end
    }
    return result
  }

  /// The condition of a suffix rule: a pattern over the last characters of the stem.
  private struct Condition {
    private struct Element {
      let characters: Set<Character>
      let isNegated: Bool
    }
    private let elements: [Element]

    init?(_ pattern: Substring) {
      var elements: [Element] = []
      var rest = pattern
      while let first = rest.popFirst() {
        if first == "[" {
          guard let close = rest.firstIndex(of: "]") else { return nil }
          let isNegated = rest.first == "^"
          elements.append(
            Element(characters: Set(rest[..<close].drop { $0 == "^" }), isNegated: isNegated))
          rest = rest[rest.index(after: close)...]
        } else if first == "." {
          elements.append(Element(characters: [], isNegated: true))
        } else {
          elements.append(Element(characters: [first], isNegated: false))
        }
      }
      self.elements = elements
    }

    func matches(_ stem: [UInt8]) -> Bool {
      let tail = String(decoding: stem, as: UTF8.self).suffix(elements.count)
      // A lone dot stands for any stem at all, even an empty one.
      guard tail.count == elements.count else { return false }
      return zip(tail, elements).allSatisfy { $1.characters.contains($0) != $1.isNegated }
    }
  }
}

extension [UInt8] {
  fileprivate func ends(with tail: [UInt8]) -> Bool { suffix(tail.count).elementsEqual(tail) }
}
