import DragomanLanguage

/// Reads designations with parameters in a sentence: *résolution 2254 (2015)*, *article 5, paragraphe 4*,
/// *79e session*, *S/RES/2254*.
///
/// Runs only for sentences with a word that may open one.
struct DesignationReader {
  /// A designation in the sentence.
  struct Match {
    /// The number of the template.
    var template: Int
    /// The units of its words and parameters.
    var units: Range<Int>
    /// Whether a year stands in it, in brackets.
    var hasYear = false
    /// Whether it is a list of numbers, which are designations of their own: *résolutions 733 (1992) et 751*; a range is
    /// none.
    var isList = false
  }

  /// What a designation says.
  struct Spelling {
    /// The template.
    var template: DesignationGrammar.Template
    /// What stands for each parameter, in English.
    var values: [DesignationParameter: String] = [:]
    /// What stands for each parameter, in French.
    var surfaces: [DesignationParameter: String] = [:]
    /// The year in brackets.
    var year: String?
    /// Whether its first word stands in the plural.
    var isPlural = false
    /// The members of a list; empty where it is none.
    var list: [ListedNumber] = []
    /// What they are.
    var listed = DesignationParameter.number

    /// The designation with one number of its list.
    func withNumber(_ number: ListedNumber) -> Spelling {
      var spelling = self
      spelling.values[listed] = number.value
      spelling.surfaces[listed] = number.surface
      spelling.year = number.year
      spelling.isPlural = false
      spelling.list = []
      return spelling
    }
  }

  /// A number of a list.
  struct ListedNumber {
    /// Its units, with those of its year.
    var units: Range<Int>
    /// The number in English, and as the text has it.
    var value, surface: String
    /// The year in brackets.
    var year: String?
  }

  let grammar: DesignationGrammar
  let units: [Unit]
  /// The repaired text.
  let text: TextLayer
  /// The events of the sentence by their first unit: where they end, and their English.
  let events: [Int: (end: Int, english: String)]

  /// The designations in the sentence, from left to right, the longest at each place.
  func find(_ forms: borrowing FormTable, _ workspace: borrowing MatchWorkspace) -> [Match] {
    var matches: [Match] = []
    var place = 0
    while let unit = workspace.view.next(.opensDesignation, from: place) {
      place = unit + 1
      guard !isSecondPart(unit, forms), let match = longest(at: unit, forms, workspace) else { continue }
      matches.append(match)
      place = match.units.upperBound
    }
    return matches
  }

  /// Whether a word belongs to that before its hyphen: a *décret-*loi is no law. Numbers may be ranges, and *ex-article*
  /// is one that was.
  private func isSecondPart(_ unit: Int, _ forms: borrowing FormTable) -> Bool {
    guard unit > 0, units[unit].isJoined, forms.shape(units[unit - 1].form) != .none else { return false }
    return forms.lowercased(units[unit - 1].form) != "ex"
  }

  private func longest(
    at unit: Int, _ forms: borrowing FormTable, _ workspace: borrowing MatchWorkspace
  ) -> Match? {
    // Of several templates one is the longest; only that one's parameters are spelled, by who asks.
    var best: Match?
    var end = unit
    grammar.forEachTemplate(startingWith: workspace.designationWord(units[unit].form)) { template in
      var spelling: Spelling?
      var match = Match(template: template, units: unit..<unit)
      guard let found = self.end(forms, workspace, &match, &spelling), found > end else { return }
      match.units = unit..<found
      best = match
      end = found
    }
    return best
  }

  /// What a designation that was found says.
  func spelling(
    of match: Match, _ forms: borrowing FormTable, _ workspace: borrowing MatchWorkspace
  ) -> Spelling {
    let template = grammar.templates[match.template]
    var spelling: Spelling? = Spelling(template: template)
    var match = match
    _ = end(forms, workspace, &match, &spelling)
    return spelling ?? Spelling(template: template)
  }

  /// The unit after the template of a match that starts at its first unit; nil where it does not.
  ///
  /// - Parameters:
  ///   - match: Takes whether it has a year or is a list.
  ///   - spelling: Takes what its parameters say; nil where nobody asks.
  private func end(
    _ forms: borrowing FormTable, _ workspace: borrowing MatchWorkspace, _ match: inout Match,
    _ spelling: inout Spelling?
  ) -> Int? {
    let start = match.units.lowerBound
    var unit = start
    var isPlural = false
    let elements = grammar.elements(of: match.template)
    for element in elements {
      guard unit < units.count else { return nil }
      let word = workspace.designationWord(units[unit].form)
      if isPlural, element == elements.last, case .parameter(let parameter) = grammar.elements[element],
        parameter == .number || parameter == .symbol, word.parameters.contains(parameter.asKind),
        let end = listEnd(of: parameter, at: unit, forms, workspace, &spelling)
      {
        match.isList = true
        return end
      }
      // *paragraphes (2) ou (4)*
      if isPlural, element + 2 == elements.upperBound, grammar.elements[element] == .parameter(.number),
        isSign(unit - 1, "(", forms),
        let end = listEnd(of: .number, at: unit, isInBrackets: true, forms, workspace, &spelling)
      {
        match.isList = true
        return end
      }
      switch grammar.elements[element] {
      case .literal(let literal):
        if word.number != literal {
          // *sous-alinéas*
          let isHead = unit == start || unit == start + 1 && units[unit].isJoined
          guard isHead, word.singular == literal else { return nil }
          isPlural = true
          spelling?.isPlural = true
        }
        unit += 1
      case .numberSign:
        guard let end = numberSignEnd(at: unit, forms) else { return nil }
        unit = end
      case .parameter(let parameter):
        guard word.parameters.contains(parameter.asKind),
          let (value, end) = read(parameter, at: unit, isPlural: isPlural, forms, workspace, isSpelled: spelling != nil)
        else { return nil }
        if spelling != nil {
          spelling?.values[parameter] = value
          spelling?.surfaces[parameter] = surface(span(unit..<end))
        }
        unit = end
        if parameter == .number || parameter == .document, let year = year(at: unit, forms) {
          match.hasYear = true
          if spelling != nil { spelling?.year = forms.string(units[year].form) }
          unit = year + 2
        }
      }
    }
    return unit
  }

