/// The encodings that documents may be in besides UTF-8, UTF-16 and UTF-32.
///
/// A closed list: the name comes out of the document, and the C library loads a converter from disk for
/// every name it knows, some of them rarely used and less well tested.
enum EncodingName {
  private static let canonicalNames = [
    "UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE", "US-ASCII",
    "ISO-8859-1", "ISO-8859-2", "ISO-8859-3", "ISO-8859-4", "ISO-8859-5", "ISO-8859-6", "ISO-8859-7",
    "ISO-8859-8", "ISO-8859-9", "ISO-8859-10", "ISO-8859-13", "ISO-8859-14", "ISO-8859-15",
    "ISO-8859-16", "windows-1250", "windows-1251", "windows-1252", "windows-1253", "windows-1254",
    "windows-1255", "windows-1256", "windows-1257", "windows-1258", "windows-874", "KOI8-R", "KOI8-U",
    "macintosh", "IBM437", "IBM850", "IBM852", "IBM866", "Shift_JIS", "EUC-JP", "GB2312", "GBK",
    "GB18030", "Big5", "EUC-KR", "TIS-620",
  ]

  private static let aliases = [
    "UTF8": "UTF-8", "ASCII": "US-ASCII", "ANSI_X3.4-1968": "US-ASCII", "LATIN1": "ISO-8859-1",
    "LATIN-1": "ISO-8859-1", "ISO8859-1": "ISO-8859-1", "ISO_8859-1": "ISO-8859-1",
    "ISO8859-15": "ISO-8859-15", "ISO_8859-15": "ISO-8859-15", "LATIN9": "ISO-8859-15",
    "LATIN-9": "ISO-8859-15", "ISO8859-9": "ISO-8859-9", "CP1250": "windows-1250",
    "CP1251": "windows-1251", "CP1252": "windows-1252", "CP1253": "windows-1253",
    "CP1254": "windows-1254", "CP1257": "windows-1257", "ISO-10646-UCS-2": "UTF-16",
    "SHIFT-JIS": "Shift_JIS", "SJIS": "Shift_JIS", "MACROMAN": "macintosh", "CP850": "IBM850",
    "CP437": "IBM437",
  ]

  /// The registered spelling of a name, whatever its case; nil if it is not in the list.
  static func canonical(_ label: String) -> String? {
    let upper = label.uppercased()
    return canonicalNames.first { $0.uppercased() == upper } ?? aliases[upper]
  }

  /// The name under which the C library knows the encoding.
  static func converterName(_ canonical: String) -> String {
    if canonical.hasPrefix("windows-") { return "CP" + canonical.dropFirst(8) }
    return canonical
  }
}
