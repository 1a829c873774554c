/// Puts numbers behind identifiers that are taken: *accord-2*, *accord-3*.
///
/// It goes on from the number it gave last for the same identifier, so that a file in which thousands are alike takes
/// no longer than any other. Good as long as what is taken stays taken.
struct IdentifierNumbers {
  private var next: [String: Int] = [:]

  /// The identifier with the lowest number behind it, from 2, that is not taken.
  ///
  /// - Complexity: O(1) on average over all calls, where what is given is taken then.
  mutating func numbered(_ base: String, isTaken: (String) -> Bool) -> String {
    var number = next[base] ?? 2
    while isTaken("\(base)-\(number)") { number += 1 }
    next[base] = number
    return "\(base)-\(number)"
  }
}
