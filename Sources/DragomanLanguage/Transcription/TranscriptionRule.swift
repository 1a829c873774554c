/// One spelling rule: these letters, between such neighbours, are written so in English.
struct TranscriptionRule: Sendable {
  /// What may stand beside the letters of a rule.
  enum Neighbour: Sendable, Equatable {
    case start, end, consonant, vowel
    case letter(Character)
    case oneOf([Character])
  }

  let letters: [Character]
  /// Nearest to the letters last.
  let before: [Neighbour]
  /// Nearest to the letters first.
  let after: [Neighbour]
  let english: String

  private static let vowels: Set<Character> = Set("aeiouyàâäéèêëíîïóôöúùûü")

  /// Whether the rule applies to `name` (lower case) at `position`.
  func applies(to name: [Character], at position: Int) -> Bool {
    let end = position + letters.count
    guard end <= name.count, name[position..<end].elementsEqual(letters) else { return false }
    var place = position - 1
    for neighbour in before.reversed() {
      guard Self.fits(neighbour, name, place) else { return false }
      place -= 1
    }
    place = end
    for neighbour in after {
      guard Self.fits(neighbour, name, place) else { return false }
      place += 1
    }
    return true
  }

  private static func fits(_ neighbour: Neighbour, _ name: [Character], _ place: Int) -> Bool {
    let letter = name.indices.contains(place) ? name[place] : nil
    switch neighbour {
    case .start: return place < 0
    case .end: return place >= name.count
    case .consonant: return letter.map { $0.isLetter && !vowels.contains($0) } ?? false
    case .vowel: return letter.map(vowels.contains) ?? false
    case .letter(let expected): return letter == expected
    case .oneOf(let set): return letter.map(set.contains) ?? false
    }
  }

  /// Reads a context: `-`, or elements separated by spaces (`^`, `$`, `C`, `V`, `[xyz]`, letters as they are).
  ///
  /// - Returns: nil where the context is not written so.
  static func neighbours(_ text: Substring) -> [Neighbour]? {
    guard text != "-" else { return [] }
    var neighbours: [Neighbour] = []
    for element in text.split(separator: " ") {
      switch element {
      case "^": neighbours.append(.start)
      case "$": neighbours.append(.end)
      case "C": neighbours.append(.consonant)
      case "V": neighbours.append(.vowel)
      case _ where element.hasPrefix("["):
        guard element.hasSuffix("]"), element.count > 2 else { return nil }
        neighbours.append(.oneOf(Array(element.dropFirst().dropLast())))
      case _:
        guard element.allSatisfy(\.isLetter) else { return nil }
        neighbours += element.map { .letter($0) }
      }
    }
    return neighbours.isEmpty ? nil : neighbours
  }
}
