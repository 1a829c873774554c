/// A rule, or several that look at the same thing, for which one entry is enough.
///
/// Entries are looked at side by side. ``DuplicateRule``, ``SharedTermRule`` and ``CrossReferenceRule``, which compare
/// them, come in their order behind all others, and keep a few machine words for each.
protocol LintRule: Sendable {
  /// Looks at an entry.
  func check(_ entry: LintedEntry, _ findings: inout LintFindings)
}

/// What is the same for all entries of a file.
final class LintedFile: Sendable {
  /// The name of the file and its number among all files of the run.
  let path: String
  let number: UInt32
  /// The subject fields that the file declares.
  let subjects: Set<String>
  /// The rules that are not asked for.
  let silenced: Set<GlossaryFinding.Rule>

  init(path: String, number: UInt32, subjects: Set<String>, silenced: Set<GlossaryFinding.Rule>) {
    self.path = path
    self.number = number
    self.subjects = subjects
    self.silenced = silenced
  }
}

/// What is found in one entry.
struct LintFindings: Sendable {
  /// The file of the entry.
  let file: LintedFile
  private(set) var found: [GlossaryFinding] = []
  private let allowances: [(rule: GlossaryFinding.Rule, position: FilePosition)]
  private var used: [GlossaryFinding.Rule] = []

  init(_ entry: LintedEntry, in file: LintedFile) {
    self.file = file
    allowances = entry.allowances
  }

  /// The subject fields that the file declares.
  var subjects: Set<String> { file.subjects }

  /// Whether the entry may break the rule.
  func allows(_ rule: GlossaryFinding.Rule) -> Bool { allowances.contains { $0.rule == rule } }

  /// Notes a finding, unless the entry allows it.
  mutating func add(_ rule: GlossaryFinding.Rule, _ text: String, at position: FilePosition) {
    if allows(rule) {
      if !used.contains(rule) { used.append(rule) }
    } else if !file.silenced.contains(rule) {
      found.append(GlossaryFinding(rule, text, at: position))
    }
  }

  /// Says which allowances have nothing to allow, and puts the findings in the order of the file.
  mutating func finish() {
    for allowance in allowances where !used.contains(allowance.rule) {
      // A rule that was not run cannot tell whether its allowance is needed.
      if file.silenced.contains(.allowance) || file.silenced.contains(allowance.rule) { continue }
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
