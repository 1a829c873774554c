import DragomanLanguage

/// Numbers the forms of a text so that forms which are the same under some folding have the same number; each form is
/// folded once.
struct FormNumbers {
  private let fold: @Sendable (ArraySlice<UInt8>, inout [UInt8]) -> Void
  /// By form; zero for one that was not asked for yet.
  private var numbers: [UInt32] = []
  /// The folded letters of all numbers, one behind the other, and where those of each end.
  private var letters: [UInt8] = []
  private var ends: [Int] = [0]
  private var known = NumberSlots()

  /// - Parameter fold: What makes forms the same: appends the folded letters of a form.
  init(_ fold: @escaping @Sendable (ArraySlice<UInt8>, inout [UInt8]) -> Void) {
    self.fold = fold
  }

  /// The number of a form, never zero.
  ///
  /// - Complexity: O(1) but for the first time that a form is asked for.
  mutating func number(_ form: UInt32, _ forms: borrowing FormTable) -> UInt32 {
    if Int(form) < numbers.count, numbers[Int(form)] != 0 { return numbers[Int(form)] }
    let number = work(form, forms)
    while numbers.count <= Int(form) { numbers.append(0) }
    numbers[Int(form)] = number
    return number
  }

  private mutating func work(_ form: UInt32, _ forms: borrowing FormTable) -> UInt32 {
    // Folded behind the others, where they stay if they are new.
    let start = letters.count
    fold(forms.bytes(form), &letters)
    let hash = WordHash.hash(letters.span.extracting(start..<letters.count))
    let found = known.number(hash) { number in
      letters[ends[Int(number)]..<ends[Int(number) + 1]].elementsEqual(letters[start...])
    }
    if let found {
      letters.removeLast(letters.count - start)
      return found + 1
    }
    known.insert(UInt32(ends.count - 1), hash)
    ends.append(letters.count)
    return UInt32(ends.count - 1)
  }
}
