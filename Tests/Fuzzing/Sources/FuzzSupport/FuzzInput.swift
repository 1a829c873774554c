/// The input of one run, as libFuzzer hands it out.
public enum FuzzInput {
  /// A copy of the bytes.
  ///
  /// - Parameters:
  ///   - start: The first byte; may be nil where there is none.
  ///   - count: How many there are.
  public static func bytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
    // libFuzzer keeps the buffer alive and unchanged during the call.
    unsafe Array(UnsafeBufferPointer(start: start, count: count))
  }

  /// The bytes with what is not UTF-8 replaced by U+FFFD.
  public static func validUTF8(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
    unsafe Array(String(decoding: bytes(start, count), as: UTF8.self).utf8)
  }
}
