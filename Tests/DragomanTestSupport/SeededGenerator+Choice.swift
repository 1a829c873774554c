extension SeededGenerator {
  /// A number from 0 up to, not including, `bound`.
  public mutating func number(below bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }

  /// One of `choices`.
  ///
  /// - Precondition: There is at least one.
  public mutating func choose<Element>(_ choices: [Element]) -> Element {
    choices[number(below: choices.count)]
  }

  /// As many pieces as `count` allows, each chosen anew, one after the other.
  public mutating func text(of pieces: [String], count: ClosedRange<Int>) -> String {
    var text = ""
    for _ in 0..<Int.random(in: count, using: &self) { text += choose(pieces) }
    return text
  }
}
