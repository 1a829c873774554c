import DragomanTestSupport
import Testing

@testable import DragomanLanguage

/// What an ``OffsetMap`` says, worked out byte by byte.
private struct NaiveMap {
  /// For each byte of the derived text the stretch of the origin that it stands for.
  var derived: [Range<Int>] = []
  /// For each byte of the origin where it appears.
  var origin: [Int] = []
  /// The lengths of both texts.
  var derivedCount: Int { derived.count }
  var originCount: Int { origin.count }

  mutating func copy(_ count: Int) {
    for _ in 0..<count {
      derived.append(origin.count..<origin.count + 1)
      origin.append(derived.count - 1)
    }
  }

  mutating func replace(_ originLength: Int, by derivedLength: Int) {
    let place = derived.count
    derived += Array(repeating: origin.count..<origin.count + originLength, count: derivedLength)
    origin += Array(repeating: place, count: originLength)
  }

  func originStart(_ offset: Int) -> Int {
    offset < derived.count ? derived[offset].lowerBound : origin.count
  }
  func originEnd(_ offset: Int) -> Int { offset > 0 ? derived[offset - 1].upperBound : 0 }
  func origin(of span: Range<Int>) -> Range<Int> {
    let start = originStart(span.lowerBound)
    return start..<max(start, originEnd(span.upperBound))
  }
  func derivedOffset(_ offset: Int) -> Int { offset < origin.count ? origin[offset] : derived.count }
}

/// A random map over an origin of at least `length` bytes, in both forms.
private func randomMap(_ generator: inout SeededGenerator, length: Int) -> (OffsetMap, NaiveMap) {
  var map = OffsetMap()
  var naive = NaiveMap()
  while naive.originCount < length {
    naive.copy(min(generator.number(below: 5), length - naive.originCount))
    let originLength = min(generator.number(below: 4), length - naive.originCount)
    let derivedLength = generator.number(below: 4)
    map.append(
      derivedStart: naive.derivedCount, derivedLength: derivedLength, originStart: naive.originCount,
      originLength: originLength)
    naive.replace(originLength, by: derivedLength)
  }
  return (map, naive)
}

@Suite struct OffsetMaps {
  @Test func aTextWithoutEditsIsItsOwnOrigin() {
    let map = OffsetMap()
    #expect(map.isIdentity)
    #expect(map.origin(of: TextSpan(3, 7)) == TextSpan(3, 7))
    #expect(map.derived(5) == 5)
  }

  /// `l’été` with the apostrophe made one byte: offsets 1..<2 stand for 1..<4.
  @Test(arguments: [
    (TextSpan(0, 1), TextSpan(0, 1)), (TextSpan(1, 2), TextSpan(1, 4)), (TextSpan(0, 2), TextSpan(0, 4)),
    (TextSpan(2, 4), TextSpan(4, 6)), (TextSpan(0, 7), TextSpan(0, 9)),
  ])
  func aReplacementStandsForAllThatItReplaced(span: TextSpan, origin: TextSpan) {
    var map = OffsetMap()
    map.append(derivedStart: 1, derivedLength: 1, originStart: 1, originLength: 3)
    #expect(map.origin(of: span) == origin)
  }

  @Test func aDeletionBelongsToNoneOfItsNeighbours() {
    var map = OffsetMap()
    map.append(derivedStart: 2, derivedLength: 0, originStart: 2, originLength: 3)
    #expect(map.origin(of: TextSpan(0, 2)) == TextSpan(0, 2))
    #expect(map.origin(of: TextSpan(2, 4)) == TextSpan(5, 7))
    #expect(map.origin(of: TextSpan(1, 3)) == TextSpan(1, 6))
    #expect([0, 2, 3, 4, 5, 6].map { map.derived($0) } == [0, 2, 2, 2, 2, 3])
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func offsetsAgreeWithABytewiseModel(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let (map, naive) = randomMap(&generator, length: 1 + generator.number(below: 40))
    for offset in 0...naive.derivedCount {
      #expect(Int(map.originStart(UInt32(offset))) == naive.originStart(offset), "seed \(seed), \(offset)")
      #expect(Int(map.originEnd(UInt32(offset))) == naive.originEnd(offset), "seed \(seed), \(offset)")
    }
    for offset in 0...naive.originCount {
      #expect(Int(map.derived(UInt32(offset))) == naive.derivedOffset(offset), "seed \(seed), \(offset)")
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func layersComposeTheirMaps(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let (lowerMap, lower) = randomMap(&generator, length: 1 + generator.number(below: 30))
    let (upperMap, upper) = randomMap(&generator, length: max(1, lower.derivedCount))
    guard upper.originCount == lower.derivedCount else { return }
    let lowerLayer = TextLayer(bytes: [UInt8](repeating: 0x61, count: lower.derivedCount), map: lowerMap)
    let layer = TextLayer(
      bytes: [UInt8](repeating: 0x62, count: upper.derivedCount), map: upperMap, over: lowerLayer)
    for start in 0..<upper.derivedCount {
      for end in start + 1...upper.derivedCount {
        let expected = lower.origin(of: upper.origin(of: start..<end))
        #expect(layer.source(of: TextSpan(start, end)).range == expected, "seed \(seed), \(start)..<\(end)")
      }
    }
    for start in 0..<lower.derivedCount {
      let span = layer.derived(TextSpan(start, lower.derivedCount), from: lowerLayer)
      let expected = upper.derivedOffset(start)
      #expect(Int(span.start) == expected && Int(span.end) == upper.derivedCount, "seed \(seed), \(start)")
    }
  }
}
