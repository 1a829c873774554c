import CUchardet

/// What Mozilla's detector, as libuchardet, takes an input for.
enum UniversalDetector {
  /// The name that it gives, or nil when it cannot tell.
  static func encoding(of bytes: [UInt8]) -> String? {
    guard let detector = unsafe uchardet_new() else { return nil }
    defer { unsafe uchardet_delete(detector) }
    // A megabyte settles it; the detector is slow.
    let sample = bytes.prefix(1 << 20)
    // SAFETY: the buffer outlives the call and the count is its own; UInt8 and CChar have the same layout.
    let status = unsafe sample.withUnsafeBytes { buffer in
      unsafe uchardet_handle_data(
        detector, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    guard status == 0 else { return nil }
    unsafe uchardet_data_end(detector)
    guard let name = unsafe uchardet_get_charset(detector) else { return nil }
    // SAFETY: a NUL-terminated string that lives as long as the detector; copied here.
    let copy = unsafe String(cString: name)
    return copy.isEmpty ? nil : copy
  }
}
