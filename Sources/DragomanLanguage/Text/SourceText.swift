/// The input text: valid UTF-8, immutable, the one that all reported offsets refer to.
///
/// For an input in another encoding this is its UTF-8 transcoding; for markup it is the markup file itself.
public struct SourceText: Sendable {
  /// The bytes, valid UTF-8 without a byte order mark removed or added.
  public let bytes: [UInt8]

  /// Takes over bytes that are known to be valid UTF-8.
  ///
  /// - Precondition: At most 4 GiB, as spans hold 32-bit offsets.
  public init(validUTF8 bytes: [UInt8]) {
    precondition(bytes.count <= Int(UInt32.max), "a text is limited to 4 GiB")
    self.bytes = bytes
  }

  /// The UTF-8 of a string.
  public init(_ string: String) {
    self.init(validUTF8: Array(string.utf8))
  }

  /// The text of a span, for display.
  public func string(_ span: TextSpan) -> String {
    String(decoding: bytes[span.range], as: UTF8.self)
  }
}
