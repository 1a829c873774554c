/// What a reader accepts at most. Beyond it a document is refused with `XMLError.Kind.limitExceeded`.
///
/// Besides, a document has at most 100,000 different names and namespaces, and 1,024 declarations of
/// namespaces in force at one place. libxml2 has limits of its own that stay in force whatever is set here: about 10 MB for one tag, one
/// attribute value, one comment or one processing instruction.
public struct XMLLimits: Sendable, Hashable {
  /// Bytes of the input, as given and as UTF-8.
  public var maximumSize: Int
  /// Elements inside each other.
  public var maximumDepth: Int
  /// Attributes of one element.
  public var maximumAttributeCount: Int
  /// Bytes of one name.
  public var maximumNameLength: Int
  /// Bytes of one attribute value.
  public var maximumAttributeLength: Int
  /// Bytes of one run of text, one comment or one processing instruction.
  public var maximumTextLength: Int

  /// Creates limits; those not given are the standard ones.
  public init(
    maximumSize: Int = 1 << 30, maximumDepth: Int = 256, maximumAttributeCount: Int = 256,
    maximumNameLength: Int = 1_000, maximumAttributeLength: Int = 1 << 20,
    maximumTextLength: Int = 10 << 20
  ) {
    self.maximumSize = maximumSize
    self.maximumDepth = maximumDepth
    self.maximumAttributeCount = maximumAttributeCount
    self.maximumNameLength = maximumNameLength
    self.maximumAttributeLength = maximumAttributeLength
    self.maximumTextLength = maximumTextLength
  }

  /// 1 GiB, 256 levels, 256 attributes, names of 1,000 bytes, values of 1 MiB, texts of 10 MiB.
  public static let standard = XMLLimits()
}
