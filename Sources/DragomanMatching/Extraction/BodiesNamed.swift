import DragomanLanguage

/// Tells the office of which body is meant by which of the bodies a text named last.
///
/// It goes along with the findings: each is read once, and each name is looked up by its endings, so that a long text
/// with many bodies and offices takes no more time for each of them.
struct BodiesNamed {
  private let index: GlossaryIndex
  /// Where each name of a body stood last, folded: the press writes *Cédéao*, the body itself *CEDEAO*.
  private var last: [String: Place] = [:]
  /// How many findings have been read.
  private var readCount = 0
  private var namesOfPattern: [UInt32: [String]] = [:]
  private var endingsOfConcept: [UInt32: [String]] = [:]

  private struct Place {
    /// The number of the finding.
    let finding: Int
    /// Which of the names of that finding it is; the own ones come before those of what lies in it.
    let rank: Int
  }

  init(index: GlossaryIndex) { self.index = index }

  /// The office among some whose body was named last before a finding: *le président de la Commission* behind *la
  /// Cédéao*; nil where none was named.
  ///
  /// - Parameters:
  ///   - offices: The concepts to choose from.
  ///   - position: The number of the finding; from call to call it does not fall, and what stands before it stays.
  /// - Complexity: O(*n*) in the length of the offices' names, and once in the number of findings.
  mutating func office(among offices: [UInt32], before position: Int, _ findings: [Finding]) -> UInt32? {
    while readCount < position {
      read(findings[readCount])
      readCount += 1
    }
    var best: (office: UInt32, place: Place)?
    for office in offices {
      for ending in endings(of: office) {
        guard let place = last[ending] else { continue }
        if let best, (best.place.finding, -best.place.rank) >= (place.finding, -place.rank) { continue }
        best = (office, place)
      }
    }
    return best?.office
  }

  private mutating func read(_ finding: Finding) {
    guard finding.termClass == .organization, !finding.isCandidate, finding.designation == nil else { return }
    var rank = 0
    // *la Conférence de l'Union africaine* names the Union, too.
    for pattern in CollectionOfOne(finding.pattern) + finding.nested.map(\.pattern) {
      for name in names(ofPattern: pattern) {
        if last[name]?.finding != readCount { last[name] = Place(finding: readCount, rank: rank) }
        rank += 1
      }
    }
  }

  private mutating func names(ofPattern pattern: UInt32) -> [String] {
    if let known = namesOfPattern[pattern] { return known }
    let names = [index.term(ofPattern: pattern), index.name(index.concept(ofPattern: pattern))].map(WordFolding.folded)
    namesOfPattern[pattern] = names
    return names
  }

  /// What stands behind each blank or apostrophe in the name of an office.
  private mutating func endings(of office: UInt32) -> [String] {
    if let known = endingsOfConcept[office] { return known }
    let name = WordFolding.folded(index.name(office))
    let endings = name.indices.filter { name[$0] == " " || name[$0] == "'" }.map {
      String(name[name.index(after: $0)...])
    }
    endingsOfConcept[office] = endings
    return endings
  }
}
