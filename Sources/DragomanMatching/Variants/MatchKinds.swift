/// The ways of matching that are wanted: an occurrence counts only where each way in which it differs from the
/// dictionary form is among them.
public struct MatchKinds: Sendable, Equatable {
  private var refused: MatchLabels = []

  /// Every way of matching.
  public static let all = MatchKinds()

  /// Every way of matching.
  public init() {}

  /// Only `kinds`; letter for letter always counts.
  public init(only kinds: Set<MatchLabel>) {
    for label in MatchLabel.allCases where label != .exact && !kinds.contains(label) {
      refused.insert(MatchLabels(label))
    }
  }

  /// The same without `kind`.
  public func without(_ kind: MatchLabel) -> MatchKinds {
    var kinds = self
    if kind != .exact { kinds.refused.insert(MatchLabels(kind)) }
    return kinds
  }

  /// Whether occurrences may differ in this way.
  public func allows(_ kind: MatchLabel) -> Bool { !refused.contains(MatchLabels(kind)) }

  /// Whether nothing is refused.
  public var isAll: Bool { refused.isEmpty }

  /// Whether an occurrence may differ in all these ways.
  func allow(_ labels: MatchLabels) -> Bool { labels.isDisjoint(with: refused) }
}
