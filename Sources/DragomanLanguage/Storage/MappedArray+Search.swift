/// Some bytes to look for in mapped memory, prepared once for any number of searches.
///
/// Looks for the two rarest of the bytes at their distance, sixteen places at a step, and compares only where both are.
package struct BytePiece: Sendable {
  fileprivate let bytes: [UInt8]
  /// The places of the two bytes that are rarest in folded text; the same one twice for a single byte.
  fileprivate let one, other: Int

  /// - Precondition: `bytes` is not empty.
  package init(_ bytes: [UInt8]) {
    precondition(!bytes.isEmpty, "nothing to look for")
    self.bytes = bytes
    let order = bytes.indices.sorted { (Self.frequency(bytes[$0]), $0) < (Self.frequency(bytes[$1]), $1) }
    one = order[0]
    other = order.count > 1 ? order[1] : order[0]
  }

  /// How common a byte is in folded French and English, as a rank.
  private static func frequency(_ byte: UInt8) -> Int {
    let common: StaticString = " eisnatroludcmpgvfhbqyxjkwz'"
    let length = common.utf8CodeUnitCount
    for index in 0..<length {
      // The string lives as long as the program and has that many bytes.
      if unsafe common.utf8Start[index] == byte { return length - index }
    }
    return 0
  }
}

extension MappedArray<UInt8> {
  /// Where some bytes come first within a range; nil where they do not.
  ///
  /// - Precondition: The range lies in the array.
  /// - Complexity: O(*n* · *m*) in the lengths of range and bytes, in practice O(*n*).
  package func firstIndex(of piece: BytePiece, in range: Range<Int>) -> Int? {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "range out of bounds")
    let bytes = piece.bytes
    let last = range.upperBound - bytes.count
    guard last >= range.lowerBound else { return nil }
    let wantedOne = SIMD16<UInt8>(repeating: bytes[piece.one])
    let wantedOther = SIMD16<UInt8>(repeating: bytes[piece.other])
    var start = range.lowerBound
    // Both loads end before `last + bytes.count`, which is in the range, hence in the array.
    while start + 15 <= last {
      let here = unsafe UnsafeRawPointer(base + start)
      let first = unsafe (here + piece.one).loadUnaligned(as: SIMD16<UInt8>.self)
      let second = unsafe (here + piece.other).loadUnaligned(as: SIMD16<UInt8>.self)
      let both = (first .== wantedOne) .& (second .== wantedOther)
      if any(both) {
        for lane in 0..<16 where both[lane] && isEqual(bytes, at: start + lane) { return start + lane }
      }
      start += 16
    }
    while start <= last {
      if isEqual(bytes, at: start) { return start }
      start += 1
    }
    return nil
  }

  private func isEqual(_ bytes: [UInt8], at start: Int) -> Bool {
    for index in 0..<bytes.count where self[start + index] != bytes[index] { return false }
    return true
  }
}
