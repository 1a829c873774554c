import DragomanLanguage

/// What the matcher steps over: a token, or one part of a hyphenated token.
///
/// Terms and texts are cut the same way, so that `Maison-Blanche` meets `Maison Blanche` and `pro-Kremlin`
/// holds `Kremlin`; which hyphens may be cut at is decided when a match is judged.
struct Unit {
  /// The form of the part.
  var form: UInt32
  /// Where the part stands in the repaired text.
  var start: UInt32
  var end: UInt32
  /// The token that it belongs to, as an index into the paragraph.
  var token: UInt32
  /// Whether a hyphen joins it to the unit before.
  var isJoined: Bool
  /// Whether it is a word or part of one; nothing is matched or inserted across anything else.
  var isWord: Bool
}
