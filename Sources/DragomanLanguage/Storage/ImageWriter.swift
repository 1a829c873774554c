/// Puts together a model or index file: a header with magic, version and checksum, then aligned sections.
///
/// Layout (little-endian, as all machines are that we build for): magic (8 bytes), format version (u32), number of
/// sections (u32), checksum of all that follows (u64), then per section offset and length in bytes (u64 each), then
/// the sections, each aligned to 8 bytes or what it asks for.
///
/// The sections are not copied before they are written.
package struct ImageWriter {
  /// A section that waits to be written.
  private struct Section {
    /// Where it begins, from the end of the header.
    let start: Int
    let count: Int
    /// Appends a range of its bytes to others.
    let copy: (Range<Int>, inout [UInt8]) -> Void
  }

  private let magic: StaticString
  private let version: UInt32
  private var sections: [Section] = []
  /// How many bytes the sections have, what lies between them included.
  private var bodySize = 0

  /// Starts an image.
  ///
  /// - Precondition: `magic` has eight bytes.
  package init(magic: StaticString, version: UInt32) {
    precondition(magic.utf8CodeUnitCount == 8, "a magic string has eight bytes")
    self.magic = magic
    self.version = version
  }

  /// The largest alignment that a section can have: the body starts at a multiple of it.
  private static let largestAlignment = 64

  /// Adds a section of fixed-width values without padding.
  ///
  /// - Precondition: `alignment` is 8, 16, 32 or 64.
  package mutating func add<Element: BitwiseCopyable>(_ values: [Element], alignment: Int = 8) {
    precondition(alignment % 8 == 0 && Self.largestAlignment % alignment == 0, "no such alignment")
    let start = Self.roundedUp(bodySize, to: alignment)
    let count = values.count * MemoryLayout<Element>.stride
    sections.append(
      Section(start: start, count: count) { range, bytes in
        // The buffer holds exactly the bytes of the values, and is asked for none but these.
        unsafe values.withUnsafeBytes { unsafe bytes.append(contentsOf: $0[range]) }
      })
    bodySize = Self.roundedUp(start + count, to: 8)
  }

  private static func roundedUp(_ value: Int, to alignment: Int) -> Int {
    (value + alignment - 1) / alignment * alignment
  }

  private var headerSize: Int { Self.roundedUp(24 + 16 * sections.count, to: Self.largestAlignment) }

  /// How many bytes the file has.
  package var byteCount: Int { headerSize + bodySize }

  /// The finished file.
  ///
  /// - Parameter lanes: How many hashes make the checksum, 1 or 4: with four, a large file is checked faster.
  /// - Complexity: O(length).
  package func finish(lanes: Int = 1) -> [UInt8] {
    var image = header
    image.reserveCapacity(byteCount)
    for section in sections {
      image.append(contentsOf: repeatElement(0, count: headerSize + section.start - image.count))
      section.copy(0..<section.count, &image)
    }
    image.append(contentsOf: repeatElement(0, count: byteCount - image.count))
    Self.set(lanes == 1 ? Checksum.of(image, from: 24) : FourChecksums.of(image, from: 24), in: &image)
    return image
  }

  /// Writes the finished file, its checksum made of one hash, without holding it in memory.
  ///
  /// - Throws: `FileError` when it cannot be written; what stood at the path is then as it was.
  /// - Complexity: O(length).
  package func write(to path: String) throws {
    var header = header
    var checksum = Checksum()
    checksum.combine(header[24...])
    forEachPiece { checksum.combine($0) }
    Self.set(checksum.value, in: &header)
    try FileBytes.write(path) { write in
      try write(header[...])
      try forEachPiece(write)
    }
  }

  /// Pieces are this long, so that each is still in the cache when it is written; a multiple of 8.
  private static let pieceSize = 1 << 17

  /// Calls `body` with the bytes behind the header, in pieces whose lengths are multiples of 8.
  private func forEachPiece(_ body: (ArraySlice<UInt8>) throws -> Void) rethrows {
    var piece: [UInt8] = []
    piece.reserveCapacity(Self.pieceSize)
    var place = 0
    for section in sections {
      piece.append(contentsOf: repeatElement(0, count: section.start - place))
      var start = 0
      while start < section.count {
        if piece.count >= Self.pieceSize {
          try body(piece[...])
          piece.removeAll(keepingCapacity: true)
        }
        let end = min(section.count, start + Self.pieceSize - piece.count)
        section.copy(start..<end, &piece)
        start = end
      }
      place = section.start + section.count
    }
    piece.append(contentsOf: repeatElement(0, count: bodySize - place))
    if !piece.isEmpty { try body(piece[...]) }
  }

  /// The header, the checksum still to be set.
  private var header: [UInt8] {
    var header: [UInt8] = []
    header.reserveCapacity(headerSize)
    unsafe header.append(contentsOf: UnsafeBufferPointer(start: magic.utf8Start, count: 8))
    for shift in stride(from: 0, to: 32, by: 8) { header.append(UInt8(truncatingIfNeeded: version >> shift)) }
    let count = UInt32(sections.count)
    for shift in stride(from: 0, to: 32, by: 8) { header.append(UInt8(truncatingIfNeeded: count >> shift)) }
    // The checksum's place.
    Self.append(0, to: &header)
    for section in sections {
      Self.append(UInt64(headerSize + section.start), to: &header)
      Self.append(UInt64(section.count), to: &header)
    }
    header += repeatElement(0, count: headerSize - header.count)
    return header
  }

  private static func set(_ checksum: UInt64, in image: inout [UInt8]) {
    for step in 0..<8 { image[16 + step] = UInt8(truncatingIfNeeded: checksum >> UInt64(8 * step)) }
  }

  private static func append(_ value: UInt64, to bytes: inout [UInt8]) {
    for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(shift))) }
  }
}
