import DragomanLanguage
import DragomanTestSupport
import Glibc
import Testing

@testable import DragomanMatching

/// How many phrases of a corpus are listed.
struct CorpusCutTests {
  private static func numbers(_ seed: UInt64, _ count: Int) -> [Float] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in Float.random(in: -8...4, using: &generator) }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func listsMoreOfWhatTheModelExpectsMoreOf(seed: UInt64) {
    let numbers = Self.numbers(seed, 500)
    func listed(_ more: Float) -> Int {
      let cut = CorpusCut(numbers.map { $0 + more })
      return numbers.count { $0 + more + cut.shift >= cut.least }
    }
    #expect(listed(0) < listed(3), "seed \(seed)")
    #expect(listed(0) > 0 && listed(3) < numbers.count, "seed \(seed)")
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func listsAsManyAsPromiseTheBestF1(seed: UInt64) {
    let numbers = Self.numbers(seed, 500)
    let cut = CorpusCut(numbers)
    let chances = numbers.map { 1 / (1 + expf(-$0 - cut.shift)) }
    func promise(_ least: Float) -> Float {
      let listed = zip(numbers, chances).filter { $0.0 + cut.shift >= least }
      return 2 * listed.reduce(0) { $0 + $1.1 } / (Float(listed.count) + chances.reduce(0, +))
    }
    let best = numbers.map { promise($0 + cut.shift) }.max() ?? 0
    #expect(abs(promise(cut.least) - best) < 1e-3, "seed \(seed)")
  }

  @Test(arguments: [1, 2, 3] as [UInt64], [0.02, 0.055, 0.5] as [Float])
  func movesToTheShareAskedFor(seed: UInt64, share: Float) {
    let numbers = Self.numbers(seed, 500)
    let shift = CorpusCut.shift(numbers, toShare: share)
    let expected = numbers.reduce(Float(0)) { $0 + 1 / (1 + expf(-$1 - shift)) } / Float(numbers.count)
    #expect(abs(expected - share) < 0.001, "seed \(seed)")
  }

  @Test func listsAllThatIsPlainlyBetterThanTheRest() {
    let numbers = [Float](repeating: 6, count: 55) + [Float](repeating: -6, count: 945)
    let cut = CorpusCut(numbers)
    #expect(numbers.count { $0 + cut.shift >= cut.least } == 55)
  }

  @Test func takesOddNumbers() {
    for numbers in [[], [0], [Float](repeating: -30, count: 3), [1e4, -1e4]] as [[Float]] {
      let cut = CorpusCut(numbers)
      #expect(cut.shift.isFinite && cut.least.isFinite)
    }
  }
}

/// What names are worth beside phrases.
struct NameWorthTests {
  private static func worth(_ termClass: TermClass, _ frequency: Int, _ documents: Int, of all: Int) -> Double {
    NameWorth.inCorpus(
      termClass, confidence: 0.9,
      TermList.CorpusCounts(
        frequency: frequency, documents: documents, firstPath: "", firstSpan: .init(start: 0, end: 0)),
      CorpusCut(), documents: all)
  }

  @Test func growsWithMentionsAndDocuments() {
    #expect(Self.worth(.place, 1, 1, of: 20) < Self.worth(.place, 8, 1, of: 20))
    #expect(Self.worth(.place, 8, 1, of: 20) < Self.worth(.place, 8, 8, of: 20))
    #expect(Self.worth(.person, 2, 2, of: 20) < Self.worth(.organization, 2, 2, of: 20))
    #expect(NameWorth.inText(confidence: 0.9, frequency: 1) < NameWorth.inText(confidence: 0.9, frequency: 3))
    #expect(NameWorth.inText(confidence: 0.5, frequency: 3) < NameWorth.inText(confidence: 0.9, frequency: 3))
  }
}
