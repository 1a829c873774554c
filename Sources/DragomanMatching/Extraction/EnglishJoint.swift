/// Puts one office with several fields into English: *Minister for Foreign Affairs and Defence*.
enum EnglishJoint {
  /// The office from the equivalents of all; nil where they are not built alike.
  ///
  /// - Parameters:
  ///   - first: Those of the office that stands first.
  ///   - others: Those of the further offices, or of the terms for what they deal with.
  ///   - areTerms: Which of the others are terms.
  static func of(_ first: [String], _ others: [[String]], areTerms: [Bool]) -> String? {
    guard let fields = fields(others, areTerms),
      let one = first.first(where: { $0.hasPrefix("Minister of ") })
        ?? first.first(where: { $0.hasPrefix("Minister for ") })
    else { return nil }
    // *Minister of Higher Education and Research* has the second field already.
    let further = fields.filter { !one.lowercased().contains($0.lowercased()) }
    guard let last = further.last else { return one }
    if one.contains(" and ") {
      return one.replacing(" and ", with: ", ", maxReplacements: 1)
        + further.dropLast().map { ", " + $0 }.joined() + " and " + last
    }
    return ([one] + further.dropLast()).joined(separator: ", ") + " and " + last
  }

  /// The same where the fields that are terms stand before the office: *ministre* des Relations internationales *et de la
  /// Francophonie*.
  static func of(_ terms: [[String]], areTerms: [Bool], before office: [String]) -> String? {
    guard let fields = fields(terms, areTerms) else { return nil }
    for head in ["Minister of ", "Minister for "] {
      guard let one = office.first(where: { $0.hasPrefix(head) }) else { continue }
      return head + fields.joined(separator: ", ") + " and " + one.dropFirst(head.count)
    }
    return nil
  }

  private static func fields(_ equivalents: [[String]], _ areTerms: [Bool]) -> [String]? {
    let fields = zip(equivalents, areTerms).compactMap { english, isTerm in
      isTerm ? english.first.map(capitalized) : field(of: english)
    }
    return fields.count == equivalents.count ? fields : nil
  }

  /// What an office is for: *Development Cooperation* of *minister for development cooperation*.
  private static func field(of office: [String]) -> String? {
    for head in ["minister of ", "minister for "] {
      guard let found = office.first(where: { $0.lowercased().hasPrefix(head) }) else { continue }
      return capitalized(found.dropFirst(head.count))
    }
    // *defence minister*: Defence.
    guard let first = office.first, first.hasSuffix(" minister") else { return nil }
    return capitalized(first.dropLast(" minister".count))
  }

  private static func capitalized(_ field: some StringProtocol) -> String {
    field.split(separator: " ").map { word in
      ["of", "and", "for", "the"].contains(word) ? String(word) : word.prefix(1).uppercased() + word.dropFirst()
    }.joined(separator: " ")
  }
}
