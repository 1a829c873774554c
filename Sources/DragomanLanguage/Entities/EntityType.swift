/// What a named entity is (the four types of CoNLL 2003).
public enum EntityType: UInt8, Sendable, CaseIterable {
  /// A person, without title.
  case person
  /// A country, region, city, water, mountain, building.
  case location
  /// An institution, company, party, team, medium.
  case organization
  /// A work, event, product, treaty.
  case miscellaneous

  /// The name that data and output use: `PER`, `LOC`, `ORG`, `MISC`.
  public var name: String { Self.names[Int(rawValue)] }

  /// The type of a name; nil for an unknown one.
  public init?(name: String) {
    guard let index = Self.names.firstIndex(of: name) else { return nil }
    self.init(rawValue: UInt8(index))
  }

  private static let names = ["PER", "LOC", "ORG", "MISC"]
}
