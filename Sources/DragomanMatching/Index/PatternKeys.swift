import DragomanLanguage

/// The keys that a compiler has met, numbered in the order in which it met them.
///
/// It grows by runs that do not change any more, so that parts share it with the compiler: a key is told once and not in
/// each part.
struct PatternKeys: Sendable {
  /// A key in the letters of its run.
  struct Key {
    let offset: UInt32
    let count: UInt32
    let hash: UInt32
  }

  /// Keys that were met one after the other.
  private struct Run {
    /// The number of the first.
    let first: Int
    var keys: [Key] = []
    var letters: [UInt8] = []
  }

  /// Whose keys they are.
  final class Owner: Sendable {}

  let owner = Owner()
  private var runs: [Run] = []
  private var open = Run(first: 0)

  /// How many keys there are.
  var count: Int { open.first + open.keys.count }

  /// Adds a key and gives its number.
  mutating func add(_ letters: [UInt8]) -> UInt32 {
    open.keys.append(
      Key(offset: UInt32(open.letters.count), count: UInt32(letters.count), hash: WordHash.hash(letters.span)))
    open.letters += letters
    return UInt32(count - 1)
  }

  /// Ends the run at hand.
  mutating func closeRun() {
    if open.keys.isEmpty { return }
    let next = count
    runs.append(open)
    open = Run(first: next)
  }

  /// The key of a number, with the letters that it stands in.
  ///
  /// - Precondition: Its run is closed.
  /// - Complexity: O(log *n*) in the number of runs.
  func key(_ number: UInt32) -> (key: Key, letters: [UInt8]) {
    var low = 0
    var high = runs.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if runs[middle].first <= Int(number) { low = middle } else { high = middle }
    }
    return (runs[low].keys[Int(number) - runs[low].first], runs[low].letters)
  }
}
