import DragomanMatching
import Testing

struct SearchFoldingTests {
  @Test(arguments: [
    ("Élysée", "elysee"), ("haut-représentant", "haut representant"), ("  l’Otan  s'élargit ", "l'otan s'elargit"),
    ("œuvre", "oeuvre"), ("Gene\u{300}ve", "geneve"), ("a\u{A0}b", "a b"), ("-", ""), ("ONU", "onu"),
  ])
  func leavesAsideWhatASearchDoesNotSee(_ text: String, _ folded: String) {
    #expect(String(decoding: SearchFolding().fold(text), as: UTF8.self) == folded)
  }
}
