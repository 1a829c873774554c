/// Puts together a model or index file: a header with magic, version and checksum, then aligned sections.
///
/// Layout (little-endian): magic (8 bytes), format version (u32), number of sections (u32), checksum of all
/// that follows (u64), then per section offset and length in bytes (u64 each), then the sections, each
/// aligned to 8 bytes.
package struct ImageWriter {
  private let magic: StaticString
  private let version: UInt32
  private var sections: [[UInt8]] = []

  /// Starts an image.
  ///
  /// - Precondition: `magic` has eight bytes.
  package init(magic: StaticString, version: UInt32) {
    precondition(magic.utf8CodeUnitCount == 8, "a magic string has eight bytes")
    self.magic = magic
    self.version = version
  }

  /// Adds a section of fixed-width integers.
  package mutating func add<Element: FixedWidthInteger & BitwiseCopyable>(_ values: [Element]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(values.count * MemoryLayout<Element>.size)
    for value in values {
      var rest = value.littleEndian
      for _ in 0..<MemoryLayout<Element>.size {
        bytes.append(UInt8(truncatingIfNeeded: rest))
        if MemoryLayout<Element>.size > 1 { rest >>= 8 }
      }
    }
    sections.append(bytes)
  }

  /// The finished file.
  package func finish() -> [UInt8] {
    let headerSize = 24 + 16 * sections.count
    var table: [UInt8] = []
    var body: [UInt8] = []
    for section in sections {
      Self.append(UInt64(headerSize + body.count), to: &table)
      Self.append(UInt64(section.count), to: &table)
      body += section
      while body.count % 8 != 0 { body.append(0) }
    }
    let payload = table + body
    var image: [UInt8] = []
    image.reserveCapacity(24 + payload.count)
    unsafe image.append(contentsOf: UnsafeBufferPointer(start: magic.utf8Start, count: 8))
    for shift in stride(from: 0, to: 32, by: 8) { image.append(UInt8(truncatingIfNeeded: version >> shift)) }
    let count = UInt32(sections.count)
    for shift in stride(from: 0, to: 32, by: 8) { image.append(UInt8(truncatingIfNeeded: count >> shift)) }
    Self.append(Checksum.of(payload, from: 0), to: &image)
    return image + payload
  }

  private static func append(_ value: UInt64, to bytes: inout [UInt8]) {
    for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(shift))) }
  }
}
