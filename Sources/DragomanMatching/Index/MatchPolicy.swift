import DragomanLanguage

/// How one French term must be written, and where it must not stand, to count: what its glossary says of it.
public struct MatchPolicy: Sendable, Equatable {
  /// How closely letter case or accents are followed.
  public enum Sensitivity: String, Sendable, CaseIterable {
    /// As the term is written.
    case exact
    /// However they are written.
    case none
  }

  /// Letter case; nil where the general rules hold.
  public var letterCase: Sensitivity?
  /// Accents; nil where the general rules hold.
  public var accents: Sensitivity?
  /// The only differences from the dictionary form that are allowed; nil where all are.
  public var kinds: [MatchLabel]?
  /// Words around the term, which `~` stands for, that make it something else: `avenue ~`.
  public var forbiddenContexts: [String]

  /// A policy.
  public init(
    letterCase: Sensitivity? = nil, accents: Sensitivity? = nil, kinds: [MatchLabel]? = nil,
    forbiddenContexts: [String] = []
  ) {
    self.letterCase = letterCase
    self.accents = accents
    self.kinds = kinds
    self.forbiddenContexts = forbiddenContexts
  }

  /// Whether it asks for nothing.
  var isEmpty: Bool { letterCase == nil && accents == nil && kinds == nil && forbiddenContexts.isEmpty }

  /// The policy on one line behind the term that it is of, parts parted by tabs.
  func encoded(for term: String) -> String {
    var parts = [term, letterCase?.rawValue ?? "", accents?.rawValue ?? ""]
    parts.append(kinds.map { $0.map(\.rawValue).joined(separator: " ") } ?? "*")
    return (parts + forbiddenContexts).map { $0.replacing("\t", with: " ") }.joined(separator: "\t")
  }

  /// Whether a policy that is of `term`, as it was decoded, is that of a pattern's term.
  static func isOf(_ term: String, _ pattern: String) -> Bool {
    (UnicodeRepair.repairedSpelling(of: term) ?? term) == pattern.replacing("\t", with: " ")
  }

  /// The policy of an encoded line, with the term that it is of.
  static func decode(_ line: String) -> (term: String, policy: MatchPolicy)? {
    let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard parts.count >= 4 else { return nil }
    return (
      parts[0],
      MatchPolicy(
        letterCase: Sensitivity(rawValue: parts[1]), accents: Sensitivity(rawValue: parts[2]),
        kinds: parts[3] == "*" ? nil : parts[3].split(separator: " ").compactMap { MatchLabel(rawValue: String($0)) },
        forbiddenContexts: Array(parts[4...]))
    )
  }
}
