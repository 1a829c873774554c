/// Puts one office with two fields into English: *Minister for Foreign Affairs and Defence*.
enum EnglishJoint {
  /// The office from the equivalents of all; nil where they are not built alike.
  static func of(_ first: [String], _ others: [[String]]) -> String? {
    let fields = others.compactMap(field)
    guard fields.count == others.count, let last = fields.last,
      let one = first.first(where: { $0.hasPrefix("Minister of ") })
        ?? first.first(where: { $0.hasPrefix("Minister for ") })
    else { return nil }
    return ([one] + fields.dropLast()).joined(separator: ", ") + " and " + last
  }

  /// What an office is for: *Development Cooperation* of *minister for development cooperation*.
  private static func field(of office: [String]) -> String? {
    for head in ["minister of ", "minister for "] {
      guard let found = office.first(where: { $0.lowercased().hasPrefix(head) }) else { continue }
      return found.dropFirst(head.count).split(separator: " ").map { word in
        ["of", "and", "for", "the"].contains(word) ? String(word) : word.prefix(1).uppercased() + word.dropFirst()
      }.joined(separator: " ")
    }
    // *defence minister*: Defence.
    guard let first = office.first, first.hasSuffix(" minister") else { return nil }
    return first.dropLast(" minister".count).split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined(separator: " ")
  }
}
