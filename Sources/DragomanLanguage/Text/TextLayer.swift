/// A text derived from a source text, with the way back: what a stage reads instead of the raw input.
///
/// The prose of an HTML page is such a layer over the markup; the repaired text (apostrophes, spaces,
/// composed accents) is a layer over that prose. Offsets into a layer are mapped to the source by ``source(of:)``.
public struct TextLayer: Sendable {
  /// The derived text, valid UTF-8.
  public let bytes: [UInt8]
  /// The maps to apply, from this layer down to the source.
  private let maps: [OffsetMap]

  /// The layer that is the source itself.
  public init(_ source: SourceText) {
    bytes = source.bytes
    maps = []
  }

  /// A text derived directly from the source.
  public init(bytes: [UInt8], map: OffsetMap) {
    self.bytes = bytes
    maps = map.isIdentity ? [] : [map]
  }

  /// A text derived from another layer.
  public init(bytes: [UInt8], map: OffsetMap, over lower: TextLayer) {
    self.bytes = bytes
    maps = (map.isIdentity ? [] : [map]) + lower.maps
  }

  /// The stretch of the source that a span of this layer stands for.
  ///
  /// - Complexity: O(log *n*) in the number of edits.
  public func source(of span: TextSpan) -> TextSpan {
    var span = span
    for map in maps { span = map.origin(of: span) }
    return span
  }

  /// Where a span of the layer directly below (or of the source) appears in this one.
  ///
  /// - Parameter lower: The layer that the span belongs to; this layer was derived from it.
  /// - Complexity: O(log *n*) in the number of edits.
  public func derived(_ span: TextSpan, from lower: TextLayer) -> TextSpan {
    var start = span.start
    var end = span.end
    for map in maps.prefix(maps.count - lower.maps.count).reversed() {
      start = map.derived(start)
      end = map.derived(end)
    }
    return TextSpan(start: start, end: max(start, end))
  }

  /// The text of a span of this layer, for display.
  public func string(_ span: TextSpan) -> String {
    String(decoding: bytes[span.range], as: UTF8.self)
  }
}
