import DragomanLanguage

/// Numbers the forms of a text so that forms which are the same under some folding have the same number; each form is
/// folded once.
struct FormNumbers {
  private let fold: @Sendable ([UInt8]) -> [UInt8]
  /// By form; zero for one that was not asked for yet.
  private var numbers: [UInt32] = []
  private var known: [[UInt8]: UInt32] = [:]

  /// - Parameter fold: What makes forms the same.
  init(_ fold: @escaping @Sendable ([UInt8]) -> [UInt8]) {
    self.fold = fold
  }

  /// The number of a form, never zero.
  ///
  /// - Complexity: O(1) but for the first time that a form is asked for.
  mutating func number(_ form: UInt32, _ forms: borrowing FormTable) -> UInt32 {
    if Int(form) < numbers.count, numbers[Int(form)] != 0 { return numbers[Int(form)] }
    let letters = fold(Array(forms.bytes(form)))
    let number = known[letters] ?? UInt32(known.count + 1)
    known[letters] = number
    while numbers.count <= Int(form) { numbers.append(0) }
    numbers[Int(form)] = number
    return number
  }
}
