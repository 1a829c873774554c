/// A rule, or several that look at the same thing.
///
/// Rules see one entry after the other; those that compare entries keep what they need of the earlier ones, a few
/// machine words for each.
protocol LintRule {
  /// Looks at an entry.
  mutating func check(_ entry: LintedEntry, _ findings: inout LintFindings)
}

/// What is found in one entry.
struct LintFindings {
  /// The file of the entry and its number among all files of the run.
  var path: String
  var file: UInt32
  /// The subject fields that the file declares.
  var subjects: Set<String> = []
  private(set) var found: [GlossaryFinding] = []
  /// The rules that are not asked for.
  let silenced: Set<GlossaryFinding.Rule>
  private var allowances: [(rule: GlossaryFinding.Rule, position: FilePosition)] = []
  private var used: Set<GlossaryFinding.Rule> = []

  init(path: String, file: UInt32, silenced: Set<GlossaryFinding.Rule>) {
    self.path = path
    self.file = file
    self.silenced = silenced
  }

  /// Forgets the entry before.
  mutating func start(_ entry: LintedEntry) {
    found.removeAll(keepingCapacity: true)
    if !used.isEmpty { used.removeAll() }
    allowances = entry.allowances
  }

  /// Whether the entry may break the rule.
  func allows(_ rule: GlossaryFinding.Rule) -> Bool { allowances.contains { $0.rule == rule } }

  /// Notes a finding, unless the entry allows it.
  mutating func add(_ rule: GlossaryFinding.Rule, _ text: String, at position: FilePosition) {
    if allows(rule) {
      used.insert(rule)
    } else if !silenced.contains(rule) {
      found.append(GlossaryFinding(rule, text, at: position))
    }
  }

  /// Says which allowances have nothing to allow, and puts the findings in the order of the file.
  mutating func finish() {
    for allowance in allowances where !used.contains(allowance.rule) {
      // A rule that was not run cannot tell whether its allowance is needed.
      if silenced.contains(.allowance) || silenced.contains(allowance.rule) { continue }
      let isKnown = GlossaryFinding.Rule.lint.contains(allowance.rule)
      found.append(
        GlossaryFinding(
          .allowance,
          isKnown
            ? "the entry allows ‘\(allowance.rule.rawValue)’, which it does not break"
            : "expected the name of a rule, found ‘\(allowance.rule.rawValue)’", at: allowance.position))
    }
    if found.count < 2 { return }
    found = found.enumerated().sorted {
      ($0.element.position, $0.offset) < ($1.element.position, $1.offset)
    }.map(\.element)
  }
}
