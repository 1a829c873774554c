/// Remembers data categories about which the same is to be said each time: by level, kind and name, and by value where
/// the name has a picklist.
///
/// Files have few kinds of data categories and millions of data categories: looking one up costs no hashing.
struct CategoryMemo {
  private struct Item {
    var name: CategoryName
    var kind: DataCategory.Kind
    var level: CategoryRule.Levels
    /// Whether what was said holds for any value.
    var holdsForAll: Bool
    var values: [String]
  }

  private let edition: GlossaryEdition
  /// How many data categories have been noted.
  private(set) var count = 0
  private var buckets = [[Item]](repeating: [], count: 64)

  /// How many values of one name are remembered; a file with more is no worse off than without a memory.
  private static let valueLimit = 32

  init(edition: GlossaryEdition) { self.edition = edition }

  /// Whether the like of a data category has been noted.
  func holds(_ category: DataCategory, _ level: CategoryRule.Levels) -> Bool {
    let bucket = Self.bucket(category.name, category.kind, level)
    for index in buckets[bucket].indices {
      guard buckets[bucket][index].kind == category.kind, buckets[bucket][index].level == level,
        buckets[bucket][index].name == category.name
      else { continue }
      return buckets[bucket][index].holdsForAll || buckets[bucket][index].values.contains(category.content.plain)
    }
    return false
  }

  /// Notes a data category.
  mutating func note(_ category: DataCategory, _ level: CategoryRule.Levels) {
    count += 1
    let bucket = Self.bucket(category.name, category.kind, level)
    let known = buckets[bucket].firstIndex {
      $0.kind == category.kind && $0.level == level && $0.name == category.name
    }
    if let known {
      if buckets[bucket][known].values.count < Self.valueLimit {
        buckets[bucket][known].values.append(category.content.plain)
      }
    } else if buckets[bucket].count < Self.valueLimit {
      let hasPicklist = hasPicklist(category.name)
      buckets[bucket].append(
        Item(
          name: category.name, kind: category.kind, level: level, holdsForAll: !hasPicklist,
          values: hasPicklist ? [category.content.plain] : []))
    }
  }

  private func hasPicklist(_ name: CategoryName) -> Bool {
    if name == .usageStatus || name == .administrativeStatus { return true }
    return edition == .tbx2008
      ? CategoryRules2008.basic.values[name.rawValue] != nil || CategoryRules2008.standard.values[name.rawValue] != nil
      : CategoryRule.byName[name]?.values.isEmpty == false
  }

  private static func bucket(
    _ name: CategoryName, _ kind: DataCategory.Kind, _ level: CategoryRule.Levels
  ) -> Int {
    (name.rawValue.utf8.count &* 7 &+ Int(kind.rawValue) &* 3 &+ Int(level.rawValue)) & 63
  }
}
