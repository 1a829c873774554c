import DragomanLanguage

/// Reads designations with parameters in a sentence: *résolution 2254 (2015)*, *article 5, paragraphe 4*,
/// *79e session*, *S/RES/2254*.
///
/// Runs only for sentences with a word that may open one.
struct DesignationReader {
  /// A designation in the sentence.
  struct Match {
    /// The template.
    var template: DesignationGrammar.Template
    /// The units of its words and parameters.
    var units: Range<Int>
    /// What stands for each parameter, in English.
    var values: [DesignationParameter: String] = [:]
    /// What stands for each parameter, in French.
    var surfaces: [DesignationParameter: String] = [:]
    /// The year in brackets.
    var year: String?
    /// Whether its first word stands in the plural.
    var isPlural: Bool
  }

  let grammar: DesignationGrammar
  let units: [Unit]
  /// The repaired text.
  let text: TextLayer
  /// The events of the sentence by their first unit: where they end, and their English.
  let events: [Int: (end: Int, english: String)]

  /// The designations in the sentence, from left to right, the longest at each place.
  func find(_ forms: borrowing FormTable, _ workspace: inout MatchWorkspace, _ index: GlossaryIndex) -> [Match] {
    var matches: [Match] = []
    var unit = 0
    while unit < units.count {
      guard workspace.start(units[unit].form, forms, index).contains(.opensDesignation),
        let match = longest(at: unit, forms)
      else {
        unit += 1
        continue
      }
      matches.append(match)
      unit = match.units.upperBound
    }
    return matches
  }

  private func longest(at unit: Int, _ forms: borrowing FormTable) -> Match? {
    var best: Match?
    for template in grammar.templates(startingWith: units[unit].form, forms) {
      guard let match = match(template, at: unit, forms), match.units.count > best?.units.count ?? 0 else { continue }
      best = match
    }
    return best
  }

  private func match(_ template: DesignationGrammar.Template, at start: Int, _ forms: borrowing FormTable) -> Match? {
    var match = Match(template: template, units: start..<start, isPlural: false)
    var unit = start
    for (position, element) in template.elements.enumerated() {
      guard unit < units.count else { return nil }
      switch element {
      case .literal(let word):
        let seen = WordFolding.fold(Array(forms.bytes(units[unit].form)))
        if seen != word {
          guard position == 0, seen.last == UInt8(ascii: "s"), seen.dropLast().elementsEqual(word) else { return nil }
          match.isPlural = true
        }
        unit += 1
      case .parameter(let parameter):
        guard let (value, end) = read(parameter, at: unit, isPlural: match.isPlural, forms) else { return nil }
        match.values[parameter] = value
        match.surfaces[parameter] = text.string(span(unit..<end)).split { $0 == " " || $0 == "\n" }.joined(
          separator: " ")
        unit = end
        if parameter == .number || parameter == .document, let (year, end) = year(at: unit, forms) {
          match.year = year
          unit = end
        }
      }
    }
    match.units = start..<unit
    return match
  }

  // MARK: Parameters

  /// What stands at a unit for a parameter, in English, and the unit after it.
  private func read(
    _ parameter: DesignationParameter, at unit: Int, isPlural: Bool, _ forms: borrowing FormTable
  ) -> (value: String, end: Int)? {
    let letters = forms.bytes(units[unit].form)
    switch parameter {
    case .number:
      guard let first = number(at: unit, forms) else { return nil }
      return isPlural ? list(first, forms) : first
    case .roman:
      guard DesignationParameter.roman(letters) != nil else {
        return letters.elementsEqual("premier".utf8) ? ("I", unit + 1) : nil
      }
      return (String(decoding: letters, as: UTF8.self), unit + 1)
    case .ordinal:
      guard let number = DesignationParameter.ordinal(letters) else { return nil }
      return (DesignationParameter.english(ordinal: number), unit + 1)
    case .event:
      return events[unit].map { ($0.english, $0.end) }
    case .letter:
      guard letters.count == 1, let letter = letters.first, letter >= 0x61, letter <= 0x7A else { return nil }
      return (String(decoding: letters, as: UTF8.self), unit + 1)
    case .symbol:
      let end = run(from: unit)
      let symbol = text.string(span(unit..<end))
      guard symbol.contains("/"), symbol.utf8.first.map({ $0 >= 0x30 && $0 <= 0x39 }) == true else { return nil }
      return (DesignationParameter.english(symbol: symbol), end)
    case .document:
      let end = run(from: unit)
      let symbol = text.string(span(unit..<end))
      guard end > unit + 2, symbol.contains("/"), symbol.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }),
        symbol.utf8.allSatisfy({ $0 < 0x61 || $0 > 0x7A })
      else { return nil }
      return (symbol, end)
    }
  }

  /// A number, *premier*, or a number with *bis*.
  private func number(at unit: Int, _ forms: borrowing FormTable) -> (value: String, end: Int)? {
    let letters = forms.bytes(units[unit].form)
    if letters.elementsEqual("premier".utf8) || letters.elementsEqual("1er".utf8) { return ("1", unit + 1) }
    guard let first = letters.first, first >= 0x30, first <= 0x39, let last = letters.last, last >= 0x30, last <= 0x39,
      letters.count <= 8, letters.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2E })
    else { return nil }
    var value = String(decoding: letters, as: UTF8.self)
    var end = unit + 1
    if end < units.count, ["bis", "ter", "quater"].contains(forms.string(units[end].form)) {
      value += " " + forms.string(units[end].form)
      end += 1
    }
    return (value, end)
  }

  /// A year in brackets, with the unit after it.
  private func year(at unit: Int, _ forms: borrowing FormTable) -> (year: String, end: Int)? {
    guard unit + 2 < units.count, forms.string(units[unit].form) == "(", forms.string(units[unit + 2].form) == ")"
    else {
      return nil
    }
    let year = forms.bytes(units[unit + 1].form)
    guard year.count == 4, year.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    return (String(decoding: year, as: UTF8.self), unit + 3)
  }

  /// The number with those that follow it in a list: *5, 6 et 7*.
  private func list(
    _ first: (value: String, end: Int), _ forms: borrowing FormTable
  ) -> (value: String, end: Int) {
    var (value, end) = first
    while end + 1 < units.count,
      let word = DesignationParameter.listWords[forms.string(units[end].form).lowercased()],
      let next = number(at: end + 1, forms)
    {
      value += word + next.value
      end = next.end
    }
    return (value, end)
  }

  /// The unit after the run of units without white space between them.
  private func run(from unit: Int) -> Int {
    var end = unit + 1
    while end < units.count,
      units[end].start == units[end - 1].end || units[end].isJoined && units[end].start == units[end - 1].end + 1
    {
      // What ends the sentence or a bracket is no part of it.
      let sign = text.bytes[Int(units[end].start)]
      let isLast = end + 1 == units.count || units[end + 1].start != units[end].end
      if !units[end].isWord, sign != UInt8(ascii: "/"), sign != UInt8(ascii: ".") || isLast { break }
      end += 1
    }
    return end
  }

  /// From the first to the last of some units.
  func span(_ range: Range<Int>) -> TextSpan {
    TextSpan(start: units[range.lowerBound].start, end: units[range.upperBound - 1].end)
  }
}