  // MARK: Parameters

  /// What stands at a unit for a parameter, in English, and the unit after it.
  ///
  /// - Parameter isSpelled: Whether the English is asked for; else it is empty.
  private func read(
    _ parameter: DesignationParameter, at unit: Int, isPlural: Bool, _ forms: borrowing FormTable,
    _ workspace: borrowing MatchWorkspace, isSpelled: Bool
  ) -> (value: String, end: Int)? {
    switch parameter {
    case .number:
      guard var end = numberEnd(at: unit, forms) else { return nil }
      var value = isSpelled ? number(at: unit, forms) : ""
      // *5, 6 et 7*
      while isPlural, end + 1 < units.count,
        workspace.designationWord(units[end + 1].form).parameters.contains(.number),
        let word = DesignationParameter.listWords[forms.lowercased(units[end].form)],
        let next = numberEnd(at: end + 1, forms)
      {
        if isSpelled { value += word + number(at: end + 1, forms) }
        end = next
      }
      return (value, end)
    case .roman:
      if !isSpelled { return ("", unit + 1) }
      let letters = forms.bytes(units[unit].form)
      return (letters.elementsEqual("premier".utf8) ? "I" : String(decoding: letters, as: UTF8.self), unit + 1)
    case .ordinal:
      if let (number, end) = SpelledOrdinal.read(at: unit, units, forms) {
        return (isSpelled ? DesignationParameter.english(ordinal: number) : "", end)
      }
      guard let number = DesignationParameter.ordinal(forms.bytes(units[unit].form)) else { return nil }
      return (isSpelled ? DesignationParameter.english(ordinal: number) : "", unit + 1)
    case .event:
      return events[unit].map { ($0.english, $0.end) }
    case .year:
      // *une loi de 1200 pages*
      let next = unit + 1 < units.count && units[unit + 1].isWord ? workspace.knownTraits(units[unit + 1].form) : []
      if next.contains([.canBeNoun, .isPlural]), next.isDisjoint(with: [.isFunctionWord, .isAdposition]) {
        return nil
      }
      return (isSpelled ? forms.string(units[unit].form) : "", unit + 1)
    case .letter:
      let (value, end) = letter(at: unit, forms)
      return (isSpelled ? value : "", end)
    case .symbol:
      let end = run(from: unit)
      let range = span(unit..<end).range
      guard text.bytes[range].contains(UInt8(ascii: "/")) else { return nil }
      return (isSpelled ? DesignationParameter.english(symbol: text.string(span(unit..<end))) : "", end)
    case .document:
      let end = run(from: unit)
      let symbol = text.bytes[span(unit..<end).range]
      guard end > unit + 2, symbol.contains(UInt8(ascii: "/")), symbol.contains(where: { $0 >= 0x30 && $0 <= 0x39 }),
        symbol.allSatisfy({ $0 < 0x61 || $0 > 0x7A })
      else { return nil }
      return (isSpelled ? String(decoding: symbol, as: UTF8.self) : "", end)
    }
  }

  /// The unit after the sign of numbers that stands at a unit: *n°*, *nº*, *no* as the Union's acts print it, *No.*;
  /// nil where none does.
  func numberSignEnd(at unit: Int, _ forms: borrowing FormTable) -> Int? {
    let letters = forms.bytes(units[unit].form)
    guard let first = letters.first, first | 0x20 == UInt8(ascii: "n") else { return nil }
    let rest = letters.dropFirst()
    if rest.elementsEqual("°".utf8) || rest.elementsEqual("º".utf8) { return unit + 1 }
    guard unit + 1 < units.count else { return nil }
    if rest.isEmpty {
      let sign = forms.bytes(units[unit + 1].form)
      return sign.elementsEqual("°".utf8) || sign.elementsEqual("º".utf8) ? unit + 2 : nil
    }
    guard rest.elementsEqual("o".utf8) || rest.elementsEqual("o.".utf8) else { return nil }
    return isSign(unit + 1, ".", forms) ? unit + 2 : unit + 1
  }

  /// The unit of a year in brackets that open at a unit.
  func year(at unit: Int, _ forms: borrowing FormTable) -> Int? {
    guard unit + 2 < units.count, isSign(unit, "(", forms), isSign(unit + 2, ")", forms) else { return nil }
    let year = forms.bytes(units[unit + 1].form)
    // *181 (II)*: before 1976 the General Assembly counted by sessions.
    let isSession = DesignationParameter.roman(year) != nil
    return isSession || year.count == 4 && year.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? unit + 1 : nil
  }

  func isSign(_ unit: Int, _ sign: Unicode.Scalar, _ forms: borrowing FormTable) -> Bool {
    let letters = forms.bytes(units[unit].form)
    return letters.count == 1 && letters.first == UInt8(ascii: sign)
  }

  /// The unit after the run of units without white space between them.
  func run(from unit: Int) -> Int {
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

  /// What stands in a span, a blank for each run of white space.
  func surface(_ span: TextSpan) -> String {
    let surface = text.string(span)
    // Most are one word.
    guard surface.utf8.contains(where: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }) else { return surface }
    return surface.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// From the first to the last of some units.
  func span(_ range: Range<Int>) -> TextSpan {
    TextSpan(start: units[range.lowerBound].start, end: units[range.upperBound - 1].end)
  }
}
