import DragomanLanguage
import DragomanTestSupport
import Testing

@testable import DragomanMatching

/// Which body a text named last, against the plain way of looking back through all findings.
struct BodiesNamedTests {
  private static let bodies = [
    "Ligue", "Ligue du Nord", "LIGUE du Nord-Éven", "Conseil", "Conseil de la Ligue", "Union de l’Est", "Est",
    "Assemblée de l'Union de l'Est",
  ]
  private static let offices = [
    "greffier de la Ligue", "greffier de la Ligue du Nord", "greffier du Conseil de la Ligue", "greffier de l'Est",
    "greffier de l’Union de l’Est", "greffier", "greffier de la Ligue du Nord-Even",
  ]

  /// The first office of which a name of the body named last is the end.
  private static func plain(
    _ index: GlossaryIndex, among offices: [UInt32], before position: Int, _ findings: [Finding]
  ) -> UInt32? {
    for finding in findings[..<position].reversed() where finding.termClass == .organization && !finding.isCandidate {
      for pattern in [finding.pattern] + finding.nested.map(\.pattern) {
        let body = WordFolding.folded(index.name(index.concept(ofPattern: pattern)))
        let owned = offices.first { office in
          let name = WordFolding.folded(index.name(office))
          return name.hasSuffix(" " + body) || name.hasSuffix("'" + body)
        }
        if let owned { return owned }
      }
    }
    return nil
  }

  @Test(arguments: 0..<40 as Range<UInt64>) func findsTheBodyThatLookingBackFinds(seed: UInt64) throws {
    let concepts =
      Self.bodies.map { concept($0, $0, .organization) } + Self.offices.map { concept($0, $0, .title) }
    let index = GlossaryIndex([("test", concepts)], analyzer: try frenchAnalyzer())
    var patterns: [UInt32: UInt32] = [:]
    // Beside these patterns there are those of fixed expressions, whose concept has no identifier.
    for pattern in 0..<UInt32(index.allPatternCount) where index.id(index.concept(ofPattern: pattern)) != "" {
      patterns[index.concept(ofPattern: pattern)] = pattern
    }
    let isOffice = patterns.keys.sorted().map { (concept: $0, isOffice: index.termClass($0) == .title) }
    let offices = isOffice.filter(\.isOffice).map(\.concept)
    let bodies = isOffice.filter { !$0.isOffice }.compactMap { patterns[$0.concept] }
    #expect(offices.count == Self.offices.count && bodies.count == Self.bodies.count)

    var generator = SeededGenerator(seed: seed)
    var findings: [Finding] = []
    for place in 0..<30 as Range<UInt32> {
      let span = TextSpan(start: place, end: place + 1)
      var finding = Finding(
        pattern: bodies.randomElement(using: &generator) ?? 0,
        isCandidate: Int.random(in: 0..<5, using: &generator) == 0,
        termClass: Int.random(in: 0..<3, using: &generator) == 0 ? .title : .organization, first: span,
        second: TextSpan(start: 0, end: 0), sentence: 0, labels: [])
      if Bool.random(using: &generator), let inner = bodies.randomElement(using: &generator) {
        finding.nested = [Finding.Other(pattern: inner, span: span)]
      }
      findings.append(finding)
    }
    var named = BodiesNamed(index: index)
    for position in findings.indices where findings[position].termClass == .title {
      let some = offices.shuffled(using: &generator).prefix(3).map(\.self)
      #expect(
        named.office(among: some, before: position, findings)
          == Self.plain(index, among: some, before: position, findings), "seed \(seed), finding \(position)")
    }
  }
}
