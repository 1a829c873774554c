extension MappedArray where Element: FixedWidthInteger & UnsignedInteger {
  /// Where a hash stands among sorted ones; nil where it is none of them.
  ///
  /// Hashes lie evenly, so that one stands near its share of the way: looking from there on goes through a few lines of
  /// memory, where halving the whole array goes through one at each step.
  /// - Complexity: O(log *n*), in practice O(1).
  func index(ofHash hash: Element) -> Int? {
    // The share is below the count, or 0 where there are none. What is looked for lies from `low` to `high`: all before
    // `low` are less, that at `high` and all behind it are not.
    var low = Int(hash.multipliedFullWidth(by: Element(truncatingIfNeeded: count)).high)
    var high = low
    var step = 16
    while low > 0, self[low - 1] >= hash {
      high = low - 1
      low = max(0, low - step)
      step *= 2
    }
    while high < count, self[high] < hash {
      low = high + 1
      high = min(count, high + step)
      step *= 2
    }
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < hash { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == hash ? low : nil
  }
}
