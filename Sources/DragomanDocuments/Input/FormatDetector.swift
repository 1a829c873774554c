/// Tells markup from plain text.
enum FormatDetector {
  /// The format of an input: what its content says plainly, then its name, then what its first tag suggests.
  static func format(of bytes: [UInt8], path: String?) -> Document.Format {
    let start = contentStart(bytes)
    if certain.contains(where: { starts(bytes, at: start, with: $0) }) { return .html }
    let name = (path ?? "").lowercased()
    if [".html", ".htm", ".xhtml", ".xht", ".shtml"].contains(where: name.hasSuffix) { return .html }
    if [".txt", ".text", ".md"].contains(where: name.hasSuffix) { return .plainText }
    return fragments.contains { starts(bytes, at: start, with: $0) } ? .html : .plainText
  }

  /// No article in plain text begins so.
  private static let certain = ["<!doctype html", "<html", "<head>", "<body", "<?xml"].map { Array($0.utf8) }

  /// Beginnings of a piece cut out of a page.
  private static let fragments = [
    "<p>", "<p ", "<div", "<article", "<main", "<section", "<h1", "<h2", "<span", "<!--", "<ul", "<table",
    "<header",
    "<meta", "<title", "<nav",
  ].map { Array($0.utf8) }

  /// After a byte order mark, white space and the NUL bytes between the letters of UTF-16.
  private static func contentStart(_ bytes: [UInt8]) -> Int {
    bytes.firstIndex { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF && $0 < 0xFE } ?? bytes.count
  }

  private static func starts(_ bytes: [UInt8], at start: Int, with prefix: [UInt8]) -> Bool {
    // UTF-16 has a NUL beside each ASCII letter: they are passed over.
    let head = bytes[start...].prefix(2 * prefix.count).lazy.filter { $0 != 0 }.prefix(prefix.count)
    return head.count == prefix.count
      && zip(head, prefix).allSatisfy { ($0 &- 0x41 < 26 ? $0 | 0x20 : $0) == $1 }
  }
}
