extension MappedArray<UInt8> {
  /// Where some bytes come first within a range; nil where they do not.
  ///
  /// Looks for the two rarest of the bytes at their distance, sixteen places at a step, and compares only where both are.
  ///
  /// - Precondition: The range lies in the array; `bytes` is not empty.
  /// - Complexity: O(*n* · *m*) in the lengths of range and bytes, in practice O(*n*).
  package func firstIndex(of bytes: [UInt8], in range: Range<Int>) -> Int? {
    precondition(range.lowerBound >= 0 && range.upperBound <= count && !bytes.isEmpty, "range out of bounds")
    let last = range.upperBound - bytes.count
    guard last >= range.lowerBound else { return nil }
    let (one, other) = Self.rarest(of: bytes)
    let wantedOne = SIMD16<UInt8>(repeating: bytes[one])
    let wantedOther = SIMD16<UInt8>(repeating: bytes[other])
    var start = range.lowerBound
    // Both loads end before `last + bytes.count`, which is in the range, hence in the array.
    while start + 15 <= last {
      let here = unsafe UnsafeRawPointer(base + start)
      let first = unsafe (here + one).loadUnaligned(as: SIMD16<UInt8>.self)
      let second = unsafe (here + other).loadUnaligned(as: SIMD16<UInt8>.self)
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

  /// The places of the two bytes that are rarest in folded text; the same one twice for a single byte.
  private static func rarest(of bytes: [UInt8]) -> (Int, Int) {
    let order = bytes.indices.sorted { (frequency(bytes[$0]), $0) < (frequency(bytes[$1]), $1) }
    return (order[0], order.count > 1 ? order[1] : order[0])
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
