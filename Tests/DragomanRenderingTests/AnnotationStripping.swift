/// Takes the annotations away by the rules that the formats state.
enum AnnotationStripping {
  /// What was wrong with a page.
  struct Malformed: Error {
    let reason: String
  }

  /// The text of `<article>` without what the contract lists as added. Checks that all tags nest.
  static func html(_ page: String) throws -> String {
    let page = Array(page.utf8)
    guard let start = page.firstRange(of: Array("<article".utf8)),
      let end = page.lastRange(of: Array("</article>".utf8))
    else { throw Malformed(reason: "no article") }
    let bytes = Array(page[start.lowerBound..<end.upperBound])
    var text: [UInt8] = []
    var open: [(name: String, isAdded: Bool)] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x3C {
        guard let close = bytes[index...].firstIndex(of: 0x3E) else { throw Malformed(reason: "open tag") }
        let tag = String(decoding: bytes[(index + 1)..<close], as: UTF8.self)
        if tag.hasPrefix("/") {
          guard let last = open.popLast(), last.name == tag.dropFirst() else {
            throw Malformed(reason: "</\(tag)> does not close the innermost element")
          }
        } else {
          let name = String(tag.prefix { $0 != " " })
          open.append((name, isAdded(name, tag)))
        }
        index = close + 1
        continue
      }
      let isKept = open.allSatisfy { !$0.isAdded }
      if byte == 0x26 {
        guard let close = bytes[index...].firstIndex(of: 0x3B),
          let character = references[String(decoding: bytes[index...close], as: UTF8.self)]
        else { throw Malformed(reason: "a bare ampersand") }
        if isKept { text.append(character) }
        index = close + 1
        continue
      }
      if isKept { text.append(byte) }
      index += 1
    }
    guard open.isEmpty else { throw Malformed(reason: "unclosed \(open)") }
    return String(decoding: text, as: UTF8.self)
  }

  private static let references: [String: UInt8] = [
    "&amp;": 0x26, "&lt;": 0x3C, "&gt;": 0x3E, "&quot;": 0x22,
  ]

  private static func isAdded(_ name: String, _ tag: String) -> Bool {
    ["rt", "rp", "aside", "nav", "template"].contains(name)
      || ["role=\"note\"", "role=\"tooltip\"", " data-dragoman", " hidden", "aria-hidden=\"true\""]
        .contains { tag.contains($0) }
  }

  /// By the rule of the Markdown annotator.
  static func markdown(_ output: String) -> String {
    var output = Array(output.utf8)
    if let list = output.lastRange(of: Array("\n\n<!-- terms -->\n".utf8)) {
      output.removeSubrange(list.lowerBound...)
    }
    var text: [UInt8] = []
    var index = 0
    func starts(_ prefix: String) -> Bool { output[index...].starts(with: prefix.utf8) }
    /// Moves behind the next unescaped byte of this kind.
    func skip(past end: UInt8) {
      while index < output.count, output[index] != end { index += output[index] == 0x5C ? 2 : 1 }
      index += 1
    }
    while index < output.count {
      if output[index] == 0x5C, index + 1 < output.count {
        text.append(output[index + 1])
        index += 2
      } else if starts("**") {
        index += 2
      } else if starts("# "), index == 0 || output[index - 1] == 0x0A || output[index - 1] == 0x0D {
        index += 2
      } else if starts(" [") {
        skip(past: 0x5D)
      } else if starts("<") {
        skip(past: 0x3E)
      } else if starts("&#32;") {
        text.append(0x20)
        index += 5
      } else if starts("&#9;") {
        text.append(0x09)
        index += 4
      } else {
        text.append(output[index])
        index += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// By the rule of the plain text annotator; the sign is the shortest that the text does not hold.
  static func plain(_ output: String, of original: [UInt8]) -> String {
    var sign = "[="
    while original.firstRange(of: Array(sign.utf8)) != nil { sign += "=" }
    var output = Array(output.utf8)
    if let list = output.lastRange(of: Array("\n\n\(sign)= ".utf8)) {
      output.removeSubrange(list.lowerBound...)
    }
    let mark = Array(" \(sign) ".utf8)
    var text: [UInt8] = []
    var index = 0
    while index < output.count {
      if output[index...].starts(with: mark) {
        while output[index] != 0x5D { index += 1 }
      } else {
        text.append(output[index])
      }
      index += 1
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Where the pattern stands for the last time.
  func lastRange(of pattern: [UInt8]) -> Range<Int>? {
    guard count >= pattern.count else { return nil }
    for start in stride(from: count - pattern.count, through: 0, by: -1)
    where self[start...].starts(with: pattern) {
      return start..<(start + pattern.count)
    }
    return nil
  }
}
