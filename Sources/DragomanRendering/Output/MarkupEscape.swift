/// Puts text into HTML.
extension ByteSink {
  /// Adds text with `&`, `<`, `>` and `"` as references: fit for element content and quoted attributes.
  package func append(escaped text: String) {
    append(escaped: text.utf8)
  }

  /// Adds UTF-8 with `&`, `<`, `>` and `"` as references.
  ///
  /// U+0000, which HTML cannot hold, becomes U+FFFD; everything else stays byte for byte.
  package func append(escaped text: some Collection<UInt8>) {
    guard text.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 || $0 == 0 }) else {
      bytes += text
      return
    }
    for byte in text {
      switch byte {
      case 0x26: append("&amp;")
      case 0x3C: append("&lt;")
      case 0x3E: append("&gt;")
      case 0x22: append("&quot;")
      case 0: append("\u{FFFD}")
      default: bytes.append(byte)
      }
    }
  }
}
