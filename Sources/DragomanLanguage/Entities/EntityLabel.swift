/// The labels of the entity model: outside, or the place in an entity of a type (begin, inside, end, single).
///
/// Labels with an end of their own (BIOES) tell the model more than IOB2, which is what files hold.
package enum EntityLabel {
  /// No part of an entity.
  package static let outside = 0
  /// The number of labels.
  package static let count = 1 + 4 * EntityType.allCases.count

  /// The place of a token in an entity.
  package enum Place: Int, Sendable { case begin, inside, end, single }

  /// The names of the labels, in order.
  package static let names: [String] = {
    var names = ["O"]
    for type in EntityType.allCases {
      for place in ["B", "I", "E", "S"] { names.append("\(place)-\(type.name)") }
    }
    return names
  }()

  /// The labels that a sentence can end with, one bit each.
  package static let closed: UInt64 = (0..<count).reduce(0) { mask, label in
    place(label) == .begin || place(label) == .inside ? mask : mask | 1 << UInt64(label)
  }

  /// The label of a place in an entity.
  package static func of(_ type: EntityType, _ place: Place) -> Int { 1 + 4 * Int(type.rawValue) + place.rawValue }

  /// The type that a label belongs to; nil outside.
  package static func type(_ label: Int) -> EntityType? {
    label == outside ? nil : EntityType(rawValue: UInt8((label - 1) / 4))
  }

  /// The place that a label stands for; nil outside.
  package static func place(_ label: Int) -> Place? { label == outside ? nil : Place(rawValue: (label - 1) % 4) }

  /// Whether `label` can stand behind `previous`; behind nil, at the start of a sentence.
  package static func permits(_ previous: Int?, _ label: Int) -> Bool {
    let before = previous.flatMap(place)
    let isOpen = before == .begin || before == .inside
    let here = place(label)
    guard isOpen == (here == .inside || here == .end) else { return false }
    return !isOpen || previous.flatMap(type) == type(label)
  }
}
