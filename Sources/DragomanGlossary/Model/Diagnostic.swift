/// Something that was noticed while a glossary was read or written, and did not stop the work.
///
/// Damaged user data is not an exception: readers return what they could read, and say here what they had to
/// put right. Writers say here what the target format cannot hold.
public struct Diagnostic: Sendable, Hashable {
  /// How much a diagnostic matters.
  public enum Severity: UInt8, Sendable, Comparable {
    /// Nothing is lost or in doubt; good to know.
    case note
    /// Something was put right, read in the likeliest way, or could not be kept.
    case warning
    /// The file breaks its own format here.
    case error

    /// Whether one severity is milder than another.
    public static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
  }

  /// What kind of thing was noticed; an open set, stable across versions.
  public struct Code: RawRepresentable, Sendable, Hashable {
    /// The code as text, in lower case with hyphens.
    public let rawValue: String
    /// A code from its text.
    public init(rawValue: String) { self.rawValue = rawValue }
    init(_ rawValue: String) { self.rawValue = rawValue }
  }

  /// How much it matters.
  public var severity: Severity
  /// What kind of thing it is.
  public var code: Code
  /// What was expected and what was found.
  public var message: String
  /// Where it stands in the file; `nil` for what was noticed while writing.
  public var position: FilePosition?
  /// What to do about it, where there is advice to give.
  public var hint: String?

  /// A diagnostic.
  public init(
    _ severity: Severity, _ code: Code, _ message: String, at position: FilePosition? = nil,
    hint: String? = nil
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.position = position
    self.hint = hint
  }
}

extension Diagnostic.Code {
  /// An entry without the identifier that it must have.
  public static let missingIdentifier = Self("missing-id")
  /// An identifier that stands twice in the file.
  public static let duplicateIdentifier = Self("duplicate-id")
  /// An identifier that XML does not allow, such as one that starts with a digit.
  public static let invalidIdentifier = Self("invalid-id")
  /// A language section without a language.
  public static let missingLanguage = Self("missing-language")
  /// A language tag that is not one.
  public static let invalidLanguage = Self("invalid-language")
  /// A term section without a term.
  public static let missingTerm = Self("missing-term")
  /// A term that is empty or nothing but white space.
  public static let blankTerm = Self("blank-term")
  /// An entry or language section that holds nothing of what it is for.
  public static let emptySection = Self("empty-section")
  /// An element that the format does not know.
  public static let unknownElement = Self("unknown-element")
  /// An element of the format where it may not stand.
  public static let misplacedElement = Self("misplaced-element")
  /// A data category without its type.
  public static let missingType = Self("missing-type")
  /// A group whose main data category is missing.
  public static let missingHead = Self("missing-head")
  /// Text where only elements may stand.
  public static let misplacedText = Self("misplaced-text")
  /// Markup that had to be simplified.
  public static let simplifiedMarkup = Self("simplified-markup")
  /// A character that no glossary can hold, and that was replaced.
  public static let replacedCharacter = Self("replaced-character")
  /// The root does not say which dialect or style this is, or says what is not known.
  public static let unclearDialect = Self("unclear-dialect")
  /// Two data categories or sections that had to be put into the order of the format.
  public static let reordered = Self("reordered")
  /// A value was replaced by the one that the target's picklist has for it.
  public static let mappedValue = Self("mapped-value")
  /// The target cannot hold this, and it was left out.
  public static let notHeld = Self("not-held")
  /// The target has no place for this as what it is; it was kept as a note.
  public static let keptAsNote = Self("kept-as-note")
  /// An identifier had to be changed or made so that the file is valid.
  public static let changedIdentifier = Self("changed-id")
  /// No dialect defines this data category; it was kept.
  public static let outsideDialects = Self("outside-dialects")
}
