/// A model or index file opened for reading, its header checked.
package struct Image: Sendable {
  /// What is wrong with an image file.
  package struct Damage: Error, Sendable {
    /// What was expected and what was found.
    package let reason: String
    /// Creates a description of the damage.
    package init(_ reason: String) { self.reason = reason }
  }

  /// The checksum that the header names, which tells one image from another.
  package let checksum: UInt64
  private let file: MappedFile
  private let table: [(offset: Int, length: Int)]

  /// Checks magic, version, section table and, when asked, the checksum.
  ///
  /// - Parameter lanes: How many hashes the checksum is made of, as ``ImageWriter/finish(lanes:)`` was told.
  /// - Throws: `Damage` when one of them is not as expected.
  package init(
    _ file: MappedFile, magic: StaticString, version: UInt32, sections: Int, verifyingChecksum: Bool,
    lanes: Int = 1
  ) throws(Damage) {
    guard let head = file.array(of: UInt8.self, at: 0, count: 24) else {
      throw Damage("expected a header of 24 bytes, found \(file.count) bytes")
    }
    let expected = unsafe Array(UnsafeBufferPointer(start: magic.utf8Start, count: 8))
    guard head.copy(0..<8) == expected else { throw Damage("not a file of this kind (wrong magic bytes)") }
    guard let words = file.array(of: UInt32.self, at: 8, count: 2),
      let sum = file.array(of: UInt64.self, at: 16, count: 1)
    else { throw Damage("the header is cut short") }
    guard words[0] == version else { throw Damage("expected format version \(version), found \(words[0])") }
    guard Int(words[1]) == sections,
      let entries = file.array(of: UInt64.self, at: 24, count: 2 * sections)
    else { throw Damage("expected \(sections) sections, found \(words[1])") }
    if verifyingChecksum, file.checksum(from: 24, lanes: lanes) != sum[0] {
      throw Damage("the checksum does not match: the file is damaged")
    }
    var table: [(offset: Int, length: Int)] = []
    for index in 0..<sections {
      guard let offset = Int(exactly: entries[2 * index]), let length = Int(exactly: entries[2 * index + 1]),
        offset % 8 == 0, offset <= file.count, length <= file.count - offset
      else { throw Damage("section \(index) lies outside the file") }
      table.append((offset, length))
    }
    checksum = sum[0]
    self.file = file
    self.table = table
  }

  /// The values of section `index`.
  ///
  /// - Throws: `Damage` when the section is no whole number of them.
  package func section<Element: BitwiseCopyable>(
    _ index: Int, of type: Element.Type
  ) throws(Damage) -> MappedArray<Element> {
    let (offset, length) = table[index]
    let stride = MemoryLayout<Element>.stride
    guard length % stride == 0, let array = file.array(of: type, at: offset, count: length / stride) else {
      throw Damage("section \(index) has \(length) bytes, which is no multiple of \(stride)")
    }
    return array
  }
}
