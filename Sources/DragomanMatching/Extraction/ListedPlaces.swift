import DragomanLanguage

/// Where one concept is listed in a text, to be asked about many other places.
struct ListedPlaces {
  private var spans: [TextSpan] = []
  /// Of each span in order the furthest end up to it; empty while places are added.
  private var furthestEnds: [UInt32] = []

  /// Adds a place.
  mutating func add(_ span: TextSpan) {
    spans.append(span)
    furthestEnds.removeAll()
  }

  /// Whether a place of the list and this one have something in common.
  ///
  /// - Complexity: O(log *n*) in the number of places; O(*n* log *n*) when it is asked first.
  mutating func reaches(into span: TextSpan) -> Bool {
    if furthestEnds.isEmpty {
      spans.sort()
      var furthest: UInt32 = 0
      furthestEnds = spans.map { place in
        furthest = max(furthest, place.end)
        return furthest
      }
    }
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].start < span.end { low = middle + 1 } else { high = middle }
    }
    return low > 0 && furthestEnds[low - 1] > span.start
  }
}
