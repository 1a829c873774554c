extension String {
  /// Whether other letters stand somewhere in this text, compared byte by byte.
  ///
  /// For rules over the spelling of words: `contains` looks for equivalent letters and takes ten times as long. It is
  /// asked only where accents are written apart from their letters.
  /// - Complexity: O(*n* · *m*) in the lengths of both.
  package func holds(_ letters: String) -> Bool {
    let text = utf8.span
    let piece = letters.utf8.span
    guard piece.count > 0 else { return true }
    // The first bytes of combining accents.
    for index in text.indices where text[index] == 0xCC || text[index] == 0xCD { return contains(letters) }
    var start = 0
    while start + piece.count <= text.count {
      var length = 0
      while length < piece.count, text[start + length] == piece[length] { length += 1 }
      if length == piece.count { return true }
      start += 1
    }
    return false
  }
}
