/// Finds text that is not in normalisation form C: accents beside their letters, and characters that Unicode has
/// under another number.
struct NormalizationRule: LintRule {
  func check(_ entry: LintedEntry, _ findings: inout LintFindings) {
    for category in entry.categories where !Self.isComposed(category.text) { add(category, &findings) }
    for term in entry.terms {
      if !Self.isComposed(term.raw) {
        findings.add(
          .normalization, "the term ‘\(term.text)’ is not in Unicode normalisation form C", at: term.position)
      }
      for category in term.categories where !Self.isComposed(category.text) { add(category, &findings) }
    }
  }

  private func add(_ category: LintedEntry.Category, _ findings: inout LintFindings) {
    let name = category.name == .none ? "\(category.kind)" : category.name.rawValue
    findings.add(
      .normalization, "the value of ‘\(name)’ is not in Unicode normalisation form C", at: category.position)
  }

  /// Whether a text is in form C, for the scripts of the termbases of our field: Latin, Greek, Cyrillic, and what
  /// has no composed letters. Text below U+0300 always is, which is told from its bytes.
  ///
  /// - Complexity: O(*n*).
  static func isComposed(_ text: String) -> Bool {
    guard text.utf8.contains(where: { $0 >= 0xCC }) else { return true }
    var before: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if isSingleton(scalar) { return false }
      if let before, scalar.value >= 0x300, scalar.properties.canonicalCombiningClass != .notReordered {
        // String comparison is canonical: the pair is in the set where one scalar stands for it.
        var pair = String.UnicodeScalarView()
        pair.append(before)
        pair.append(scalar)
        if composed.contains(String(pair)) { return false }
      } else {
        before = scalar
      }
    }
    return true
  }

  /// Whether a scalar never stands in form C.
  private static func isSingleton(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x340, 0x341, 0x343, 0x344, 0x374, 0x37E, 0x387, 0x2000, 0x2001, 0x2126, 0x212A, 0x212B, 0x2329, 0x232A,
      0xF900...0xFAFF, 0x2F800...0x2FA1D:
      true
    default: false
    }
  }

  /// The letters with marks that are one scalar.
  private static let composed: Set<String> = {
    var letters: Set<String> = []
    let ranges: [ClosedRange<UInt32>] = [0xC0...0x24F, 0x386...0x3CE, 0x400...0x4F9, 0x1E00...0x1FFC]
    for range in ranges {
      for scalar in range.lazy.compactMap(Unicode.Scalar.init) where !isSingleton(scalar) {
        letters.insert(String(scalar))
      }
    }
    return letters
  }()
}
