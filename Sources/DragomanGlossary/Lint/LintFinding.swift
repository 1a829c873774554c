/// Something in the content of a glossary that a terminologist should look at.
public struct LintFinding: Sendable, Hashable {
  /// The file, as it was named.
  public var path: String
  /// The identifier of the concept entry; `nil` where it has none.
  public var concept: String?
  /// Where in the file, which rule, and what was found.
  public var finding: GlossaryFinding

  /// A finding.
  public init(path: String, concept: String?, finding: GlossaryFinding) {
    self.path = path
    self.concept = concept
    self.finding = finding
  }
}

extension LintFinding: CustomStringConvertible {
  /// `PATH:LINE:COLUMN: rule: text`
  public var description: String { "\(path):\(finding)" }
}
