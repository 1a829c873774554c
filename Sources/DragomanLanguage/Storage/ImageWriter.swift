/// Puts together a model or index file: a header with magic, version and checksum, then aligned sections.
///
/// Layout (little-endian, as all machines are that we build for): magic (8 bytes), format version (u32), number of
/// sections (u32), checksum of all that follows (u64), then per section offset and length in bytes (u64 each), then
/// the sections, each aligned to 8 bytes or what it asks for.
package struct ImageWriter {
  private let magic: StaticString
  private let version: UInt32
  private var sections: [Range<Int>] = []
  /// The sections one behind the other, each from a multiple of its alignment on.
  private var body: [UInt8] = []

  /// Starts an image.
  ///
  /// - Precondition: `magic` has eight bytes.
  package init(magic: StaticString, version: UInt32) {
    precondition(magic.utf8CodeUnitCount == 8, "a magic string has eight bytes")
    self.magic = magic
    self.version = version
  }

  /// Makes room for so many bytes of sections.
  package mutating func reserve(_ byteCount: Int) { body.reserveCapacity(byteCount) }

  /// The largest alignment that a section can have: the body starts at a multiple of it.
  private static let largestAlignment = 64

  /// Adds a section of fixed-width values without padding.
  ///
  /// - Precondition: `alignment` is 8, 16, 32 or 64.
  package mutating func add<Element: BitwiseCopyable>(_ values: [Element], alignment: Int = 8) {
    precondition(alignment % 8 == 0 && Self.largestAlignment % alignment == 0, "no such alignment")
    while body.count % alignment != 0 { body.append(0) }
    let start = body.count
    // The buffer holds exactly the bytes of the values.
    unsafe values.withUnsafeBytes { unsafe body.append(contentsOf: $0) }
    sections.append(start..<body.count)
    while body.count % 8 != 0 { body.append(0) }
  }

  /// The finished file.
  ///
  /// - Parameter lanes: How many hashes make the checksum, 1 or 4: with four, a large file is checked faster.
  package consuming func finish(lanes: Int = 1) -> [UInt8] {
    let tableEnd = 24 + 16 * sections.count
    let headerSize = (tableEnd + Self.largestAlignment - 1) / Self.largestAlignment * Self.largestAlignment
    var image: [UInt8] = []
    image.reserveCapacity(headerSize + body.count)
    unsafe image.append(contentsOf: UnsafeBufferPointer(start: magic.utf8Start, count: 8))
    for shift in stride(from: 0, to: 32, by: 8) { image.append(UInt8(truncatingIfNeeded: version >> shift)) }
    let count = UInt32(sections.count)
    for shift in stride(from: 0, to: 32, by: 8) { image.append(UInt8(truncatingIfNeeded: count >> shift)) }
    // The checksum's place.
    Self.append(0, to: &image)
    for section in sections {
      Self.append(UInt64(headerSize + section.lowerBound), to: &image)
      Self.append(UInt64(section.count), to: &image)
    }
    image += repeatElement(0, count: headerSize - tableEnd)
    image += body
    let checksum = lanes == 1 ? Checksum.of(image, from: 24) : FourChecksums.of(image, from: 24)
    for step in 0..<8 { image[16 + step] = UInt8(truncatingIfNeeded: checksum >> UInt64(8 * step)) }
    return image
  }

  private static func append(_ value: UInt64, to bytes: inout [UInt8]) {
    for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(shift))) }
  }
}
