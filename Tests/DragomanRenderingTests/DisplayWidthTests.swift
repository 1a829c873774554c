@testable import DragomanRendering
import Testing

/// How many columns a text takes, and where it is cut.
struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("Genève", 6), ("Gene\u{300}ve", 6), ("日本", 4), ("한국", 4), ("ｶﾅ", 2), ("！", 2), ("😀", 2),
    ("🇫🇷", 2), ("👩‍👩‍👧", 2), ("❤\u{FE0F}", 2), ("❤", 1), ("a\u{200B}b", 2), ("a\u{AD}b", 2), ("œ…—«", 4),
    ("سلام", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("\u{1B}[1m", 3), ("क्षि", 1),
  ])
  func widthIsThatOnTheTerminal(_ text: String, _ width: Int) {
    #expect(DisplayWidth.width(of: text) == width)
  }

  @Test(arguments: [
    ("foreign minister", 16, "foreign minister"), ("foreign minister", 15, "foreign minist…"),
    ("foreign minister", 10, "foreign…"), ("foreign minister", 5, "fore…"),
    ("one; two; three", 11, "one; two…"),
    ("日本国憲法", 7, "日本国…"), ("日本国憲法", 6, "日本…"), ("abc", 1, "…"), ("abc", 0, ""),
    ("minister of foreign affairs", 20, "minister of foreign…"),
  ])
  func textIsCutAfterAWord(_ text: String, _ columns: Int, _ cut: String) {
    #expect(DisplayWidth.truncate(text, to: columns) == cut)
    #expect(DisplayWidth.width(of: cut) <= columns)
  }
}
