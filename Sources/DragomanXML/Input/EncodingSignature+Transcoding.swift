import Glibc

extension EncodingSignature {
  /// The document as UTF-8; the same array where it is UTF-8 already (whose bytes are not checked here).
  ///
  /// - Throws: `unsupportedEncoding` without a converter; `notWellFormed` at the first byte that the
  ///   encoding does not allow, with an offset into `decodablePrefix`.
  /// - Complexity: O(n), or O(1) for UTF-8.
  func utf8(_ bytes: [UInt8]) throws(InputProblem) -> [UInt8] {
    guard let converter else { return bytes }
    if converter.isEmpty {
      let message =
        EncodingName.canonical(name) == nil
        ? "unknown encoding '\(name.prefix(100))'"
        : "the document says that it is in \(name), which its bytes are not"
      throw InputProblem(kind: .unsupportedEncoding, offset: declarationOffset, message: message)
    }
    let (text, consumed) = transcode(bytes, with: converter)
    guard let text else {
      throw InputProblem(kind: .unsupportedEncoding, offset: 0, message: "no converter for \(name)")
    }
    if consumed < bytes.count {
      let byte = String(bytes[consumed], radix: 16, uppercase: true)
      throw InputProblem(
        kind: .notWellFormed, offset: text.count,
        message: "the byte 0x\(byte) at offset \(consumed) of the input is not valid \(name)")
    }
    return text
  }

  /// What can be decoded of bytes that `utf8(_:)` has refused.
  func decodablePrefix(_ bytes: [UInt8]) -> [UInt8] {
    guard let converter, !converter.isEmpty else { return bytes }
    return transcode(bytes, with: converter).text ?? []
  }

  /// Converts as much as possible and says how many bytes of the input that was.
  private func transcode(_ bytes: [UInt8], with converter: String) -> (text: [UInt8]?, consumed: Int) {
    let descriptor = unsafe iconv_open("UTF-8", EncodingName.converterName(converter))
    // iconv_open answers (iconv_t)-1 for an unknown name.
    guard Int(bitPattern: descriptor) != -1 else { return (nil, 0) }
    defer { unsafe iconv_close(descriptor) }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    var block = [UInt8](repeating: 0, count: 1 << 16)
    var consumed = skipped
    unsafe bytes.withUnsafeBytes { source in
      unsafe block.withUnsafeMutableBytes { target in
        guard let sourceBase = source.baseAddress, let targetBase = target.baseAddress else { return }
        while consumed < source.count {
          // iconv reads `sourceLeft` bytes from `consumed` on, which end with the array, and writes at
          // most `targetLeft`, the length of the block. It does not write through its input pointer,
          // whatever its signature says.
          var from: UnsafeMutablePointer<CChar>? = unsafe UnsafeMutablePointer(
            mutating: (sourceBase + consumed).assumingMemoryBound(to: CChar.self))
          var sourceLeft = source.count - consumed
          var to: UnsafeMutablePointer<CChar>? = unsafe targetBase.assumingMemoryBound(to: CChar.self)
          var targetLeft = target.count
          let result = unsafe iconv(descriptor, &from, &sourceLeft, &to, &targetLeft)
          let failed = result == -1
          let reason = errno
          consumed = source.count - sourceLeft
          unsafe text.append(contentsOf: target[0..<(target.count - targetLeft)])
          if failed && reason != E2BIG { return }
        }
      }
    }
    return (text, consumed)
  }
}
