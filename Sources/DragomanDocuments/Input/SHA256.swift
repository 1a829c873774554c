/// SHA-256 (FIPS 180-4), by which a term list names the very input that it was made from.
///
/// Written here because the one use does not carry the weight of a cryptography library; it guards nothing.
public enum SHA256 {
  /// The digest of the bytes in lower-case hexadecimal.
  ///
  /// - Complexity: O(*n*).
  public static func hexadecimalDigest(of bytes: [UInt8]) -> String {
    var state: [UInt32] = [
      0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]
    var schedule = [UInt32](repeating: 0, count: 64)
    let whole = bytes.count / 64 * 64
    var index = 0
    while index < whole {
      process(bytes.span, index, &state, &schedule)
      index += 64
    }
    var tail = Array(bytes[whole...]) + [0x80]
    while tail.count % 64 != 56 { tail.append(0) }
    let bits = UInt64(bytes.count) * 8
    for shift in stride(from: 56, through: 0, by: -8) { tail.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift))) }
    for block in stride(from: 0, to: tail.count, by: 64) { process(tail.span, block, &state, &schedule) }
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for word in state {
      for shift in stride(from: 28, through: 0, by: -4) { text.append(digits[Int(word >> UInt32(shift) & 15)]) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func process(
    _ bytes: Span<UInt8>, _ start: Int, _ state: inout [UInt32], _ schedule: inout [UInt32]
  ) {
    func rotate(_ value: UInt32, _ count: UInt32) -> UInt32 { value >> count | value << (32 - count) }
    for index in 0..<16 {
      let offset = start + 4 * index
      schedule[index] =
        UInt32(bytes[offset]) << 24 | UInt32(bytes[offset + 1]) << 16 | UInt32(bytes[offset + 2]) << 8
        | UInt32(bytes[offset + 3])
    }
    for index in 16..<64 {
      let early = schedule[index - 15]
      let late = schedule[index - 2]
      let first = rotate(early, 7) ^ rotate(early, 18) ^ early >> 3
      let second = rotate(late, 17) ^ rotate(late, 19) ^ late >> 10
      schedule[index] = schedule[index - 16] &+ first &+ schedule[index - 7] &+ second
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for index in 0..<64 {
      let upper = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
      let choice = (e & f) ^ (~e & g)
      let first = h &+ upper &+ choice &+ constants[index] &+ schedule[index]
      let lower = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
      let majority = (a & b) ^ (a & c) ^ (b & c)
      (h, g, f, e) = (g, f, e, d &+ first)
      (d, c, b, a) = (c, b, a, first &+ lower &+ majority)
    }
    for (index, value) in [a, b, c, d, e, f, g, h].enumerated() { state[index] = state[index] &+ value }
  }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = {
    var result: [UInt32] = []
    var candidate: UInt64 = 2
    while result.count < 64 {
      if !(2..<candidate).contains(where: { candidate % $0 == 0 }) { result.append(cubeRootFraction(candidate)) }
      candidate += 1
    }
    return result
  }()

  /// The first 32 bits behind the point of the cube root of `value`, by integer bisection.
  private static func cubeRootFraction(_ value: UInt64) -> UInt32 {
    // The root scaled by 2^32 is the largest x with x³ <= value · 2^96; compared in 128 bits.
    var low: UInt128 = 0
    var high: UInt128 = 8 << 32
    let target = UInt128(value) << 96
    while high - low > 1 {
      let middle = (low + high) / 2
      // 36 bits cubed stay below 2^108; the target below 2^105.
      if middle * middle * middle <= target { low = middle } else { high = middle }
    }
    return UInt32(truncatingIfNeeded: low)
  }
}
