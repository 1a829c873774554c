/// The data categories whose values are read into entries; all others are passed over as soon as it is known that they are
/// in order.
package struct KeptCategories: Sendable {
  /// The names by their lengths; nil for all there are.
  private let names: [[CategoryName]]?

  /// Every data category there is.
  package static let all = KeptCategories(names: nil)

  /// The data categories of these names.
  package init(_ names: some Sequence<CategoryName>) {
    var byLength: [[CategoryName]] = []
    for name in names {
      let length = name.rawValue.utf8.count
      while byLength.count <= length { byLength.append([]) }
      byLength[length].append(name)
    }
    self.init(names: byLength)
  }

  private init(names: [[CategoryName]]?) { self.names = names }

  /// Whether nothing is passed over.
  var isAll: Bool { names == nil }

  /// Whether data categories of a name are kept.
  func contains(_ name: CategoryName) -> Bool {
    guard let names else { return true }
    let length = name.rawValue.utf8.count
    return length < names.count && names[length].contains(name)
  }
}
