import DragomanLanguage

/// The equivalents that the words around the occurrences of a document ask for, by ``ContextSigns``: each occurrence's
/// own, and that of most for the list.
struct MeantEquivalents {
  /// By the place of the finding in the document: its equivalent.
  private var byFinding: [Int: String] = [:]
  /// By concept: what most of its occurrences ask for, where any asks for one.
  private var byConcept: [UInt32: String] = [:]

  /// Reads the words around every finding whose entry names some, and spells what they ask for in a variety.
  ///
  /// - Complexity: O(*n*) in the number of findings.
  init(_ findings: [Finding], _ signs: inout ContextSigns, _ index: GlossaryIndex, _ variety: EnglishVariety?) {
    var asking: [UInt32: [Int: Int]] = [:]
    var open: [UInt32: [Int]] = [:]
    for position in findings.indices {
      let finding = findings[position]
      guard !finding.isCandidate, finding.designation == nil,
        index.flags(ofPattern: finding.pattern).contains(.hasContextSigns)
      else { continue }
      let concept = index.concept(ofPattern: finding.pattern)
      if let number = signs.equivalent(of: finding, in: variety) {
        asking[concept, default: [:]][number, default: 0] += 1
        let listed = index.english(concept)[number]
        byFinding[position] = variety?.spelled(listed) ?? listed
      } else {
        open[concept, default: []].append(position)
      }
    }
    for (concept, counts) in asking {
      let listed = index.english(concept).map { variety?.spelled($0) ?? $0 }
      // Of equals, the one that the entry puts first.
      guard let most = counts.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }),
        most.value > open[concept]?.count ?? 0
      else { continue }
      byConcept[concept] = listed[most.key]
      // Those that ask for nothing mean what comes first otherwise, not what now stands first in the list.
      let plain = variety?.equivalents(of: concept, index) ?? listed
      for position in open[concept] ?? [] { byFinding[position] = plain.first }
    }
  }

  /// The equivalents of a concept, the one first that most occurrences ask for.
  func ordered(_ english: [String], of concept: UInt32) -> [String] {
    guard let meant = byConcept[concept] else { return english }
    return [meant] + english.filter { $0 != meant }
  }

  /// The equivalent that an occurrence asks for; nil where it is that which the list puts first.
  ///
  /// - Parameter position: The place of the finding in the document.
  func equivalent(ofFinding position: Int) -> String? { byFinding[position] }
}
