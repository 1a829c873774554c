extension Pairing {
  /// What stands in the place of each old element that has no partner: the new element without one that comes as far
  /// behind the same neighbour.
  ///
  /// - Complexity: O(*n*) in the lengths of both lists.
  var replacements: [Int: Int] {
    var removed: [Int: [Int]] = [:]
    var neighbour = -1
    for index in new.indices {
      if new[index] == nil { removed[neighbour, default: []].append(index) } else { neighbour = index }
    }
    var result: [Int: Int] = [:]
    var count = 0
    neighbour = -1
    for index in old.indices {
      if let partner = old[index] {
        (neighbour, count) = (partner, 0)
      } else {
        if let places = removed[neighbour], count < places.count { result[places[count]] = index }
        count += 1
      }
    }
    return result
  }
}
