import DragomanLanguage

/// Numbers of the parts of texts: *premier*, *5 bis*, *7(1)*a), *101(1)*b.1), and those of French codes: *L. 511-1*,
/// *R.* 123-4*, *LO 141*, *121-3*.
extension DesignationReader {
  /// The number that stands at a unit.
  ///
  /// - Precondition: One does; see ``numberEnd(at:_:)``.
  func number(at unit: Int, _ forms: borrowing FormTable) -> String {
    let letters = forms.bytes(units[unit].form)
    guard let core = coreEnd(at: unit, forms) else {
      return isFirst(letters) ? "1" : String(decoding: letters, as: UTF8.self)
    }
    var value = surface(span(unit..<core))
    var next = core
    if isRepeated(next, forms) {
      value += " " + forms.string(units[next].form)
      next += 1
    }
    while let part = part(at: next, forms) {
      value += "(" + text.string(span(part.inner)) + ")"
      next = part.end
    }
    return value
  }

  /// The unit after the number that stands at a unit; nil where none does.
  func numberEnd(at unit: Int, _ forms: borrowing FormTable) -> Int? {
    guard let core = coreEnd(at: unit, forms) else {
      return isFirst(forms.bytes(units[unit].form)) ? unit + 1 : nil
    }
    var end = isRepeated(core, forms) ? core + 1 : core
    while let part = part(at: end, forms) { end = part.end }
    return end
  }

  /// The letter that stands at a unit, with the parts written onto its bracket (*a)*(ii)), and the unit of the last bracket.
  func letter(at unit: Int, _ forms: borrowing FormTable) -> (value: String, end: Int) {
    var value = forms.string(units[unit].form)
    var end = unit + 1
    while end < units.count, isSign(end, ")", forms), let part = part(at: end + 1, forms) {
      value += ")(" + text.string(span(part.inner))
      end = part.end - 1
    }
    return (value, end)
  }

  private func isFirst(_ letters: ArraySlice<UInt8>) -> Bool {
    letters.elementsEqual("premier".utf8) || letters.elementsEqual("1er".utf8)
  }

  /// The unit after figures with what hyphens join to them, the letters of a code before them; nil where none stand there.
  private func coreEnd(at unit: Int, _ forms: borrowing FormTable) -> Int? {
    let letters = forms.bytes(units[unit].form)
    var figures = unit
    if DesignationParameter.isCode(letters) {
      figures += 1
      if figures < units.count, isSign(figures, ".", forms) { figures += 1 }
      if figures < units.count, isSign(figures, "*", forms) { figures += 1 }
      guard figures < units.count, DesignationParameter.isNumber(forms.bytes(units[figures].form)) else { return nil }
    } else if !DesignationParameter.isNumber(letters), !DesignationParameter.isCodeNumber(letters) {
      return nil
    }
    var end = figures + 1
    while end < units.count {
      // Behind figures the hyphen is a sign of its own.
      let isSign = end + 1 < units.count && isSign(end, "-", forms) && units[end].end == units[end + 1].start
      let next = isSign ? end + 1 : end
      guard isSign ? units[end - 1].end == units[end].start : units[end].isJoined,
        DesignationParameter.isNumber(forms.bytes(units[next].form))
      else { break }
      end = next + 1
    }
    return end
  }

  /// Whether a unit says that its number was put in later: *bis*.
  private func isRepeated(_ unit: Int, _ forms: borrowing FormTable) -> Bool {
    guard unit < units.count else { return false }
    let letters = forms.bytes(units[unit].form)
    return letters.elementsEqual("bis".utf8) || letters.elementsEqual("ter".utf8)
      || letters.elementsEqual("quater".utf8)
  }

  /// A part in brackets that is written onto what stands before it, and the unit after it: *7*(1), *7(1)*a), *7(1)*b.1);
  /// nil where none is. A year is no part.
  private func part(at unit: Int, _ forms: borrowing FormTable) -> (inner: Range<Int>, end: Int)? {
    guard unit + 1 < units.count, units[unit - 1].end == units[unit].start else { return nil }
    let isOpened = isSign(unit, "(", forms)
    let first = isOpened ? unit + 1 : unit
    // Without the opening bracket it is a letter behind a bracket.
    guard isOpened || isSign(unit - 1, ")", forms) else { return nil }
    var close = first
    repeat {
      close += 1
      guard close < min(units.count, first + 4), units[close - 1].end == units[close].start else { return nil }
    } while !isSign(close, ")", forms)
    let letters = text.bytes[span(first..<close).range]
    let figures = letters.prefix { $0 >= 0x30 && $0 <= 0x39 }
    let isFigure = !figures.isEmpty && figures.count < 4 && Self.isSubnumber(letters[figures.endIndex...])
    let isLetter =
      letters.first.map { $0 >= 0x61 && $0 <= 0x7A } == true && Self.isSubnumber(letters.dropFirst())
      || letters.count < 5 && letters.allSatisfy { $0 == 0x69 || $0 == 0x76 || $0 == 0x78 }
    return isLetter || isOpened && isFigure ? (first..<close, close + 1) : nil
  }

  /// Whether letters are nothing, or a point and figures: the *.1* of *(1.1)*.
  private static func isSubnumber(_ letters: ArraySlice<UInt8>) -> Bool {
    letters.isEmpty
      || letters.first == UInt8(ascii: ".") && letters.count > 1 && letters.count < 4
        && letters.dropFirst().allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }
}

extension DesignationParameter {
  /// The letters that French codes have before the numbers of their articles: of statutes, decrees, and organic laws.
  private static let codes: [[UInt8]] = ["L", "R", "D", "LO", "LP"].map { Array($0.utf8) }

  /// Whether letters are those of a code.
  static func isCode(_ letters: ArraySlice<UInt8>) -> Bool {
    letters.count <= 2 && codes.contains { letters.elementsEqual($0) }
  }

  /// Whether the number of an article begins with them: the *L761* of *L761-1*.
  static func isCodeNumber(_ letters: ArraySlice<UInt8>) -> Bool {
    guard letters.count > 1, letters.count < 8, let last = letters.last, last >= 0x30, last <= 0x39 else {
      return false
    }
    let code = letters.prefix { $0 >= 0x41 && $0 <= 0x5A }
    return isCode(code) && isNumber(letters[code.endIndex...])
  }
}
