/// A set of ``MatchLabel``.
struct MatchLabels: OptionSet {
  let rawValue: UInt16
  init(rawValue: UInt16) { self.rawValue = rawValue }
  init(_ label: MatchLabel) {
    // Spelled out, for the compiler to work it out where it is asked for.
    rawValue =
      switch label {
      case .exact: 1
      case .case: 1 << 1
      case .accent: 1 << 2
      case .elision: 1 << 3
      case .inflection: 1 << 4
      case .feminine: 1 << 5
      case .acronym: 1 << 6
      case .insertion: 1 << 7
      case .permutation: 1 << 8
      case .coordination: 1 << 9
      case .ellipsis: 1 << 10
      case .negation: 1 << 11
      case .variant: 1 << 12
      }
  }

  /// The labels in their fixed order; `exact` where there is none.
  var list: [MatchLabel] {
    if isEmpty { return Self.exact }
    // Most have one, and a long text has many: they share it.
    if rawValue & (rawValue - 1) == 0 { return Self.alone[rawValue.trailingZeroBitCount] }
    return Self.all.filter { contains(MatchLabels($0)) }
  }

  private static let exact: [MatchLabel] = [.exact]
  private static let all = MatchLabel.allCases
  /// By the number of its bit, each label by itself.
  private static let alone = (0..<UInt16.bitWidth).map { bit in all.filter { MatchLabels($0).rawValue == 1 << bit } }
}
