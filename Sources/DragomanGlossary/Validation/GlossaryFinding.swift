/// A place where a glossary breaks a rule of its format or of its dialect.
public struct GlossaryFinding: Sendable, Hashable {
  /// A rule that can be broken; an open set, stable across versions.
  public struct Rule: RawRepresentable, Sendable, Hashable {
    /// The name of the rule, in lower case with hyphens.
    public let rawValue: String
    /// A rule by its name.
    public init(rawValue: String) { self.rawValue = rawValue }
    init(_ rawValue: String) { self.rawValue = rawValue }

    /// The root is that of its edition, in the right namespace.
    public static let root = Self("root")
    /// Elements stand only where the structure has them.
    public static let elementPlace = Self("element-place")
    /// Elements come in the order and number that the structure asks for.
    public static let elementOrder = Self("element-order")
    /// Elements that the structure asks for are there.
    public static let elementMissing = Self("element-missing")
    /// Text stands only where the structure has it.
    public static let textPlace = Self("text-place")
    /// Attributes are those that the element has.
    public static let attributeUnknown = Self("attribute-unknown")
    /// Attributes that the element must have are there.
    public static let attributeMissing = Self("attribute-missing")
    /// Attributes have values of the right form.
    public static let attributeValue = Self("attribute-value")
    /// Identifiers are unique.
    public static let identifierUnique = Self("id-unique")
    /// References lead to an identifier in the file, or where they must to a web address.
    public static let reference = Self("reference")
    /// Dates are dates.
    public static let date = Self("date")
    /// Data categories are written in the style that the root declares.
    public static let style = Self("style")
    /// Data categories and values go by the names of 2023, not by those of 2025.
    public static let dialectEdition = Self("dialect-edition")
    /// Data categories are those of the dialect.
    public static let dialectCategory = Self("dialect-category")
    /// Data categories stand at the levels that the dialect has for them.
    public static let dialectLevel = Self("dialect-level")
    /// Data categories have the values that the dialect has for them.
    public static let dialectValue = Self("dialect-value")
  }

  /// Where.
  public var position: FilePosition
  /// Which rule.
  public var rule: Rule
  /// What was expected and what was found.
  public var text: String

  /// A finding.
  public init(_ rule: Rule, _ text: String, at position: FilePosition) {
    self.position = position
    self.rule = rule
    self.text = text
  }
}

extension GlossaryFinding: CustomStringConvertible {
  /// `LINE:COLUMN: rule: text`, to which the command adds the path.
  public var description: String { "\(position): \(rule.rawValue): \(text)" }
}
