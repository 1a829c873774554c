import Glibc

/// A read-only file in memory, mapped rather than read, so that opening costs the same whatever its size.
///
/// The mapping lives as long as the object; everything that reads from it keeps the object alive.
@safe
public final class MappedFile: @unchecked Sendable {
  // Unchecked, for it holds a pointer: the mapping is private, read-only and unmapped only by `deinit`.
  private let base: UnsafeRawPointer
  /// The size in bytes.
  package let count: Int
  /// Whether the bytes stand in a file, from where they can be had again.
  private let isFile: Bool

  /// Maps the file at `path`.
  ///
  /// - Throws: `FileError` when it cannot be opened, is no regular file, or is empty.
  package init(path: String) throws(FileError) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path: path, errno: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw FileError(path: path, errno: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw FileError(path: path, reason: "expected a file, found a folder or device")
    }
    guard status.st_size > 0 else { throw FileError(path: path, reason: "the file is empty") }
    guard
      let address = unsafe mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0),
      unsafe address != MAP_FAILED
    else { throw FileError(path: path, errno: errno) }
    unsafe base = UnsafeRawPointer(address)
    count = Int(status.st_size)
    isFile = true
  }

  /// Puts bytes into a private mapping, for images that were just built and need no file.
  ///
  /// - Throws: `FileError` when there are none, or no memory for them.
  package init(copying bytes: [UInt8]) throws(FileError) {
    guard !bytes.isEmpty else { throw FileError(path: "image in memory", reason: "it is empty") }
    guard
      let address = unsafe mmap(
        nil, bytes.count, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
      unsafe address != MAP_FAILED
    else { throw FileError(path: "image in memory", errno: errno) }
    // The mapping was made with exactly this many bytes.
    unsafe bytes.withUnsafeBytes { source in
      unsafe address.copyMemory(from: source.baseAddress ?? UnsafeRawPointer(address), byteCount: source.count)
    }
    unsafe base = UnsafeRawPointer(address)
    count = bytes.count
    isFile = false
  }

  deinit {
    unsafe munmap(UnsafeMutableRawPointer(mutating: base), count)
  }

  /// A view of `count` values from byte `offset` on; nil where they do not fit or are not aligned.
  package func array<Element: BitwiseCopyable>(
    of type: Element.Type, at offset: Int, count elements: Int
  ) -> MappedArray<Element>? {
    let stride = MemoryLayout<Element>.stride
    guard offset >= 0, elements >= 0, offset % MemoryLayout<Element>.alignment == 0,
      elements <= (count - offset) / max(stride, 1), offset <= count
    else { return nil }
    // In bounds and aligned by the check above; bitwise copyable values need no initialisation.
    return unsafe MappedArray(
      owner: self, base: (base + offset).assumingMemoryBound(to: Element.self), count: elements)
  }

  /// Gives the memory back that reading took; what is read again comes from the file again.
  package func releasePages() {
    // The mapping is private and never written to, so its pages hold nothing but the file's bytes.
    if isFile { unsafe madvise(UnsafeMutableRawPointer(mutating: base), count, MADV_DONTNEED) }
  }

  /// Copies the bytes of a range to the front of a buffer.
  ///
  /// - Precondition: The range lies in the file and is no longer than the buffer.
  package func copy(_ range: Range<Int>, into buffer: inout MutableSpan<UInt8>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count && range.count <= buffer.count)
    // Source and target have room for the range by the check above, and a private mapping overlaps nothing.
    unsafe buffer.withUnsafeMutableBytes { target in
      unsafe target.baseAddress?.copyMemory(from: base + range.lowerBound, byteCount: range.count)
    }
  }

  /// All bytes, copied.
  package func bytes() -> [UInt8] { array(of: UInt8.self, at: 0, count: count)?.copy(0..<count) ?? [] }

  /// The FNV-1a hash, eight bytes at a step, of the bytes from `offset` on; of `lanes` hashes that take turns, 1 or 4.
  package func checksum(from offset: Int, lanes: Int = 1) -> UInt64 {
    if lanes == 4 { return FourChecksums.of(self, from: offset) }
    var hash = Checksum()
    let words = (count - offset) / 8
    if let view = array(of: UInt64.self, at: offset, count: words) {
      for index in 0..<words { hash.combine(view[index]) }
    }
    if let tail = array(of: UInt8.self, at: offset + words * 8, count: count - offset - words * 8) {
      for index in 0..<tail.count { hash.combine(UInt64(tail[index])) }
    }
    return hash.value
  }
}

/// A bounds-checked, read-only array inside a mapped file.
@safe
public struct MappedArray<Element: BitwiseCopyable>: @unchecked Sendable {
  // Unchecked, for it holds a pointer: the memory is read-only and kept alive by the owner.
  // Inlinable, as loops in other modules read element by element: unspecialised access is ten times slower.
  @usableFromInline let owner: MappedFile
  @usableFromInline let base: UnsafePointer<Element>
  /// The number of elements.
  public let count: Int

  fileprivate init(owner: MappedFile, base: UnsafePointer<Element>, count: Int) {
    self.owner = owner
    unsafe self.base = unsafe base
    self.count = count
  }

  /// The element at `index`.
  ///
  /// - Precondition: `0 <= index < count`.
  @inlinable @inline(__always)
  public subscript(index: Int) -> Element {
    precondition(index >= 0 && index < count, "index out of range")
    return unsafe base[index]
  }

  /// The elements of a range, copied.
  @inlinable
  public func copy(_ range: Range<Int>) -> [Element] {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "range out of bounds")
    return unsafe Array(UnsafeBufferPointer(start: base + range.lowerBound, count: range.count))
  }
}

extension MappedArray<UInt8> {
  /// The text in a range.
  ///
  /// - Complexity: O(length).
  package func string(_ range: Range<Int>) -> String {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "range out of bounds")
    // In bounds by the check above; the string copies the bytes.
    return unsafe String(
      decoding: UnsafeBufferPointer(start: base + range.lowerBound, count: range.count), as: UTF8.self)
  }
}

/// The hash that model and index files carry: FNV-1a over 64-bit words.
package struct Checksum {
  /// The hash of what was combined so far.
  package private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  /// An empty hash.
  package init() {}

  /// Adds one word.
  @inline(__always)
  package mutating func combine(_ word: UInt64) {
    value = (value ^ word) &* 0x0000_0100_0000_01b3
    // FNV alone moves bits only upwards; over whole words the high bits would never reach the low ones.
    value ^= value >> 29
  }

  /// Adds bytes that follow each other.
  ///
  /// - Precondition: Their number is a multiple of 8.
  mutating func combine(_ bytes: ArraySlice<UInt8>) {
    precondition(bytes.count % 8 == 0, "no whole number of words")
    let span = bytes.span
    for index in stride(from: 0, to: span.count, by: 8) {
      // Eight bytes are there by the check above.
      combine(unsafe span.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self))
    }
  }

  /// The hash of bytes, as `MappedFile.checksum` computes it.
  package static func of(_ bytes: [UInt8], from offset: Int) -> UInt64 {
    var hash = Checksum()
    var index = offset
    let span = bytes.span
    while index + 8 <= span.count {
      // Eight bytes are there by the check above.
      hash.combine(unsafe span.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self))
      index += 8
    }
    while index < bytes.count {
      hash.combine(UInt64(bytes[index]))
      index += 1
    }
    return hash.value
  }
}
