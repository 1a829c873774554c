import DragomanLanguage
import DragomanTestSupport
import Testing

struct MappedArraySearchTests {
  @Test(arguments: 0..<60 as Range<UInt64>) func findsWhatANaiveSearchFinds(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    // Few letters, so that pieces come often and nearly.
    let bytes = (0..<1 + random.number(below: 200)).map { _ in UInt8(0x61 + random.number(below: 3)) }
    let array = try #require(try MappedFile(copying: bytes).array(of: UInt8.self, at: 0, count: bytes.count))
    for _ in 0..<50 {
      let wanted = (0..<1 + random.number(below: 6)).map { _ in UInt8(0x61 + random.number(below: 4)) }
      let low = random.number(below: bytes.count + 1)
      let high = low + random.number(below: bytes.count - low + 1)
      let naive = (low..<max(low, high - wanted.count + 1)).first { start in
        start + wanted.count <= high && Array(bytes[start..<start + wanted.count]) == wanted
      }
      #expect(
        array.firstIndex(of: BytePiece(wanted), in: low..<high) == naive, "seed \(seed), \(wanted) in \(low)..<\(high)")
    }
  }
}
