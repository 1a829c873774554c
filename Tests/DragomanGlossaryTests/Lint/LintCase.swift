import Testing

/// An entry in the short form of ``LintSnippet``, with what the linter is to find in it.
struct LintCase: Sendable, CustomTestStringConvertible {
  private let name: String
  private let french: [String]
  private let english: [String]
  private let categories: String
  private let findings: [String]
  var testDescription: String { name }

  /// - Parameter findings: As `line: rule`, where the English terms start on line 10.
  init(
    _ name: String, _ french: String..., en english: String..., with categories: String = "",
    finds findings: [String] = []
  ) {
    self.name = name
    self.french = french
    self.english = english
    self.categories = categories
    self.findings = findings
  }

  var entry: String { LintSnippet.entry("c1", french: french, english: english, categories) }

  /// The findings where they stand: with several French terms the English ones start further down.
  var expected: [String] {
    findings.map { finding in
      let parts = finding.split(separator: ":", maxSplits: 1)
      guard let line = Int(parts[0]), line >= 10 else { return finding }
      return "\(line + french.count - 1):\(parts[1])"
    }
  }
}
