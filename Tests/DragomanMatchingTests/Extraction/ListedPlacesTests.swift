import DragomanLanguage
import DragomanTestSupport
import Testing

@testable import DragomanMatching

struct ListedPlacesTests {
  @Test(arguments: 0..<50 as Range<UInt64>) func answersAsLookingAtEachPlaceDoes(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func span() -> TextSpan {
      let start = UInt32.random(in: 0..<40, using: &generator)
      return TextSpan(start: start, end: start + UInt32.random(in: 1..<8, using: &generator))
    }
    var places = ListedPlaces()
    var spans: [TextSpan] = []
    for _ in 0..<Int.random(in: 0..<6, using: &generator) {
      spans.append(span())
      places.add(spans[spans.count - 1])
    }
    for _ in 0..<40 {
      let asked = span()
      #expect(
        places.reaches(into: asked) == spans.contains { $0.start < asked.end && asked.start < $0.end },
        "\(asked) of \(spans)")
    }
  }
}
