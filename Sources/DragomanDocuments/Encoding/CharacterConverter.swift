import Glibc

/// Converts text in any encoding that iconv knows to UTF-8.
@safe
struct CharacterConverter: ~Copyable {
  private let descriptor: iconv_t

  /// - Returns: nil when the C library has no converter for that encoding.
  init?(from encoding: String) {
    guard let descriptor = unsafe iconv_open("UTF-8", encoding), Int(bitPattern: descriptor) != -1 else {
      return nil
    }
    unsafe self.descriptor = descriptor
  }

  deinit { _ = unsafe iconv_close(descriptor) }

  /// The text in UTF-8, and the offsets of the bytes that do not exist in the encoding and became U+FFFD.
  ///
  /// - Parameter unit: How many bytes to step over at a bad one: the width of a code unit.
  func convert(_ bytes: ArraySlice<UInt8>, unit: Int = 1) -> (text: [UInt8], damaged: [Int]) {
    var input = Array(bytes)
    var output: [UInt8] = []
    output.reserveCapacity(input.count + input.count / 4)
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var damaged: [Int] = []
    var offset = 0
    while offset < input.count {
      let step = unsafe Self.step(descriptor: descriptor, &input, offset, &buffer)
      output += buffer[..<step.produced]
      offset += step.consumed
      switch step.failure {
      case nil, E2BIG: continue
      default:
        // EILSEQ: a sequence that means nothing; EINVAL: one that the end of the input cuts off.
        damaged.append(bytes.startIndex + offset)
        output += [0xEF, 0xBF, 0xBD]
        offset += unit
      }
    }
    return (output, damaged)
  }

  private struct Step {
    var consumed: Int
    var produced: Int
    var failure: Int32?
  }

  private static func step(
    descriptor: iconv_t, _ input: inout [UInt8], _ offset: Int, _ buffer: inout [UInt8]
  ) -> Step {
    // SAFETY: both buffers outlive the call, the counts are what remains of each, and UInt8 and CChar have
    // the same layout; iconv neither writes to its input nor keeps a pointer.
    unsafe input.withUnsafeMutableBytes { source in
      unsafe buffer.withUnsafeMutableBytes { target in
        var sourcePointer = unsafe source.baseAddress?.advanced(by: offset).assumingMemoryBound(
          to: CChar.self)
        var sourceLeft = source.count - offset
        var targetPointer = unsafe target.baseAddress?.assumingMemoryBound(to: CChar.self)
        var targetLeft = target.count
        let result = unsafe iconv(descriptor, &sourcePointer, &sourceLeft, &targetPointer, &targetLeft)
        let failure = result == -1 ? errno : nil
        return Step(
          consumed: source.count - offset - sourceLeft, produced: target.count - targetLeft, failure: failure)
      }
    }
  }
}
