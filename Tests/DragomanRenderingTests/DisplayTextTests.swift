import Testing

@testable import DragomanRendering

/// What a terminal is given of foreign texts.
struct DisplayTextTests {
  @Test(arguments: [
    ("l’été – « là »…", "l’été – « là »…"), ("a\tb\nc", "a b c"), ("\u{1B}[31mrouge", " [31mrouge"),
    ("a\u{7F}\u{9B}b", "a  b"), ("a\u{2028}b\u{202E}c", "a b c"), ("\u{2066}a\u{2069}", " a "), ("", ""),
    ("日本国 é", "日本国 é"),
  ])
  func blanksWhatSteersIt(_ text: String, _ visible: String) {
    #expect(DisplayText.visible(text) == visible)
  }
}
