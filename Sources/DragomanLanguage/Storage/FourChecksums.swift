/// Four hashes side by side, each over every fourth word: one waits for its own last step only, so that four take hardly
/// longer than one. For files that are checked whenever the program starts.
struct FourChecksums {
  private var first = Checksum()
  private var second = Checksum()
  private var third = Checksum()
  private var fourth = Checksum()

  @inline(__always)
  private mutating func combine(_ words: SIMD4<UInt64>) {
    first.combine(words[0])
    second.combine(words[1])
    third.combine(words[2])
    fourth.combine(words[3])
  }

  /// The hash of the four, once the bytes that fill no four words are added.
  private consuming func finish(_ tail: some Sequence<UInt8>) -> UInt64 {
    for byte in tail { first.combine(UInt64(byte)) }
    for other in [second, third, fourth] { first.combine(other.value) }
    return first.value
  }

  /// The hash of the bytes of a file from `offset` on, a multiple of eight.
  ///
  /// - Complexity: O(bytes).
  static func of(_ file: MappedFile, from offset: Int) -> UInt64 {
    var hashes = FourChecksums()
    let words = (file.count - offset) / 32 * 4
    if let view = file.array(of: UInt64.self, at: offset, count: words) {
      for index in stride(from: 0, to: words, by: 4) { hashes.combine(view.vector4(at: index)) }
    }
    let start = offset + words * 8
    let tail = file.array(of: UInt8.self, at: start, count: file.count - start)
    return hashes.finish(tail?.copy(0..<(file.count - start)) ?? [])
  }

  /// The same of bytes in memory.
  static func of(_ bytes: [UInt8], from offset: Int) -> UInt64 {
    var hashes = FourChecksums()
    let span = bytes.span
    var index = offset
    while index + 32 <= span.count {
      // Thirty-two bytes are there by the check above.
      hashes.combine(unsafe span.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: SIMD4<UInt64>.self))
      index += 32
    }
    return hashes.finish(bytes[index...])
  }
}
