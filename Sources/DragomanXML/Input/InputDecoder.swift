import Glibc

/// Turns the bytes of another encoding into UTF-8, piece by piece. Owns the C library's converter.
@safe
final class InputDecoder {
  private let descriptor: iconv_t
  private let encoding: String
  /// The first bytes of a character that has not ended yet.
  private var pending: [UInt8] = []
  /// How many bytes of the input have been turned.
  private var consumed: Int
  private var block = [UInt8](repeating: 0, count: 1 << 16)

  /// Creates a decoder for what a signature has told, or nil where the bytes are UTF-8 already.
  ///
  /// - Throws: `unsupportedEncoding` without a converter.
  init?(_ signature: EncodingSignature) throws(InputProblem) {
    guard let converter = signature.converter else { return nil }
    encoding = signature.name
    consumed = signature.skipped
    if converter.isEmpty {
      let message =
        EncodingName.canonical(signature.name) == nil
        ? "unknown encoding '\(signature.name.prefix(100))'"
        : "the document says that it is in \(signature.name), which its bytes are not"
      throw InputProblem(
        kind: .unsupportedEncoding, offset: signature.declarationOffset, message: message)
    }
    unsafe descriptor = iconv_open("UTF-8", EncodingName.converterName(converter))
    // iconv_open answers (iconv_t)-1 for an unknown name.
    guard unsafe Int(bitPattern: descriptor) != -1 else {
      throw InputProblem(
        kind: .unsupportedEncoding, offset: 0, message: "no converter for \(signature.name)")
    }
  }

  deinit {
    // A class whose initialiser throws before all is set has no deinit call; -1 is what failed to open.
    if unsafe Int(bitPattern: descriptor) != -1 { unsafe iconv_close(descriptor) }
  }

  /// Appends the next bytes of the input as UTF-8.
  ///
  /// - Parameters:
  ///   - bytes: The bytes, of which `skipping` have been looked at already.
  ///   - isLast: Whether the input ends with them.
  ///   - text: What has been decoded; the offset of a problem is its length.
  ///   - base: The offset of `text` in the document.
  /// - Throws: `notWellFormed` at the first byte that the encoding does not allow.
  /// - Complexity: O(n).
  func decode(
    _ bytes: ArraySlice<UInt8>, isLast: Bool, into text: inout [UInt8], base: Int
  ) throws(InputProblem) {
    let source = pending.isEmpty ? bytes : ArraySlice(pending + bytes)
    let (used, isIncomplete) = convert(source, into: &text)
    consumed += used
    let rest = source.dropFirst(used)
    pending = Array(rest)
    if let byte = rest.first, !isIncomplete || isLast {
      let code = String(byte, radix: 16, uppercase: true)
      throw InputProblem(
        kind: .notWellFormed, offset: base + text.count,
        message: "the byte 0x\(code) at offset \(consumed) of the input is not valid \(encoding)")
    }
  }

  /// Converts as much as possible; says how much, and whether it stopped inside a character.
  private func convert(_ bytes: ArraySlice<UInt8>, into text: inout [UInt8]) -> (Int, isIncomplete: Bool) {
    var consumed = 0
    var isIncomplete = false
    unsafe bytes.withUnsafeBytes { source in
      unsafe block.withUnsafeMutableBytes { target in
        guard let sourceBase = source.baseAddress, let targetBase = target.baseAddress else { return }
        while consumed < source.count {
          // iconv reads `sourceLeft` bytes from `consumed` on, which end with the slice, and writes at
          // most `targetLeft`, the length of the block. It does not write through its input pointer,
          // whatever its signature says.
          var from: UnsafeMutablePointer<CChar>? = unsafe UnsafeMutablePointer(
            mutating: (sourceBase + consumed).assumingMemoryBound(to: CChar.self))
          var sourceLeft = source.count - consumed
          var to: UnsafeMutablePointer<CChar>? = unsafe targetBase.assumingMemoryBound(to: CChar.self)
          var targetLeft = target.count
          let failed = unsafe iconv(descriptor, &from, &sourceLeft, &to, &targetLeft) == -1
          let reason = errno
          consumed = source.count - sourceLeft
          unsafe text.append(contentsOf: target[0..<(target.count - targetLeft)])
          if failed && reason != E2BIG {
            isIncomplete = reason == EINVAL
            return
          }
        }
      }
    }
    return (consumed, isIncomplete)
  }
}
