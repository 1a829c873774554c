/// Puts a designation into French and English from its template, its parameters and what it belongs to.
struct DesignationEnglish {
  let index: GlossaryIndex
  let match: DesignationReader.Match

  /// The designation by itself, without its year: what the term list says.
  var entry: DesignationTable.Entry {
    var french = match.template.text
    for (parameter, surface) in match.surfaces {
      french = french.replacing("{\(parameter.rawValue)}", with: surface)
    }
    if match.isPlural, let end = french.firstIndex(of: " ") { french.insert("s", at: end) }
    let plain = index.english(match.template.concept).filter { !$0.contains("{owner}") && !$0.contains("{whole}") }
    return DesignationTable.Entry(
      concept: match.template.concept, french: french, english: plain.map { fill($0, withYear: false) })
  }

  /// The designation in its place: *Security Council resolution 2254 (2015)*.
  ///
  /// - Parameters:
  ///   - owner: The English of the body behind it.
  ///   - whole: The English of the text or body that it is a part of, with its article.
  func inContext(owner: String?, whole: String?) -> String? {
    let english = index.english(match.template.concept)
    if let owner, let form = english.first(where: { $0.contains("{owner}") }) {
      return fill(form, withYear: true).replacing("{owner}", with: owner)
    }
    if let whole, let form = english.first(where: { $0.contains("{whole}") }) {
      return fill(form, withYear: true).replacing("{whole}", with: whole)
    }
    return english.first.map { fill($0, withYear: true) }
  }

  private func fill(_ form: String, withYear: Bool) -> String {
    var result = form
    if match.isPlural, let end = form.firstIndex(of: " "), let plural = EnglishPlural.of(String(form[..<end])) {
      result = plural + form[end...]
    }
    let number = match.values[.number] ?? match.values[.roman] ?? match.values[.letter]
    for (name, value) in [
      ("{number}", number), ("{ordinal}", match.values[.ordinal]), ("{document}", match.values[.document]),
      ("{event}", match.values[.event]),
      ("{symbol}", match.values[.symbol].map { prefix + $0 }),
    ] {
      if let value { result = result.replacing(name, with: value) }
    }
    if withYear, let year = match.year { result += " (\(year))" }
    return result
  }

  /// What stands between the kind of act and its number: `(EU) No `.
  private var prefix: String {
    let text = match.template.text
    let letters = ["(UE)": "(EU) ", "(CE)": "(EC) ", "(CEE)": "(EEC) ", "(PESC)": "(CFSP) ", "(Euratom)": "(Euratom) "]
    let treaty = letters.first { text.contains($0.key) }?.value ?? ""
    return treaty + (text.contains("n°") ? "No " : "")
  }
}

extension String {
  /// The text with every occurrence of a part replaced.
  fileprivate func replacing(_ part: String, with other: String) -> String {
    split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
  }
}
