/// Puts a designation into French and English from its template, its parameters and what it belongs to.
struct DesignationEnglish {
  /// The English terms of a template, with their parameters, by what they are for.
  struct Templates {
    fileprivate let first: String?
    /// Those that name neither a body nor a whole.
    fileprivate let alone: [String]
    fileprivate let withOwner: String?
    fileprivate let withWhole: String?

    /// Sorts the terms of a template.
    ///
    /// - Parameters:
    ///   - english: The terms, the one to use first.
    ///   - preferred: The numbers of those that come before all others.
    init(_ english: [String], preferring preferred: Set<Int> = []) {
      let english =
        preferred.isEmpty
        ? english
        : english.indices.filter(preferred.contains).map { english[$0] }
          + english.indices.filter { !preferred.contains($0) }.map { english[$0] }
      first = english.first
      alone = english.filter {
        !DesignationEnglish.mentions("owner", in: $0) && !DesignationEnglish.mentions("whole", in: $0)
      }
      withOwner = english.first { DesignationEnglish.mentions("owner", in: $0) }
      withWhole = english.first { DesignationEnglish.mentions("whole", in: $0) }
    }
  }

  /// The English terms of the template.
  let templates: Templates
  let match: DesignationReader.Spelling

  /// The designation by itself, without its year, in French.
  var french: String {
    var french = Self.expand(match.template.text) { name in
      DesignationParameter(rawValue: String(name)).flatMap { match.surfaces[$0] }
    }
    if match.isPlural, let end = french.utf8.firstIndex(of: UInt8(ascii: " ")) { french.insert("s", at: end) }
    return french
  }

  /// The designation by itself, without its year, in English: what the term list says.
  var english: [String] {
    templates.alone.map { fill($0, withYear: false) }
  }

  /// The designation in its place: *Security Council resolution 2254 (2015)*.
  ///
  /// - Parameters:
  ///   - owner: The English of the body behind it.
  ///   - whole: The English of the text or body that it is a part of, with its article.
  func inContext(owner: String?, whole: String?) -> String? {
    if let owner, let form = templates.withOwner {
      return fill(form, owner: owner, withYear: true)
    }
    if let whole, let form = templates.withWhole {
      return fill(form, whole: whole, withYear: true)
    }
    return templates.first.map { fill($0, withYear: true) }
  }

  private func fill(_ form: String, owner: String? = nil, whole: String? = nil, withYear: Bool) -> String {
    var result = form
    // A number with brackets of its own needs no others: *paragraph 7(1)(a)*.
    if match.values[.number]?.utf8.contains(UInt8(ascii: "(")) == true {
      result = Self.withoutBrackets(result)
    }
    if match.isPlural, let end = result.firstIndex(of: " "), let plural = EnglishPlural.of(String(result[..<end])) {
      result = plural + result[end...]
    }
    result = Self.expand(result) { name in
      switch name {
      case "number": match.values[.number] ?? match.values[.roman] ?? match.values[.letter]
      case "ordinal": match.values[.ordinal]
      case "document": match.values[.document]
      case "event": match.values[.event]
      case "symbol": match.values[.symbol].map { prefix + $0 }
      case "owner": owner
      case "whole": whole
      default: nil
      }
    }
    if withYear, let year = match.year { result += " (\(year))" }
    return result
  }

  /// What stands between the kind of act and its number: `(EU) No `.
  private var prefix: String {
    let text = match.template.text
    let letters = [
      "(UE)": "(EU) ", "(CE)": "(EC) ", "(CEE)": "(EEC) ", "(PESC)": "(CFSP) ", "(Euratom)": "(Euratom) ",
      "(UE, Euratom)": "(EU, Euratom) ",
    ]
    let treaty = letters.first { text.contains($0.key) }?.value ?? ""
    return treaty + (text.contains("n°") ? "No " : "")
  }
}

extension DesignationEnglish {
  /// The template without the brackets around its number.
  private static func withoutBrackets(_ template: String) -> String {
    let bytes = Array(template.utf8)
    let bracketed = Array("({number})".utf8)
    var result: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if bytes[place...].starts(with: bracketed) {
        result += bracketed.dropFirst().dropLast()
        place += bracketed.count
      } else {
        result.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The template with `value` put in for each `{name}`; where it has none, the name stays.
  ///
  /// - Complexity: O(length): a law cites an article in every other line.
  private static func expand(_ template: String, _ value: (Substring) -> String?) -> String {
    var result = ""
    var rest = template[...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      result += rest[..<open]
      let end = rest.utf8.index(after: close)
      result += value(rest[rest.utf8.index(after: open)..<close]) ?? String(rest[open..<end])
      rest = rest[end...]
    }
    return result + rest
  }

  /// Whether `{name}` stands in the template.
  fileprivate static func mentions(_ name: String, in template: String) -> Bool {
    var rest = template.utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      rest = rest[rest.index(after: open)...]
      if rest.starts(with: name.utf8), rest.dropFirst(name.utf8.count).first == UInt8(ascii: "}") { return true }
    }
    return false
  }
}
